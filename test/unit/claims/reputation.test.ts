/**
 * What a reputation certificate may hold: no number without its scale, count, window and raters.
 * @module
 */
import { describe, expect, test } from 'vitest'
import { reputationCheck } from '../../../src/claims/check-reputation.ts'
import type { JsonObject, JsonValue } from '../../../src/core/json.ts'
import { unnamedMembersIn } from '../../support/member-names.ts'
import { setAt } from '../../support/set-at.ts'
import { fullReputation, minimalReputation } from '../../support/subjects.ts'

type Changes = Readonly<Record<string, JsonValue | undefined>>

const pointersOf = (subject: JsonValue) =>
  reputationCheck.check(subject, '').map(({ pointer }) => pointer)

function changed(changes: Changes, subject: JsonObject = fullReputation()): JsonObject {
  return Object.entries(changes).reduce(
    (before, [pointer, value]) => setAt(before, pointer, value),
    subject,
  )
}

const minimal = (changes: Changes) => changed(changes, minimalReputation())

const NO_SCALE = { '/ratingValue': undefined, '/bestRating': undefined, '/worstRating': undefined }
const scale = (worst: string, value: string, best: string) => ({
  '/worstRating': worst,
  '/ratingValue': value,
  '/bestRating': best,
})

describe('takes', () => {
  test.each<[string, JsonObject]>([
    ['every member', fullReputation()],
    ['only what stars require', minimalReputation()],
    ['one rating', minimal({ '/ratingCount': 1 })],
    ['a grade of 8.3', minimal({ '/ratingSystem': 'grade10', ...scale('1', '8.3', '10') })],
    ['a percentage', minimal({ '/ratingSystem': 'percentage', ...scale('0', '97.5', '100') })],
    ['thumbs from 0 to 1', minimal({ '/ratingSystem': 'thumbs', ...scale('0', '0.97', '1') })],
    ['thumbs in percent', minimal({ '/ratingSystem': 'thumbs', ...scale('0', '97', '100') })],
    ['the last 100', changed({ '/ratingWindow': { kind: 'lastN', n: 300 } })],
    [
      'accepted work as a count only',
      minimal({ ...NO_SCALE, '/ratingSystem': 'acceptReject', '/positiveCount': 3 }),
    ],
    [
      'a level without any rating value',
      minimal({ ...NO_SCALE, '/ratingSystem': 'level', '/level': { value: '7', max: '10' } }),
    ],
    ['a value at the bottom of its scale', minimal(scale('1', '1', '5'))],
    ['a value at the top of its scale', minimal(scale('1', '5.00', '5'))],
  ])('%s', (_, subject) => {
    expect(reputationCheck.check(subject, '')).toEqual([])
  })
})

const MISFITS: readonly [string, Changes, string][] = [
  ['a rank among others', { '/percentile': 92 }, '/percentile'],
  ['an acceptance rate', { '/reliability/acceptanceRate': '0.9' }, '/reliability/acceptanceRate'],
  ['no count', { '/ratingCount': undefined }, '/ratingCount'],
  ['a count of zero', { '/ratingCount': 0 }, '/ratingCount'],
  ['no window', { '/ratingWindow': undefined }, '/ratingWindow'],
  ['no raters', { '/ratingGivenBy': undefined }, '/ratingGivenBy'],
  ['no basis', { '/ratingBasis': undefined }, '/ratingBasis'],
  ['no total of reviews', { '/reviewsTotal': undefined }, '/reviewsTotal'],
  ['no day of the data', { '/dataAsOf': undefined }, '/dataAsOf'],
  ['no kind of work', { '/occupation': undefined }, '/occupation'],
  ['a value as a number', { '/ratingValue': 4.8 }, '/ratingValue'],
  ['a value with a comma', { '/ratingValue': '4,8' }, '/ratingValue'],
  ['a share above 1', { '/shareRated': '1.01' }, '/shareRated'],
  ['a share in percent', { '/shareRated': '70' }, '/shareRated'],
  ['an unknown system', { '/ratingSystem': 'score' }, '/ratingSystem'],
  ['an aspect in one language', { '/aspects/0/aspect/en': undefined }, '/aspects/0/aspect/en'],
  ['a day that does not exist', { '/dataAsOf': '2026-02-30' }, '/dataAsOf'],
  ['a check in the future', { '/identityCheck/date': '2026-12' }, '/identityCheck/date'],
  ['a window in the future', { '/ratingWindow/since': '2026-12' }, '/ratingWindow/since'],
  ['a scale upside down', { '/worstRating': '6' }, '/worstRating'],
  ['a scale of one point', { '/worstRating': '5' }, '/worstRating'],
  ['a value above its scale', { '/ratingValue': '5.01' }, '/ratingValue'],
  ['a value below its scale', { '/ratingValue': '0.99' }, '/ratingValue'],
  ['a value without its best', { '/bestRating': undefined }, '/ratingValue'],
  ['a value without its worst', { '/worstRating': undefined }, '/ratingValue'],
  ['stars without a value', NO_SCALE, '/ratingValue'],
  ['a grade from 0 to 10', { '/ratingSystem': 'grade10', ...scale('0', '8', '10') }, '/bestRating'],
  ['thumbs from 1 to 5', { '/ratingSystem': 'thumbs' }, '/bestRating'],
  ['accepted work that says nothing', acceptNothing(), '/positiveCount'],
  ['levels without a level', { '/ratingSystem': 'level', '/level': undefined }, '/level'],
  ['a level above the top', { '/level/value': '10.01' }, '/level/value'],
  ['a window of n without n', { '/ratingWindow': { kind: 'lastN' } }, '/ratingWindow/n'],
  ['n without its window', { '/ratingWindow': { kind: 'allTime', n: 300 } }, '/ratingWindow/n'],
  ['since without a month', { '/ratingWindow': { kind: 'since' } }, '/ratingWindow/since'],
  ['more ratings than the window', { '/ratingWindow': { kind: 'lastN', n: 286 } }, '/ratingCount'],
  ['a histogram of 9 ratings', { '/ratingCount': 9 }, '/histogram'],
  ['a histogram of more than all', { '/histogram/3/count': 241 }, '/histogram'],
  ['a bar outside the scale', { '/histogram/3/value': '6' }, '/histogram/3/value'],
  ['bars out of order', { '/histogram/0/value': '4.5' }, '/histogram/1'],
  ['the same bar in two spellings', { '/histogram/2/value': '5.0' }, '/histogram/3'],
  ['an aspect rated more than all', { '/aspects/0/count': 288 }, '/aspects/0/count'],
  ['an aspect outside the scale', { '/aspects/0/ratingValue': '5.5' }, '/aspects/0/ratingValue'],
  ['the same aspect twice', { '/aspects/1/aspect/nl': 'op tijd' }, '/aspects/1'],
  ['one English name for two', { '/aspects/1/aspect/en': 'on time' }, '/aspects'],
  ['more positives than ratings', { '/positiveCount': 288 }, '/positiveCount'],
  ['a threshold without positives', { '/positiveCount': undefined }, '/positiveThreshold'],
  ['a threshold outside the scale', { '/positiveThreshold': '6' }, '/positiveThreshold'],
]

describe('refuses', () => {
  test.each(MISFITS)('%s', (_, changes, pointer) => {
    expect(pointersOf(changed(changes))).toContain(pointer)
  })
})

test('a message names other members as they are called by who asks', () => {
  const details = MISFITS.flatMap(([, changes]) =>
    reputationCheck.breaches(changed(changes), (member) => `<${member}>`),
  ).flatMap(({ words: { nl, en } }) => [nl, en])
  expect(details).toContain('must be from <worstRating> to <bestRating>')
  expect(unnamedMembersIn(details)).toEqual([])
})

function acceptNothing(): Changes {
  return {
    ...NO_SCALE,
    '/ratingSystem': 'acceptReject',
    '/positiveCount': undefined,
    '/positiveThreshold': undefined,
    '/histogram': undefined,
    '/aspects': undefined,
  }
}
