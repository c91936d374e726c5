/**
 * The routes of an application, for tests that hold its description against them.
 * @module
 */
import type { FastifyInstance } from 'fastify'

/** A route of the application, with parameters as OpenAPI writes them. */
export interface RegisteredRoute {
  readonly method: string
  readonly path: string
}

/** HEAD comes with GET; an OPTIONS route is what a browser asks before the one that it means. */
export function recordRoutes(app: FastifyInstance): readonly RegisteredRoute[] {
  const routes: RegisteredRoute[] = []
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) {
      if (one === 'HEAD' || one === 'OPTIONS') continue
      routes.push({ method: one.toLowerCase(), path: url.replaceAll(/:(\w+)/g, '{$1}') })
    }
  })
  return routes
}
