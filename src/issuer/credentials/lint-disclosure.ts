/**
 * What claims must not tell although their shape allows it: who gave one rating or wrote one
 * review, and which gig of a month came first. From a record the issuer sees to it when it makes
 * the claims; claims that come ready-made are held against the same.
 * @module
 */
import { type Crowd, FEWEST_GIGS_TO_NAME_A_PERIOD, isQuarter } from '../../claims/review-period.ts'
import type { InputProblem } from '../../core/errors.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../core/json.ts'

/** Everything in a subject that would tell too much. */
export function lintDisclosure(subject: JsonObject, crowd: Crowd): readonly InputProblem[] {
  const { period, gigList } = subject
  return [
    ...(typeof period === 'string' ? lintPeriod(period, crowd) : []),
    ...(Array.isArray(gigList) ? lintGigs(gigList) : []),
  ]
}

/** As {@link reviewPeriodOf} would have it: a year unless enough gigs could be meant. */
function lintPeriod(period: string, { gigsInMonth = 0, gigsInQuarter = 0 }: Crowd) {
  const [known, option] = isQuarter(period)
    ? [Math.max(gigsInMonth, gigsInQuarter), 'gigsInQuarter']
    : [gigsInMonth, 'gigsInMonth']
  if (period.length === 4 || known >= FEWEST_GIGS_TO_NAME_A_PERIOD) return []
  const fewest = `at least ${FEWEST_GIGS_TO_NAME_A_PERIOD}`
  return [
    {
      pointer: '/period',
      message: `must be a year: a month or quarter tells who wrote it unless ${option} is ${fewest}`,
    },
  ]
}

function lintGigs(gigs: readonly JsonValue[]): readonly InputProblem[] {
  const keys = gigs.map((gig) => (isJsonObject(gig) ? keyOf(gig) : ''))
  return gigs.flatMap((gig, index) => {
    const at = `/gigList/${index}`
    const isRated = isJsonObject(gig) && 'ratingValue' in gig
    const isSorted = (keys[index - 1] ?? '') <= (keys[index] ?? '')
    return [
      ...(isRated ? [{ pointer: `${at}/ratingValue`, message: RATED }] : []),
      ...(isSorted ? [] : [{ pointer: at, message: UNSORTED }]),
    ]
  })
}

const RATED =
  'must be left out: in a month with few gigs it tells who gave it; POST /v1/certificates takes it together with gigs_in_month'

const UNSORTED =
  'must come after the gig before it, by what they say (month, occupation, outcome, hours, clientType, region), so that their order tells no day'

/** As create-gig-list.ts sorts what it numbers. */
function keyOf({ month, occupation, outcome, hours, clientType, region }: JsonObject): string {
  return JSON.stringify({ month, occupation, outcome, hours, clientType, region })
}
