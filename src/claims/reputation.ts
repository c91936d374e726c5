/**
 * The proof of ratings: what raters said about one kind of work, with everything needed to read
 * the number: scale, count, window, who rated and under which rule. Made only on the worker's
 * request, one per occupation; nothing is averaged over occupations or platforms.
 * Its terms are in contexts/kluscv-v1.jsonld.
 * @module
 */
import * as Type from 'typebox'
import { OCCUPATIONS } from './occupations.ts'
import { PERSON_MEMBERS } from './person.ts'
import {
  Count,
  Day,
  Decimal,
  Month,
  PositiveCount,
  Share,
  TextInBothLanguages,
} from './value-shapes.ts'

/** How a platform lets raters express themselves. */
const RATING_SYSTEMS = [
  'stars',
  'grade10',
  'percentage',
  'thumbs',
  'acceptReject',
  'level',
] as const
/** Which ratings count. */
const WINDOW_KINDS = ['allTime', 'lastN', 'since'] as const
/** Who rated. */
const RATERS = ['household', 'business', 'platformReview', 'consumer', 'mixed'] as const
/** Who was allowed to rate. */
const RATING_BASES = ['afterCompletedGigOnly', 'anyUser'] as const

const CLOSED = { additionalProperties: false } as const

/** The shape of a reputation certificate's `credentialSubject`. */
export const ReputationSchema = Type.Object(
  {
    ...PERSON_MEMBERS,
    occupation: Type.Enum(OCCUPATIONS.map(({ iri }) => iri)),
    ratingSystem: Type.Enum([...RATING_SYSTEMS]),
    // These three come together, or not at all for acceptReject and level.
    ratingValue: Type.Optional(Decimal),
    bestRating: Type.Optional(Decimal),
    worstRating: Type.Optional(Decimal),
    ratingCount: PositiveCount,
    ratingWindow: Type.Object(
      {
        kind: Type.Enum([...WINDOW_KINDS]),
        n: Type.Optional(PositiveCount),
        since: Type.Optional(Month),
      },
      CLOSED,
    ),
    dataAsOf: Day,
    ratingGivenBy: Type.Enum([...RATERS]),
    ratingBasis: Type.Enum([...RATING_BASES]),
    ratingObligatory: Type.Optional(Type.Boolean()),
    shareRated: Type.Optional(Share),
    // 21 values: a scale of 0 to 10 in halves.
    histogram: Type.Optional(
      Type.Array(Type.Object({ value: Decimal, count: PositiveCount }, CLOSED), {
        minItems: 1,
        maxItems: 21,
      }),
    ),
    aspects: Type.Optional(
      Type.Array(
        Type.Object(
          { aspect: TextInBothLanguages, ratingValue: Decimal, count: PositiveCount },
          CLOSED,
        ),
        { minItems: 1, maxItems: 10 },
      ),
    ),
    positiveThreshold: Type.Optional(Decimal),
    positiveCount: Type.Optional(Count),
    reviewsTotal: Count,
    returningClientsShare: Type.Optional(Share),
    // Raw counts, only when the worker opts in. No acceptance rate, speed, tier or internal score.
    reliability: Type.Optional(
      Type.Object(
        {
          completed: PositiveCount,
          lateCancelled: Type.Optional(Count),
          noShow: Type.Optional(Count),
        },
        CLOSED,
      ),
    ),
    level: Type.Optional(
      Type.Object(
        { value: Decimal, max: Decimal, label: Type.Optional(TextInBothLanguages) },
        CLOSED,
      ),
    ),
  },
  CLOSED,
)

/** A reputation certificate's `credentialSubject`. */
export type ReputationSubject = Type.Static<typeof ReputationSchema>

/** Fewer ratings than this say nothing about anyone, and the words say so. */
export const FEWEST_RATINGS_TO_SPEAK_OF = 5

/** Fewer ratings than this allow no comparison and no histogram. */
export const FEWEST_RATINGS_TO_COMPARE = 10
