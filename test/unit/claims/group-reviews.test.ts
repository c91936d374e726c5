/**
 * Which reviews are shown under one number: what a worker may not gain by choosing certificates.
 * @module
 */
import { describe, expect, test } from 'vitest'
import { type GroupablePart, groupReviews } from '../../../src/claims/group-reviews.ts'
import type { ReviewSubject } from '../../../src/claims/review.ts'
import type { JsonObject } from '../../../src/core/json.ts'
import { STATES } from '../../../src/core/state.ts'
import { fullReputation, fullReview, fullWorkHistory } from '../../support/subjects.ts'

type Changes = Partial<Omit<GroupablePart, 'credential'>>

const partOf = (credentialSubject: object, changes: Changes): GroupablePart => ({
  state: 'genuine',
  issuer: 'did:web:thuisschoon.example',
  credential: { credentialSubject } as unknown as JsonObject,
  ...changes,
})

/** A review with a text of its own. */
const review = (text: string, changes: object = {}, of: Changes = {}) =>
  partOf({ ...fullReview(), reviewBody: { nl: text }, ...changes }, of)
const ratings = (changes: object = {}, of: Changes = {}) =>
  partOf({ ...fullReputation(), ...changes }, of)

const textOf = ({ credential }: GroupablePart) => {
  const { reviewBody } = (credential?.['credentialSubject'] ?? {}) as Partial<ReviewSubject>
  return reviewBody?.nl
}
const textsIn = (parts: readonly GroupablePart[]) =>
  groupReviews(parts).map(({ reviews }) => reviews.map(({ part }) => textOf(part)))
const totalsOf = (parts: readonly GroupablePart[]) => groupReviews(parts).map(({ total }) => total)

describe('reviews stand together', () => {
  test('when they are about one worker, one platform and one kind of work', () => {
    const oppas = { occupation: 'https://w3id.org/kluscv/occupations#oppas' }
    const parts = [
      review('a'),
      review('b', oppas),
      review('c'),
      review('d', {}, { issuer: 'did:web:tempo.example' }),
      review('e', { name: 'Samira' }),
    ]
    expect(textsIn(parts)).toEqual([['a', 'c'], ['b'], ['d'], ['e']])
  })

  test('newest work first, then as they came, whatever their rating', () => {
    const rated = (ratingValue: string) => ({
      rating: { ...fullReview().rating, ratingValue },
    })
    const parts = [
      review('old', { period: '2024', ...rated('5') }),
      review('first', { period: '2026-03', ...rated('1') }),
      review('second', { period: '2026-03', ...rated('5') }),
      review('quarter', { period: '2026-Q2', ...rated('2') }),
      review('new', { period: '2026-10', ...rated('1') }),
    ]
    expect(textsIn(parts)).toEqual([['new', 'quarter', 'first', 'second', 'old']])
  })
})

describe('no review is counted', () => {
  test.each(STATES.filter((state) => state !== 'genuine' && state !== 'platform-stopped'))(
    'that is %s',
    (state) => {
      expect(textsIn([review('a', {}, { state }), review('b')])).toEqual([['b']])
      expect(textsIn([review('a', {}, { state })])).toEqual([])
    },
  )

  test('twice, when the platform signed it again', () => {
    const older = review('a', { dataAsOf: '2026-10-01' })
    const newer = review('a')
    for (const parts of [
      [older, newer, review('b')],
      [newer, review('b'), older],
    ]) {
      const [group] = groupReviews(parts)
      expect(group?.reviews.map(({ part }) => textOf(part))).toEqual(['a', 'b'])
      expect(group?.reviews[0]).toEqual({ part: newer, again: [older] })
    }
  })

  test.each([
    ['another period', { period: '2026-04' }],
    ['another kind of client', { reviewerType: 'household' }],
    ['another rating', { rating: { ...fullReview().rating, ratingValue: '4' } }],
    ['no rating', { rating: undefined }],
  ])('twice, when the same words come with %s', (_, changes) => {
    expect(groupReviews([review('Prima.'), review('Prima.', changes)])[0]?.reviews).toHaveLength(1)
  })

  test('that is no review', () => {
    expect(groupReviews([ratings(), partOf(fullWorkHistory(), {})])).toEqual([])
    expect(groupReviews([partOf({ ...fullReview(), reviewsTotal: '41' }, {})])).toEqual([])
    expect(groupReviews([{ ...review('a'), credential: undefined }])).toEqual([])
  })
})

describe('the number of written reviews', () => {
  test('is the newest, wherever it stands', () => {
    const old = review('a', { reviewsTotal: 38, dataAsOf: '2026-10-01' })
    expect(totalsOf([old, review('b')])).toEqual([41])
    expect(totalsOf([review('b'), old])).toEqual([41])
    expect(totalsOf([ratings({ reviewsTotal: 44, dataAsOf: '2026-11-02' }), old])).toEqual([44])
    expect(groupReviews([old, review('b')])[0]?.dataAsOf).toBe('2026-11-01')
  })

  test('is the larger of one day', () => {
    expect(totalsOf([review('a', { reviewsTotal: 9 }), review('b', { reviewsTotal: 12 })])).toEqual(
      [12],
    )
  })

  test.each<[string, GroupablePart]>([
    ['not genuine', ratings({ reviewsTotal: 2, dataAsOf: '2026-11-02' }, { state: 'withdrawn' })],
    ['of another platform', ratings({ reviewsTotal: 2, dataAsOf: '2026-11-02' }, { issuer: 'x' })],
    [
      'about other work',
      ratings({
        reviewsTotal: 2,
        dataAsOf: '2026-11-02',
        occupation: 'https://w3id.org/kluscv/occupations#oppas',
      }),
    ],
  ])('is not taken from a certificate that is %s', (_, other) => {
    expect(totalsOf([review('a'), other])).toEqual([41])
  })
})
