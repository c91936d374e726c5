/**
 * Health endpoints: `/health/live` says that the process answers, `/health/ready` that what it
 * needs answers too. They say which need is not met, never why; and what an operator should know
 * that keeps nobody away.
 * @module
 */
import type { FastifyInstance } from 'fastify'
import { isEnding } from './ending.ts'

/** Needs by name: each resolves when met, and rejects when not. */
export type ReadinessChecks = Readonly<Record<string, () => Promise<unknown>>>

/** What an operator should know, of public things only: every visitor may read it. */
export type ReadinessNotes = () => Readonly<Record<string, string | readonly string[]>>

/** A need that does not answer in this time is not met: load balancers ask every few seconds. */
const CHECK_TIMEOUT_MS = 2_000

/**
 * Registers both endpoints, outside the rate limit: a balancer asks for everyone. Anyone else may ask
 * too, so whoever comes while the needs are looked at waits for that look and costs none of his own.
 */
export function registerHealth(
  app: FastifyInstance,
  checks: ReadinessChecks,
  notes: ReadinessNotes = () => ({}),
): void {
  const config = { rateLimit: false as const }
  let looking: ReturnType<typeof runChecks> | undefined
  const look = () => {
    looking ??= runChecks(checks).finally(() => {
      looking = undefined
    })
    return looking
  }
  app.get('/health/live', { config }, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'live' }),
  )
  app.get('/health/ready', { config }, async (_request, reply) => {
    if (isEnding(app)) {
      return reply.header('cache-control', 'no-store').code(503).send({ status: 'ending' })
    }
    const results = await look()
    const ready = Object.values(results).every((result) => result === 'met')
    reply.header('cache-control', 'no-store').code(ready ? 200 : 503)
    return reply.send({ status: ready ? 'ready' : 'not ready', checks: results, ...notes() })
  })
}

async function runChecks(checks: ReadinessChecks): Promise<Record<string, 'met' | 'not met'>> {
  const named = Object.entries(checks).map(
    async ([name, check]) => [name, (await isMet(check)) ? 'met' : 'not met'] as const,
  )
  return Object.fromEntries(await Promise.all(named))
}

async function isMet(check: () => Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, CHECK_TIMEOUT_MS, false)
  })
  try {
    return await Promise.race([check().then(() => true), timeout])
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}
