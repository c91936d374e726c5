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
  nl: 'werkenden met minstens 10 beoordelingen',
  en: 'workers with at least 10 ratings',
} as const

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  oppasmaat: [
    ['oppas', 3079, '4.47', '4.62', '4.74', '4.84', '4.91'],
    ['nanny', 241, '4.48', '4.63', '4.74', '4.83', '4.91'],
    ['kinderopvang-hulp', 169, '4.52', '4.67', '4.75', '4.85', '4.91'],
  ],
  thuisschoon: [
    ['schoonmaak-thuis', 4062, '4.5', '4.63', '4.74', '4.82', '4.89'],
    ['ramen', 481, '4.46', '4.62', '4.73', '4.83', '4.89'],
  ],
  shiftlogic: [
    ['orderpicker', 996, '7.71', '8', '8.32', '8.62', '8.87'],
    ['magazijn', 582, '7.67', '8', '8.31', '8.62', '8.88'],
    ['inpakken', 369, '7.78', '8.04', '8.37', '8.68', '8.91'],
    ['vakkenvuller', 190, '7.56', '8', '8.27', '8.6', '8.84'],
    ['heftruck', 169, '7.75', '8.09', '8.33', '8.61', '8.94'],
  ],
  horecaflex: [
    ['bediening', 971, '4.43', '4.61', '4.74', '4.85', '4.93'],
    ['afwas', 531, '4.44', '4.61', '4.74', '4.84', '4.92'],
    ['bar', 450, '4.42', '4.58', '4.73', '4.85', '4.92'],
    ['keukenhulp', 374, '4.45', '4.6', '4.71', '4.84', '4.92'],
    ['evenement', 138, '4.47', '4.64', '4.75', '4.83', '4.92'],
    ['barista', 132, '4.43', '4.59', '4.74', '4.82', '4.9'],
  ],
  stadskoerier: [
    ['fietskoerier', 2985, '88.89', '92.86', '95.83', '98', '100'],
    ['scooterkoerier', 839, '88.24', '93', '96', '98.8', '100'],
    ['bestelkoerier', 243, '89.16', '93', '96', '98.95', '100'],
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
