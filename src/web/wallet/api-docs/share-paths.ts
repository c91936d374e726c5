/**
 * share-routes.ts, described.
 * @module
 */
import {
  SHARE_BLOB_BYTES,
  SHARE_DAYS,
  SHARE_TOMBSTONE_DAYS,
} from '../../../certificate/share-store.ts'
import type { OpenApiPaths, Parameter, Schema } from '../../shared/api-docs/openapi-types.ts'

const base64url = (bytes: string): Schema => ({
  type: 'string',
  pattern: '^[A-Za-z0-9_-]+$',
  description: `${bytes}, in base64url without padding.`,
})

const ID: Schema = base64url('16 random bytes')
const UNTIL: Schema = {
  type: 'string',
  description: `When it ends: an instant with a zone, at most ${SHARE_DAYS} days away.`,
}

const NEW_SHARE: Schema = {
  type: 'object',
  properties: {
    id: ID,
    until: UNTIL,
    stopTokenHash: base64url('SHA-256 of the 32 random bytes that are the stop token'),
    blob: base64url(
      `12 bytes of IV, the ciphertext of AES-256-GCM, 16 bytes of tag; together at most ${SHARE_BLOB_BYTES}`,
    ),
  },
  required: ['id', 'until', 'stopTokenHash', 'blob'],
  additionalProperties: false,
}

const EXAMPLE_ID = 'hGOxDvXfq0tIv-Nbi1oqQA'
const EXAMPLE_UNTIL = '2026-12-04T12:00:00.000Z'

const ID_PARAMETER: Parameter = {
  name: 'id',
  in: 'path',
  description: 'The id of the share: in a link what stands between `#` and the dot.',
  schema: { type: 'string' },
  example: EXAMPLE_ID,
}

const STOP_TOKEN: Parameter = {
  name: 'Authorization',
  in: 'header',
  required: true,
  description:
    '`Bearer` and the stop token in base64url. It belongs to this share and to no account.',
  schema: { type: 'string' },
}

/** The store. */
export const SHARE_PATHS: OpenApiPaths<never> = {
  '/v1/shares': {
    post: {
      id: 'keepShare',
      summary: 'Keep something that is shared',
      description:
        'Seal it first, with a key that only the link carries: `sealShare` of `kluscv/holder` does. The same body again gives the same answer.',
      scope: 'everyone',
      body: {
        'application/json': {
          schema: NEW_SHARE,
          example: {
            id: EXAMPLE_ID,
            until: EXAMPLE_UNTIL,
            stopTokenHash: 'uPWDbVbC4zL5kFjGdyKTQTtB1n1dp1JAvKMEsmrDzLg',
            blob: 'VEy2c-3oyRtr_ajXxm9Bc3gG7TI2DfREtN2JTdm0XF_zljBRjDmriUGhZFYvwyeI',
          },
        },
      },
      answers: {
        201: {
          description: 'It is kept.',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: { id: ID, until: UNTIL },
                required: ['id', 'until'],
                additionalProperties: false,
              },
              example: { id: EXAMPLE_ID, until: EXAMPLE_UNTIL },
            },
          },
        },
      },
      refusals: {
        400: 'The body does not fit: `errors` says where.',
        409: 'The id is taken by another share, or by one that was stopped.',
        413: 'It is larger than 1 MiB.',
        507: 'There is no room. What was shared before stays.',
      },
    },
  },
  '/v1/shares/{id}': {
    get: {
      id: 'getShare',
      summary: 'What is kept under an id',
      scope: 'everyone',
      parameters: [ID_PARAMETER],
      answers: {
        200: {
          description: 'IV, ciphertext and tag, as they were sent.',
          content: { 'application/octet-stream': { schema: { type: 'string' } } },
        },
      },
      refusals: {
        404: `There never was one, or it ended more than ${SHARE_TOMBSTONE_DAYS} days ago.`,
        410: '`type` ends in `ERR_KLUSCV_SHARE_STOPPED` when whoever shared it has stopped that, and in `ERR_KLUSCV_GONE` when its time is over.',
      },
    },
    delete: {
      id: 'stopShare',
      summary: 'Stop sharing',
      description:
        'What was kept is deleted before the answer. It withdraws no certificate: who has a copy of what was shared keeps it.',
      scope: 'everyone',
      parameters: [ID_PARAMETER, STOP_TOKEN],
      answers: { 204: { description: 'It is stopped, now or before.' } },
      refusals: { 404: 'There is no such share, or it has another stop token.' },
    },
  },
}
