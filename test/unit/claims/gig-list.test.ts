/**
 * What a list of gigs can hold, and what is refused at which place; and what it says.
 * @module
 */
import { describe, expect, test } from 'vitest'
import { gigListCheck } from '../../../src/claims/check-gig-list.ts'
import { describeCertificate } from '../../../src/claims/describe-certificate.ts'
import { MOST_GIGS_LISTED } from '../../../src/claims/gig-list.ts'
import type { JsonObject, JsonValue } from '../../../src/core/json.ts'
import { setAt } from '../../support/set-at.ts'
import { fullGigList, monthlyGigList } from '../../support/subjects.ts'

const FULL = fullGigList() as unknown as JsonObject
const MONTHLY = monthlyGigList() as unknown as JsonObject
const check = (subject: JsonValue) => gigListCheck.check(subject, '')
const pointersOf = (subject: JsonValue) => check(subject).map(({ pointer }) => pointer)
const wordsOf = (subject: JsonObject, locale: 'nl' | 'en' = 'nl') =>
  describeCertificate('GigListCredential', subject, locale)
const textOf = (subject: JsonObject, locale: 'nl' | 'en' = 'nl') =>
  wordsOf(subject, locale)
    .statements.map(({ text }) => text)
    .join(' ')

const [GIG] = fullGigList().gigList ?? []
const listOf = (length: number) =>
  Array.from({ length }, (_, index) => ({ ...GIG, number: index + 1 }))

describe('a list that is right', () => {
  test.each([
    ['one by one', FULL],
    ['by month', MONTHLY],
    ['of as many gigs as fit', { ...FULL, gigsCompleted: 500, gigList: listOf(MOST_GIGS_LISTED) }],
    ['with gigs that clients cancelled beside all that were completed', cancelledToo()],
  ])('%s', (_, subject) => {
    expect(check(subject as unknown as JsonObject)).toEqual([])
  })
})

function cancelledToo(): JsonObject {
  const gigList = listOf(3).map((gig, at) => ({
    ...gig,
    outcome: at ? 'cancelledByClient' : 'completed',
  }))
  return { ...FULL, gigsCompleted: 1, gigList } as unknown as JsonObject
}

describe('a list is refused at the very place', () => {
  test.each<[string, JsonValue | undefined, string]>([
    ['/gigList', undefined, '/gigList'],
    ['/gigList', [], '/gigList'],
    ['/gigsByMonth', [{ month: '2026-09', gigs: 3 }], '/gigList'],
    ['/gigList/1/number', 3, '/gigList/1/number'],
    ['/gigList/0/number', 0, '/gigList/0/number'],
    ['/gigList/1/number', 1, '/gigList/1'],
    ['/gigList/0/month', '2026-12', '/gigList/0/month'],
    ['/gigList/0/month', '2026-09-14', '/gigList/0/month'],
    ['/gigList/0/month', undefined, '/gigList/0/month'],
    ['/gigList/0/occupation', 'bediening', '/gigList/0/occupation'],
    ['/gigList/0/outcome', 'noShow', '/gigList/0/outcome'],
    ['/gigList/0/outcome', undefined, '/gigList/0/outcome'],
    ['/gigList/0/hours', 6.5, '/gigList/0/hours'],
    ['/gigList/0/clientType', 'consumer', '/gigList/0/clientType'],
    ['/gigList/0/region', 'Amsterdam', '/gigList/0/region'],
    ['/gigList/0/ratingValue', '6', '/gigList/0/ratingValue'],
    ['/gigList/0/startTime', '18:00', '/gigList/0/startTime'],
    ['/gigList/0/client', 'Café Zon', '/gigList/0/client'],
    ['/gigsCompleted', 0, '/gigsCompleted'],
    ['/gigsCompleted', undefined, '/gigsCompleted'],
    ['/ratingSystem', undefined, '/ratingSystem'],
    ['/bestRating', undefined, '/ratingSystem'],
    ['/ratingSystem', 'grade10', '/bestRating'],
    ['/ratingSystem', 'level', '/ratingSystem'],
    ['/recordBasis', undefined, '/recordBasis'],
    ['/dataAsOf', '2026-13-01', '/dataAsOf'],
    ['/income', '1200', '/income'],
  ])('%s as %j', (place, value, pointer) => {
    expect(pointersOf(setAt(FULL, place, value))).toContain(pointer)
  })

  test('more than fit, and more completed than the platform counted', () => {
    const tooMany = { ...FULL, gigsCompleted: 900, gigList: listOf(MOST_GIGS_LISTED + 1) }
    expect(pointersOf(tooMany as unknown as JsonObject)).toContain('/gigList')
    const overCount = { ...FULL, gigsCompleted: 2, gigList: listOf(3) }
    expect(pointersOf(overCount as unknown as JsonObject)).toEqual(['/gigList'])
  })

  test('a scale with no rating to be on it', () => {
    const unrated = fullGigList().gigList?.map(({ ratingValue: _, ...gig }) => gig)
    expect(pointersOf({ ...FULL, gigList: unrated } as unknown as JsonObject)).toEqual([
      '/ratingSystem',
    ])
  })

  test.each<[string, JsonValue, string]>([
    ['/gigsByMonth/0/month', '2026-11', '/gigsByMonth/1'],
    ['/gigsByMonth/0/month', '2026-10', '/gigsByMonth/1'],
    ['/gigsByMonth/1/month', '2026-12', '/gigsByMonth/1/month'],
    ['/gigsByMonth/0/gigs', 0, '/gigsByMonth/0/gigs'],
    ['/gigsByMonth/0/gigs', 591, '/gigsByMonth'],
    ['/gigsByMonth/0/hours', '-1', '/gigsByMonth/0/hours'],
    ['/gigsByMonth/0/ratingValue', '4', '/gigsByMonth/0/ratingValue'],
  ])('by month: %s as %j', (place, value, pointer) => {
    expect(pointersOf(setAt(MONTHLY, place, value))).toContain(pointer)
  })
})

describe('a list says', () => {
  test('each gig in a line, with what is known of it', () => {
    expect(textOf(FULL)).toContain('Dienst 1: september 2026, ')
    expect(textOf(FULL)).toContain(
      '6,5 uur, voor een bedrijf, in Noord-Holland, beoordeling: 4 sterren.',
    )
    expect(textOf(FULL, 'en')).toContain('Shift 2: October 2026, ')
  })

  test('how much of all work is in it', () => {
    expect(textOf(FULL)).toContain('2 diensten')
    expect(textOf(FULL)).toContain('412 diensten')
  })

  test('at first glance gigs and months, and draws the months', () => {
    expect(wordsOf(FULL)).toMatchObject({
      period: 'september 2026 – oktober 2026',
      figures: [
        { value: '2', label: 'diensten in de lijst' },
        { value: '2', label: 'maanden' },
      ],
      gigsPerMonth: [
        { month: '2026-09', gigs: 1 },
        { month: '2026-10', gigs: 1 },
      ],
    })
    expect(wordsOf(MONTHLY).figures[0]).toEqual({
      value: '1.204',
      label: 'bezorgingen in de lijst',
    })
  })

  test('one gig in one month in the singular', () => {
    const one = setAt(FULL, '/gigList', [fullGigList().gigList?.[0]] as unknown as JsonValue)
    expect(wordsOf(one)).toMatchObject({
      period: 'september 2026',
      figures: [
        { value: '1', label: 'dienst in de lijst' },
        { value: '1', label: 'maand' },
      ],
    })
  })
})
