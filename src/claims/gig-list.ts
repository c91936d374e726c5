/**
 * The list of gigs: one by one, or per month where there are too many. Made only when the worker
 * asks for it. Months and provinces, never days, times, places or clients.
 * Its terms are in contexts/kluscv-v1.jsonld.
 * @module
 */
import * as Type from 'typebox'
import { OCCUPATIONS } from './occupations.ts'
import { PERSON_MEMBERS } from './person.ts'
import { REGIONS, type Region } from './places-and-sectors.ts'
import { SINGLE_RATING_SYSTEMS } from './single-rating.ts'
import { Day, Decimal, Month, PositiveCount } from './value-shapes.ts'
import { CLIENT_TYPES, GIG_UNITS, RECORD_BASES } from './work-history.ts'

/** What became of a gig. */
const OUTCOMES = ['completed', 'partly', 'cancelledByClient'] as const

/** More than these are listed per month: nobody reads a longer list, and each must be signed. */
export const MOST_GIGS_LISTED = 500

const CLOSED = { additionalProperties: false } as const

const Gig = Type.Object(
  {
    // Makes each gig another one: equal nodes cannot be told apart in a signed graph.
    number: Type.Integer({ minimum: 1, maximum: MOST_GIGS_LISTED }),
    month: Month,
    occupation: Type.Enum(OCCUPATIONS.map(({ iri }) => iri)),
    outcome: Type.Enum([...OUTCOMES]),
    hours: Type.Optional(Decimal),
    clientType: Type.Optional(Type.Enum([...CLIENT_TYPES])),
    region: Type.Optional(Type.Enum(Object.keys(REGIONS) as Region[])),
    ratingValue: Type.Optional(Decimal),
  },
  CLOSED,
)

/** The shape of a gig list's `credentialSubject`. */
export const GigListSchema = Type.Object(
  {
    ...PERSON_MEMBERS,
    dataAsOf: Day,
    gigsCompleted: PositiveCount,
    gigUnit: Type.Enum([...GIG_UNITS]),
    recordBasis: Type.Enum([...RECORD_BASES]),
    // The scale of the ratings in the list; all three, or none.
    ratingSystem: Type.Optional(Type.Enum([...SINGLE_RATING_SYSTEMS])),
    bestRating: Type.Optional(Decimal),
    worstRating: Type.Optional(Decimal),
    // One of these two.
    gigList: Type.Optional(Type.Array(Gig, { minItems: 1, maxItems: MOST_GIGS_LISTED })),
    // 240 months: twenty years.
    gigsByMonth: Type.Optional(
      Type.Array(
        Type.Object({ month: Month, gigs: PositiveCount, hours: Type.Optional(Decimal) }, CLOSED),
        { minItems: 1, maxItems: 240 },
      ),
    ),
  },
  CLOSED,
)

/** A gig list's `credentialSubject`. */
export type GigListSubject = Type.Static<typeof GigListSchema>
