/**
 * What a platform's own systems call: issue, and change a status.
 *
 * ```
 * POST /v1/certificates               a record, and beside its members optionally "holder" (did:key)
 *                                     201 {"certificates": [{"id", "type", "credential"}]}
 * POST /v1/certificates/{id}/status   {"action": "revoke|suspend|reinstate|supersede", "reason"?}
 *                                     200 {"id", "status": "active|suspended|revoked", "superseded"}
 * ```
 *
 * No schema stands on a route: records are judged by the issuer, which says everything at once.
 * @module
 */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { KlusCvError } from '../../core/errors.ts'
import { isJsonObject, type JsonObject, kindOf } from '../../core/json.ts'
import { DECIMAL_FIELDS, type Issuer, STATUS_ACTIONS } from '../../issuer/index.ts'
import { jsonBodyOf } from '../shared/json-body.ts'
import type { IdentifyCaller } from './api-keys.ts'

/** What the routes ask. */
export interface PlatformRoutesOptions {
  readonly issuer: Pick<Issuer, 'issueCertificates' | 'changeStatus'>
  readonly identifyCaller: IdentifyCaller
}

/** A visible text of at most 255 characters, as draft-ietf-httpapi-idempotency-key-header has it. */
const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,255}$/

/** Registers the routes; none of them reads a body before it knows its caller. */
export function registerPlatformRoutes(
  app: FastifyInstance,
  { issuer, identifyCaller }: PlatformRoutesOptions,
): void {
  const identify = async (request: FastifyRequest): Promise<void> => {
    identifyCaller(request.headers.authorization)
  }
  // The app's own limit would come after our hook: guessing keys counts against it too.
  const onRequest = [app.rateLimit(), identify]

  const takesDecimals = { onRequest, config: { decimalsIn: DECIMAL_FIELDS } }
  app.post('/v1/certificates', takesDecimals, async (request, reply) => {
    const { holder, ...record } = objectOf(request)
    const idempotencyKey = idempotencyKeyOf(request, identifyCaller)
    const issued = await issuer.issueCertificates(record, {
      // Whatever stands there: the issuer says what is wrong with it.
      ...(holder === undefined ? {} : { holder: holder as string }),
      ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    })
    return reply.code(201).header('cache-control', 'no-store').send(issued)
  })

  app.post<{ Params: { readonly id: string } }>(
    '/v1/certificates/:id/status',
    { onRequest },
    async (request, reply) => {
      const { action, reason } = readStatusChange(objectOf(request))
      const standing = await issuer.changeStatus(request.params.id, action, reason)
      return reply.header('cache-control', 'no-store').send(standing)
    },
  )
}

function objectOf(request: FastifyRequest): JsonObject {
  const { value } = jsonBodyOf(request)
  if (isJsonObject(value)) return value
  throw requestError('', `must be an object, got ${kindOf(value)}`)
}

/** Keys of different callers never meet. */
function idempotencyKeyOf(
  request: FastifyRequest,
  identifyCaller: IdentifyCaller,
): string | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key === 'string' && IDEMPOTENCY_KEY.test(key)) {
    return `${identifyCaller(request.headers.authorization)} ${key}`
  }
  const message = 'Idempotency-Key must be 1 to 255 visible characters.'
  throw new KlusCvError('ERR_KLUSCV_REQUEST', message)
}

function readStatusChange({ action, reason, ...others }: JsonObject) {
  const known = STATUS_ACTIONS.find((name) => name === action)
  if (known === undefined)
    throw requestError('/action', `must be one of ${STATUS_ACTIONS.join(', ')}`)
  if (reason !== undefined && typeof reason !== 'string') {
    throw requestError('/reason', `must be a string, got ${kindOf(reason)}`)
  }
  const [unknown] = Object.keys(others)
  if (unknown !== undefined) throw requestError('', 'must have only action and reason')
  return { action: known, reason }
}

function requestError(pointer: string, message: string): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_REQUEST', 'The request body is not one that is taken.', {
    problems: [{ pointer, message }],
  })
}
