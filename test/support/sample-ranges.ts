/**
 * What is usual among the workers of a sample platform, counted from its records: what
 * src/demo/normal-ranges.ts states.
 * @module
 */
import { FEWEST_PEOPLE_IN_RANGE } from '../../src/claims/normal-range.ts'
import { FEWEST_RATINGS_TO_COMPARE } from '../../src/claims/reputation.ts'
import { isJsonObject, type JsonObject } from '../../src/core/json.ts'
import { formatHundredths } from '../../src/demo/samples/decimals.ts'
import { generateRecords, SAMPLES_AS_OF } from '../../src/demo/samples/generate-records.ts'
import { quantile } from './sample-figures.ts'

const QUANTILES = { p10: 0.1, p25: 0.25, median: 0.5, p75: 0.75, p90: 0.9 } as const

/** How many people were counted, and what their ratings are. */
export type CountedRange = { readonly occupation: string; readonly n: number } & Readonly<
  Record<keyof typeof QUANTILES, string>
>

/** The ranges of all kinds of work that enough people were rated for. */
export function countRanges(platform: string, workers: number): readonly CountedRange[] {
  const values = new Map<string, number[]>()
  for (const record of generateRecords({ platform, workers, seed: 1, asOf: SAMPLES_AS_OF })) {
    for (const { occupation, rating_value: value, rating_count: count } of ratingsOf(record)) {
      if (value === undefined || Number(count) < FEWEST_RATINGS_TO_COMPARE) continue
      const slug = String(occupation)
      const ofSlug = values.get(slug) ?? []
      ofSlug.push(Number(value))
      values.set(slug, ofSlug)
    }
  }
  return [...values]
    .filter(([, of]) => of.length >= FEWEST_PEOPLE_IN_RANGE)
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([occupation, of]) => ({ occupation, n: of.length, ...quantilesOf(of) }))
}

function ratingsOf(record: JsonObject): readonly JsonObject[] {
  const { ratings } = record
  return Array.isArray(ratings) ? ratings.filter(isJsonObject) : [record]
}

function quantilesOf(values: readonly number[]): Record<keyof typeof QUANTILES, string> {
  const at = (share: number) => formatHundredths(Math.round(100 * quantile(values, share)))
  return {
    p10: at(QUANTILES.p10),
    p25: at(QUANTILES.p25),
    median: at(QUANTILES.median),
    p75: at(QUANTILES.p75),
    p90: at(QUANTILES.p90),
  }
}
