/**
 * The registers among public-routes.ts, described.
 * @module
 */
import type { OpenApiPaths } from './openapi-types.ts'

const UNCHANGED = 'You have it: the ETag is the one of your If-None-Match.'

/** What was issued, day by day. */
export const REGISTER_PATHS: OpenApiPaths = {
  '/issued': {
    get: {
      summary: 'The names of all registers of what was issued',
      description:
        'Oldest first: one a day, from the day of the first certificate to yesterday, also of days without any. A day with more than 100,000 certificates goes on in `.2` and so on. For whoever mirrors them; not signed.',
      scope: 'everyone',
      answers: {
        200: {
          description: 'The names.',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: { registers: { type: 'array', items: { type: 'string' } } },
                required: ['registers'],
                additionalProperties: false,
              },
              example: { registers: ['2026-11-19', '2026-11-20', '2026-11-20.2'] },
            },
          },
        },
        304: { description: UNCHANGED },
      },
    },
  },
  '/issued/{name}': {
    get: {
      summary: 'The register of a day, signed',
      description:
        'The hash of every certificate that was issued on a day: SHA-256 of its JCS form, proof included. It is made a few minutes after the day is over (UTC) and never changes. Mirrored in time, it tells certificates of a platform whose key was stolen from those that were dated back.',
      scope: 'everyone',
      parameters: [
        {
          name: 'name',
          in: 'path',
          description: 'A name of `/issued`.',
          schema: { type: 'string' },
          example: '2026-11-20',
        },
      ],
      answers: {
        200: {
          description: 'The register.',
          content: {
            'application/json': {
              schema: { type: 'object', description: 'A document with an eddsa-jcs-2022 proof.' },
            },
          },
        },
        304: { description: UNCHANGED },
      },
      refusals: { 404: 'There is no register with this name, or not yet.' },
    },
  },
}
