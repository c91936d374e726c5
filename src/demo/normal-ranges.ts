/**
 * What is usual among the workers of the sample platforms: counted among 5,000 of each, of those
 * with ten ratings or more, for every kind of work with fifty of them. WinkelScan has none: it
 * accepts or rejects, and has no scale to put a range on.
 * @module
 */
import type { JsonObject } from '../core/json.ts'
import { SAMPLES_AS_OF } from './samples/generate-records.ts'

/** People counted, and the ratings at 10, 25, 50, 75 and 90 of 100. */
type Row = readonly [
  occupation: string,
  n: number,
  ...at: readonly [string, string, string, string, string],
]

const POPULATION = {
  nl: 'mensen met 10 of meer beoordelingen',
  en: 'people with 10 or more ratings',
} as const

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  oppasmaat: [
    ['oppas', 3079, '4.47', '4.62', '4.74', '4.84', '4.91'],
    ['nanny', 242, '4.48', '4.63', '4.74', '4.83', '4.92'],
    ['kinderopvang-hulp', 169, '4.52', '4.67', '4.75', '4.85', '4.91'],
  ],
  thuisschoon: [
    ['schoonmaak-thuis', 4062, '4.5', '4.63', '4.74', '4.82', '4.89'],
    ['ramen', 485, '4.46', '4.62', '4.73', '4.83', '4.89'],
  ],
  shiftlogic: [
    ['orderpicker', 1001, '7.69', '8', '8.32', '8.62', '8.86'],
    ['magazijn', 576, '7.67', '8', '8.32', '8.62', '8.89'],
    ['inpakken', 360, '7.76', '8.04', '8.37', '8.69', '8.91'],
    ['vakkenvuller', 192, '7.57', '8', '8.28', '8.6', '8.86'],
    ['heftruck', 177, '7.75', '8.12', '8.36', '8.61', '8.94'],
  ],
  horecaflex: [
    ['bediening', 963, '4.44', '4.61', '4.74', '4.85', '4.93'],
    ['afwas', 534, '4.43', '4.61', '4.74', '4.83', '4.92'],
    ['bar', 456, '4.44', '4.59', '4.73', '4.85', '4.92'],
    ['keukenhulp', 380, '4.45', '4.6', '4.71', '4.83', '4.91'],
    ['evenement', 138, '4.47', '4.64', '4.75', '4.84', '4.92'],
    ['barista', 129, '4.4', '4.59', '4.75', '4.83', '4.9'],
  ],
  stadskoerier: [
    ['fietskoerier', 2981, '88.89', '92.59', '95.83', '98', '100'],
    ['scooterkoerier', 840, '88.89', '92.86', '96', '98.65', '100'],
    ['bestelkoerier', 245, '89', '93', '96.77', '99', '100'],
  ],
}

/** The ranges of a platform, as its profile states them; none for a platform without a scale. */
export function normalRangesOf(slug: string): { readonly normalRanges?: readonly JsonObject[] } {
  const rows = ROWS[slug]
  return rows === undefined ? {} : { normalRanges: rows.map(toRange) }
}

function toRange([occupation, n, p10, p25, median, p75, p90]: Row): JsonObject {
  return { occupation, population: POPULATION, n, p10, p25, median, p75, p90, asOf: SAMPLES_AS_OF }
}
