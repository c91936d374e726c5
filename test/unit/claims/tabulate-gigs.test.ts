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
  test('has a column for each thing that is known, the newest month first', () => {
    expect(tabulateGigs(fullGigList(), NL)).toEqual({
      columns: ['Maand', 'Soort werk', 'Resultaat', 'Uren', 'Voor wie', 'Provincie', 'Beoordeling'],
      rows: [
        [
          'oktober 2026',
          'werk achter de bar',
          'voor een deel gedaan',
          '2 uur',
          'een vereniging of stichting',
          'Utrecht',
          '5 sterren',
        ],
        [
          'september 2026',
          'bediening',
          'afgemaakt',
          '6,5 uur',
          'een bedrijf',
          'Noord-Holland',
          '4 sterren',
        ],
      ],
    })
  })

  test('has no column for what no gig has', () => {
    const table = tabulateGigs(listOf(BARE), formatterOf('en'))
    expect(table?.columns).toEqual(['Month', 'Kind of work', 'Outcome'])
    expect(table?.rows).toEqual([
      ['October 2026', 'bar work', 'partly done'],
      ['September 2026', 'waiting tables', 'completed'],
    ])
  })

  test('leaves a cell empty where others have something', () => {
    const mixed = BARE.map((gig, at) => (at === 0 ? { ...gig, hours: '1' } : gig))
    const table = tabulateGigs(listOf(mixed), formatterOf('en'))
    expect(table?.columns.at(-1)).toBe('Hours')
    expect(table?.rows.map((row) => row.at(-1))).toEqual(['', '1 hour'])
  })

  test('keeps gigs of one month in their order', () => {
    const month = '2026-09'
    const same = BARE.map((gig) => ({ ...gig, month }))
    expect(tabulateGigs(listOf(same), NL)?.rows.map((row) => row[1])).toEqual([
      'bediening',
      'werk achter de bar',
    ])
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
