/**
 * What the sample records should come to, and what they do: one line for each figure that
 * src/demo/samples/README.md states. The figures stand here once more, so that a slip in the
 * generator's parameters shows.
 * @module
 */
import { isWeakProfile } from '../../src/demo/samples/create-sample-record.ts'
import { generateRecords, SAMPLES_AS_OF } from '../../src/demo/samples/generate-records.ts'
import { parametersOf } from '../../src/demo/samples/parameters.ts'
import { countSamples, deviation, mean, quantile, type SampleFigures } from './sample-figures.ts'

/** One figure. */
export interface SampleTarget {
  readonly what: string
  readonly target: number
  readonly measured: number
  /** How far the two may be apart. */
  readonly tolerance: number
}

interface Stated {
  /** Median and 90th percentile. */
  readonly gigs: readonly [number, number]
  /** Mean and deviation of one gig. */
  readonly hours: readonly [number, number]
  readonly activeMonths: number
  /** Median number, and the share of those who returned. */
  readonly clients?: readonly [number, number]
  readonly shareRated?: number
  readonly reviewsPerRating?: number
  readonly dutchReviews?: number
  readonly ratings: 'stars' | 'grades' | { readonly shareGood: number }
  /** For each 100 gigs: late cancellations and no-shows. */
  readonly reliability?: readonly [number, number?]
  readonly occupations: Readonly<Record<string, number>>
}

const STATED: Readonly<Record<string, Stated>> = {
  oppasmaat: {
    gigs: [18, 110],
    hours: [4.2, 1.6],
    activeMonths: 9,
    clients: [6, 0.55],
    shareRated: 1,
    reviewsPerRating: 0.45,
    dutchReviews: 0.85,
    ratings: 'stars',
    reliability: [2, 0.3],
    occupations: { oppas: 0.92, nanny: 0.05, 'kinderopvang-hulp': 0.03 },
  },
  thuisschoon: {
    gigs: [70, 450],
    hours: [3, 0.7],
    activeMonths: 14,
    clients: [7, 0.9],
    shareRated: 0.65,
    reviewsPerRating: 0.3,
    dutchReviews: 0.6,
    ratings: 'stars',
    reliability: [4, 0.6],
    occupations: { 'schoonmaak-thuis': 0.95, ramen: 0.05 },
  },
  shiftlogic: {
    gigs: [14, 95],
    hours: [7.6, 1.1],
    activeMonths: 4,
    clients: [3, 0.45],
    shareRated: 0.55,
    reviewsPerRating: 0.08,
    dutchReviews: 0.9,
    ratings: 'grades',
    reliability: [3, 1.8],
    occupations: {
      orderpicker: 0.45,
      magazijn: 0.25,
      inpakken: 0.15,
      heftruck: 0.07,
      vakkenvuller: 0.08,
    },
  },
  winkelscan: {
    gigs: [9, 180],
    hours: [0.3, 0.2],
    activeMonths: 5,
    clients: [6, 0.3],
    shareRated: 1,
    ratings: { shareGood: 45 / 48 },
    reliability: [12],
    occupations: { winkelcheck: 0.8, promotie: 0.15, vakkenvuller: 0.05 },
  },
  horecaflex: {
    gigs: [12, 85],
    hours: [6.4, 1.7],
    activeMonths: 3.3,
    clients: [6, 0.4],
    shareRated: 0.8,
    reviewsPerRating: 0.12,
    dutchReviews: 0.8,
    ratings: 'stars',
    reliability: [3, 1.5],
    occupations: {
      bediening: 0.38,
      afwas: 0.2,
      bar: 0.17,
      keukenhulp: 0.15,
      barista: 0.05,
      evenement: 0.05,
    },
  },
  stadskoerier: {
    gigs: [350, 4_500],
    hours: [0.55, 0.2],
    activeMonths: 8,
    shareRated: 0.15,
    ratings: { shareGood: 60 / 63 },
    occupations: { fietskoerier: 0.75, scooterkoerier: 0.2, bestelkoerier: 0.05 },
  },
}

const SHARE_WEAK = 0.03
/** Of what weak profiles do, this goes well: the mean of Beta(8, 4). */
const SHARE_GOOD_OF_WEAK = 8 / 12

/** Of the mean ratings of workers with ten ratings or more, as the domain's simulation has them. */
const STARS: Readonly<Record<string, number>> = {
  p10: 4.5,
  p25: 4.62,
  p50: 4.75,
  p75: 4.84,
  p90: 4.92,
}
const GRADES = { mean: 8.3, deviation: 0.5 } as const

const SEED = 1

/** The targets of a platform, held against this many workers. */
export function measureSamples(slug: string, workers: number): readonly SampleTarget[] {
  const stated = STATED[slug]
  if (stated === undefined) throw new Error('no targets are stated for this platform')
  const options = { platform: slug, workers, seed: SEED, asOf: SAMPLES_AS_OF }
  const figures = countSamples(generateRecords(options))
  return [
    ...amounts(stated, figures),
    ...clients(stated, figures),
    near('weak profiles, share', SHARE_WEAK, shareOfWeak(slug, workers), 0.01),
    ...ratings(stated, figures),
    ...reviews(stated, figures),
    ...reliability(stated, figures),
    ...Object.entries(stated.occupations).map(([occupation, share]) =>
      near(`${occupation}, share`, share, shareOf(figures.occupations, occupation), 0.02),
    ),
  ]
}

function near(what: string, target: number, measured: number, tolerance: number): SampleTarget {
  return { what, target, measured, tolerance }
}

/** Within a tenth, which is what a few thousand draws from a heavy tail are good for. */
function about(what: string, target: number, measured: number): SampleTarget {
  return near(what, target, measured, target / 10)
}

function amounts(
  { gigs: [median, p90], hours: [hours, spread], activeMonths }: Stated,
  { gigs, gigHours, activeMonths: months, sums }: SampleFigures,
): readonly SampleTarget[] {
  return [
    about('gigs per worker, median', median, quantile(gigs, 0.5)),
    near('gigs per worker, p90', p90, quantile(gigs, 0.9), p90 / 8),
    about('hours per gig, mean', hours, sums.hours / sums.gigsWithHours),
    about('hours per gig, deviation', spread, deviation(gigHours)),
    near('active months, median', activeMonths, quantile(months, 0.5), 1),
  ]
}

function clients(
  { clients: stated }: Stated,
  { clients: distinct, sums }: SampleFigures,
): readonly SampleTarget[] {
  if (stated === undefined) return []
  const [median, returning] = stated
  return [
    near('clients, median', median, quantile(distinct, 0.5), 1),
    near('returning clients, share', returning, sums.returning / sums.distinct, 0.05),
  ]
}

function shareOfWeak(slug: string, workers: number): number {
  const source = { parameters: parametersOf(slug), seed: SEED }
  return mean(Array.from({ length: workers }, (_, index) => Number(isWeakProfile(source, index))))
}

function ratings(
  { ratings: stated, shareRated = 0 }: Stated,
  { sums, meanRatings }: SampleFigures,
): readonly SampleTarget[] {
  const rated = near('gigs rated, share', shareRated, sums.rated / sums.rateable, 0.02)
  if (stated === 'stars') return [rated, ...stars(meanRatings)]
  if (stated === 'grades') return [rated, ...grades(meanRatings)]
  const good = (1 - SHARE_WEAK) * stated.shareGood + SHARE_WEAK * SHARE_GOOD_OF_WEAK
  return [rated, near('good ratings, share', good, sums.positive / sums.judged, 0.02)]
}

function stars(means: readonly number[]): readonly SampleTarget[] {
  const belowWeak = mean(means.map((of) => Number(of < 4.2)))
  return [
    ...Object.entries(STARS).map(([name, value]) => {
      const measured = quantile(means, Number(name.slice(1)) / 100)
      return near(`mean stars of a worker, ${name}`, value, measured, 0.06)
    }),
    near('workers below 4.2 stars, share', 0.01, belowWeak, 0.015),
  ]
}

function grades(means: readonly number[]): readonly SampleTarget[] {
  return [
    near('mean grade of a worker, mean', GRADES.mean, mean(means), 0.1),
    near('mean grade of a worker, deviation', GRADES.deviation, deviation(means), 0.15),
  ]
}

function reviews(
  { reviewsPerRating, dutchReviews = 0 }: Stated,
  { sums, languages }: SampleFigures,
): readonly SampleTarget[] {
  if (reviewsPerRating === undefined) return []
  return [
    near('written reviews per rating', reviewsPerRating, sums.reviews / sums.rated, 0.02),
    near('reviews in Dutch, share', dutchReviews, shareOf(languages, 'nl'), 0.04),
  ]
}

function reliability(
  { reliability: stated }: Stated,
  { sums }: SampleFigures,
): readonly SampleTarget[] {
  if (stated === undefined) return []
  const [late, noShow] = stated
  const per100 = (what: string, target: number, count: number) =>
    near(`${what} per 100 gigs`, target, (100 * count) / sums.completed, target / 5)
  return [
    per100('late cancellations', late, sums.lateCancelled),
    ...(noShow === undefined ? [] : [per100('no-shows', noShow, sums.noShow)]),
  ]
}

function shareOf(counts: ReadonlyMap<string, number>, value: string): number {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return (counts.get(value) ?? 0) / all
}
