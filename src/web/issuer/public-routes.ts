/**
 * What everyone may read, over HTTP: see issuer/public-documents.ts.
 * @module
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Issuer, PublicDocument } from '../../issuer/index.ts'
import { isKnown } from '../shared/if-none-match.ts'
import { plainProblem, sendProblem } from '../shared/problem-details.ts'

const PATHS = [
  '/.well-known/did.json',
  '/did.json',
  '/status-lists/:name',
  '/profile',
  '/issued',
  '/issued/:name',
]

/** Registers the routes. */
export function registerPublicRoutes(
  app: FastifyInstance,
  issuer: Pick<Issuer, 'publicDocument'>,
): void {
  for (const path of PATHS) {
    app.get(path, async (request, reply) => {
      const [asked = ''] = request.url.split('?')
      const document = await issuer.publicDocument(asked)
      if (document !== undefined) return sendDocument(request, reply, document)
      // Tomorrow there may be one: caches keep a 404 too unless they are told not to.
      return sendProblem(reply.header('cache-control', 'no-store'), plainProblem(404))
    })
  }
}

/** Sends the text byte for byte, or 304 to who has it. */
function sendDocument(
  request: FastifyRequest,
  reply: FastifyReply,
  { text, headers }: PublicDocument,
): FastifyReply {
  reply.headers(headers)
  return isKnown(request, headers['etag'] ?? '')
    ? reply.code(304).send()
    : reply.send(Buffer.from(text, 'utf8'))
}
