/**
 * What a platform may state about itself: who is behind it, how its ratings come about, and what is
 * usual among its workers. Closed shapes, texts that can be shown, and figures that do not
 * contradict each other. The issuer checks it before signing, a verifier before believing.
 * @module
 */
import * as Type from 'typebox'
import type { JsonObject, JsonValue } from '../core/json.ts'
import { findRangesBreaches } from './check-normal-ranges.ts'
import type { StatedRange } from './normal-range.ts'
import { checkScale, type Scale } from './rating-scale.ts'
import { checkWindow } from './rating-window.ts'
import { ReputationSchema } from './reputation.ts'
import {
  createSubjectCheck,
  expect,
  type NameMember,
  type Rule,
  type WordedBreach,
} from './subject-check.ts'
import { Text, TextInBothLanguages } from './value-shapes.ts'

const CLOSED = { additionalProperties: false } as const

/** 100 characters, as a trust list has them. */
const Name = Type.String({ minLength: 1, maxLength: 100 })

/** 600 characters: five sentences, as much as a written review may have. */
const Explanation = Type.String({ minLength: 1, maxLength: 600 })

const AboutSchema = Type.Object(
  {
    legalName: Text,
    kvk: Type.String({
      pattern: '^[0-9]{8}$',
      description: 'a KvK number: 8 digits as text, such as "12345678"',
      descriptionNl: 'een KvK-nummer: 8 cijfers als tekst, zoals "12345678"',
    }),
    names: Type.Object({ nl: Name, en: Name }, CLOSED),
    service: TextInBothLanguages,
    languages: Type.Array(
      Type.String({
        pattern: '^[a-z]{2}$',
        description: 'the two-letter code of a language, such as "nl"',
        descriptionNl: 'de code van een taal in twee letters, zoals "nl"',
      }),
      { minItems: 1, maxItems: 100, uniqueItems: true },
    ),
  },
  CLOSED,
)

const { ratingSystem, bestRating, worstRating, ratingWindow, ratingGivenBy, ratingBasis } =
  ReputationSchema.properties

const RatingsSchema = Type.Object(
  {
    ratingSystem: Type.Optional(ratingSystem),
    bestRating,
    worstRating,
    ratingWindow: Type.Optional(ratingWindow),
    ratingGivenBy: Type.Optional(ratingGivenBy),
    ratingBasis: Type.Optional(ratingBasis),
    ratingObligatory: ReputationSchema.properties.ratingObligatory,
    /** In the platform's own words. */
    explanation: Type.Optional(Type.Object({ nl: Explanation, en: Explanation }, CLOSED)),
  },
  { ...CLOSED, minProperties: 1 },
)

type StatedRatings = Type.Static<typeof RatingsSchema>

/** What a platform states about itself. */
export interface ProfileStatement extends Type.Static<typeof AboutSchema> {
  readonly ratings?: StatedRatings
  /** At most one an occupation, on the scale of `ratings`. */
  readonly normalRanges?: readonly StatedRange[]
}

const scale: Rule<StatedRatings> = (ratings) => checkScale(ratings, '')

const bothEnds: Rule<StatedRatings> = ({ bestRating: best, worstRating: worst }) =>
  expect((best === undefined) === (worst === undefined), '/bestRating', (name) => ({
    nl: `moet samen met ${name('worstRating')} staan`,
    en: `must come together with ${name('worstRating')}`,
  }))

const window: Rule<StatedRatings> = ({ ratingWindow: given }) =>
  given === undefined ? [] : checkWindow(given, '/ratingWindow')

const aboutCheck = createSubjectCheck(AboutSchema, [])
const ratingsCheck = createSubjectCheck(RatingsSchema, [scale, bothEnds, window])

/**
 * Everything wrong with a statement.
 *
 * @param day - the day on which it is made, `YYYY-MM-DD`: no figure is of a later one
 * @param name - what its reader calls a member
 */
export function findStatementBreaches(
  { ratings, normalRanges, ...about }: JsonObject,
  day: string,
  name: NameMember,
): readonly WordedBreach[] {
  return [
    ...aboutCheck.breaches(about, name),
    ...(ratings === undefined ? [] : findRatingsBreaches(ratings, name)),
    ...(normalRanges === undefined
      ? []
      : findRangesBreaches(normalRanges, '/normalRanges', { scale: scaleOf(ratings), day, name })),
  ]
}

function findRatingsBreaches(ratings: JsonValue, name: NameMember): readonly WordedBreach[] {
  return ratingsCheck
    .breaches(ratings, name)
    .map(({ pointer, words }) => ({ pointer: `/ratings${pointer}`, words }))
}

/** No ratings state no scale; of wrong ones nothing is concluded. */
function scaleOf(ratings: JsonValue | undefined): Scale | undefined {
  if (ratings === undefined) return {}
  return ratingsCheck.fits(ratings) ? ratings : undefined
}
