/**
 * A page that is the same for everyone, and may be kept for a while: two languages have one address.
 * @module
 */
import type { FastifyReply } from 'fastify'

/** Sends it. */
export function sendPublicPage(
  reply: FastifyReply,
  page: string,
  maxAgeSeconds: number,
): FastifyReply {
  return reply
    .header('cache-control', `public, max-age=${maxAgeSeconds}`)
    .header('vary', 'accept-language')
    .type('text/html; charset=utf-8')
    .send(page)
}
