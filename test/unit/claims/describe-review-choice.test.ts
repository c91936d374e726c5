/**
 * How many of all reviews are shown, in one sentence.
 * @module
 */
import { describe, expect, test } from 'vitest'
import {
  describeReviewChoice,
  type ReviewChoice,
} from '../../../src/claims/describe-review-choice.ts'

const WORK = { nl: 'schoonmaken bij mensen thuis', en: 'home cleaning' }
const whole = (shown: number, total: number): ReviewChoice => ({
  shown,
  total,
  platform: 'ThuisSchoon',
  work: WORK,
})

describe('a choice of reviews', () => {
  test('is told with how many there are, whose, and about what', () => {
    expect(describeReviewChoice(whole(3, 41), 'nl')).toBe(
      '3 van 41 geschreven reviews van ThuisSchoon over schoonmaken bij mensen thuis, gekozen door de werkende.',
    )
    expect(describeReviewChoice(whole(3, 1041), 'en')).toBe(
      '3 of 1,041 written reviews from ThuisSchoon about home cleaning, chosen by the worker.',
    )
  })

  test('is told without what is not known', () => {
    expect(describeReviewChoice({ shown: 1, total: 41 }, 'nl')).toBe(
      '1 van 41 geschreven reviews, gekozen door de werkende.',
    )
    expect(describeReviewChoice({ shown: 2, total: 41, work: WORK }, 'en')).toBe(
      '2 of 41 written reviews about home cleaning, chosen by the worker.',
    )
  })

  test('is none when all are there', () => {
    expect(describeReviewChoice(whole(5, 5), 'nl')).toBe(
      'Alle 5 geschreven reviews van ThuisSchoon over schoonmaken bij mensen thuis.',
    )
    expect(describeReviewChoice({ shown: 1, total: 1 }, 'nl')).toBe('De enige geschreven review.')
    expect(describeReviewChoice({ shown: 1, total: 1 }, 'en')).toBe('The only written review.')
  })

  test.each([
    [1, 0, '1 geschreven review, gekozen door de werkende.'],
    [3, 2, '3 geschreven reviews, gekozen door de werkende.'],
  ])('of %i where %i were written names no total', (shown, total, sentence) => {
    expect(describeReviewChoice({ shown, total }, 'nl')).toBe(sentence)
    expect(describeReviewChoice({ shown, total }, 'en')).not.toContain(' of ')
  })

  test('keeps a name from right to left apart from the numbers around it', () => {
    const choice = { shown: 3, total: 41, platform: 'العربية' }
    expect(describeReviewChoice(choice, 'nl')).toContain(' van \u2068العربية\u2069, gekozen')
  })
})
