/**
 * Issuing for a platform's own systems.
 *
 * ```
 * POST /v1/certificates   a record, and beside its members optionally "holder" (did:key)
 *                         201 {"certificates": [{"id", "type", "credential"}]}
 * ```
 *
 * No schema stands on the route: records are judged by the issuer, which says everything at once.
 * @module
 */
import type { FastifyInstance } from 'fastify'
import { DECIMAL_FIELDS, type Issuer } from '../../issuer/index.ts'
import { type Authorize, callerOf } from './callers.ts'
import { idempotencyKeyOf, objectOf } from './request-parts.ts'

/** Registers the route. */
export function registerCertificateRoutes(
  app: FastifyInstance,
  issuer: Pick<Issuer, 'issueCertificates'>,
  authorize: Authorize,
): void {
  const options = { onRequest: authorize('issue'), config: { decimalsIn: DECIMAL_FIELDS } }
  app.post('/v1/certificates', options, async (request, reply) => {
    const { holder, ...record } = objectOf(request)
    const idempotencyKey = idempotencyKeyOf(request)
    const issued = await issuer.issueCertificates(record, {
      caller: callerOf(request).name,
      // Whatever stands there: the issuer says what is wrong with it.
      ...(holder === undefined ? {} : { holder: holder as string }),
      ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    })
    return reply.code(201).header('cache-control', 'no-store').send(issued)
  })
}
