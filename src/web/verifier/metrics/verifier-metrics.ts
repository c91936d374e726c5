/**
 * Everything that a verifier measures, and where it is read: on a port of its own. A verifier has
 * no API keys, and behind a proxy of the same machine every visitor comes from loopback, so who may
 * read metrics is decided by who reaches that port.
 *
 * ```
 * GET /metrics   text/plain; version=0.0.4
 * ```
 * @module
 */
import type { FastifyInstance } from 'fastify'
import { Gauge, Registry } from 'prom-client'
import type { Clock } from '../../../core/time.ts'
import type { ReadingSandbox, Verifier } from '../../../verifier/index.ts'
import { createApp } from '../../shared/create-app.ts'
import type { LogSettings } from '../../shared/log-options.ts'
import { observeRequests } from '../../shared/metrics/observe-requests.ts'
import { processMetrics } from '../../shared/metrics/process-metrics.ts'
import { type CheckMetrics, registerCheckMetrics } from './check-metrics.ts'
import { type FreshnessMetrics, registerFreshnessMetrics } from './freshness-metrics.ts'

/** Where the numbers come from. */
export interface MeasuredVerifier {
  readonly verifier: Pick<Verifier, 'measure'>
  readonly clock: Clock
  /** Child processes by what they do. */
  readonly sandboxes: Readonly<Record<string, Pick<ReadingSandbox, 'load'>>>
}

/** What is measured of one verifier. */
export interface VerifierMetrics
  extends Pick<CheckMetrics, 'countChecks'>,
    Pick<FreshnessMetrics, 'countRounds'> {
  /** Observes every request of an application; called before its routes are registered. */
  readonly observe: (app: FastifyInstance) => void
  readonly contentType: string
  /** Measures anew, and answers with all metrics. */
  readonly read: () => Promise<string>
}

/** Creates the metrics of a verifier. */
export function createVerifierMetrics(measured: MeasuredVerifier): VerifierMetrics {
  const { verifier, clock, sandboxes } = measured
  const registry = new Registry()
  const { countChecks, countRefusals } = registerCheckMetrics(registry)
  const { countRounds, measure } = registerFreshnessMetrics(registry, verifier, clock)
  const measureSandboxes = registerSandboxMetrics(registry, sandboxes)
  return {
    countChecks,
    countRounds,
    observe: (app) => {
      observeRequests(app, registry)
      countRefusals(app)
    },
    contentType: registry.contentType,
    read: () => {
      measure()
      measureSandboxes()
      // Merged now: a registry takes over only what was registered before.
      return Registry.merge([processMetrics(), registry]).metrics()
    },
  }
}

function registerSandboxMetrics(
  registry: Registry,
  sandboxes: MeasuredVerifier['sandboxes'],
): () => void {
  const jobs = new Gauge({
    name: 'kluscv_sandbox_jobs',
    help: 'Jobs of child processes now: working, or waiting for a child.',
    labelNames: ['sandbox', 'state'],
    registers: [registry],
  })
  return () => {
    for (const [sandbox, { load }] of Object.entries(sandboxes)) {
      for (const [state, count] of Object.entries(load())) jobs.set({ sandbox, state }, count)
    }
  }
}

/** Scrapers come every few seconds, from a few addresses. */
const SCRAPES_PER_MINUTE = 600

/** Creates the application that serves them, to listen on the port for metrics. */
export async function createMetricsApp(
  { read, contentType }: Pick<VerifierMetrics, 'read' | 'contentType'>,
  log: LogSettings,
): Promise<FastifyInstance> {
  const app = await createApp({ log, rateLimitPerMinute: SCRAPES_PER_MINUTE })
  app.get('/metrics', async (_request, reply) => {
    const text = await read()
    return reply.header('cache-control', 'no-store').type(contentType).send(text)
  })
  return app
}
