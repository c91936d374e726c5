/**
 * One written review: the text as the platform passes it on, of which work, by what kind of client
 * and how many reviews there are in all, so that a choice is seen as a choice. Who wrote it, on
 * which day and where has no place here.
 * Its terms are in contexts/kluscv-v1.jsonld.
 * @module
 */
import * as Type from 'typebox'
import { LANGUAGE_CODES, type Language } from './languages.ts'
import { OCCUPATIONS } from './occupations.ts'
import { PERSON_MEMBERS } from './person.ts'
import { SINGLE_RATING_SYSTEMS } from './single-rating.ts'
import { Day, Decimal, PositiveCount } from './value-shapes.ts'

/** Who wrote it, by kind. */
const REVIEWER_TYPES = [
  'household',
  'business',
  'public',
  'nonprofit',
  'consumer',
  'platformReview',
] as const

/** 600 characters: what people write, and what fits on a page beside others. */
export const LONGEST_REVIEW = 600

const ReviewText = Type.String({ minLength: 1, maxLength: LONGEST_REVIEW })

const CLOSED = { additionalProperties: false } as const

/** The text under the code of its language: one language, as it was written. */
const ReviewBody = Type.Object(textIn(LANGUAGE_CODES), {
  ...CLOSED,
  minProperties: 1,
  maxProperties: 1,
})

function textIn(codes: readonly Language[]): Record<Language, Type.TOptional<Type.TString>> {
  const members = codes.map((code) => [code, Type.Optional(ReviewText)])
  return Object.fromEntries(members) as Record<Language, Type.TOptional<Type.TString>>
}

/** The shape of a review's `credentialSubject`. */
export const ReviewSchema = Type.Object(
  {
    ...PERSON_MEMBERS,
    occupation: Type.Enum(OCCUPATIONS.map(({ iri }) => iri)),
    reviewBody: ReviewBody,
    inLanguage: Type.Enum([...LANGUAGE_CODES]),
    redacted: Type.Boolean(),
    rating: Type.Optional(
      Type.Object(
        {
          ratingSystem: Type.Enum([...SINGLE_RATING_SYSTEMS]),
          ratingValue: Decimal,
          bestRating: Decimal,
          worstRating: Decimal,
        },
        CLOSED,
      ),
    ),
    reviewerType: Type.Enum([...REVIEWER_TYPES]),
    // A month, a quarter or a year, by how many gigs could be meant: review-period.ts.
    period: Type.String({
      pattern: '^(19|20)[0-9]{2}(-(0[1-9]|1[0-2])|-Q[1-4])?$',
      description: 'a month as YYYY-MM, a quarter as YYYY-Q1 to YYYY-Q4, or a year as YYYY',
      descriptionNl:
        'een maand als JJJJ-MM, een kwartaal als JJJJ-Q1 tot JJJJ-Q4, of een jaar als JJJJ',
    }),
    reviewsTotal: PositiveCount,
    dataAsOf: Day,
  },
  CLOSED,
)

/** A review's `credentialSubject`. */
export type ReviewSubject = Type.Static<typeof ReviewSchema>

/** The text of a review, and the language in which it was written. */
export function textOf({ reviewBody, inLanguage }: ReviewSubject): {
  readonly text: string
  readonly language: Language
} {
  return { text: String(reviewBody[inLanguage]), language: inLanguage }
}
