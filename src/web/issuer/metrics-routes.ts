/**
 * Metrics for Prometheus. Needs an API key, as numbers of certificates are the platform's own
 * business; its scope opens nothing else.
 *
 * ```
 * GET /metrics   text/plain; version=0.0.4
 * ```
 * @module
 */
import type { FastifyInstance } from 'fastify'
import { Registry } from 'prom-client'
import { observeRequests } from '../shared/metrics/observe-requests.ts'
import { processMetrics } from '../shared/metrics/process-metrics.ts'
import type { Authorize } from './callers.ts'
import { type MeasuredIssuer, registerIssuerMetrics } from './metrics/issuer-metrics.ts'

/** Registers the route. Called before all others: their requests are observed. */
export function registerMetricsRoutes(
  app: FastifyInstance,
  measured: MeasuredIssuer,
  authorize: Authorize,
): void {
  const registry = new Registry()
  observeRequests(app, registry)
  const measure = registerIssuerMetrics(registry, measured)
  const all = Registry.merge([processMetrics(), registry])
  app.get('/metrics', { onRequest: authorize('metrics') }, async (_request, reply) => {
    await measure()
    reply.header('cache-control', 'no-store').type(all.contentType)
    return reply.send(await all.metrics())
  })
}
