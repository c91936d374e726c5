/**
 * How many verifications run at the same time. Each has one job at a child process at most, so
 * with fewer of them than may wait there none is left undecided because of the crowd: who comes
 * too many is told so at once, and may come again.
 * @module
 */
import type { FastifyReply } from 'fastify'
import { KlusCvError } from '../../core/errors.ts'

/**
 * Runs a verification.
 * @throws KlusCvError `ERR_KLUSCV_SANDBOX` when too many are running; then it was not begun
 */
export type Admission = <T>(verification: () => Promise<T>) => Promise<T>

/** Half of what may wait for the children: an honest certificate takes one of them 0.02 s. */
const CAPACITY = 128

/** Lets in so many at the same time. */
export function admitVerifications(capacity = CAPACITY): Admission {
  let running = 0
  return async (verification) => {
    if (running >= capacity) {
      throw new KlusCvError('ERR_KLUSCV_SANDBOX', 'too many verifications are running')
    }
    running += 1
    try {
      return await verification()
    } finally {
      running -= 1
    }
  }
}

/** Aborted when whoever asked has left. */
export function departureOf(reply: FastifyReply): AbortSignal {
  const departure = new AbortController()
  reply.raw.once('close', () => departure.abort())
  return departure.signal
}
