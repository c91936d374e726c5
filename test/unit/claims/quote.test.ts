/**
 * What stands large on a review: the text untouched, its language, and what belongs with it.
 * @module
 */
import { describe, expect, test } from 'vitest'
import { describeCertificate } from '../../../src/claims/describe-certificate.ts'
import { directionOf, LANGUAGE_CODES } from '../../../src/claims/languages.ts'
import type { ReviewSubject } from '../../../src/claims/review.ts'
import type { Locale } from '../../../src/claims/words.ts'
import type { JsonObject } from '../../../src/core/json.ts'
import { fullReview, minimalReview } from '../../support/subjects.ts'

const quoteOf = (subject: ReviewSubject, locale: Locale = 'nl') =>
  describeCertificate('ReviewCredential', subject as unknown as JsonObject, locale).quote

describe('a quote', () => {
  test('has by whom, when and about what, the rating, and out of how many', () => {
    expect(quoteOf(fullReview())).toEqual({
      text: 'Altijd op tijd, en vriendelijk aan de deur.',
      language: 'nl',
      direction: 'ltr',
      from: 'Een klant, maart 2026',
      about: 'over bezorgen per fiets',
      rating: 'Beoordeling: 5 van 5 sterren',
      choice: '1 van 41 geschreven reviews, gekozen door de werkende.',
    })
  })

  test('is never translated: in another language it says so', () => {
    expect(quoteOf(fullReview(), 'en')).toMatchObject({
      text: 'Altijd op tijd, en vriendelijk aan de deur.',
      translation: 'Written in Dutch, not translated.',
      from: 'A customer, March 2026',
      about: 'about delivery by bicycle',
      rating: 'Rating: 5 out of 5 stars',
    })
    expect(quoteOf(minimalReview())).toMatchObject({
      direction: 'rtl',
      translation: 'Geschreven in het Arabisch, niet vertaald.',
      from: 'Een huishouden, 2026',
      about: 'over oppassen',
      choice: 'De enige geschreven review.',
    })
  })

  test('has no rating where none was given', () => {
    expect(quoteOf(minimalReview())).not.toHaveProperty('rating')
  })

  test.each([
    [['grade10', '8', '10', '1'], 'Beoordeling: 8 van 10'],
    [['percentage', '90', '100', '0'], 'Beoordeling: 90%'],
    [['thumbs', '1', '1', '0'], 'Beoordeling: duim omhoog'],
    [['acceptReject', '0', '1', '0'], 'Beoordeling: afgekeurd'],
  ] as const)('tells a rating as its system means it: %j', (given, words) => {
    const [ratingSystem, ratingValue, bestRating, worstRating] = given
    const rating = { ratingSystem, ratingValue, bestRating, worstRating }
    expect(quoteOf({ ...fullReview(), rating })?.rating).toBe(words)
  })
})

test('only languages that are written from the right run from the right', () => {
  const those = LANGUAGE_CODES.filter((code) => directionOf(code) !== 'ltr')
  expect(those).toEqual(['ar', 'fa', 'he', 'ku', 'pa', 'ps', 'ur'])
  expect(those.filter((code) => directionOf(code) === 'auto')).toEqual(['ku', 'pa'])
})
