/**
 * No score: what certificates say stands beside each other and is never put together. Held over
 * everything that leaves the public API about a bundle of several platforms and kinds of work: the
 * report, the words, the page, the command's text, and the names of what is exported.
 * @module
 */
import { describe, expect, test } from 'vitest'
import { describeCertificate } from '../../src/claims/describe-certificate.ts'
import type { Locale } from '../../src/claims/words.ts'
import { formatReport } from '../../src/cli/commands/verify-report-text.ts'
import type { JsonObject } from '../../src/core/json.ts'
import * as holder from '../../src/holder/index.ts'
import * as everything from '../../src/index.ts'
import * as issuer from '../../src/issuer/index.ts'
import * as verifier from '../../src/verifier/index.ts'
import { loadPageAssets } from '../../src/web/shared/pages/assets.ts'
import { renderResult } from '../../src/web/verifier/pages/render-result.ts'
import { fullReputation, fullReview, fullWorkHistory } from '../support/subjects.ts'
import { NOW, partReport, reportOf } from '../unit/web/pages/sample-reports.ts'

const LOCALES: readonly Locale[] = ['nl', 'en']
const FRAME = { assets: loadPageAssets(), development: false }

/** Ratings whose averages, weighted or not, are no figure of any certificate. */
const RATINGS = [
  { platform: 'OppasMaat', work: 'oppas', value: '4.33', best: '5', count: 37 },
  { platform: 'OppasMaat', work: 'nanny', value: '4.79', best: '5', count: 211 },
  { platform: 'ThuisSchoon', work: 'schoonmaak-thuis', value: '8.33', best: '10', count: 53 },
] as const

type Rating = (typeof RATINGS)[number]

function ratingPart(rating: Rating, index: number) {
  const { histogram: _, aspects: __, positiveThreshold: ___, ...rest } = fullReputation()
  const isTen = rating.best === '10'
  const subject = {
    ...rest,
    occupation: `https://w3id.org/kluscv/occupations#${rating.work}`,
    ratingSystem: isTen ? 'grade10' : 'stars',
    ratingValue: rating.value,
    bestRating: rating.best,
    ratingCount: rating.count,
    positiveCount: rating.count,
  }
  return partOf('ReputationCredential', subject, rating.platform, index)
}

function partOf(
  type: string,
  subject: JsonObject & { readonly name: string },
  platform: string,
  index: number,
) {
  const names = { nl: platform, en: platform }
  const did = `did:web:${platform.toLowerCase()}.example` as const
  return partReport(
    { type, subject, issuer: { did, platform: { names, lifecycle: 'active' } } },
    index,
  )
}

function bundleOf(ratings: readonly Rating[]) {
  return reportOf([
    ...ratings.map(ratingPart),
    partOf('WorkHistoryCredential', fullWorkHistory(), 'OppasMaat', ratings.length),
    partOf('ReviewCredential', fullReview(), 'ThuisSchoon', ratings.length + 1),
  ])
}

const REPORT = bundleOf(RATINGS)

/** Everything that anyone is told about the bundle, each under what it is. */
const OUTPUTS: readonly (readonly [string, string])[] = [
  ['the report', JSON.stringify(REPORT)],
  ...LOCALES.flatMap((locale) => [
    [`the text in ${locale}`, formatReport(REPORT, locale)] as const,
    [`the page in ${locale}`, pageOf(locale)] as const,
  ]),
]

function pageOf(locale: Locale): string {
  const page = renderResult(FRAME, { results: [{ report: REPORT }], locale, now: NOW })
  // Drawings have coordinates, which are no figures; what they say in words is kept.
  return page
    .replaceAll(
      /<svg[\s\S]*?<\/svg>/g,
      (drawing) => (/<title>(.*?)<\/title>/.exec(drawing) ?? [''])[0],
    )
    .replaceAll(/<style[\s\S]*?<\/style>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
}

/** Every subset of two or more. */
function combinations<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const masks = Array.from({ length: 2 ** items.length }, (_, mask) => mask)
  return masks
    .map((mask) => items.filter((_, at) => mask & (1 << at)))
    .filter(({ length }) => length > 1)
}

/** What a score could be made of: means, weighted or not, as given or of one scale, and sums. */
function scoresOf(ratings: readonly Rating[]): readonly number[] {
  const scales = [1, 5, 10, 100]
  const raw = ratings.map(({ value }) => Number(value))
  const shares = ratings.map(({ value, best }) => Number(value) / Number(best))
  const counts = ratings.map(({ count }) => count)
  const all = counts.reduce((sum, count) => sum + count, 0)
  const means = [raw, ...scales.map((scale) => shares.map((share) => share * scale))].flatMap(
    (values) => [
      values.reduce((sum, value) => sum + value, 0) / values.length,
      values.reduce((sum, value, at) => sum + value * (counts[at] ?? 0), 0) / all,
    ],
  )
  return [...means, all]
}

/** As anyone would write them: with one or two decimals, a point or a comma; whole for a count. */
function spellingsOf(score: number): readonly string[] {
  if (Number.isInteger(score)) return [String(score)]
  return [1, 2].flatMap((digits) => {
    const text = score.toFixed(digits)
    return [text, text.replace('.', ',')]
  })
}

/** Whether a number stands in a text by itself, not as a part of another one. */
function says(text: string, number: string): boolean {
  return new RegExp(`(?<![\\d.,-]|\\d:)${number.replace('.', '\\.')}(?![\\d:]|[.,]\\d)`).test(text)
}

describe.each(OUTPUTS)('%s of a bundle', (_, text) => {
  test('has the figures of each certificate as they are', () => {
    for (const { value, count } of RATINGS) {
      const isThere = says(text, value) || says(text, value.replace('.', ','))
      expect(isThere, value).toBe(true)
      expect(says(text, String(count)), String(count)).toBe(true)
    }
  })

  test('has no mean and no sum of ratings of several', () => {
    const own: ReadonlySet<string> = new Set(
      RATINGS.flatMap(({ value, count }) => [...spellingsOf(Number(value)), String(count)]),
    )
    const scores = combinations(RATINGS).flatMap(scoresOf).flatMap(spellingsOf)
    const foreign = [...new Set(scores)].filter((score) => !own.has(score))
    expect(foreign.length).toBeGreaterThan(50)
    expect(foreign.filter((score) => says(text, score))).toEqual([])
  })

  test('ranks nobody and fits nobody to anything', () => {
    const ranking =
      /\bscore|\brank|percentiel|percentile|hoger dan|lager dan|beter dan|slechter dan|better than|worse than|above average|boven gemiddeld|bovengemiddeld|\btop \d|geschikt|suitab|totaalcijfer|overall/i
    expect(ranking.exec(text)?.[0]).toBeUndefined()
  })
})

test('a mean that stood there would be found', () => {
  const [mean = 0] = scoresOf(RATINGS.slice(0, 2))
  const [rounded = ''] = spellingsOf(mean)
  expect(says(`${OUTPUTS[1]?.[1]} Gemiddeld ${rounded}.`, rounded)).toBe(true)
  expect(says(`${OUTPUTS[1]?.[1]} Samen 248 beoordelingen.`, '248')).toBe(true)
})

describe('the order of certificates', () => {
  const order = (ratings: readonly Rating[]) =>
    [
      ...renderResult(FRAME, {
        results: [{ report: bundleOf(ratings) }],
        locale: 'nl',
        now: NOW,
      }).matchAll(/id="certificate-(\d)-nl"/g),
    ].map(([, place]) => place)

  test('does not depend on the ratings in them', () => {
    const better = RATINGS.map((rating, at) => ({ ...rating, value: ['1.11', '5', '2.22'][at] }))
    expect(order(better as unknown as readonly Rating[])).toEqual(order(RATINGS))
    expect(order(RATINGS).length).toBeGreaterThan(2)
  })
})

test('no certificate says more in one than the figures that are signed in it', () => {
  const signed = JSON.stringify(fullReputation())
  for (const locale of LOCALES) {
    const { figures } = describeCertificate('ReputationCredential', fullReputation(), locale)
    for (const { value } of figures) expect(signed).toContain(value.replace(',', '.'))
  }
})

test('nothing that is exported scores, ranks, averages or compares people', () => {
  const names = [everything, issuer, holder, verifier].flatMap((module) => Object.keys(module))
  expect(names.length).toBeGreaterThan(30)
  expect(
    names.filter((name) => /score|rank|fit|average|mean|percentile|sort|compare/i.test(name)),
  ).toEqual([])
})
