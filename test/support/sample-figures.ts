/**
 * Figures of sample records, counted from what a platform would send and from nothing else.
 * @module
 */
import { FEWEST_RATINGS_TO_COMPARE } from '../../src/claims/reputation.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/core/json.ts'

/** What is counted over all records of a platform. */
export type SampleFigures = ReturnType<typeof emptyFigures>

function emptyFigures() {
  return {
    workers: 0,
    gigs: [] as number[],
    activeMonths: [] as number[],
    clients: [] as number[],
    /** Mean ratings of workers with ten ratings or more in one kind of work. */
    meanRatings: [] as number[],
    /** Of single gigs, where they are listed. */
    gigHours: [] as number[],
    sums: {
      ...{ hours: 0, gigsWithHours: 0, distinct: 0, returning: 0 },
      ...{ rated: 0, rateable: 0, positive: 0, judged: 0, reviews: 0 },
      ...{ completed: 0, lateCancelled: 0, noShow: 0 },
    },
    /** How often each occurs. */
    occupations: new Map<string, number>(),
    languages: new Map<string, number>(),
    workRelations: new Map<string, number>(),
  }
}

/** Counts all records. */
export function countSamples(records: Iterable<JsonObject>): SampleFigures {
  const figures = emptyFigures()
  for (const record of records) {
    addWork(figures, record)
    addClients(figures, record['clients'])
    addLists(figures, record)
    if (record['rating_count'] !== undefined) {
      addRating(figures, record, numberOf(record['gigs_completed']))
    }
    for (const rating of rowsOf(record['ratings'])) {
      addRating(figures, rating, gigsOfKind(record, rating))
    }
  }
  return figures
}

function addWork(figures: SampleFigures, record: JsonObject): void {
  const gigs = numberOf(record['gigs_completed'])
  figures.workers += 1
  figures.gigs.push(gigs)
  figures.activeMonths.push(numberOf(record['active_months']))
  count(figures.occupations, record['occupation'])
  count(figures.workRelations, record['work_relation'])
  if (record['hours_worked'] === undefined) return
  figures.sums.hours += numberOf(record['hours_worked'])
  figures.sums.gigsWithHours += gigs
}

function addClients({ clients, sums }: SampleFigures, value: JsonValue | undefined): void {
  if (!isJsonObject(value)) return
  clients.push(numberOf(value['distinct']))
  sums.distinct += numberOf(value['distinct'])
  sums.returning += numberOf(value['returning'])
}

function addRating(figures: SampleFigures, rating: JsonObject, gigs: number): void {
  const { sums, meanRatings } = figures
  const rated = numberOf(rating['rating_count'])
  const share = rating['share_rated']
  // A window shows fewer ratings than there were: the share is of all.
  sums.rated += share === undefined ? rated : numberOf(share) * gigs
  sums.rateable += gigs
  sums.reviews += numberOf(rating['reviews_total'])
  if (rating['positive_count'] !== undefined) {
    sums.positive += numberOf(rating['positive_count'])
    sums.judged += rated
  }
  if (rated >= FEWEST_RATINGS_TO_COMPARE && rating['rating_value'] !== undefined) {
    meanRatings.push(numberOf(rating['rating_value']))
  }
  addReliability(figures, rating['reliability'])
}

function addReliability({ sums }: SampleFigures, value: JsonValue | undefined): void {
  if (!isJsonObject(value)) return
  sums.completed += numberOf(value['completed'])
  sums.lateCancelled += numberOf(value['late_cancelled'])
  sums.noShow += numberOf(value['no_show'])
}

function addLists(figures: SampleFigures, record: JsonObject): void {
  for (const { language } of rowsOf(record['reviews'])) count(figures.languages, language)
  for (const { hours } of rowsOf(record['gig_list'])) {
    if (hours !== undefined) figures.gigHours.push(numberOf(hours))
  }
}

function gigsOfKind(record: JsonObject, { occupation }: JsonObject): number {
  const row = rowsOf(record['work']).find((other) => other['occupation'] === occupation)
  return numberOf(row?.['gigs'])
}

function rowsOf(value: JsonValue | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : []
}

function numberOf(value: JsonValue | undefined): number {
  return Number(value ?? 0)
}

function count(counts: Map<string, number>, value: JsonValue | undefined): void {
  if (typeof value === 'string') counts.set(value, (counts.get(value) ?? 0) + 1)
}

/** The value below which this share lies, by the nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** The mean. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** How far values lie from their mean. */
export function deviation(values: readonly number[]): number {
  const middle = mean(values)
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)))
}
