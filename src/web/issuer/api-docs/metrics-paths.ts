/**
 * metrics-routes.ts, described.
 * @module
 */
import type { OpenApiPaths } from './openapi-types.ts'

/** metrics-routes.ts, described. */
export const METRICS_PATHS: OpenApiPaths = {
  '/metrics': {
    get: {
      summary: 'How the service goes, for Prometheus',
      description:
        'What was done, how old the status lists are, what waits, how long requests take, memory and processor. No label is about a person, a certificate or a key.',
      scope: 'metrics',
      answers: {
        200: {
          description: 'The metrics now.',
          content: { 'text/plain': { schema: { type: 'string' } } },
        },
      },
    },
  },
}
