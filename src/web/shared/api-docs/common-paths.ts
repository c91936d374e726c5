/**
 * health.ts and docs-routes.ts, described: every service has these.
 * @module
 */
import type { Answer, OpenApiPaths, Schema } from './openapi-types.ts'

const HEALTH: Schema = {
  type: 'object',
  properties: {
    status: { enum: ['ready', 'not ready'] },
    checks: { type: 'object', additionalProperties: { enum: ['met', 'not met'] } },
  },
  required: ['status', 'checks'],
}

const health = (description: string, status: 'ready' | 'not ready'): Answer => ({
  description,
  content: { 'application/json': { schema: HEALTH, example: { status, checks: {} } } },
})

/** For load balancers and monitoring. */
export const HEALTH_PATHS: OpenApiPaths<never> = {
  '/health/live': {
    get: {
      summary: 'Whether the process answers',
      scope: 'everyone',
      answers: {
        200: {
          description: 'It does.',
          content: {
            'application/json': {
              schema: { type: 'object', properties: { status: { const: 'live' } } },
              example: { status: 'live' },
            },
          },
        },
      },
    },
  },
  '/health/ready': {
    get: {
      summary: 'Whether what it needs answers too',
      scope: 'everyone',
      answers: {
        200: health('It does: send requests here.', 'ready'),
        503: health('Something is not met: `checks` says which, never why.', 'not ready'),
      },
    },
  },
}

/** The descriptions themselves. */
export const DOCS_PATHS: OpenApiPaths<never> = {
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
