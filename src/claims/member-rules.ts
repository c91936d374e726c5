/**
 * The rules between members of a subject that JSON Schema can say: what only goes together, and
 * what one value demands of another. For the published schemas alone; check-work-history.ts and
 * the others decide, say why in words, and know the rules about sums, order and dates as well.
 * @module
 */
import type { JsonObject } from '../core/json.ts'
import { FEWEST_RATINGS_TO_COMPARE } from './reputation.ts'

const SCALE = ['bestRating', 'worstRating'] as const

/** Each of these needs all of the others. */
function together(members: readonly string[]): JsonObject {
  return Object.fromEntries(
    members.map((member) => [member, members.filter((other) => other !== member)]),
  )
}

/** Where the one holds, the other must. */
function implies(condition: JsonObject, then: JsonObject): JsonObject {
  return { if: condition, then }
}

function ratedBy(systems: JsonObject): JsonObject {
  return { properties: { ratingSystem: systems }, required: ['ratingSystem'] }
}

const REPUTATION: JsonObject = {
  dependentRequired: {
    ...together(['ratingValue', ...SCALE]),
    histogram: SCALE,
    aspects: SCALE,
    positiveThreshold: ['positiveCount', ...SCALE],
  },
  allOf: [
    implies(ratedBy({ enum: ['stars', 'grade10', 'percentage', 'thumbs'] }), {
      required: ['ratingValue'],
    }),
    implies(ratedBy({ const: 'acceptReject' }), {
      anyOf: [{ required: ['ratingValue'] }, { required: ['positiveCount'] }],
    }),
    implies(ratedBy({ const: 'level' }), { required: ['level'] }),
    implies(
      { required: ['histogram'] },
      { properties: { ratingCount: { type: 'integer', minimum: FEWEST_RATINGS_TO_COMPARE } } },
    ),
    { properties: { ratingWindow: { type: 'object', oneOf: windowKinds() } } },
  ],
}

function windowKinds(): readonly JsonObject[] {
  return [
    { properties: { kind: { const: 'allTime' }, n: false, since: false } },
    { properties: { kind: { const: 'lastN' }, since: false }, required: ['n'] },
    { properties: { kind: { const: 'since' }, n: false }, required: ['since'] },
  ]
}

const RATED = { type: 'object', required: ['ratingValue'] } as const

const GIG_LIST: JsonObject = {
  oneOf: [{ required: ['gigList'] }, { required: ['gigsByMonth'] }],
  ...implies(
    { properties: { gigList: { type: 'array', contains: RATED } }, required: ['gigList'] },
    { required: ['ratingSystem', ...SCALE] },
  ),
  else: { properties: { ratingSystem: false, bestRating: false, worstRating: false } },
}

const RULES: Readonly<Record<string, JsonObject>> = {
  WorkHistoryCredential: { dependentRequired: together(['hoursWorked', 'hoursBasis']) },
  ReputationCredential: REPUTATION,
  GigListCredential: GIG_LIST,
}

/** What the subject's schema of this type demands beside the shape of each member. */
export function memberRules(typeName: string): JsonObject {
  return RULES[typeName] ?? {}
}
