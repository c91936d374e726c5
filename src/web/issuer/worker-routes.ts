/**
 * What a platform answers a worker who asks what is held, or wants to be forgotten. The reference
 * stands in the body, and so in no log of a proxy.
 *
 * ```
 * POST /v1/workers/export    {"workerRef"}                                    200 everything that is held
 * POST /v1/workers/deletion  {"workerRef", "certificates": "withdraw|keep"}   204, also when repeated
 * ```
 * @module
 */
import type { FastifyInstance } from 'fastify'
import type { CertificateFate, Issuer } from '../../issuer/index.ts'
import { type Authorize, callerOf } from './callers.ts'
import { objectOf, refuseOtherMembers } from './request-parts.ts'

/** Registers the routes. */
export function registerWorkerRoutes(
  app: FastifyInstance,
  issuer: Pick<Issuer, 'workers'>,
  authorize: Authorize,
): void {
  app.post('/v1/workers/export', { onRequest: authorize('read') }, async (request, reply) => {
    const body = objectOf(request)
    refuseOtherMembers(body, ['workerRef'])
    const { name: caller } = callerOf(request)
    // Whatever stands there: the issuer says what is wrong with it.
    const held = await issuer.workers.export(body['workerRef'] as string, { caller })
    return reply.header('cache-control', 'no-store').send(held)
  })
  app.post('/v1/workers/deletion', { onRequest: authorize('status') }, async (request, reply) => {
    const body = objectOf(request)
    refuseOtherMembers(body, ['workerRef', 'certificates'])
    await issuer.workers.delete(body['workerRef'] as string, {
      certificates: body['certificates'] as CertificateFate,
      caller: callerOf(request).name,
    })
    return reply.code(204).header('cache-control', 'no-store').send()
  })
}
