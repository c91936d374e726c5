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
import { createOpenApi } from './api-docs/create-openapi.ts'
import type { ApiDescription } from './api-docs/openapi-types.ts'
import { renderDocsPage } from './docs-page/render-docs-page.ts'
import { loadPageAssets, type PageAssets } from './pages/assets.ts'
import { registerAssets } from './pages/register-assets.ts'

/** What is described, and where. */
export interface DocsOptions {
  readonly api: ApiDescription
  /** Where the service is reached; empty where that is not known: then addresses are relative. */
  readonly publicUrl: string
  /** Shows the DEMO banner. */
  readonly development: boolean
}

/** In the examples, where the service does not know its own address. */
const EXAMPLE_URL = 'https://this.example'

/** Changes with a new version only, but then soon. */
const CACHE_CONTROL = 'public, max-age=300'

/** What the page looks like beside all pages. */
export const DOCS_STYLE_SHEET = new URL('docs-page/docs.css', import.meta.url)

/** Registers the routes. */
export function registerDocsRoutes(app: FastifyInstance, options: DocsOptions): void {
  const { api, publicUrl, development } = options
  const assets = loadPageAssets([DOCS_STYLE_SHEET])
  registerAssets(app, assets)
  const page = renderDocsPage(
    { assets: asRelative(assets), development },
    publicUrl || EXAMPLE_URL,
    api,
  )
  const document = JSON.stringify(createOpenApi(api, publicUrl))
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

/** A service may be below a path of its host, which its proxy takes off: no address may name it. */
function asRelative(assets: PageAssets): PageAssets {
  return {
    ...assets,
    styleSheet: assets.styleSheet.slice(1),
    favicon: assets.favicon.slice(1),
    preloadFonts: assets.preloadFonts.map((path) => path.slice(1)),
  }
}
