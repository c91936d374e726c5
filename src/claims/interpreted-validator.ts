/**
 * The validator of shapes in browsers: walks the schema for every value, and so makes no code of
 * text. A phone has a handful of certificates. Answers what compiled-validator.ts answers.
 * @module
 */
import type { TSchema } from 'typebox'
import { Check, Errors } from 'typebox/schema'
import type { Validator } from './compiled-validator.ts'

/** The validator of one schema. */
export function createValidator(schema: TSchema): Validator {
  return {
    fits: (value) => Check(schema, value),
    errorsOf: (value) => {
      const [, errors] = Errors(schema, value)
      return errors
    },
  }
}
