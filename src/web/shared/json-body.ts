/**
 * JSON request bodies, read by our strict reader instead of Fastify's: what is signed or verified
 * is what was sent, without duplicate keys, rounded numbers or removed members.
 * @module
 */
import { setImmediate } from 'node:timers/promises'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { KlusCvError } from '../../core/errors.ts'
import type { JsonValue } from '../../core/json.ts'
import { parseJsonInTurns } from '../../core/parse-json.ts'
import type { Problem } from '../../core/problems.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether the route itself says what it makes of JSON that does not read strictly. */
    readonly takesUnreadJson?: boolean
    /** Members in which 4.8 is read as "4.8"; refused otherwise. */
    readonly decimalsIn?: ReadonlySet<string>
  }
}

/** A JSON body: the frozen value, and the bytes it was read from (for hashes). */
export class JsonBody {
  readonly value: JsonValue
  readonly bytes: Uint8Array

  constructor(value: JsonValue, bytes: Uint8Array) {
    this.value = value
    this.bytes = bytes
  }
}

/** A JSON body that the strict reader refused, for routes that take it. */
export class UnreadJsonBody {
  readonly problem: Problem
  readonly bytes: Uint8Array

  constructor(problem: Problem, bytes: Uint8Array) {
    this.problem = problem
    this.bytes = bytes
  }
}

/** Makes the app read `application/json` strictly, and nothing else as JSON. */
export function registerJsonBody(app: FastifyInstance, maxBytes: number): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: maxBytes },
    async ({ routeOptions }: FastifyRequest, bytes: Buffer) => {
      const { decimalsIn } = routeOptions.config
      // A route may take more than others.
      const bounds = { maxBytes: routeOptions.bodyLimit ?? maxBytes }
      const reading = { ...bounds, ...(decimalsIn && { decimalsIn }) }
      const parsed = await parseJsonInTurns(bytes, reading, setImmediate)
      if (parsed.ok) return new JsonBody(parsed.value, bytes)
      if (routeOptions.config.takesUnreadJson === true) {
        return new UnreadJsonBody(parsed.problem, bytes)
      }
      throw refuseUnread(parsed.problem)
    },
  )
}

/**
 * The JSON body of a request.
 *
 * @throws KlusCvError `ERR_KLUSCV_REQUEST` when the request came without one.
 */
export function jsonBodyOf(request: FastifyRequest): JsonBody {
  if (request.body instanceof JsonBody) return request.body
  throw new KlusCvError('ERR_KLUSCV_REQUEST', 'The request needs a body of type application/json.')
}

/** What the sender of a body hears that the strict reader refused. */
export function refuseUnread({ pointer, detail }: Problem): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_REQUEST', 'The request body is not acceptable JSON.', {
    problems: [{ pointer, message: detail }],
  })
}
