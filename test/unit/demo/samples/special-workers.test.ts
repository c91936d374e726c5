import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../../src/core/json.ts'
import { generateRecords, SAMPLES_AS_OF } from '../../../../src/demo/samples/generate-records.ts'
import { SAMPLE_PARAMETERS } from '../../../../src/demo/samples/parameters.ts'
import { SPECIAL_WORKERS, specialWorkerAt } from '../../../../src/demo/samples/special-workers.ts'

const SLUGS = SAMPLE_PARAMETERS.map(({ slug }) => slug)
const SCORED = ['oppasmaat', 'thuisschoon', 'shiftlogic', 'horecaflex']

/** The first workers of a platform, with a seed that the demo does not use. */
function firstOf(platform: string, seed = 7): readonly JsonObject[] {
  return [...generateRecords({ platform, workers: SPECIAL_WORKERS, seed, asOf: SAMPLES_AS_OF })]
}

function named(platform: string, name: string): JsonObject {
  return firstOf(platform).find((record) => record['name'] === name) ?? {}
}

describe('whatever the seed, the first workers', () => {
  test.each(SLUGS)('of %s have the names that go wrong', (platform) => {
    for (const seed of [1, 2, 3]) {
      const names = firstOf(platform, seed).map(({ name }) => name)
      expect(names.slice(1, 6)).toEqual([
        'Sari',
        'Ng',
        'Nguyễn Thị Ánh',
        'Jan-Willem van der Berg-de Vries',
        'محمد الأمين',
      ])
    }
  })

  test.each(SLUGS)('of %s include one gig without a rating', (platform) => {
    const record = named(platform, 'Sari')
    expect(record['gigs_completed']).toBe(1)
    // Where few ratings are not shown, none is the same as too few.
    expect(record['rating_count'] ?? 0).toBe(0)
  })

  test.each(SLUGS)('of %s include six years and more', (platform) => {
    expect(named(platform, 'Ng')).toMatchObject({ period_start: '2020-08', period_end: '2026-10' })
  })

  test.each(SLUGS)('of %s include half a year without work', (platform) => {
    const months = named(platform, 'Nguyễn Thị Ánh')['gigs_per_month']
    const numbers = (Array.isArray(months) ? months : []).map(({ month }) => {
      const [year = 0, number = 0] = String(month).split('-').map(Number)
      return 12 * year + number
    })
    const steps = numbers.slice(1).map((month, index) => month - (numbers[index] ?? month))
    expect(Math.max(...steps)).toBe(7)
  })

  test.each(SLUGS.filter((slug) => slug !== 'stadskoerier'))(
    'of %s include exactly four ratings',
    (platform) => {
      const record = named(platform, 'Jan-Willem van der Berg-de Vries')
      expect(record['rating_count']).toBe(4)
      expect(record).not.toHaveProperty('histogram')
    },
  )

  test('of StadsKoerier show no rating below ten', () => {
    expect(named('stadskoerier', 'Jan-Willem van der Berg-de Vries')).not.toHaveProperty(
      'rating_count',
    )
  })

  test.each(SCORED)('of %s include reviews from right to left', (platform) => {
    const { reviews } = named(platform, 'محمد الأمين')
    expect(Array.isArray(reviews) && reviews.length > 0).toBe(true)
    for (const review of Array.isArray(reviews) ? reviews : []) {
      expect(review).toMatchObject({
        language: 'ar',
        text: expect.stringMatching(/\p{Script=Arabic}/u),
      })
    }
  })

  test.each(SLUGS)(
    'of %s include hours unknown, several kinds of work and a weak profile',
    (platform) => {
      const [unknown, several, weak] = firstOf(platform).slice(6)
      expect(unknown).not.toHaveProperty('hours_worked')
      expect(unknown).not.toHaveProperty('hours')
      expect(several?.['work']).toHaveLength(2)
      expect(weak).toMatchObject({ gigs_completed: 30 })
      if (SCORED.includes(platform)) expect(Number(weak?.['rating_value'])).toBeLessThan(4.5)
    },
  )
})

describe('the very first', () => {
  test('is one on three platforms, with nothing but work and ratings, or a courier of 5,000', () => {
    for (const platform of ['oppasmaat', 'thuisschoon', 'horecaflex']) {
      const [first = {}] = firstOf(platform)
      expect(first['name']).toBe('Samira El Amrani')
      expect(Number(first['rating_count'])).toBeGreaterThan(10)
      expect(first).not.toHaveProperty('reviews')
      expect(first).not.toHaveProperty('gig_list')
    }
    expect(firstOf('stadskoerier')[0]).toMatchObject({ gigs_completed: 5_000, rating_count: 100 })
  })
})

test('behind them nobody is special', () => {
  expect(specialWorkerAt('oppasmaat', SPECIAL_WORKERS)).toEqual({})
  expect(specialWorkerAt('oppasmaat', SPECIAL_WORKERS - 1)).not.toEqual({})
})
