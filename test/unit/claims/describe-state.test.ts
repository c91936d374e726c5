/**
 * What an employer reads for each state: these sentences, and never more than was found.
 * @module
 */
import { describe, expect, test } from 'vitest'
import { describeState, type StateFacts } from '../../../src/claims/describe-state.ts'
import type { Locale } from '../../../src/claims/words.ts'
import { STATES, type State } from '../../../src/core/state.ts'

const LOCALES: readonly Locale[] = ['nl', 'en']

const FACTS: StateFacts = {
  platform: 'Tempo Bezorging',
  signedOn: '2026-11-03T00:00:00Z',
  validFrom: '2026-12-01T00:00:00Z',
  validUntil: '2026-11-03T00:00:00Z',
  binding: 'live',
  proofChecked: true,
}

const LOOK: readonly [State, Locale, string, string, string | undefined][] = [
  [
    'genuine',
    'nl',
    'Dit bewijs is echt.',
    'Tempo Bezorging heeft het ondertekend op 3 november 2026. Daarna is er niets veranderd.',
    undefined,
  ],
  [
    'genuine',
    'en',
    'This certificate is genuine.',
    'Tempo Bezorging signed it on 3 November 2026. Nothing has changed since.',
    undefined,
  ],
  [
    'changed',
    'nl',
    'Dit bestand is veranderd.',
    'Na het ondertekenen is er iets aangepast. Dat kan per ongeluk zijn, of met opzet.',
    'Gebruik dit bestand niet. Vraag de sollicitant om een nieuw bestand.',
  ],
  [
    'withdrawn',
    'nl',
    'Dit bewijs is ingetrokken.',
    'Tempo Bezorging nam het terug. Waarom, dat zien wij niet.',
    'Gebruik dit bewijs niet. Vraag of er een nieuwer bewijs is.',
  ],
  [
    'withdrawn',
    'en',
    'This certificate was withdrawn.',
    'Tempo Bezorging took it back. We cannot see why.',
    'Do not use this certificate. Ask if there is a newer one.',
  ],
  [
    'suspended',
    'nl',
    'Dit bewijs staat op pauze.',
    'Tempo Bezorging zoekt nog iets uit. Het bewijs kan daarna weer geldig worden.',
    'Controleer het over een paar dagen opnieuw.',
  ],
  [
    'expired',
    'nl',
    'Echt, maar verlopen.',
    'Het bewijs was geldig tot en met 2 november 2026. De handtekening van Tempo Bezorging klopt.',
    'Wilt u nieuwe cijfers? Vraag om een nieuw bewijs.',
  ],
  [
    'not-yet-valid',
    'nl',
    'Nog niet geldig.',
    'Dit bewijs geldt vanaf 1 december 2026.',
    'Controleer het op die dag opnieuw. Staat de datum op uw apparaat goed?',
  ],
  [
    'not-yet-valid',
    'en',
    'Not valid yet.',
    'This certificate is valid from 1 December 2026.',
    'Check again on that day. Is the date on your device right?',
  ],
  [
    'issuer-unknown',
    'nl',
    'Wij kennen de maker niet.',
    'Het bestand is niet veranderd. Maar de maker staat niet op de KlusCV-lijst van platforms.',
    'Reken er nog niet op. Vraag eerst welk platform dit maakte.',
  ],
  [
    'platform-stopped',
    'nl',
    'Echt. Het platform is gestopt.',
    'Tempo Bezorging ondertekende dit toen het nog werkte. Daarna is er niets veranderd.',
    'U kunt Tempo Bezorging niets meer vragen. Het bewijs blijft goed.',
  ],
  [
    'status-unknown',
    'nl',
    'Nog niet zeker.',
    'De handtekening klopt. Maar wij konden niet zien of het bewijs is ingetrokken.',
    'Probeer het over een paar minuten opnieuw.',
  ],
  [
    'not-a-kluscv-file',
    'nl',
    'Dit is geen KlusCV-bestand.',
    'Wij kunnen hier niets uit lezen. Dat zegt niets over de sollicitant.',
    'Kies de PDF of het bestand dat u kreeg. Of een foto van de QR-code.',
  ],
]

describe('the words of every state', () => {
  test.each(LOOK)('%s (%s)', (state, locale, ...[sentence, reason, nextStep]) => {
    expect(describeState(state, FACTS, locale)).toEqual({
      sentence,
      reason,
      ...(nextStep === undefined ? {} : { nextStep }),
    })
  })
})

describe('all states', () => {
  test.each(LOCALES)('differ in their sentence (%s)', (locale) => {
    const sentences = STATES.map((state) => describeState(state, FACTS, locale).sentence)
    expect(new Set(sentences).size).toBe(STATES.length)
  })

  test.each(LOCALES)(
    'have short sentences of plain words, with all facts or none (%s)',
    (locale) => {
      for (const state of STATES) {
        for (const facts of [
          FACTS,
          {},
          { ...FACTS, binding: 'bearer', newerExists: true },
        ] as const) {
          const { sentence, reason, nextStep = '' } = describeState(state, facts, locale)
          const sentences = [sentence, reason, nextStep].join(' ').split(/(?<=[.?]) /)
          for (const one of sentences) expect(one.split(' ').length, one).toBeLessThanOrEqual(16)
          expect(sentences.join(' ')).not.toMatch(
            /undefined|NaN|credential|JSON|hash|DID\b|issuer|revoked|proof|payload|VC|!/,
          )
        }
      }
    },
  )

  test.each(STATES.filter((state) => state !== 'genuine'))('%s has a next step', (state) => {
    for (const locale of LOCALES) {
      expect(describeState(state, FACTS, locale).nextStep?.length).toBeGreaterThan(0)
    }
  })
})

describe('nothing is said that was not found:', () => {
  test.each(LOCALES)('an unknown maker whose signature was not checked (%s)', (locale) => {
    for (const facts of [{}, { proofChecked: false }]) {
      const { reason } = describeState('issuer-unknown', facts, locale)
      expect(reason).not.toMatch(/niet veranderd|not changed/)
      expect(reason).toMatch(/konden wij niet controleren|could not check/)
    }
  })

  test.each(LOCALES)('a status unknown whose signature was not checked (%s)', (locale) => {
    const { reason } = describeState('status-unknown', { platform: 'Tempo' }, locale)
    expect(reason).not.toMatch(/handtekening klopt|signature is right/)
  })

  test.each(LOCALES)('an expired certificate of an unlisted or unchecked maker (%s)', (locale) => {
    const { platform, ...unlisted } = FACTS
    for (const facts of [unlisted, { ...FACTS, proofChecked: false }, { platform: 'Tempo' }]) {
      const { sentence, reason } = describeState('expired', facts, locale)
      expect(`${sentence} ${reason}`).not.toMatch(/[Ee]cht|[Gg]enuine|klopt|is right/)
    }
  })

  test('the date of a withdrawal, and its reason', () => {
    expect(describeState('withdrawn', FACTS, 'nl').reason).not.toMatch(/\d/)
  })

  test('dates that are not known', () => {
    expect(describeState('genuine', { platform: 'Tempo' }, 'nl').reason).toBe(
      'Tempo heeft het ondertekend. Daarna is er niets veranderd.',
    )
    expect(describeState('not-yet-valid', {}, 'nl').reason).toBe('Dit bewijs geldt nog niet.')
    expect(describeState('expired', { platform: 'Tempo', proofChecked: true }, 'en').reason).toBe(
      'It is no longer valid. The signature of Tempo is right.',
    )
  })
})

describe('what goes with a state', () => {
  test.each([
    'genuine',
    'platform-stopped',
    'other-credential',
    'expired',
    'not-yet-valid',
    'suspended',
    'status-unknown',
  ] as const)('that nobody signed for sending it is said in the verdict line of %s', (state) => {
    const loose = describeState(state, { ...FACTS, binding: 'bearer' }, 'nl')
    expect(loose.sentence).toMatch(/\. Afzender onbekend\.$/)
    expect(loose.reason).toMatch(/ Wij weten niet wie het u stuurde\.$/)
    expect(loose.nextStep).toBe(describeState(state, FACTS, 'nl').nextStep)
    const english = describeState(state, { ...FACTS, binding: 'bearer' }, 'en')
    expect(english.sentence).toMatch(/\. Sender unknown\.$/)
    expect(english.reason).toMatch(/ We do not know who sent it to you\.$/)
    for (const binding of ['signed', 'live'] as const) {
      const { sentence, reason } = describeState(state, { ...FACTS, binding }, 'nl')
      expect(`${sentence} ${reason}`).not.toMatch(/[Aa]fzender|stuurde/)
    }
  })

  test.each([
    'changed',
    'presented-by-another',
    'no-longer-trusted',
    'withdrawn',
    'issuer-unknown',
    'not-a-kluscv-file',
  ] as const)('of a %s one the sender and a newer one do not matter', (state) => {
    const facts = { ...FACTS, binding: 'bearer', newerExists: true } as const
    expect(describeState(state, facts, 'nl')).toEqual(describeState(state, FACTS, 'nl'))
  })

  test('a newer certificate adds a sentence and leaves the verdict', () => {
    const words = describeState('genuine', { ...FACTS, newerExists: true }, 'nl')
    expect(words.sentence).toBe('Dit bewijs is echt.')
    expect(words.reason).toMatch(/Er is ook een nieuwer bewijs\. Dit bewijs blijft waar\.$/)
  })

  test('expired and the platform stopped: both sentences', () => {
    const words = describeState('expired', { ...FACTS, platformStopped: true }, 'nl')
    expect(words.sentence).toBe('Echt, maar verlopen. Het platform is gestopt.')
    expect(words.nextStep).toBe('U kunt Tempo Bezorging niets meer vragen.')
  })
})
