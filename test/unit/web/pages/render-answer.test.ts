/**
 * What stands around the answer: who signed, how fresh it is, what is in a file more than once, and
 * what a file is that none came out of.
 */
import { describe, expect, test } from 'vitest'
import type { Locale } from '../../../../src/claims/words.ts'
import type { Check } from '../../../../src/core/check.ts'
import type { CredentialReport, VerificationReport } from '../../../../src/core/report.ts'
import { WARNINGS, type WarningType } from '../../../../src/core/warnings.ts'
import { loadPageAssets } from '../../../../src/web/shared/pages/assets.ts'
import {
  type ResultRequest,
  renderResult,
} from '../../../../src/web/verifier/pages/render-result.ts'
import { fullReputation, fullWorkHistory } from '../../../support/subjects.ts'
import { issuerOf } from './sample-bundles.ts'
import { BY_STATE, checksWith, NOW, partReport, reportOf } from './sample-reports.ts'

const frame = { assets: loadPageAssets(), development: false }

function edition(
  report: VerificationReport,
  more: Partial<ResultRequest> = {},
  locale: Locale = 'nl',
): string {
  const page = renderResult(frame, { results: [{ report }], locale, now: NOW, ...more })
  return page.slice(page.indexOf('<div class="edition"'), page.lastIndexOf('<div class="edition"'))
}

const textOf = (markup: string): string =>
  markup
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' ,', ',')
    .trim()
const boxOf = (page: string): string =>
  textOf(/<section class="card box issuers">.*?<h2>(?:(?!<h2>).)*/s.exec(page)?.[0] ?? '')
const headingOf = (page: string): string => textOf(/<h1[^>]*>(.*?)<\/h1>/s.exec(page)?.[1] ?? '')

describe('who signed', () => {
  test('is said with name, trade number, domain and since when it is listed', () => {
    const box = boxOf(edition(BY_STATE.genuine()))
    expect(box).toContain('Wie maakte dit? Tempo Bezorging KvK-nummer 12345678')
    expect(box).toContain('Website tempo.example Op de KlusCV-lijst sinds 2 maart 2024')
  })

  test('is said in both spellings when a domain has other letters', () => {
    const issuer = { ...issuerOf('Bücher'), did: 'did:web:xn--bcher-kva.example' } as const
    const page = edition(reportOf([partReport({ issuer })]))
    expect(page).toContain('<bdi dir="ltr">bücher.example</bdi>')
    expect(page).toContain('<bdi dir="ltr">Uw browser schrijft: xn--bcher-kva.example</bdi>')
  })

  test('is said once for each platform', () => {
    const issuers = ['OppasMaat', 'ThuisSchoon', 'OppasMaat'].map(issuerOf)
    const report = reportOf(issuers.map((issuer, at) => partReport({ issuer }, at)))
    const names = [...edition(report).matchAll(/class="maker"><h3>([^<]+)/g)].map(([, n]) => n)
    expect(names).toEqual(['OppasMaat', 'ThuisSchoon'])
  })

  test('says what became of a platform, and since when', () => {
    const { platform, did } = issuerOf('Snelfiets')
    if (platform === undefined) throw new Error('the sample has a platform')
    const issuer = {
      did,
      platform: { ...platform, lifecycle: 'bankrupt', lifecycleSince: '2026-11-10' },
    } as const
    const checks = checksWith({ issuer: { outcome: 'passed', problem: 'platform_stopped' } })
    const page = edition(reportOf([partReport({ issuer, checks })]))
    expect(page).toContain('<p>Dit platform is failliet. Sinds 10 november 2026.</p>')
  })

  test.each(['changed', 'no-longer-trusted', 'not-a-kluscv-file'] as const)(
    'is not said when nobody can know: %s',
    (state) => {
      expect(edition(BY_STATE[state]())).not.toContain('Wie maakte dit?')
    },
  )

  test('names no unknown maker, but the domain in the file and where the list is', () => {
    const checks = checksWith({ issuer: { outcome: 'indeterminate', problem: 'issuer_unknown' } })
    const issuer = { did: 'did:web:stranger.example' } as const
    const page = edition(reportOf([partReport({ checks, issuer })]))
    expect(boxOf(page)).toContain('Deze maker staat niet op onze lijst.')
    expect(boxOf(page)).toContain('Website die in het bestand staat stranger.example')
    expect(page).toContain('<a href="/platforms?lang=nl">')
  })
})

describe('how fresh the answer is', () => {
  test.each([
    ['2026-11-23T13:02:00.000Z', 'minder dan een minuut oud'],
    ['2026-11-23T13:03:00.000Z', 'minder dan een minuut oud'],
    ['2026-11-23T13:00:59.000Z', '1 minuut oud'],
    ['2026-11-23T12:00:00.000Z', '62 minuten oud'],
    ['2026-11-23T10:00:00.000Z', '3 uur oud'],
    ['2026-11-20T10:00:00.000Z', '3 dagen oud'],
  ])('a list of %s is %s', (at, age) => {
    const checks = checksWith({ status: { outcome: 'passed', at } })
    expect(textOf(edition(reportOf([partReport({ checks })])))).toContain(
      `Gecontroleerd vandaag, 23 november 2026 om 14:02. Lijst met intrekkingen: ${age}.`,
    )
  })

  test('of several lists the oldest counts', () => {
    const times = ['2026-11-23T13:00:00.000Z', '2026-11-23T12:52:00.000Z']
    const parts = times.map((at, index) =>
      partReport({ checks: checksWith({ status: { outcome: 'passed', at } }) }, index),
    )
    expect(edition(reportOf(parts))).toContain('Lijst met intrekkingen: 10 minuten oud.')
  })

  test('nothing is said of a list that was not looked at', () => {
    expect(edition(BY_STATE.changed())).not.toContain('Lijst met intrekkingen')
  })

  test('says within which time a withdrawal is seen, and nothing where that is unknown', () => {
    const freshness = { refreshSeconds: 300 }
    const sentence = 'Dan zien wij dat binnen 5 minuten.'
    expect(edition(BY_STATE.genuine(), { freshness })).toContain(sentence)
    expect(edition(BY_STATE.genuine())).not.toContain('Dan zien wij dat')
    expect(edition(BY_STATE.changed(), { freshness })).not.toContain('Dan zien wij dat')
  })

  test('says on paper where and when it was checked', () => {
    const page = edition(BY_STATE.genuine(), { address: '<kluscv>.example' })
    expect(page).toContain(
      '<p class="on-paper"><b>Gecontroleerd op &lt;kluscv&gt;.example, 23 november 2026, 14:02 uur.</b>',
    )
    expect(edition(BY_STATE.genuine())).not.toContain('on-paper')
  })
})

describe('what is in a file more than once', () => {
  const twice = (): VerificationReport =>
    reportOf([
      partReport({}, 0),
      { ...partReport({}, 0), index: 1, duplicateOf: 0 },
      partReport({ type: 'ReputationCredential', subject: fullReputation() }, 2),
    ])

  test('counts once, and is named', () => {
    const page = edition(twice())
    expect(headingOf(page)).toBe('2 van 2 bewijzen zijn echt. Afzender onbekend.')
    expect(textOf(page)).toContain(
      'Dubbel in dit bestand Tempo Bezorging – werk zit er 2 keer in. Het telt 1 keer.',
    )
    expect(page.match(/class="card certificate/g)).toHaveLength(2)
  })

  test('alone is one certificate', () => {
    const { parts } = twice()
    const page = edition(reportOf(parts.slice(0, 2)))
    expect(headingOf(page)).toBe('Dit bewijs is echt. Afzender onbekend.')
    expect(page).toContain('zit er 2 keer in')
  })

  const conflict: Check = { check: 'gate', outcome: 'failed', problem: 'conflicting_credentials' }
  const version = (index: number): CredentialReport => partReport({ checks: [conflict] }, index)

  test('with different words is called that, and not changed', () => {
    const page = edition(reportOf([version(0), version(1), partReport({}, 2)]))
    expect(headingOf(page)).toMatch(/^2 van 3 bewijzen spreken elkaar tegen\. 1 is echt\./)
    expect(page).toContain('<b>Dit bewijs zit er in twee versies in.</b>')
    expect(textOf(page)).not.toContain('veranderd. Na')
    expect(edition(reportOf([version(0), version(1)]), {}, 'en')).toContain(
      'These certificates contradict each other.',
    )
  })

  test('is the worst that was found when another was changed as well', () => {
    const changed = partReport({
      checks: checksWith({ proof: { outcome: 'failed', problem: 'PROOF_VERIFICATION_ERROR' } }),
    })
    const page = edition(reportOf([version(0), version(1), changed]))
    expect(headingOf(page)).toBe('Deze bewijzen zijn veranderd.')
  })
})

describe('work and ratings', () => {
  const pair = (change: Parameters<typeof partReport>[0] = {}): VerificationReport =>
    reportOf([
      partReport({ type: 'ReputationCredential', subject: fullReputation() }, 0),
      partReport({ subject: fullWorkHistory(), ...change }, 1),
    ])

  test('of one platform and occupation stand side by side, work first', () => {
    const page = edition(pair())
    const abreast = page.slice(page.indexOf('class="abreast"'))
    const kinds = [...abreast.matchAll(/<h2 id="certificate[^>]*>[^<]+– ([^<]+)</g)]
    expect(kinds.map(([, kind]) => kind)).toEqual(['werk', 'beoordelingen'])
  })

  test.each([
    ['platform', { issuer: issuerOf('Snelfiets') }],
    ['answer', { checks: checksWith({ dates: { outcome: 'failed', problem: 'expired' } }) }],
    [
      'occupation',
      {
        subject: {
          ...fullWorkHistory(),
          work: fullWorkHistory()
            .work.slice(1)
            .map((row) => ({
              ...row,
              occupation: 'https://w3id.org/kluscv/occupations#oppas',
            })),
        } as never,
      },
    ],
  ] as const)('do not when they differ in %s', (_, change) => {
    expect(edition(pair(change))).not.toContain('class="abreast"')
  })
})

describe('a file that no document came out of', () => {
  const unread = (problem: NonNullable<Check['problem']>): VerificationReport =>
    reportOf([], {
      kind: 'unreadable',
      state: 'not-a-kluscv-file',
      checks: [{ check: 'parse', outcome: 'failed', problem, pointer: '' }],
    })

  test.each([
    ['no_code_found', 'Op deze foto zien wij geen QR-code.'],
    ['no_certificate_inside', 'In dit bestand zit geen bewijs.'],
    ['encrypted_file', 'Dit bestand heeft een wachtwoord.'],
    ['too_large', 'Dit bestand is te groot.'],
    ['PARSING_ERROR', 'Dit is geen KlusCV-bestand.'],
  ] as const)('%s: is called what it is, in slate and without a cross', (problem, heading) => {
    const page = edition(unread(problem))
    expect(headingOf(page)).toBe(heading)
    expect(page).toContain('class="banner slate"')
    expect(page).not.toMatch(/<li class="red"/)
  })

  test('nothing in it is not called changed', () => {
    const checks: readonly Check[] = [
      { check: 'gate', outcome: 'failed', problem: 'no_credentials', pointer: '' },
    ]
    expect(headingOf(edition(reportOf([], { checks })))).toBe('Er zit geen bewijs in.')
  })
})

describe('several files', () => {
  const results = [
    { name: '<img src=x onerror=alert(1)>.json', report: BY_STATE.genuine() },
    { name: 'oud.pdf', report: BY_STATE.expired() },
    { report: BY_STATE['not-a-kluscv-file']() },
  ]
  const page = renderResult(frame, { results, locale: 'nl', now: NOW })

  test('have a line each on top, in their order, and none of them together', () => {
    expect(headingOf(page)).toBe('Wij controleerden 3 bestanden.')
    const overview = /<section class="card overview".*?<\/section>/s.exec(page)?.[0] ?? ''
    const lines = [...overview.matchAll(/<li class="(\w+)">.*?<b>([^<]+)</gs)]
    expect(lines.map(([, tone, answer]) => [tone, answer])).toEqual([
      ['green', 'Dit bewijs is echt. Afzender onbekend.'],
      ['amber', 'Echt, maar verlopen. Afzender onbekend.'],
      ['slate', 'Dit is geen KlusCV-bestand.'],
    ])
  })

  test('lead to their own answer, and carry their names as text', () => {
    for (const [, id] of page.matchAll(/href="#(answer-[^"]+)"/g)) {
      expect(page).toContain(`<h2 id="${id}">`)
    }
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;.json')
    expect(page).not.toContain('<img')
    expect(page).toContain('Geplakte tekst')
  })

  test('use no id twice, and have one set of buttons', () => {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(page.match(/class="actions"/g)).toHaveLength(2)
    expect(page.match(/autofocus/g)).toHaveLength(2)
  })
})

describe('the technical fold', () => {
  const factsOf = (report: VerificationReport): string =>
    textOf(
      /<summary>Technische gegevens<\/summary>.*?<\/details>/s.exec(edition(report))?.[0] ?? '',
    )

  test('holds every check with its outcome, also those that passed', () => {
    const facts = factsOf(BY_STATE.withdrawn())
    for (const check of ['Vorm', 'Maker', 'Sleutel van de maker', 'Handtekening', 'Datums']) {
      expect(facts).toContain(`${check} Goed.`)
    }
    expect(facts).toContain('Intrekking Fout. Het platform heeft dit bewijs ingetrokken. (revoked)')
    expect(facts).toContain('Het bestand als geheel Lezen Goed.')
  })

  test.each(Object.keys(WARNINGS) as WarningType[])(
    'says what changed no answer: %s',
    (warning) => {
      const part = { ...partReport(), warnings: [{ warning, pointer: '/credentialSchema' }] }
      expect(factsOf(reportOf([part]))).toContain(
        `Let op ${WARNINGS[warning].text.nl} (${warning} /credentialSchema)`,
      )
    },
  )
})
