/**
 * What one client may have of the verifier: computing time, bodies in memory, checks at the same
 * time. Judged before the body is read, by what the client says of its length; a client that is
 * over its limits gets 429 and when to come again, and everybody else what they came for.
 *
 *     request → budget left? fewer than 8 under way? room for the body? → body → check → answer
 *                 no: 429         no: 429               no: 503                └ time charged
 * @module
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { KlusCvError } from '../../core/errors.ts'
import { LIMITS } from '../../core/limits.ts'
import { clientAt } from '../shared/client-of.ts'
import { createTimeBudgets } from '../shared/time-budgets.ts'
import { workFor } from './charge-work.ts'

/** How much. */
export interface ClientLimits {
  /** Seconds of a core that one client may use in a minute. */
  readonly computeSecondsPerMinute: number
}

/** A client that was away for half a minute has all of that: three bundles of 50. */
const BURST_SECONDS = 30

/** Requests with a body that one client may have under way: a browser opens six connections. */
const MAX_UNDER_WAY = 8

/** A client that has them finishes one within this. */
const UNDER_WAY_SECONDS = 2

/** Above it a body is large: a certificate is below 0.1 MiB, a bundle of ten below 1. */
const LARGE_BYTES = 1024 * 1024

/**
 * Bytes of large bodies, and of others, that may be in memory. Apart, so that who sends the
 * largest does not keep out those who check one certificate.
 */
const ROOM = { large: 4 * LIMITS.uploadBytes, small: 64 * 1024 * 1024 } as const

/** Large bodies of one client; a second one waits for the first. */
const MAX_LARGE_EACH = 1

/** What reading costs before any check: the request, and each KiB (a text in JSON is read twice). */
const PRICE_MS = { request: 5, kibibyte: 0.2 } as const

interface UnderWay {
  all: number
  large: number
}

/** Holds every request with a body to the limits. */
export function limitClients(app: FastifyInstance, limits: ClientLimits): void {
  const perSecondMs = (limits.computeSecondsPerMinute * 1000) / 60
  const budgets = createTimeBudgets({ perSecondMs, capacityMs: perSecondMs * BURST_SECONDS })
  const underWay = new Map<string, UnderWay>()
  const room: Record<keyof typeof ROOM, number> = { ...ROOM }

  app.addHook('onRequest', async (request, reply) => {
    const bytes = bytesOf(request)
    if (bytes === 0) return
    const client = clientAt(request.ip)
    const size = bytes > LARGE_BYTES ? 'large' : 'small'
    const mine = underWay.get(client) ?? { all: 0, large: 0 }
    refuseUntil(budgets.secondsUntilFree(client), reply)
    const isFull = mine.all >= MAX_UNDER_WAY || (size === 'large' && mine.large >= MAX_LARGE_EACH)
    refuseUntil(isFull ? UNDER_WAY_SECONDS : 0, reply)
    if (room[size] < bytes) {
      throw new KlusCvError('ERR_KLUSCV_SANDBOX', 'too many bodies are in memory')
    }
    budgets.charge(client, PRICE_MS.request + (PRICE_MS.kibibyte * bytes) / 1024)
    const count = (change: 1 | -1) => {
      room[size] -= change * bytes
      mine.all += change
      if (size === 'large') mine.large += change
      if (mine.all > 0) underWay.set(client, mine)
      else underWay.delete(client)
    }
    count(1)
    reply.raw.once('close', () => count(-1))
  })

  // Late, because what reads the body does not keep to the request's own context.
  app.addHook('preHandler', (request, _reply, done) => {
    const client = clientAt(request.ip)
    workFor({ source: client, onWorked: (ms) => budgets.charge(client, ms) }, done)
  })
}

/** What the body may have at most: all that is allowed when its length is not said. */
function bytesOf({ headers, method, routeOptions }: FastifyRequest): number {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return 0
  const most = routeOptions.bodyLimit ?? LIMITS.uploadBytes
  const said = headers['content-length']
  if (said === undefined) return headers['transfer-encoding'] === undefined ? 1 : most
  return Math.max(1, Math.min(Number(said), most))
}

function refuseUntil(seconds: number, reply: FastifyReply): void {
  if (seconds === 0) return
  reply.header('retry-after', seconds)
  throw new KlusCvError(
    'ERR_KLUSCV_LIMIT',
    `Too much was asked from this address: try again in ${seconds} seconds.`,
  )
}
