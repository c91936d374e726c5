/**
 * Keeps the issuer current while the service runs: lists renewed, what a crash left half done
 * given up. A failure is logged and tried again at the next round; readiness tells when it lasts.
 * @module
 */
import type { FastifyBaseLogger } from 'fastify'
import type { Issuer } from '../../issuer/index.ts'

/** Every minute: a list whose publication failed after a withdrawal waits no longer. */
const ROUND_MS = 60_000

/** Starts the rounds; the answer stops them. */
export function keepCurrent(
  issuer: Pick<Issuer, 'maintain'>,
  log: Pick<FastifyBaseLogger, 'error'>,
): () => void {
  const timer = setInterval(() => {
    issuer.maintain().catch((err: unknown) => log.error({ err }, 'maintenance failed'))
  }, ROUND_MS)
  timer.unref()
  return () => clearInterval(timer)
}
