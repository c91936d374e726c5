import { describe, expect, test } from 'vitest'
import { COUNTERS, type CounterName } from '../../../../src/issuer/counters/counts.ts'
import { publishCounters } from '../../../../src/issuer/counters/publish-counters.ts'
import type { CounterValue } from '../../../../src/issuer/index.ts'
import { createRandom, determined, sumIs } from '../../../support/cell-sums.ts'

type Figures = Readonly<Partial<Record<CounterName, Readonly<Record<string, number>>>>>

const valuesOf = (figures: Figures, month = '2026-01'): readonly CounterValue[] =>
  Object.entries(figures).flatMap(([counter, categories]) =>
    Object.entries(categories).map(([category, value]) => ({
      month,
      counter: counter as CounterName,
      category,
      value,
    })),
  )

/** What a file of January says, by counter and category. */
function shown(figures: Figures): Record<string, number | undefined> {
  const cells = publishCounters(valuesOf(figures), '2026-02')
  return Object.fromEntries(
    cells.map(({ counter, category, value }) => [`${counter} ${category}`, value]),
  )
}

/** A month of a platform, from how many did what. */
function monthOf(given: {
  readonly channels: Readonly<Record<string, number>>
  readonly without: number
  readonly english: number
  readonly reviews: readonly [none: number, some: number, all: number]
}): Figures {
  const { channels, without, english, reviews } = given
  const [none, some, all] = reviews
  const claimed = channels['offer'] ?? 0
  const records = Object.values(channels).reduce((sum, value) => sum + value, 0)
  return {
    offers: { made: claimed + 100, claimed },
    records_by_channel: channels,
    records_by_reputation: { with: records - without, without },
    certificates_by_type: {
      WorkHistoryCredential: records,
      ReputationCredential: records - without,
      ReviewCredential: 3 * (some + all),
      GigListCredential: 50,
    },
    claims_by_language: { nl: claimed - english, en: english },
    claims_by_reviews: { none, some, all, nothing_to_choose: claimed - none - some - all },
    status_changes: { revoke: 12 },
  }
}

describe('what is published', () => {
  test('is rounded to fives, and below ten nothing', () => {
    const figures = { status_changes: { revoke: 12, suspend: 13, reinstate: 9, supersede: 10 } }
    expect(shown(figures)).toMatchObject({
      'status_changes revoke': 10,
      'status_changes suspend': 15,
      'status_changes reinstate': undefined,
      'status_changes supersede': 10,
    })
  })

  test('shows none as it shows a few', () => {
    const cells = publishCounters(valuesOf({ offers: { made: 50, claimed: 3 } }), '2026-02')
    const suspended = cells.filter(
      ({ category }) => category === 'suspend' || category === 'claimed',
    )
    expect(suspended.map(({ value }) => value)).toEqual([undefined, undefined])
  })

  test('is never of the month that goes on, or of one to come', () => {
    const values = ['2026-01', '2026-02', '2026-03'].flatMap((month) =>
      valuesOf({ offers: { made: 50 } }, month),
    )
    const months = publishCounters(values, '2026-02').map(({ month }) => month)
    expect(new Set(months)).toEqual(new Set(['2026-01']))
  })

  test('has months in which nothing happened like others, over a new year', () => {
    const values = valuesOf({ offers: { made: 50 } }, '2025-11')
    const cells = publishCounters(values, '2026-02')
    expect([...new Set(cells.map(({ month }) => month))]).toEqual(['2025-11', '2025-12', '2026-01'])
    const made = cells.filter(({ counter, category }) => `${counter} ${category}` === 'offers made')
    expect(made.map(({ value }) => value)).toEqual([50, undefined, undefined])
  })

  test('is nothing when nothing was counted', () => {
    expect(publishCounters([], '2026-02')).toEqual([])
  })

  test('has what the platform does from the month in which it does it', () => {
    const quiet = { without: 100, english: 50, reviews: [50, 50, 50] as const }
    const {
      offers: _,
      claims_by_language: __,
      claims_by_reviews: ___,
      ...january
    } = monthOf({
      ...quiet,
      channels: { api: 300 },
    })
    const february = monthOf({ ...quiet, channels: { api: 300, batch: 3, offer: 200 } })
    const cells = publishCounters(
      [...valuesOf(january), ...valuesOf(february, '2026-02')],
      '2026-03',
    )
    const channels = cells.filter(({ counter }) => counter === 'records_by_channel')
    expect(channels.map(({ month, category, value }) => [month, category, value])).toEqual([
      ['2026-01', 'api', 300],
      ['2026-02', 'api', undefined],
      ['2026-02', 'offer', 200],
      ['2026-02', 'batch', undefined],
    ])
    const counters = (month: string) =>
      new Set(cells.filter((cell) => cell.month === month).map(({ counter }) => counter))
    expect(counters('2026-01')).toEqual(new Set(Object.keys(january)))
    expect(counters('2026-02')).toEqual(new Set(Object.keys(COUNTERS)))
  })
})

describe('a suppressed cell', () => {
  test('takes the next smallest with it, where the two add up to what is shown', () => {
    const published = shown(
      monthOf({
        channels: { api: 300, offer: 200 },
        without: 100,
        english: 4,
        reviews: [40, 60, 60],
      }),
    )
    expect(published).toMatchObject({
      'offers claimed': 200,
      'records_by_channel offer': 200,
      'certificates_by_type WorkHistoryCredential': 500,
      'claims_by_language en': undefined,
      'claims_by_language nl': undefined,
      'claims_by_reviews none': 40,
    })
  })

  test('is not told by the count of certificates that is almost the same', () => {
    const published = shown(
      monthOf({
        channels: { api: 300, offer: 200 },
        without: 3,
        english: 50,
        reviews: [40, 60, 60],
      }),
    )
    expect(published).toMatchObject({
      'certificates_by_type WorkHistoryCredential': 500,
      'certificates_by_type ReputationCredential': undefined,
      'records_by_reputation with': undefined,
      'records_by_reputation without': undefined,
    })
  })

  test('costs nothing where all cells are large', () => {
    const figures = monthOf({
      channels: { api: 300, offer: 200 },
      without: 100,
      english: 50,
      reviews: [40, 60, 60],
    })
    const missing = Object.entries(shown(figures)).filter(([, value]) => value === undefined)
    expect(missing.map(([name]) => name)).toEqual([
      'status_changes suspend',
      'status_changes reinstate',
      'status_changes supersede',
    ])
  })
})

test('what is suppressed cannot be computed from all that is shown, in 300 made-up months', () => {
  const random = createRandom(7)
  const upTo = (most: number) => Math.floor(random() * (most + 1))
  // Mostly small, so that much is suppressed.
  const some = () => upTo([3, 15, 40, 300][upTo(3)] ?? 0)
  let suppressedInAll = 0
  for (let round = 0; round < 300; round += 1) {
    const reviews = [some(), some(), some()] as const
    const offer = reviews[0] + reviews[1] + reviews[2] + some()
    const channels = { api: some(), offer, batch: some(), command: some(), transfer: some() }
    const records = Object.values(channels).reduce((sum, value) => sum + value, 0)
    const [english, without] = [Math.min(offer, some()), Math.min(records, some())]
    const values = valuesOf(monthOf({ channels, without, english, reviews }))
    const published = publishCounters(values, '2026-02').map(
      ({ counter, category, value }) => [`${counter} ${category}`, value] as const,
    )
    const suppressed = new Set(published.flatMap(([name, value]) => (value ? [] : [name])))
    suppressedInAll += suppressed.size
    for (const { counter, category, value } of values) {
      if (value < 10) expect(suppressed.has(`${counter} ${category}`)).toBe(true)
    }
    expect(determined(suppressed, SYSTEM)).toEqual([])
  }
  expect(suppressedInAll).toBeGreaterThan(2400)
})

/** What everyone knows adds up, as rows of a linear system. */
const SYSTEM = [
  sumIs('offers claimed', ['records_by_channel offer']),
  sumIs('offers claimed', namesOf('claims_by_language')),
  sumIs('offers claimed', namesOf('claims_by_reviews')),
  sumIs('certificates_by_type WorkHistoryCredential', namesOf('records_by_channel')),
  sumIs('certificates_by_type WorkHistoryCredential', namesOf('records_by_reputation')),
  sumIs('certificates_by_type ReputationCredential', ['records_by_reputation with']),
]

function namesOf(counter: CounterName): readonly string[] {
  return COUNTERS[counter].map((category) => `${counter} ${category}`)
}
