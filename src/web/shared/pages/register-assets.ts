/**
 * Serves what pages load. Outside the rate limit: one page asks for several.
 * @module
 */
import type { FastifyInstance } from 'fastify'
import { ASSET_CACHE_CONTROL, type PageAssets } from './assets.ts'

/** Registers a route for each asset; pages of one service with style sheets of their own share the rest. */
export function registerAssets(app: FastifyInstance, { byPath }: Pick<PageAssets, 'byPath'>): void {
  const config = { rateLimit: false as const }
  for (const { path, contentType, bytes } of byPath.values()) {
    if (app.hasRoute({ method: 'GET', url: path })) continue
    app.get(path, { config }, async (_request, reply) =>
      reply.header('cache-control', ASSET_CACHE_CONTROL).type(contentType).send(bytes),
    )
  }
}
