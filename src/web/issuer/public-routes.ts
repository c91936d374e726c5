/**
 * What everyone may read: the DID document, the status lists and the platform's profile. Nothing here tells one reader
 * from another, and a list is always given whole, so no one learns which certificate is looked at.
 * @module
 */
import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Issuer } from '../../issuer/index.ts'

/** A minute in caches: a withdrawal is seen by all soon after it was acknowledged. */
const CACHE_CONTROL = 'public, max-age=60'

/** Registers the routes. */
export function registerPublicRoutes(
  app: FastifyInstance,
  issuer: Pick<Issuer, 'didDocument' | 'statusList' | 'profileDocument'>,
): void {
  const document = JSON.stringify(issuer.didDocument())
  // The second is where did:web looks for an issuer below a path, whose proxy takes the path off.
  for (const path of ['/.well-known/did.json', '/did.json']) {
    app.get(path, async (request, reply) =>
      sendText(request, reply.type('application/did+json'), document),
    )
  }
  app.get<{ Params: { readonly name: string } }>('/status-lists/:name', async (request, reply) => {
    const text = await issuer.statusList(request.params.name)
    return sendText(request, reply.type('application/vc'), text)
  })
  app.get('/profile', async (request, reply) =>
    sendText(request, reply.type('application/json'), await issuer.profileDocument()),
  )
}

/** Sends the text byte for byte, or 304 to who has it (RFC 9110 section 13.1.2). */
function sendText(request: FastifyRequest, reply: FastifyReply, text: string): FastifyReply {
  const tag = `"${createHash('sha256').update(text).digest('base64url')}"`
  reply.header('etag', tag).header('cache-control', CACHE_CONTROL)
  reply.header('access-control-allow-origin', '*')
  const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim())
  const isKnown = known.some((one) => one === tag || one === `W/${tag}` || one === '*')
  return isKnown ? reply.code(304).send() : reply.send(Buffer.from(text, 'utf8'))
}
