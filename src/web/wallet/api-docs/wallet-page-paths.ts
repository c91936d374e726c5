/**
 * wallet-routes.ts, described: software has no use for it.
 * @module
 */
import type { Answer, OpenApiPaths } from '../../shared/api-docs/openapi-types.ts'
import { LANGUAGE } from '../../shared/api-docs/page-parts.ts'

const file = (description: string, mediaType: string): Answer => ({
  description,
  content: {
    [mediaType]: { schema: { type: mediaType === 'application/json' ? 'object' : 'string' } },
  },
})

/** The pages for workers, as files. */
export const WALLET_PAGE_PATHS: OpenApiPaths<never> = {
  '/': {
    get: {
      summary: 'The page',
      description: 'What it shows is on the device of who opens it.',
      scope: 'everyone',
      parameters: [LANGUAGE],
      answers: { 200: file('The page.', 'text/html') },
    },
  },
  '/sw.js': {
    get: {
      id: 'getServiceWorker',
      summary: 'What keeps the page working without a network',
      scope: 'everyone',
      answers: { 200: file('A script.', 'text/javascript') },
    },
  },
  '/offline.json': {
    get: {
      id: 'getOfflineFiles',
      summary: 'What the page needs for that',
      scope: 'everyone',
      answers: { 200: file('`version` and `files`.', 'application/json') },
    },
  },
  '/manifest.webmanifest': {
    get: {
      id: 'getWebManifest',
      summary: 'What a phone needs to put the page on its home screen',
      scope: 'everyone',
      answers: { 200: file('A web application manifest.', 'application/manifest+json') },
    },
  },
}
