/**
 * What is usual among a platform's workers of one occupation: the yardstick beside a rating. A
 * statement of the platform about everybody, and never about one person: no rank, no percentile of
 * anyone. Terms of schema.org's QuantitativeValueDistribution.
 * @module
 */
import * as Type from 'typebox'
import { OCCUPATIONS } from './occupations.ts'
import { checkOnScale, type Scale } from './rating-scale.ts'
import { type Breach, createSubjectCheck, expect, type Rule } from './subject-check.ts'
import { isRealDay, toHundredths } from './value-rules.ts'
import { Day, Decimal, TextInBothLanguages } from './value-shapes.ts'

/** Of fewer people a tenth is less than five: a range of a handful would be about them. */
export const FEWEST_PEOPLE_IN_RANGE = 50

/** A range as a platform states it; its scale is that of all the platform's ratings. */
const RangeSchema = Type.Object(
  {
    occupation: Type.Enum(OCCUPATIONS.map(({ iri }) => iri)),
    population: TextInBothLanguages,
    n: Type.Integer({ minimum: FEWEST_PEOPLE_IN_RANGE, maximum: 100_000_000 }),
    median: Decimal,
    p10: Decimal,
    p25: Decimal,
    p75: Decimal,
    p90: Decimal,
    asOf: Day,
  },
  { additionalProperties: false },
)

/** A range without its scale. */
export type StatedRange = Type.Static<typeof RangeSchema>

/** From the lowest to the highest. */
const PERCENTILES = ['p10', 'p25', 'median', 'p75', 'p90'] as const

const ascending: Rule<StatedRange> = (range) =>
  PERCENTILES.slice(1).flatMap((member, index) => {
    const before = PERCENTILES[index] ?? member
    return expect(
      toHundredths(range[before]) <= toHundredths(range[member]),
      `/${member}`,
      (name) => ({
        nl: `mag niet lager zijn dan ${name(before)}`,
        en: `must not be below ${name(before)}`,
      }),
    )
  })

const realDay: Rule<StatedRange> = ({ asOf }) =>
  expect(isRealDay(asOf), '/asOf', {
    nl: 'moet een dag zijn die bestaat',
    en: 'must be a day that exists',
  })

/** The check of one range by itself. */
export const rangeCheck = createSubjectCheck(RangeSchema, [ascending, realDay])

/** The values of a range that are not on the scale. */
export function checkRangeOnScale(range: StatedRange, scale: Scale): readonly Breach[] {
  return PERCENTILES.flatMap((member) => checkOnScale(scale, range[member], `/${member}`))
}
