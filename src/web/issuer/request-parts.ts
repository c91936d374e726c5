/**
 * Parts of a request that several routes read in the same way.
 * @module
 */
import type { FastifyRequest } from 'fastify'
import { KlusCvError } from '../../core/errors.ts'
import { isJsonObject, type JsonObject, kindOf } from '../../core/json.ts'
import { jsonBodyOf } from '../shared/json-body.ts'
import { callerOf } from './callers.ts'

/** A visible text of at most 255 characters, as draft-ietf-httpapi-idempotency-key-header has it. */
const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,255}$/

/** The body of a request, which must be a JSON object. */
export function objectOf(request: FastifyRequest): JsonObject {
  const { value } = jsonBodyOf(request)
  if (isJsonObject(value)) return value
  throw requestError('', `must be an object, got ${kindOf(value)}`)
}

/** The Idempotency-Key of a request, when it has one. Keys of different callers never meet. */
export function idempotencyKeyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key === 'string' && IDEMPOTENCY_KEY.test(key)) {
    return `${callerOf(request).keyHash} ${key}`
  }
  const message = 'Idempotency-Key must be 1 to 255 visible characters.'
  throw new KlusCvError('ERR_KLUSCV_REQUEST', message)
}

/** A member of a body that must be a text, or absent. */
export function optionalText(body: JsonObject, member: string): string | undefined {
  const value = body[member]
  if (value === undefined || typeof value === 'string') return value
  throw requestError(`/${member}`, `must be a string, got ${kindOf(value)}`)
}

/** Refuses a body with members that the route does not know: a typing mistake must not be silent. */
export function refuseOtherMembers(body: JsonObject, known: readonly string[]): void {
  if (Object.keys(body).every((member) => known.includes(member))) return
  throw requestError('', `must have only ${known.join(', ')}`)
}

/** What is wrong with a body, and where. */
export function requestError(pointer: string, message: string): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_REQUEST', 'The request body is not one that is taken.', {
    problems: [{ pointer, message }],
  })
}
