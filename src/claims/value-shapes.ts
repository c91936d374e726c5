/**
 * The kinds of values that claims are made of, as JSON Schema and as types. The lexical forms are
 * canonical where XML Schema allows several, so that one fact has one spelling.
 * Every pattern has its words in both languages, `description` and `descriptionNl`.
 * What a pattern cannot say (a real calendar date, hidden characters) is in value-rules.ts.
 * @module
 */
import * as Type from 'typebox'

const DECIMAL = '^(0|[1-9][0-9]{0,6})(\\.[0-9]{1,2})?$'
const DECIMAL_FORM = new RegExp(DECIMAL)

/** A decimal as a string: JSON numbers with a fraction would be signed as rounded doubles. */
export const Decimal = Type.String({
  pattern: DECIMAL,
  description: 'a decimal such as 4.8 or 12.50, not negative, at most 2 decimals',
  descriptionNl: 'een getal zoals 4.8 of 12.50, met een punt, niet negatief, hoogstens 2 decimalen',
})

/** Whether a value is written as a decimal is. */
export function isDecimal(value: unknown): boolean {
  return typeof value === 'string' && DECIMAL_FORM.test(value)
}

/** A share of the whole. */
export const Share = Type.String({
  pattern: '^(0(\\.[0-9]{1,2})?|1(\\.0{1,2})?)$',
  description: 'a share from 0 to 1, at most 2 decimals',
  descriptionNl: 'een deel van 0 tot en met 1, hoogstens 2 decimalen',
})

/** A month, as xsd:gYearMonth without a zone. */
export const Month = Type.String({
  pattern: '^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$',
  description: 'a month as YYYY-MM',
  descriptionNl: 'een maand als JJJJ-MM',
})

/** A day, as xsd:date without a zone. */
export const Day = Type.String({
  pattern: '^(19|20)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$',
  description: 'a day as YYYY-MM-DD',
  descriptionNl: 'een dag als JJJJ-MM-DD',
})

/** A number of things. 100 million: more than a lifetime of deliveries, far below 2^53. */
export const Count = Type.Integer({ minimum: 0, maximum: 100_000_000 })

/** A number of things of which there is at least one. */
export const PositiveCount = Type.Integer({ minimum: 1, maximum: 100_000_000 })

/** Text of a platform or a name. 200 characters: the longest legal names have about 150. */
export const Text = Type.String({ minLength: 1, maxLength: 200 })

/** The same text in Dutch and in English: each page must be able to say it. */
export const TextInBothLanguages = Type.Object(
  { nl: Text, en: Text },
  { additionalProperties: false },
)
