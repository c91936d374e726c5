import { describe, expect, test } from 'vitest'
import type { VerificationReport } from '../../../../src/core/report.ts'
import { loadPageAssets } from '../../../../src/web/shared/pages/assets.ts'
import { renderResult } from '../../../../src/web/verifier/pages/render-result.ts'
import {
  looseBundle,
  NOT_AS_SIGNED,
  SKIPPED,
  SOMEONE_ELSES,
  signedBundle,
} from './sample-bundles.ts'
import { NOW } from './sample-reports.ts'

const frame = { assets: loadPageAssets(), development: false }

/** The Dutch edition. */
function edition(report: VerificationReport): string {
  const page = renderResult(frame, { results: [{ report }], locale: 'nl', now: NOW })
  return page.slice(page.indexOf('<div class="edition"'), page.lastIndexOf('<div class="edition"'))
}

const textOf = (markup: string): string =>
  markup
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' :', ':')
    .trim()

/** The box with this heading. */
const boxOf = (report: VerificationReport, heading: string): string =>
  new RegExp(
    `<section class="card box[^"]*"><h2>(?:<svg.*?</svg>)?${heading}</h2>.*?</section>`,
    's',
  ).exec(edition(report))?.[0] ?? ''

const linesOf = (report: VerificationReport) =>
  [
    ...boxOf(report, 'Wat wij controleerden').matchAll(
      /<li class="([a-z]*)">.*?<b>([^<]+)<\/b><span>([^<]+)</gs,
    ),
  ].map(([, tone, title, text]) => [tone, title, text] as const)

const changed = { proof: NOT_AS_SIGNED, dates: SKIPPED, status: SKIPPED }
const titlesIn = (report: VerificationReport, tone: string) =>
  linesOf(report).flatMap(([its, title]) => (its === tone ? [title] : []))

describe('the checks of a bundle', () => {
  test('carry a tick for what holds for every part', () => {
    expect(linesOf(signedBundle()).map(([tone, title]) => [tone, title])).toEqual([
      ['green', 'Niet veranderd'],
      ['green', 'Van OppasMaat, ThuisSchoon en WinkelScan'],
      ['green', 'Niet ingetrokken'],
      ['green', 'Nog geldig'],
      ['green', expect.any(String)],
    ])
  })

  test('name the first end date of all, and never say that there is none', () => {
    const lines = linesOf(signedBundle())
    expect(lines).toContainEqual(['green', 'Nog geldig', 'De eerste einddatum is 2 november 2027.'])
    expect(textOf(edition(signedBundle()))).not.toContain('geen einddatum')
  })

  test('are there for loose certificates too, without a tick for the sender', () => {
    expect(titlesIn(looseBundle(), 'green')).toHaveLength(4)
    expect(linesOf(looseBundle())).toContainEqual([
      '',
      'Afzender niet gecontroleerd',
      'Er zit geen handtekening van de afzender bij.',
    ])
  })

  test('put a cross to what failed, a dash to what was not decided, and name the part', () => {
    const report = signedBundle({ 2: changed })
    expect(linesOf(report)[0]).toEqual([
      'red',
      'Niet meer zoals ondertekend',
      '1 van 6: ThuisSchoon – werk.',
    ])
    expect(titlesIn(report, '')).toHaveLength(2)
    expect(titlesIn(report, 'green')).toEqual(['Van ThuisSchoon, OppasMaat en WinkelScan'])
  })

  test('tell a pause from a withdrawal', () => {
    const report = signedBundle({
      0: { status: { outcome: 'failed', problem: 'suspended' } },
      3: { status: { outcome: 'failed', problem: 'revoked' } },
    })
    expect(titlesIn(report, 'amber')).toEqual(['Op pauze'])
    expect(titlesIn(report, 'red')).toEqual(['Ingetrokken'])
    expect(titlesIn(report, 'green')).not.toContain('Niet ingetrokken')
  })
})

describe('the sender', () => {
  const all = (change: object) => Object.fromEntries([0, 1, 2, 3, 4, 5].map((at) => [at, change]))
  test.each([
    ['one is of somebody else', signedBundle({ 1: { binding: SOMEONE_ELSES } })],
    ['all are of somebody else', signedBundle(all({ binding: SOMEONE_ELSES }))],
    ['one was changed', signedBundle({ 2: changed })],
    ['the signature of the sender is not right', signedBundle({}, { proof: NOT_AS_SIGNED })],
    ['the sender signed with a key of another', signedBundle({}, { binding: SOMEONE_ELSES })],
    [
      'it answers another question',
      signedBundle({}, { challenge: { outcome: 'failed', problem: 'INVALID_CHALLENGE_ERROR' } }),
    ],
  ])('gets no tick when %s', (_, report) => {
    const [, , , , sender] = linesOf(signedBundle())
    expect(sender?.[0]).toBe('green')
    expect(titlesIn(report, 'green')).not.toContain(sender?.[1])
  })

  test('is no reason to call changed content unchanged', () => {
    const report = signedBundle({}, { proof: NOT_AS_SIGNED })
    expect(titlesIn(report, 'red')).toEqual(['Niet meer zoals ondertekend'])
    expect(titlesIn(report, 'green')).not.toContain('Niet veranderd')
  })
})

describe('what a bundle leaves open', () => {
  const limits = textOf(boxOf(signedBundle(), 'Wat wij niet weten'))

  test('stands under the names of the platforms that it is about', () => {
    expect(limits).toContain('WinkelScan: het platform controleerde niet of deze naam klopt.')
    expect(limits).toContain('OppasMaat en ThuisSchoon: het platform controleerde de naam')
    expect(limits).toMatch(/^Wat wij niet weten De cijfers komen van het platform\./)
    expect(limits).toContain('Beoordelingen: vergelijk dit niet')
  })

  test('is not said of the whole when a part contradicts it, only in the card', () => {
    expect(limits).not.toContain('hoe goed het werk was')
    expect(edition(signedBundle()).match(/hoe goed het werk was/g)).toHaveLength(3)
  })

  test('is said of whose name was checked by platform', () => {
    const applicant = textOf(boxOf(signedBundle(), 'Is dit uw sollicitant\\?'))
    expect(applicant).toContain('OppasMaat: het platform controleerde de naam via de bank')
    expect(applicant).toContain('ThuisSchoon: het platform controleerde de naam met een')
    expect(applicant).toContain('WinkelScan: de werkende gaf deze naam zelf op.')
  })
})

describe('the cards of a bundle', () => {
  test('leave the name to the top when it is the same in all', () => {
    expect(edition(signedBundle()).match(/<bdi dir="auto">Samira El Amrani/g)).toHaveLength(1)
  })

  test('show three figures each and fold the rest', () => {
    const [, card = ''] = edition(signedBundle()).split('<article')
    const folded = card.indexOf('<details')
    expect(card.indexOf('class="figures"')).toBeLessThan(folded)
    expect(card.indexOf('class="chart"')).toBeGreaterThan(folded)
    expect(card.slice(0, folded)).not.toContain('ondertekend')
  })

  test('say in their answer what differs', () => {
    const report = signedBundle({ 5: { status: { outcome: 'failed', problem: 'suspended' } } })
    const [, card = ''] = edition(report).split('<article')
    expect(card).toContain('WinkelScan – beoordelingen')
    expect(textOf(card)).toContain('Dit bewijs staat op pauze.')
  })
})
