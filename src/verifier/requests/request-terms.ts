/**
 * What an employer asks for: kinds of certificate, why, and who asks. Purpose and name are typed by
 * whoever asks and checked by nobody, so they are shown as that.
 *
 *     {"purpose": "Werk als bezorger", "types": ["WorkHistoryCredential"], "name"?: "Café Zon"}
 * @module
 */
import { CLAIM_TYPES } from '../../claims/claim-types.ts'
import { findTextFault } from '../../claims/value-rules.ts'
import { KlusCvError } from '../../core/errors.ts'
import type { JsonValue } from '../../core/json.ts'
import { closedObject, listOf, malformed, oneOf, type ShapeCheck } from '../../core/shape.ts'

/** A request as it was made. */
export interface RequestTerms {
  readonly purpose: string
  /** Names of our types, each once. */
  readonly types: readonly string[]
  /** Who asks, as they call themselves. */
  readonly name?: string
}

/** Limits of what is typed, in characters: a phone shows both whole, above the button. */
export const REQUEST_TEXT_LIMITS = { purpose: 200, name: 80 } as const

/** What can be asked for. */
const REQUESTABLE_TYPES: readonly string[] = CLAIM_TYPES.map(({ type }) => type)

/** What is not shown as it is written, such as a turned direction, could say something else to the worker. */
const shownText =
  (most: number): ShapeCheck =>
  (value, pointer) => {
    if (typeof value !== 'string' || value.length < 1 || value.length > most) {
      return [malformed(`a text of 1 to ${most} characters`, value, pointer)]
    }
    const fault = findTextFault(value)
    if (fault === undefined) return []
    return [{ problem: 'MALFORMED_VALUE_ERROR', pointer, detail: fault.en }]
  }

const eachOnce: ShapeCheck = (value, pointer) =>
  Array.isArray(value) && new Set(value).size < value.length
    ? [malformed('each type once', value, pointer)]
    : []

const list = listOf(oneOf(REQUESTABLE_TYPES), { min: 1, max: REQUESTABLE_TYPES.length })
const types: ShapeCheck = (value, pointer) => [...list(value, pointer), ...eachOnce(value, pointer)]

const termsShape = closedObject(
  { purpose: shownText(REQUEST_TEXT_LIMITS.purpose), types },
  { name: shownText(REQUEST_TEXT_LIMITS.name) },
)

/**
 * Reads the terms of a request.
 *
 * @throws KlusCvError `ERR_KLUSCV_REQUEST` with everything that is wrong with them
 */
export function parseRequestTerms(value: JsonValue): RequestTerms {
  const misfits = termsShape(value, '')
  if (misfits.length === 0) return value as unknown as RequestTerms
  throw new KlusCvError('ERR_KLUSCV_REQUEST', 'This is no request for certificates.', {
    problems: misfits.map(({ pointer, detail }) => ({ pointer, message: detail })),
  })
}
