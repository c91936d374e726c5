/**
 * A bundle in one sentence: what is wrong first, then the count, and where to look.
 * @module
 */
import { describe, expect, test } from 'vitest'
import { type BundlePart, describeBundle } from '../../../src/claims/describe-bundle.ts'
import type { Locale } from '../../../src/claims/words.ts'
import { STATES, type State, TONES } from '../../../src/core/state.ts'

const LOCALES: readonly Locale[] = ['nl', 'en']
const DOUBTFUL = STATES.filter((state) => TONES[state] !== 'green')

const part = (state: State, platform: string, kind?: BundlePart['kind']): BundlePart => ({
  state,
  platform,
  ...(kind === undefined ? {} : { kind }),
})
const genuine = (platform: string, kind?: BundlePart['kind']) => part('genuine', platform, kind)
const times = (count: number, one: BundlePart) => Array.from({ length: count }, () => ({ ...one }))

describe('all are genuine', () => {
  test('and the count says so', () => {
    const parts = [genuine('Tempo'), genuine('HelpHuis'), genuine('Snelfiets')]
    expect(describeBundle(parts, 'nl')).toEqual({
      sentence: '3 van 3 bewijzen zijn echt.',
      reason: 'Na het ondertekenen is er niets veranderd.',
    })
    expect(describeBundle(parts, 'en').sentence).toBe('3 of 3 certificates are genuine.')
  })

  test('also when a platform stopped', () => {
    const parts = [genuine('Tempo'), part('platform-stopped', 'Snelfiets')]
    expect(describeBundle(parts, 'nl').sentence).toBe('2 van 2 bewijzen zijn echt.')
  })
})

describe('all are in the same other state', () => {
  test.each<[State, string, string]>([
    [
      'presented-by-another',
      'Deze bewijzen zijn van iemand anders.',
      'These certificates belong to someone else.',
    ],
    ['withdrawn', 'Deze bewijzen zijn ingetrokken.', 'These certificates were withdrawn.'],
    ['changed', 'Deze bewijzen zijn veranderd.', 'These certificates were changed.'],
    ['expired', 'Deze bewijzen zijn verlopen.', 'These certificates have expired.'],
    ['suspended', 'Deze bewijzen staan op pauze.', 'These certificates are paused.'],
  ])('%s: that is the answer', (state, nl, en) => {
    const parts = times(6, part(state, 'Tempo'))
    expect(describeBundle(parts, 'nl').sentence).toBe(nl)
    expect(describeBundle(parts, 'en').sentence).toBe(en)
  })

  test.each(DOUBTFUL)('%s: no count of genuine ones, which could be untrue', (state) => {
    for (const locale of LOCALES) {
      const sentences = [1, 2, 6].map(
        (count) => describeBundle(times(count, part(state, 'Tempo')), locale).sentence,
      )
      expect(sentences.join(' ')).not.toMatch(/\d|echt|genuine/)
    }
  })

  test('the next step is about all of them, and the platform is named', () => {
    expect(describeBundle(times(2, part('withdrawn', 'Tempo')), 'nl')).toEqual({
      sentence: 'Deze bewijzen zijn ingetrokken.',
      reason: 'Tempo nam ze terug. Waarom, dat zien wij niet.',
      nextStep: 'Gebruik deze bewijzen niet. Vraag of er nieuwere zijn.',
    })
    const two = [part('suspended', 'Tempo'), part('suspended', 'HelpHuis')]
    expect(describeBundle(two, 'en').reason).toBe(
      'The platforms are still checking something. They may become valid again.',
    )
  })

  test('one certificate alone is not called several', () => {
    expect(describeBundle([part('withdrawn', 'Tempo')], 'nl').sentence).toBe(
      'Dit bewijs is ingetrokken.',
    )
    expect(describeBundle([genuine('Tempo')], 'en').sentence).toBe('This certificate is genuine.')
  })
})

describe('some differ', () => {
  test('one: the bad news first, where to look, why, and what to do', () => {
    const parts = [part('withdrawn', 'Snelfiets'), ...times(5, genuine('Tempo'))]
    expect(describeBundle(parts, 'nl')).toEqual({
      sentence: '1 van 6 bewijzen is ingetrokken. 5 zijn echt. Kijk bij Snelfiets.',
      reason: 'Snelfiets nam het terug. Waarom, dat zien wij niet.',
      nextStep: 'Gebruik dit bewijs niet. Vraag of er een nieuwer bewijs is.',
    })
    expect(describeBundle(parts, 'en').sentence).toBe(
      '1 of 6 certificates was withdrawn. 5 are genuine. Look at Snelfiets.',
    )
  })

  test('in several ways: the worst is counted, and so are the others', () => {
    const parts = [
      part('expired', 'Tempo'),
      part('changed', 'Snelfiets'),
      part('expired', 'Tempo'),
      genuine('HelpHuis'),
    ]
    expect(describeBundle(parts, 'nl')).toMatchObject({
      sentence:
        '1 van 4 bewijzen is veranderd. Let ook op bij 2 andere bewijzen. 1 is echt. Kijk bij Tempo en Snelfiets.',
      reason: 'Na het ondertekenen is er iets aangepast. Dat kan per ongeluk zijn, of met opzet.',
    })
    expect(describeBundle(parts.slice(0, 2), 'en').sentence).toBe(
      '1 of 2 certificates was changed. Take care with 1 other as well. Look at each certificate separately.',
    )
  })

  test('a certificate of an unknown maker is named by its place', () => {
    expect(describeBundle([genuine('Tempo'), { state: 'issuer-unknown' }], 'nl')).toMatchObject({
      sentence: 'Bij 1 van 2 bewijzen kennen wij de maker niet. 1 is echt. Kijk bij bewijs 2.',
      reason: 'De maker staat niet op de KlusCV-lijst van platforms.',
    })
  })

  test('at many places: no list that nobody reads', () => {
    const bad = ['A', 'B', 'C', 'D'].map((platform) => part('expired', platform))
    expect(describeBundle([...bad, genuine('Tempo')], 'nl').sentence).toBe(
      '4 van 5 bewijzen zijn verlopen. 1 is echt. Kijk bij elk bewijs apart.',
    )
  })
})

describe('of a platform with several certificates', () => {
  test('it says which, by what it is about', () => {
    const parts = [
      part('withdrawn', 'ThuisSchoon', 'ratings'),
      genuine('ThuisSchoon', 'work'),
      genuine('Tempo', 'ratings'),
    ]
    expect(describeBundle(parts, 'nl').sentence).toMatch(
      / Kijk bij de beoordelingen van ThuisSchoon\.$/,
    )
    expect(describeBundle(parts, 'en').sentence).toMatch(/ Look at the ratings from ThuisSchoon\.$/)
    const work = [part('expired', 'Tempo', 'work'), genuine('Tempo', 'ratings')]
    expect(describeBundle(work, 'nl').sentence).toMatch(/ Kijk bij het werkbewijs van Tempo\.$/)
  })

  test.each<[string, BundlePart['kind'], BundlePart['kind']]>([
    ['two are about the same', 'ratings', 'ratings'],
    ['it is of another kind', 'other', 'work'],
    ['nothing is known about it', undefined, undefined],
  ])('it says which, by its place, when %s', (_name, bad, good) => {
    const parts = [part('withdrawn', 'Tempo', bad), genuine('Tempo', good)]
    expect(describeBundle(parts, 'nl').sentence).toMatch(/ Kijk bij bewijs 1 van Tempo\.$/)
  })

  test('it says the review when there is one, and how many when there are more', () => {
    const bad = part('withdrawn', 'Tempo', 'review')
    const work = genuine('Tempo', 'work')
    const review = genuine('Tempo', 'review')
    const sentenceOf = (parts: readonly BundlePart[]) => describeBundle(parts, 'nl').sentence
    expect(sentenceOf([bad, work])).toMatch(/ Kijk bij de review van Tempo\.$/)
    expect(sentenceOf([bad, work, review])).toMatch(/ Kijk bij 1 review van Tempo\.$/)
    expect(sentenceOf([bad, { ...bad }, work])).toMatch(/ Kijk bij 2 reviews van Tempo\.$/)
    expect(sentenceOf([bad, { ...bad, platform: 'HelpHuis' }, review])).toMatch(
      / Kijk bij 1 review van Tempo en HelpHuis\.$/,
    )
  })

  test('it says the platform alone when none of them is genuine', () => {
    const parts = [
      part('expired', 'Tempo', 'work'),
      part('expired', 'Tempo', 'ratings'),
      genuine('HelpHuis'),
    ]
    expect(describeBundle(parts, 'nl').sentence).toMatch(/ Kijk bij Tempo\.$/)
  })
})

describe('an unknown sender', () => {
  test('is said in the verdict line, and explained once', () => {
    const parts = [genuine('Tempo'), genuine('HelpHuis')]
    expect(describeBundle(parts, 'nl', 'bearer')).toEqual({
      sentence: '2 van 2 bewijzen zijn echt. Afzender onbekend.',
      reason: 'Na het ondertekenen is er niets veranderd. Wij weten niet wie ze u stuurde.',
    })
    expect(describeBundle(parts.slice(1), 'en', 'bearer')).toMatchObject({
      sentence: 'This certificate is genuine. Sender unknown.',
      reason: 'Nothing was changed after signing. We do not know who sent it to you.',
    })
    for (const binding of ['signed', 'live'] as const) {
      expect(describeBundle(parts, 'nl', binding).sentence).not.toMatch(/[Aa]fzender/)
    }
  })

  test('does not matter when none of them may be used, and does when one may', () => {
    const bad = part('withdrawn', 'Tempo')
    expect(describeBundle([bad, bad], 'nl', 'bearer')).toEqual(describeBundle([bad, bad], 'nl'))
    expect(describeBundle([bad, genuine('Tempo')], 'nl', 'bearer').sentence).toMatch(
      /\. Afzender onbekend\.$/,
    )
  })
})

describe.each(DOUBTFUL)('%s in a bundle', (state) => {
  const bundles = (['withdrawn', 'genuine', state] as const).flatMap((other) =>
    [1, 2].map((count) => [...times(count, part(state, 'Tempo')), part(other, 'HelpHuis')]),
  )

  test.each(LOCALES)('is told in short sentences of plain words (%s)', (locale) => {
    for (const parts of bundles) {
      const { sentence, reason, nextStep = '' } = describeBundle(parts, locale, 'bearer')
      const sentences = `${sentence} ${reason} ${nextStep}`.split(/(?<=[.?]) /)
      for (const one of sentences) expect(one.split(' ').length, one).toBeLessThanOrEqual(15)
      expect(sentences.join(' ')).not.toMatch(
        /undefined|NaN|credential|JSON|hash|DID\b|issuer|revoked|proof|payload|VC|loose|!/,
      )
      expect(nextStep).not.toBe('')
    }
  })

  test('is never counted as genuine, and the genuine ones always are', () => {
    const parts = [part(state, 'Tempo'), genuine('HelpHuis'), genuine('Snelfiets')]
    expect(describeBundle(parts, 'nl').sentence).toMatch(/ 2 zijn echt\./)
    expect(describeBundle(parts, 'en').sentence).toMatch(/ 2 are genuine\./)
  })
})

test('an empty bundle is never called genuine', () => {
  expect(describeBundle([], 'nl').sentence).toBe('Er zit geen bewijs in.')
  expect(describeBundle([], 'en').sentence).toBe('There is no certificate in it.')
})
