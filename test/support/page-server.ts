/**
 * Serves pages as the apps do, with their assets and their policy, so that a browser sees what
 * people see.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Locale } from '../../src/claims/words.ts'
import type { PageAssets } from '../../src/web/shared/pages/assets.ts'

const POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; script-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

/** Draws a page that opens in this language. */
export type RenderPage = (locale: Locale) => string

/** Where the pages are, each under its name, until it is closed. */
export interface PageServer {
  readonly origin: string
  readonly urlOf: (name: string) => string
  readonly close: () => void
}

/** Starts it on a free port. */
export async function servePages(
  assets: PageAssets,
  pages: Readonly<Record<string, RenderPage>>,
): Promise<PageServer> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const asset = assets.byPath.get(url.pathname)
    const page = pages[decodeURIComponent(url.pathname.slice(1))]
    if (asset !== undefined) {
      response.writeHead(200, { 'content-type': asset.contentType }).end(asset.bytes)
    } else if (page !== undefined) {
      const headers = { 'content-type': 'text/html', 'content-security-policy': POLICY }
      response
        .writeHead(200, headers)
        .end(page(url.searchParams.get('lang') === 'en' ? 'en' : 'nl'))
    } else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    urlOf: (name) => `${origin}/${encodeURIComponent(name)}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
