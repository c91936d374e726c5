import { describe, expect, test } from 'vitest'
import { findClaimType } from '../../../../src/claims/claim-types.ts'
import { describeCertificate } from '../../../../src/claims/describe-certificate.ts'
import type { Locale } from '../../../../src/claims/words.ts'
import { type JsonObject, pointerTo } from '../../../../src/core/json.ts'
import type { VerificationReport } from '../../../../src/core/report.ts'
import { STATES, type State, TONES } from '../../../../src/core/state.ts'
import { loadPageAssets } from '../../../../src/web/shared/pages/assets.ts'
import { escapeText } from '../../../../src/web/shared/pages/html.ts'
import { renderResult } from '../../../../src/web/verifier/pages/render-result.ts'
import { setAt } from '../../../support/set-at.ts'
import { fullGigList, fullReputation, fullReview } from '../../../support/subjects.ts'
import {
  BY_STATE,
  checksWith,
  longWorkHistory,
  NOW,
  partReport,
  reportOf,
  SHAPES,
} from './sample-reports.ts'
import { MIXED, SINGLES } from './sample-reviews.ts'

const frame = { assets: loadPageAssets(), development: false }
const render = (report: VerificationReport, locale: Locale = 'nl'): string =>
  renderResult(frame, { results: [{ report }], locale, now: NOW })

/** The edition that the page opens in, without its other language. */
function firstEdition(page: string): string {
  return page.slice(page.indexOf('<div class="edition"'), page.lastIndexOf('<div class="edition"'))
}

const first = (report: VerificationReport, locale: Locale = 'nl'): string =>
  firstEdition(render(report, locale))
/** What people read, without the technical fold for developers and the ending of a file's name. */
const readable = (edition: string): string =>
  edition
    .replace(/<dl class="facts">.*?<\/dl>/gs, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(' .json', '')
/** The answer in an edition, its lines joined. */
const headingOf = (edition: string): string =>
  textOf(/<h1[^>]*>(.*?)<\/h1>/s.exec(edition)?.[1] ?? '')
const textOf = (markup: string): string =>
  markup
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' ,', ',')
    .trim()
const ICONS: Readonly<Record<State, string>> = Object.fromEntries(
  STATES.map((state) => [state, bannerIcon(first(BY_STATE[state]()))]),
) as Record<State, string>

function bannerIcon(edition: string): string {
  return /class="banner [a-z]+".*?(<svg class="icon".*?<\/svg>)/s.exec(edition)?.[1] ?? ''
}

describe('the answer', () => {
  test.each(STATES)('stands first, in the heading and in the title: %s', (state) => {
    for (const locale of ['nl', 'en'] as const) {
      const page = render(BY_STATE[state](), locale)
      const sentence = headingOf(page)
      expect(sentence).not.toBe('')
      expect(page).toContain(`<title>${sentence} – KlusCV</title>`)
    }
  })

  test.each(STATES)('is in the tone of the state, and announced: %s', (state) => {
    const tone = TONES[state]
    const role = tone === 'red' ? 'alert' : 'status'
    expect(first(BY_STATE[state]())).toContain(`<section class="banner ${tone}" role="${role}"`)
  })

  test('has a shape of its own for every state', () => {
    expect(Object.values(ICONS)).not.toContain('')
    expect(new Set(Object.values(ICONS)).size).toBe(STATES.length)
  })

  test.each(STATES)('comes with steps unless it is green or amber content: %s', (state) => {
    const hasSteps = first(BY_STATE[state]()).includes('<ol class="steps">')
    const needsSteps = ['red', 'slate'].includes(TONES[state]) || state === 'issuer-unknown'
    expect(hasSteps).toBe(needsSteps)
  })

  test('says when it was checked, and that it was today', () => {
    expect(textOf(first(BY_STATE.genuine()))).toContain(
      'Gecontroleerd vandaag, 23 november 2026 om 14:02',
    )
  })

  test('does not call another day today', () => {
    const later = new Date('2026-11-24T13:02:00Z')
    const page = renderResult(frame, {
      results: [{ report: BY_STATE.genuine() }],
      locale: 'nl',
      now: later,
    })
    expect(page).toContain('Gecontroleerd 23 november 2026 om 14:02')
  })
})

describe('content', () => {
  const OPEN: readonly State[] = [
    'genuine',
    'platform-stopped',
    'suspended',
    'not-yet-valid',
    'expired',
    'status-unknown',
  ]
  test.each(OPEN)('stands open: %s', (state) => {
    const edition = first(BY_STATE[state]())
    expect(edition).toContain('<bdi dir="auto">Samira El Amrani</bdi>')
    expect(edition).toContain('class="band"')
    expect(edition).toContain('class="figures"')
    expect(edition).toContain('class="chart"')
  })

  const FOLDED: readonly State[] = [
    'changed',
    'presented-by-another',
    'no-longer-trusted',
    'withdrawn',
    'issuer-unknown',
  ]
  test.each(FOLDED)('is folded, without band, figures and charts: %s', (state) => {
    const edition = first(BY_STATE[state]())
    expect(edition).toContain('Toon de inhoud toch')
    expect(edition).toContain('Dit bewijs staat op naam van Samira El Amrani.')
    for (const absent of ['class="band"', 'class="figures"', 'class="chart"', 'class="name"']) {
      expect(edition).not.toContain(absent)
    }
  })

  test('is absent when there is none', () => {
    expect(first(BY_STATE['not-a-kluscv-file']())).not.toContain('Samira')
  })

  test('is folded when the signature could not be checked, whatever the tone', () => {
    const report = SHAPES['a signature that could not be checked in time']?.() ?? reportOf([])
    expect(report.state).toBe('status-unknown')
    expect(first(report)).not.toContain('class="figures"')
  })

  test('is folded in every part when the whole is red', () => {
    const report = reportOf([partReport({}, 0), partReport({}, 1)], {
      kind: 'presentation',
      checks: [{ check: 'challenge', outcome: 'failed', problem: 'INVALID_CHALLENGE_ERROR' }],
    })
    const edition = first(report)
    expect(report.state).toBe('presented-by-another')
    expect(edition).not.toContain('class="figures"')
    expect(headingOf(edition)).toBe('Dit bewijs is van iemand anders.')
    expect(edition).toContain('<summary>Toon de 2 bewijzen in dit bestand</summary>')
  })

  test('says every sentence of the certificate', () => {
    const { id: _, ...subject } = longWorkHistory()
    const words = describeCertificate(
      'WorkHistoryCredential',
      subject as unknown as JsonObject,
      'nl',
    )
    const edition = first(BY_STATE.genuine())
    expect(edition).toContain(`Alles wat in dit bewijs staat (${words.statements.length} regels)`)
    for (const { text } of words.statements) expect(edition).toContain(escapeText(text))
  })
})

describe('a bundle', () => {
  const report = SHAPES['a bundle in which one is paused and names differ']?.() ?? reportOf([])
  const edition = first(report)

  test('counts in its answer', () => {
    expect(headingOf(edition)).toMatch(/^1 van 3 bewijzen /)
  })

  test('shows the worst part first', () => {
    const tones = [...edition.matchAll(/class="verdict ([a-z]+)"/g)].map(([, tone]) => tone)
    expect(tones).toEqual(['red', 'amber', 'green'])
  })

  test('says that names differ', () => {
    expect(edition).toContain('er staan verschillende namen in')
  })

  test('does not say so when they are the same', () => {
    expect(first(SHAPES['a bundle of three']?.() ?? reportOf([]))).not.toContain('verschillende')
  })

  test('says what each card is, with the name of the platform on the list', () => {
    const headings = [...edition.matchAll(/<h2 id="certificate[^>]*>([^<]+)</g)]
    expect(headings.map(([, heading]) => heading)).toEqual([
      'Snelfiets – werk',
      'Tempo Bezorging – beoordelingen',
      'Tempo Bezorging – werk',
    ])
  })

  test('keeps the checks of each part with that part', () => {
    expect(edition.match(/<summary>Controle<\/summary>/g)).toHaveLength(3)
  })
})

describe('checks', () => {
  const lines = (report: VerificationReport) =>
    [
      ...first(report).matchAll(/<li class="(green|red|amber|slate|)"><svg.*?<b>([^<]+)<\/b>/gs),
    ].map(([, tone, title]) => [tone, title])

  test('carry a tick for each that passed and a dash for what was not asked', () => {
    expect(lines(BY_STATE.genuine())).toEqual([
      ['green', 'Niet veranderd'],
      ['green', 'Van Tempo Bezorging'],
      ['green', 'Niet ingetrokken'],
      ['green', 'Nog geldig'],
      ['', 'Afzender niet gecontroleerd'],
    ])
  })

  test.each(STATES.filter((state) => ['red', 'amber'].includes(TONES[state])))(
    'put what is wrong first: %s',
    (state) => {
      const tones = lines(BY_STATE[state]()).map(([tone]) => tone)
      const expected = { 'issuer-unknown': 'slate', 'other-credential': 'green' }[state as string]
      expect(tones[0]).toBe(expected ?? TONES[state])
    },
  )

  test('never tick what was skipped', () => {
    const checks = checksWith({
      proof: { outcome: 'failed', problem: 'PROOF_VERIFICATION_ERROR' },
      dates: { outcome: 'skipped' },
      status: { outcome: 'skipped' },
    })
    const ticked = lines(reportOf([partReport({ checks })])).filter(([tone]) => tone === 'green')
    expect(ticked).toEqual([['green', 'Van Tempo Bezorging']])
  })
})

/** Where a value holds texts, however deep. */
function textPointersIn(value: unknown, pointer = ''): readonly string[] {
  if (typeof value === 'string') return [pointer]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) =>
    textPointersIn(member, pointerTo(pointer, name)),
  )
}

describe('what was handed in', () => {
  const HOSTILE = '</bdi></title><script>alert(1)</script><img src=x onerror=alert(1)>"\'&'

  test('is text and never markup, wherever it stands', () => {
    const subject = { ...longWorkHistory(), name: HOSTILE.slice(0, 60), givenName: HOSTILE }
    const part = partReport({ subject, issuer: { did: `did:web:${HOSTILE}` } })
    const page = render(reportOf([part]))
    expect(page).not.toContain('<script>')
    expect(page).not.toContain('<img')
    expect(page.match(/<script /g)).toHaveLength(1)
  })

  test.each([
    ['WorkHistoryCredential', longWorkHistory(), 10],
    ['ReputationCredential', fullReputation(), 7],
    ['ReviewCredential', fullReview(), 4],
    ['GigListCredential', fullGigList(), 3],
  ] as const)('is text in every member of a %s that takes any text', (type, sample, least) => {
    const { id: _, ...subject } = sample
    const taking = textPointersIn(subject)
      .map((pointer) => setAt(subject as unknown as JsonObject, pointer, HOSTILE))
      .filter((changed) => findClaimType(type)?.checkSubject(changed, '').length === 0)
    expect(taking.length).toBeGreaterThanOrEqual(least)
    for (const changed of taking) {
      const page = render(reportOf([partReport({ type, subject: changed as never })]))
      expect(page).toContain('&lt;img src=x')
      expect(page).not.toMatch(/<img|<script>|"\s*onerror/)
    }
  })

  test('never names the platform: only the trust list does', () => {
    const part = partReport({ issuer: { did: 'did:key:z6MkStranger' } })
    expect(readable(first(reportOf([part])))).not.toContain('Stranger')
  })

  test('is isolated, so that a name from right to left turns nothing else', () => {
    const edition = first(SHAPES['a name in Arabic with few ratings']?.() ?? reportOf([]))
    expect(edition).toContain('<bdi dir="auto">محمد</bdi>')
  })
})

describe('every page', () => {
  const PAGES: Readonly<Record<string, () => VerificationReport>> = {
    ...BY_STATE,
    ...SHAPES,
    ...SINGLES,
    ...MIXED,
  }
  const pageOf = (name: string): VerificationReport => PAGES[name]?.() ?? reportOf([])
  const FORBIDDEN = {
    nl: /\b(credential|JSON|hash|DID|issuer|revoked|proof|payload|VC|VP|undefined|NaN|null)\b/i,
    en: /\b(credential|JSON|hash|DID|issuer|revoked|payload|VC|VP|undefined|NaN|null)\b/,
  }

  test.each(Object.keys(PAGES))(
    'speaks without words of the trade, in both languages: %s',
    (name) => {
      const report = pageOf(name)
      for (const locale of ['nl', 'en'] as const) {
        // What a credential of others says are its maker's words.
        const ours = first(report, locale).replace(/<div class="claims">.*?<\/div>/gs, '')
        expect(readable(ours)).not.toMatch(FORBIDDEN[locale])
      }
    },
  )

  test.each(Object.keys(PAGES))('needs nothing inline and nobody else: %s', (name) => {
    const page = render(pageOf(name))
    expect(page).not.toMatch(/ style=|<style| on[a-z]+=|javascript:/)
    const addresses = [...page.matchAll(/(?:href|src|action)="([^"]*)"/g)].map(([, to]) => to)
    for (const address of addresses)
      expect(address).toMatch(/^(\/assets\/|\/(platforms)?\?lang=|#(nl|en)$)/)
  })

  test.each(Object.keys(PAGES))('uses no id twice: %s', (name) => {
    const ids = [...render(pageOf(name)).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
