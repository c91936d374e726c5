/**
 * What must hold between a record and its lists of reviews and gigs, and shows in no single
 * certificate: they are of the worker's own time on the platform, and no more reviews than there are.
 * @module
 */
import { isDecimal } from '../claims/value-shapes.ts'
import type { Words } from '../claims/words.ts'
import type { InputProblem } from '../core/errors.ts'
import { isJsonObject, type JsonObject, type JsonPointer, type JsonValue } from '../core/json.ts'
import { fieldProblem } from './input-problem.ts'

const OUTSIDE: Words = {
  nl: 'moet een maand van period_start tot en met period_end zijn',
  en: 'must be a month from period_start to period_end',
}

const MORE_THAN_ALL: Words = {
  nl: 'moet minstens zoveel zijn als de reviews die in dit record staan',
  en: 'must be at least as many as the reviews in this record',
}

const NO_RATING: Words = {
  nl: 'moet een getal op uw schaal zijn, als tekst',
  en: 'must be a value on your scale, as text',
}

/** Everything wrong between these members; what is no such value at all is found elsewhere. */
export function lintLists(fields: JsonObject): readonly InputProblem[] {
  return [
    ...['reviews', 'gig_list', 'gigs_by_month'].flatMap((name) => lintMonths(name, fields)),
    ...lintGigRatings(fields),
    ...lintTotals(fields),
  ]
}

function rowsOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : []
}

function lintMonths(name: string, fields: JsonObject): readonly InputProblem[] {
  const { period_start: start, period_end: end } = fields
  if (typeof start !== 'string' || typeof end !== 'string') return []
  return rowsOf(fields[name]).flatMap((row, index) => {
    const month = isJsonObject(row) ? row['month'] : undefined
    const isInside = typeof month !== 'string' || (month >= start && month <= end)
    return isInside ? [] : [fieldProblem(`/${name}/${index}/month`, OUTSIDE)]
  })
}

/** Also those that are left out because they would point to one client: no certificate has them. */
function lintGigRatings(fields: JsonObject): readonly InputProblem[] {
  return rowsOf(fields['gig_list']).flatMap((row, index) => {
    const rating = isJsonObject(row) ? row['rating_value'] : undefined
    if (rating === undefined || isDecimal(rating)) return []
    return [fieldProblem(`/gig_list/${index}/rating_value`, NO_RATING)]
  })
}

/** Each total is held against the reviews of its own kind of work. */
function lintTotals(fields: JsonObject): readonly InputProblem[] {
  const counts = new Map<JsonValue | undefined, number>()
  for (const row of rowsOf(fields['reviews'])) {
    const occupation = (isJsonObject(row) ? row['occupation'] : undefined) ?? fields['occupation']
    counts.set(occupation, (counts.get(occupation) ?? 0) + 1)
  }
  return [...counts].flatMap(([occupation, count]) => {
    const { pointer, total } = totalFor(occupation, fields)
    const isEnough = typeof total !== 'number' || total >= count
    return isEnough ? [] : [fieldProblem(pointer, MORE_THAN_ALL)]
  })
}

function totalFor(
  occupation: JsonValue | undefined,
  fields: JsonObject,
): { readonly pointer: JsonPointer; readonly total: JsonValue | undefined } {
  const ratings = rowsOf(fields['ratings'])
  const index = ratings.findIndex((row) => isJsonObject(row) && row['occupation'] === occupation)
  const row = ratings[index]
  return isJsonObject(row) && row['reviews_total'] !== undefined
    ? { pointer: `/ratings/${index}/reviews_total`, total: row['reviews_total'] }
    : { pointer: '/reviews_total', total: fields['reviews_total'] }
}
