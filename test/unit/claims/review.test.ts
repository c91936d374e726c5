/**
 * What a review can hold, and what is refused at which place; and what it says.
 * @module
 */
import { describe, expect, test } from 'vitest'
import { reviewCheck } from '../../../src/claims/check-review.ts'
import { describeCertificate } from '../../../src/claims/describe-certificate.ts'
import { formatterOf } from '../../../src/claims/format.ts'
import { LANGUAGE_CODES, LANGUAGES } from '../../../src/claims/languages.ts'
import { LONGEST_REVIEW } from '../../../src/claims/review.ts'
import { firstMonthOf, formatReviewPeriod } from '../../../src/claims/review-period.ts'
import type { JsonObject, JsonValue } from '../../../src/core/json.ts'
import { setAt } from '../../support/set-at.ts'
import { fullReview, minimalReview } from '../../support/subjects.ts'

const FULL = fullReview() as unknown as JsonObject
const check = (subject: JsonValue) => reviewCheck.check(subject, '')
const textOf = (subject: JsonObject, locale: 'nl' | 'en' = 'nl') =>
  describeCertificate('ReviewCredential', subject, locale)
    .statements.map(({ text }) => text)
    .join(' ')

describe('a review that is right', () => {
  test.each([
    ['with every member', fullReview()],
    ['with only what is required', minimalReview()],
    ['of as many characters as fit', { ...FULL, reviewBody: { nl: 'x'.repeat(LONGEST_REVIEW) } }],
    ['with emoji', { ...FULL, reviewBody: { nl: 'Top 👍🏽 ❤️ 👨‍👩‍👧' } }],
    ['of a quarter', { ...FULL, period: '2026-Q4' }],
    ['of a year', { ...FULL, period: '2025' }],
    ['without a rating', setAt(FULL, '/rating', undefined)],
  ])('%s', (_, subject) => {
    expect(check(subject as unknown as JsonObject)).toEqual([])
  })
})

describe('a review is refused at the very place', () => {
  test.each<[string, JsonValue | undefined, string]>([
    ['/reviewBody', undefined, '/reviewBody'],
    ['/reviewBody', {}, '/reviewBody'],
    ['/reviewBody', 'a text without a language', '/reviewBody'],
    ['/reviewBody', { nl: 'twee', en: 'two' }, '/reviewBody'],
    ['/reviewBody', { xx: 'unknown' }, '/reviewBody/xx'],
    ['/reviewBody', { en: 'another language' }, '/inLanguage'],
    ['/reviewBody/nl', '', '/reviewBody/nl'],
    ['/reviewBody/nl', 'x'.repeat(LONGEST_REVIEW + 1), '/reviewBody/nl'],
    ['/reviewBody/nl', 'goed\nwerk', '/reviewBody/nl'],
    ['/reviewBody/nl', 'goed  werk', '/reviewBody/nl'],
    ['/reviewBody/nl', 'goed\u202Ewerk', '/reviewBody/nl'],
    ['/reviewBody/nl', 'goed\u200Dwerk', '/reviewBody/nl'],
    ['/reviewBody/nl', 'goed\uFE0F', '/reviewBody/nl'],
    ['/reviewBody/nl', 'cafe\u0301', '/reviewBody/nl'],
    ['/inLanguage', 'nl-NL', '/inLanguage'],
    ['/inLanguage', undefined, '/inLanguage'],
    ['/redacted', undefined, '/redacted'],
    ['/redacted', 'false', '/redacted'],
    ['/reviewerType', 'neighbour', '/reviewerType'],
    ['/reviewerType', 'mixed', '/reviewerType'],
    ['/occupation', 'oppas', '/occupation'],
    ['/period', '2026-13', '/period'],
    ['/period', '2026-Q5', '/period'],
    ['/period', '2026-11-01', '/period'],
    ['/period', '2026-12', '/period'],
    ['/period', '2027', '/period'],
    ['/period', undefined, '/period'],
    ['/reviewsTotal', 0, '/reviewsTotal'],
    ['/reviewsTotal', 1.5, '/reviewsTotal'],
    ['/reviewsTotal', '41', '/reviewsTotal'],
    ['/reviewsTotal', undefined, '/reviewsTotal'],
    ['/dataAsOf', undefined, '/dataAsOf'],
    ['/dataAsOf', '2026-02-30', '/dataAsOf'],
    ['/identityCheck/date', '2026-12', '/identityCheck/date'],
    ['/rating/ratingValue', '6', '/rating/ratingValue'],
    ['/rating/ratingValue', '0.5', '/rating/ratingValue'],
    ['/rating/ratingValue', 5, '/rating/ratingValue'],
    ['/rating/ratingValue', undefined, '/rating/ratingValue'],
    ['/rating/bestRating', undefined, '/rating/bestRating'],
    ['/rating/worstRating', '5', '/rating/worstRating'],
    ['/rating/ratingSystem', 'level', '/rating/ratingSystem'],
    ['/rating/ratingSystem', 'grade10', '/rating/bestRating'],
    ['/reviewer', 'Somebody', '/reviewer'],
    ['/reviewDate', '2026-03-04', '/reviewDate'],
    ['/address', 'somewhere', '/address'],
    ['/score', 98, '/score'],
  ])('%s as %j', (place, value, pointer) => {
    const problems = check(setAt(FULL, place, value))
    expect(problems.map((problem) => problem.pointer)).toContain(pointer)
  })
})

describe('a review says', () => {
  test('the text, and that the worker chose it out of so many', () => {
    expect(textOf(FULL)).toContain('‘Altijd op tijd, en vriendelijk aan de deur.’')
    expect(textOf(FULL)).toMatch(/1 van 41 geschreven reviews, gekozen door de werkende\./)
    expect(textOf(FULL, 'en')).toMatch(/1 of 41 written reviews, chosen by the worker\./)
  })

  test('of the only review that it is the only one, and chosen from nothing', () => {
    const only = { ...FULL, reviewsTotal: 1 }
    expect(textOf(only)).not.toMatch(/gekozen|1 van 1/)
    expect(describeCertificate('ReviewCredential', only, 'nl').limits.join(' ')).not.toContain(
      'koos',
    )
  })

  test('an Arabic text apart from the sentence around it, with its language', () => {
    const subject = minimalReview() as unknown as JsonObject
    const words = describeCertificate('ReviewCredential', subject, 'nl')
    expect(textOf(subject)).toMatch(/\u2068رائع[^\u2069]*\u2069/)
    expect(textOf(subject)).toContain('Arabisch')
    expect(words.quote).toMatchObject({ text: minimalReview().reviewBody.ar, language: 'ar' })
  })

  test('the text as it is signed: nothing is put in or taken out', () => {
    for (const text of ['a ‘b’ c', '5 & 6 < 7', '“Wow!” 😀', 'x'.repeat(LONGEST_REVIEW)]) {
      expect(textOf({ ...FULL, reviewBody: { nl: text } })).toContain(`‘${text}’`)
    }
  })

  test.each([
    ['2026-03', 'maart 2026', 'March 2026', '2026-03'],
    ['2026-Q1', 'januari tot en met maart 2026', 'January to March 2026', '2026-01'],
    ['2025-Q4', 'oktober tot en met december 2025', 'October to December 2025', '2025-10'],
    ['2024', '2024', '2024', '2024-01'],
  ])('its period in words: %s', (period, nl, en, first) => {
    expect(formatReviewPeriod(period, formatterOf('nl'))).toBe(nl)
    expect(formatReviewPeriod(period, formatterOf('en'))).toBe(en)
    expect(firstMonthOf(period)).toBe(first)
  })
})

test('languages have two letters and their own words in both of ours', () => {
  expect(LANGUAGE_CODES.length).toBeGreaterThan(40)
  for (const code of LANGUAGE_CODES) expect(code).toMatch(/^[a-z]{2}$/)
  for (const locale of ['nl', 'en'] as const) {
    const names = LANGUAGE_CODES.map((code) => LANGUAGES[code][locale])
    expect(new Set(names).size).toBe(LANGUAGE_CODES.length)
  }
})
