/**
 * The API described, for everyone.
 *
 * ```
 * GET /openapi.json   OpenAPI 3.1
 * GET /docs           the same for people
 * ```
 * @module
 */
import type { FastifyInstance } from 'fastify'
import { loadPageAssets, type PageAssets } from '../shared/pages/assets.ts'
import { registerAssets } from '../shared/pages/register-assets.ts'
import { AREAS } from './api-docs/areas.ts'
import { createOpenApi } from './api-docs/create-openapi.ts'
import { renderDocsPage } from './docs-page/render-docs-page.ts'

/** What the descriptions say besides. */
export interface DocsOptions {
  /** Where the service is reached. */
  readonly publicUrl: string
  /** Shows the DEMO banner. */
  readonly development: boolean
}

/** Changes with a new version only, but then soon. */
const CACHE_CONTROL = 'public, max-age=300'

/** What the page looks like beside all pages. */
export const DOCS_STYLE_SHEET = new URL('docs-page/docs.css', import.meta.url)

/** Registers the routes. */
export function registerDocsRoutes(app: FastifyInstance, options: DocsOptions): void {
  const { publicUrl, development } = options
  const assets = loadPageAssets([DOCS_STYLE_SHEET])
  registerAssets(app, assets)
  const page = renderDocsPage({ assets: asRelative(assets), development }, publicUrl, AREAS)
  const document = JSON.stringify(createOpenApi(publicUrl))
  app.get('/openapi.json', async (_request, reply) =>
    reply
      .header('cache-control', CACHE_CONTROL)
      .header('access-control-allow-origin', '*')
      .type('application/json')
      .send(document),
  )
  app.get('/docs', async (_request, reply) =>
    reply.header('cache-control', CACHE_CONTROL).type('text/html; charset=utf-8').send(page),
  )
}

/** An issuer may be below a path of its host, which its proxy takes off: no address may name it. */
function asRelative(assets: PageAssets): PageAssets {
  return {
    ...assets,
    styleSheet: assets.styleSheet.slice(1),
    favicon: assets.favicon.slice(1),
    preloadFonts: assets.preloadFonts.map((path) => path.slice(1)),
  }
}
