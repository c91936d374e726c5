import { describe, expect, test } from 'vitest'
import { MISSING } from '../../../../src/claims/shape-words.ts'
import { fieldProblem, inputProblem, ruleOf } from '../../../../src/issuer/input-problem.ts'
import { followsFrom } from '../../../../src/issuer/record-file/follows-from.ts'

const told = (pointer: string) => inputProblem(pointer, { nl: 'x', en: 'x' })
const rule = (pointer: string, en: string) => fieldProblem(pointer, { nl: 'x', en })

describe('a problem follows from another one', () => {
  test.each([
    ['/period_end', 'must not be before period_start', '/period_start'],
    ['/work/0/hours', 'must be present exactly when hours_worked is', '/hours_worked'],
    ['/work', 'must not have more gigs than gigs_completed', '/gigs_completed'],
    ['/clients/returning', 'must not be above distinct', '/clients/distinct'],
    ['/reviews/1/month', 'must be a month from period_start to period_end', '/period_end'],
    ['/rating_count', 'must not be above n of rating_window', '/rating_window/n'],
    ['/ratings/0/rating_count', 'not above n of rating_window', '/ratings/0/rating_window/n'],
    ['/clients', 'is anything', '/clients/distinct'],
    ['/clients/distinct', 'is anything', '/clients'],
    ['/period_end', 'is anything', '/period_end'],
  ])('%s: %s, after %s', (pointer, words, other) => {
    expect(followsFrom(rule(pointer, words), told(other))).toBe(true)
  })
})

describe('a problem does not follow from another one', () => {
  test.each([
    // Their hints have "month" and "completed".
    ['/period_end', MISSING.en, '/reviews/0/month'],
    ['/gigs_completed', MISSING.en, '/reliability/completed'],
    ['/gigs_completed', 'of the completed ones', '/reliability/completed'],
    ['/period_end', 'must be a month as YYYY-MM', '/gig_list/0/month'],
    ['/gig_list/1/month', 'must be a month from period_start', '/gig_list/0/month'],
    ['/rating_count', 'must not be above n', '/rating_window/n'],
    ['/clients/returning', 'must not be above distinct', '/hours_worked'],
    ['/hours_basis', 'must not be above hours', '/hours_worked'],
    ['/name', MISSING.en, '/name_of'],
  ])('%s: %s, after %s', (pointer, words, other) => {
    expect(followsFrom(rule(pointer, words), told(other))).toBe(false)
  })
})

test('the rule of a problem is what stands before its hint', () => {
  expect(fieldProblem('/period_end', MISSING).message).not.toBe(MISSING.en)
  expect(ruleOf(fieldProblem('/period_end', MISSING))).toBe(MISSING.en)
  expect(ruleOf(inputProblem('/period_end', MISSING))).toBe(MISSING.en)
  expect(ruleOf(inputProblem('/nothing', { nl: 'a', en: 'a (b)' }))).toBe('a (b)')
})
