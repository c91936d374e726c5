/**
 * What must hold of a record as a whole, and shows in no single certificate of it: that it is not
 * of a day to come, and that no two of its certificates are about the same.
 * @module
 */
import type { Words } from '../claims/words.ts'
import type { InputProblem } from '../core/errors.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../core/json.ts'
import { utcDay } from '../core/time.ts'
import { inputProblem } from './input-problem.ts'
import { lintClients } from './lint-clients.ts'
import { lintLists } from './lint-lists.ts'

/** At UTC+14, the first zone to have it, a day begins so long before it does in UTC. */
const FIRST_ZONE_AHEAD_MS = 14 * 3_600_000

const TO_COME: Words = {
  nl: 'mag niet na vandaag liggen; laat het weg voor vandaag',
  en: 'must not be after today; leave it out for today',
}

const RATED_BEFORE: Words = {
  nl: 'staat al bij een eerdere rij; geef elk werk één rij',
  en: 'must not be the occupation of an item before this one; give each one item',
}

/** Everything wrong with these members of a record; what is no such value at all is found elsewhere. */
export function lintRecord(fields: JsonObject, now: Date): readonly InputProblem[] {
  return [
    ...lintDay(fields['data_as_of'], now),
    ...lintRatings(fields['ratings']),
    ...lintLists(fields),
    ...lintClients(fields),
  ]
}

/**
 * All other dates are held against this day, so that none of them is to come either. A platform
 * writes the day of its own zone, which may be a day ahead of ours: the latest that may stand here
 * is the day that it already is somewhere on earth.
 */
function lintDay(day: JsonValue | undefined, now: Date): readonly InputProblem[] {
  const latest = utcDay(new Date(now.getTime() + FIRST_ZONE_AHEAD_MS))
  if (typeof day !== 'string' || day <= latest) return []
  return [inputProblem('/data_as_of', TO_COME)]
}

/** Two certificates about one kind of work would let a worker show the better one. */
function lintRatings(ratings: JsonValue | undefined): readonly InputProblem[] {
  const items: readonly JsonValue[] = Array.isArray(ratings) ? ratings : []
  const occupations = items.map((item) => (isJsonObject(item) ? item['occupation'] : undefined))
  return occupations.flatMap((occupation, index) => {
    const isFirst = occupation === undefined || occupations.indexOf(occupation) === index
    return isFirst ? [] : [inputProblem(`/ratings/${index}/occupation`, RATED_BEFORE)]
  })
}
