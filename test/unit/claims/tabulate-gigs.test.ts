/**
 * A list of gigs as a table and at first glance: what is there, and nothing that was not done as
 * work.
 * @module
 */
import { describe, expect, test } from 'vitest'
import { describeCertificate } from '../../../src/claims/describe-certificate.ts'
import { formatterOf } from '../../../src/claims/format.ts'
import type { GigListSubject } from '../../../src/claims/gig-list.ts'
import { tabulateGigs } from '../../../src/claims/tabulate-gigs.ts'
import type { JsonObject } from '../../../src/core/json.ts'
import { fullGigList, monthlyGigList } from '../../support/subjects.ts'

const NL = formatterOf('nl')
const listOf = (gigList: NonNullable<GigListSubject['gigList']>): GigListSubject => ({
  ...fullGigList(),
  gigList,
})
const GIGS = fullGigList().gigList ?? []
/** With only what is required. */
const BARE = GIGS.map(({ number, month, occupation, outcome }) => ({
  number,
  month,
  occupation,
  outcome,
}))

describe('the table', () => {
  test('has a column for each thing that is known, and a part for each month, newest first', () => {
    expect(tabulateGigs(fullGigList(), NL)).toEqual({
      columns: ['Soort werk', 'Resultaat', 'Uren', 'Voor wie', 'Provincie', 'Beoordeling'],
      months: [
        {
          title: 'oktober 2026',
          rows: [
            [
              'werk achter de bar',
              'voor een deel gedaan',
              '2 uur',
              'een vereniging of stichting',
              'provincie Utrecht',
              '5 sterren',
            ],
          ],
        },
        {
          title: 'september 2026',
          rows: [
            ['bediening', 'afgemaakt', '6,5 uur', 'een bedrijf', 'Noord-Holland', '4 sterren'],
          ],
        },
      ],
    })
  })

  test('has no column for what no gig has', () => {
    const table = tabulateGigs(listOf(BARE), formatterOf('en'))
    expect(table?.columns).toEqual(['Kind of work', 'Outcome'])
    expect(table?.months.flatMap(({ rows }) => rows)).toEqual([
      ['bar work', 'partly done'],
      ['waiting tables', 'completed'],
    ])
  })

  test('leaves a cell empty where others have something', () => {
    const mixed = BARE.map((gig, at) => (at === 0 ? { ...gig, hours: '1' } : gig))
    const table = tabulateGigs(listOf(mixed), formatterOf('en'))
    expect(table?.columns.at(-1)).toBe('Hours')
    expect(table?.months.flatMap(({ rows }) => rows.map((row) => row.at(-1)))).toEqual([
      '',
      '1 hour',
    ])
  })

  test('keeps gigs of one month in their order', () => {
    const same = BARE.map((gig) => ({ ...gig, month: '2026-09' }))
    const [month, ...others] = tabulateGigs(listOf(same), NL)?.months ?? []
    expect(month?.rows.map(([work]) => work)).toEqual(['bediening', 'werk achter de bar'])
    expect(others).toEqual([])
  })

  test('is not there for a list per month', () => {
    expect(tabulateGigs(monthlyGigList(), NL)).toBeUndefined()
  })
})

describe('at first glance', () => {
  const wordsOf = (subject: GigListSubject) =>
    describeCertificate('GigListCredential', subject as unknown as JsonObject, 'nl')
  const cancelled = (count: number) =>
    listOf(GIGS.map((gig, at) => (at < count ? { ...gig, outcome: 'cancelledByClient' } : gig)))

  test('a gig that a client cancelled is no work of its month, and is told apart', () => {
    const words = wordsOf(cancelled(1))
    expect(words.gigsPerMonth).toEqual([{ month: '2026-10', gigs: 1 }])
    expect(words.period).toBe('september 2026 – oktober 2026')
    expect(words.figures).toEqual([
      { value: '2', label: 'diensten in de lijst' },
      { value: '1', label: 'daarvan afgezegd door de klant' },
      { value: '2', label: 'maanden' },
    ])
  })

  test('a list of cancelled gigs has no month of work', () => {
    expect(wordsOf(cancelled(2)).gigsPerMonth).toEqual([])
  })

  test('a list per month is named by what was done, with its hours', () => {
    const words = wordsOf(monthlyGigList())
    expect(words.role).toBe('Bezorgingen')
    expect(words.gigsPerMonth?.[0]).toEqual({ month: '2026-08', gigs: 590, hours: '310.5' })
    expect(words.figures.map(({ value }) => value)).toEqual(['1.204', '2'])
  })
})
