/**
 * docs-routes.ts, described.
 * @module
 */
import type { OpenApiPaths } from './openapi-types.ts'

/** The descriptions themselves. */
export const DOCS_PATHS: OpenApiPaths = {
  '/openapi.json': {
    get: {
      summary: 'This API as an OpenAPI document',
      scope: 'everyone',
      answers: {
        200: {
          description: 'OpenAPI 3.1.',
          content: { 'application/json': { schema: { type: 'object' } } },
        },
      },
    },
  },
  '/docs': {
    get: {
      summary: 'This API as a page',
      scope: 'everyone',
      answers: {
        200: { description: 'The page.', content: { 'text/html': { schema: { type: 'string' } } } },
      },
    },
  },
}
