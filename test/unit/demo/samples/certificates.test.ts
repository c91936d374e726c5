/**
 * Sample records before the eyes of the issuer: the good become certificates, and each bad one is
 * refused where its mistake is, and nowhere else.
 * @module
 */
import { describe, expect, test } from 'vitest'
import { KlusCvError } from '../../../../src/core/errors.ts'
import type { JsonObject } from '../../../../src/core/json.ts'
import { DEMO_PLATFORMS, demoPlatform } from '../../../../src/demo/platforms.ts'
import { MISTAKES } from '../../../../src/demo/samples/bad-records.ts'
import { generateRecords, SAMPLES_AS_OF } from '../../../../src/demo/samples/generate-records.ts'
import { type BadRow, spreadMistakes } from '../../../../src/demo/samples/spread-mistakes.ts'
import { parsePlatformProfile } from '../../../../src/issuer/index.ts'
import { prepareCertificates } from '../../../../src/issuer/prepare-certificates.ts'

const NOW = new Date('2026-11-26T12:00:00Z')
const SLUGS = DEMO_PLATFORMS.map(({ slug }) => slug)
const WORKERS = 50
const SPREAD_OVER = 80

/** The types of the certificates, or the pointers of everything that is wrong. */
function judge(slug: string): (record: JsonObject) => {
  readonly types: readonly string[]
  readonly refused: readonly string[]
} {
  const profile = parsePlatformProfile(demoPlatform(slug).profile, NOW)
  return (record) => {
    try {
      const { types } = prepareCertificates({ profile, clock: () => NOW }, record, undefined)
      return { types, refused: [] }
    } catch (error) {
      if (!(error instanceof KlusCvError)) throw error
      return { types: [], refused: error.problems.map(({ pointer }) => pointer) }
    }
  }
}

const recordsOf = (platform: string, workers = WORKERS) =>
  generateRecords({ platform, workers, seed: 5, asOf: SAMPLES_AS_OF })

describe('every worker', () => {
  test.each(SLUGS)('of %s gets certificates', { timeout: 120_000 }, (slug) => {
    const judged = [...recordsOf(slug)].map(judge(slug))
    expect(judged.flatMap(({ refused }) => refused)).toEqual([])
    const types = new Set(judged.flatMap((of) => of.types))
    const isReviewed = !['winkelscan', 'stadskoerier'].includes(slug)
    expect(types).toEqual(
      new Set([
        ...['WorkHistoryCredential', 'ReputationCredential', 'GigListCredential'],
        ...(isReviewed ? ['ReviewCredential'] : []),
      ]),
    )
  })
})

describe('a record with', () => {
  // The fifth worker has four ratings everywhere but at StadsKoerier, which shows none below ten.
  const good = (slug: string) => [...recordsOf(slug, 5)].at(slug === 'stadskoerier' ? 0 : 4) ?? {}

  describe.each(MISTAKES)('$kind', ({ pointer, spoil }) => {
    test.each(SLUGS)('is refused by %s at that place and no other', (slug) => {
      expect(judge(slug)(good(slug)).refused).toEqual([])
      const spoilt = spoil(good(slug))
      expect(spoilt).toBeDefined()
      expect(judge(slug)(spoilt ?? {}).refused).toEqual([pointer])
    })
  })

  test('no ratings gets no review: there it would be wrong in two places', () => {
    const [review] = MISTAKES
    expect(review?.spoil({ rating_count: 0, period_start: '2026-03' })).toBeUndefined()
    expect(review?.spoil({ ratings: [], period_start: '2026-03' })).toBeUndefined()
  })
})

describe('mistakes that are spread', () => {
  function spread(slug: string, share: number, format: 'csv' | 'ndjson' = 'ndjson') {
    const bad: BadRow[] = []
    const options = { platform: slug, seed: 5, share, format }
    const good = recordsOf(slug, SPREAD_OVER)
    const records = [...spreadMistakes(good, options, (row) => void bad.push(row))]
    return { bad, records }
  }

  test.each(SLUGS)(
    'over %s are refused in those rows and no others',
    { timeout: 120_000 },
    (slug) => {
      const { bad, records } = spread(slug, 0.5)
      const refused = records
        .map(judge(slug))
        .flatMap(({ refused: pointers }, index) =>
          pointers.map((pointer) => ({ row: index + 1, pointer })),
        )
      expect(refused).toEqual(bad.map(({ row, pointer }) => ({ row, pointer })))
      expect(bad.length).toBeGreaterThan(25)
      expect(bad.length).toBeLessThan(55)
    },
  )

  test('are the same for the same seed, and of all kinds', () => {
    expect(spread('oppasmaat', 0.5)).toEqual(spread('oppasmaat', 0.5))
    const kinds = new Set(spread('oppasmaat', 0.5).bad.map(({ kind }) => kind))
    expect(kinds.size).toBe(MISTAKES.length)
  })

  test('over a table have no column of their own: that would be wrong in no row', () => {
    const { records } = spread('oppasmaat', 0.5, 'csv')
    for (const record of records) expect(record).not.toHaveProperty('uren_gewerkt')
  })

  test('with a share of 0 are none, and with 1 everywhere', () => {
    expect(spread('oppasmaat', 0)).toEqual({
      bad: [],
      records: [...recordsOf('oppasmaat', SPREAD_OVER)],
    })
    expect(spread('oppasmaat', 1).bad).toHaveLength(SPREAD_OVER)
  })
})
