/**
 * Whether a client has a document already. RFC 9110 section 13.1.2.
 * @module
 */
import type { FastifyRequest } from 'fastify'

/** Whether the request names this version of the document, weakly or strongly, or any. */
export function isKnown({ headers }: FastifyRequest, tag: string): boolean {
  const known = (headers['if-none-match'] ?? '').split(',').map((one) => one.trim())
  return known.some((one) => one === tag || one === `W/${tag}` || one === '*')
}
