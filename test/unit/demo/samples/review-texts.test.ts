import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../../../src/claims/languages.ts'
import { findPersonalData } from '../../../../src/claims/personal-data/find-personal-data.ts'
import { LONGEST_REVIEW } from '../../../../src/claims/review.ts'
import { findTextFault } from '../../../../src/claims/value-rules.ts'
import { createReviewWriter } from '../../../../src/demo/samples/draw-review-text.ts'
import { SAMPLE_PARAMETERS } from '../../../../src/demo/samples/parameters.ts'
import { createRandom } from '../../../../src/demo/samples/random.ts'
import {
  REVIEW_SENTENCES,
  type ReviewLanguage,
  sentencesFor,
} from '../../../../src/demo/samples/review-texts.ts'
import { isScored } from '../../../../src/demo/samples/sample-parameters.ts'

const CODES = Object.keys(REVIEW_SENTENCES) as readonly ReviewLanguage[]
const REVIEWED = SAMPLE_PARAMETERS.filter(({ rating }) => isScored(rating))
const OCCUPATIONS = REVIEWED.flatMap(({ occupations }) => occupations.map(([slug]) => slug))
const TONES = ['positive', 'mixed', 'critical'] as const

/** Every sentence that a review in this language can have. */
function allSentences(language: ReviewLanguage): readonly string[] {
  const of = OCCUPATIONS.flatMap((occupation) =>
    TONES.flatMap((tone) => sentencesFor(language, occupation, tone)),
  )
  return [...new Set([...of, ...REVIEW_SENTENCES[language].redacted])]
}

describe.each(CODES)('sentences in %s', (language) => {
  const sentences = allSentences(language)

  test('are in a language that reviews can have, and are many', () => {
    expect(LANGUAGES).toHaveProperty(language)
    expect(sentences.length).toBeGreaterThan(25)
  })

  test('hold no personal data and nothing hidden, and end as sentences do', () => {
    for (const sentence of sentences) {
      expect(findPersonalData(sentence)).toEqual([])
      expect(findTextFault(sentence)).toBeUndefined()
      expect(sentence).toMatch(/\.$/)
      expect(sentence).not.toMatch(/[—–!]/)
      expect(sentence).not.toMatch(/[0-9@]/)
    }
  })

  test('name nobody, and say so only where something was taken out', () => {
    for (const sentence of sentences) {
      const isRedacted = (REVIEW_SENTENCES[language].redacted as readonly string[]).includes(
        sentence,
      )
      expect(/\[\p{L}+\]/u.test(sentence)).toBe(isRedacted)
    }
  })

  test('fit every kind of work that is reviewed, in every tone', () => {
    for (const occupation of OCCUPATIONS) {
      for (const tone of TONES) {
        expect(sentencesFor(language, occupation, tone).length).toBeGreaterThan(1)
      }
    }
  })
})

test('Dutch and English sentences speak of each kind of work in its own words', () => {
  for (const language of ['nl', 'en'] as const) {
    const general = sentencesFor(language, 'overig', 'positive')
    for (const occupation of OCCUPATIONS) {
      expect(sentencesFor(language, occupation, 'positive').length).toBeGreaterThan(general.length)
    }
    expect(sentencesFor(language, 'orderpicker', 'positive').join()).not.toMatch(
      /heftruck|forklift/,
    )
    expect(sentencesFor(language, 'bediening', 'positive').join()).not.toMatch(/spoelkeuken|dish/i)
  }
})

describe('texts of reviews', () => {
  const write = createReviewWriter(createRandom('texts'))
  const texts = Array.from({ length: 2_000 }, () =>
    write({ language: 'nl', occupation: 'oppas', tone: 'positive' }),
  )

  test('are short, long and very long, and never longer than a review may be', () => {
    const lengths = texts.map(({ text }) => text.length)
    expect(Math.min(...lengths)).toBeLessThan(40)
    expect(Math.max(...lengths)).toBeGreaterThan(500)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(LONGEST_REVIEW)
  })

  test('have no sentence twice', () => {
    for (const { text } of texts) {
      const sentences = text.split('. ')
      expect(new Set(sentences).size).toBe(sentences.length)
    }
  })

  test('say of themselves whether something was taken out', () => {
    for (const { text, redacted } of texts) expect(text.includes('[naam]')).toBe(redacted)
    const share = texts.filter(({ redacted }) => redacted).length / texts.length
    expect(share).toBeGreaterThan(0.03)
    expect(share).toBeLessThan(0.1)
  })

  test('of one worker begin differently while there is something new to say', () => {
    const writer = createReviewWriter(createRandom('one worker'))
    const first = Array.from(
      { length: 10 },
      () => writer({ language: 'nl', occupation: 'oppas', tone: 'positive' }).text.split('. ')[0],
    )
    expect(new Set(first).size).toBe(10)
  })

  test('of who is not content are short', () => {
    for (const tone of ['mixed', 'critical'] as const) {
      for (const language of CODES) {
        const { text, redacted } = write({ language, occupation: 'bar', tone })
        expect(text.length).toBeLessThanOrEqual(120)
        expect(redacted).toBe(false)
      }
    }
  })
})
