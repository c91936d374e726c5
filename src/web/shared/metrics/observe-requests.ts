/**
 * How long requests take: by the pattern of their route, never by what stood in its place.
 * @module
 */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Histogram, type Registry } from 'prom-client'

/** Seconds: a list from memory takes one, a record with reviews hundreds of milliseconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Assets carry the hash of their content in their address: each would be a series of its own. */
const ASSET = /^\/assets\//

/** Has every request of an application observed; called before its routes are registered. */
export function observeRequests(app: FastifyInstance, registry: Registry): void {
  const duration = new Histogram({
    name: 'kluscv_http_request_duration_seconds',
    help: 'How long requests took, by route pattern and class of status.',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  })
  app.addHook('onResponse', async (request, reply) => {
    const labels = {
      method: request.method,
      route: routeOf(request),
      status: `${Math.floor(reply.statusCode / 100)}xx`,
    }
    duration.observe(labels, reply.elapsedTime / 1000)
  })
}

/** An address that is no route of ours is anyone's text. */
function routeOf({ routeOptions }: FastifyRequest): string {
  const { url = 'none' } = routeOptions
  return ASSET.test(url) ? '/assets/*' : url
}
