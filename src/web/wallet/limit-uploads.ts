/**
 * How many shares may arrive at the same time: each is held in memory until it is whole, and a slow
 * sender takes a minute. Judged before the body is read.
 * @module
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { KlusCvError } from '../../core/errors.ts'
import { clientAt } from '../shared/client-of.ts'

/** Of one address, so that nobody can take all the room by sending slowly. */
const MAX_EACH = 4

/** In all: 300 MB, the text and the bytes that it stands for. */
const MAX_AT_ONCE = 100

/** One has arrived by then, on most lines. */
const RETRY_SECONDS = 5

/** For the route's `onRequest`. */
export function limitUploads(): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  const underWay = new Map<string, number>()
  let all = 0
  return async (request, reply) => {
    const client = clientAt(request.ip)
    const mine = underWay.get(client) ?? 0
    if (mine >= MAX_EACH) {
      reply.header('retry-after', RETRY_SECONDS)
      const message = `Too much arrives from this address: try again in ${RETRY_SECONDS} seconds.`
      throw new KlusCvError('ERR_KLUSCV_LIMIT', message)
    }
    if (all >= MAX_AT_ONCE) {
      throw new KlusCvError('ERR_KLUSCV_SANDBOX', 'too many shares arrive at the same time')
    }
    all += 1
    underWay.set(client, mine + 1)
    reply.raw.once('close', () => {
      all -= 1
      const left = (underWay.get(client) ?? 1) - 1
      if (left > 0) underWay.set(client, left)
      else underWay.delete(client)
    })
  }
}
