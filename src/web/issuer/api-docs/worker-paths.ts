/**
 * worker-routes.ts, described.
 * @module
 */
import { CERTIFICATE_FATES } from '../../../issuer/index.ts'
import type { OpenApiPaths, Schema } from './openapi-types.ts'

const WORKER_REF: Schema = {
  type: 'string',
  minLength: 1,
  maxLength: 200,
  description: 'Your own reference of the worker, as in `worker_ref` of the record.',
}

const WORDS: Schema = {
  type: 'object',
  properties: { nl: { type: 'string' }, en: { type: 'string' } },
  required: ['nl', 'en'],
}

const PART: Schema = {
  type: 'object',
  properties: { explanation: WORDS, items: { type: 'array' } },
  required: ['explanation', 'items'],
}

const PARTS = [
  'certificates',
  'changes',
  'guardExceptions',
  'corrections',
  'offers',
  'transfers',
  'batches',
  'audit',
]

/** The rights of workers. */
export const WORKER_PATHS: OpenApiPaths = {
  '/v1/workers/export': {
    post: {
      summary: 'Everything that is held about one worker',
      description:
        'For the worker: plain JSON, with an explanation of each part in Dutch and English. It says nothing of what stands in the certificates, because that is not held here. What your own systems hold about the worker is not in it.\n\nOf a reference that is not known it says that nothing is held: a reference with a typing mistake looks the same.',
      scope: 'read',
      body: {
        'application/json': {
          schema: {
            type: 'object',
            properties: { workerRef: WORKER_REF },
            required: ['workerRef'],
            additionalProperties: false,
          },
          example: { workerRef: 'worker-1042' },
        },
      },
      answers: {
        200: {
          description: 'To be handed to the worker, and to no one else.',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: {
                  about: WORDS,
                  platform: {
                    type: 'object',
                    properties: { legalName: { type: 'string' }, did: { type: 'string' } },
                    required: ['legalName', 'did'],
                  },
                  madeAt: { type: 'string', format: 'date-time' },
                  ...Object.fromEntries(PARTS.map((name) => [name, PART])),
                  notHeld: WORDS,
                },
                required: ['about', 'platform', 'madeAt', ...PARTS, 'notHeld'],
                additionalProperties: false,
              },
            },
          },
        },
      },
      refusals: {
        400: 'There is no `workerRef`, it is no text of 1 to 200 characters, or other members stand beside it.',
        413: 'The body is larger than 256 KiB.',
        415: 'The body is not `application/json`.',
      },
    },
  },
  '/v1/workers/deletion': {
    post: {
      summary: 'Forget a worker',
      description:
        'For when an account is closed; ask the worker what to do with the certificates. `withdraw`: all are withdrawn, and the published lists say so when this answers. `keep`: they go on to count until their end, and can still be withdrawn one by one by their ids.\n\nEither way the worker’s key is destroyed with every text that may be about the worker: nothing here links the certificates with the worker, or with each other, any more. Doing it again gives the same answer, and so does a reference that is not known. A worker who comes back is someone new.',
      scope: 'status',
      body: {
        'application/json': {
          schema: {
            type: 'object',
            properties: { workerRef: WORKER_REF, certificates: { enum: [...CERTIFICATE_FATES] } },
            required: ['workerRef', 'certificates'],
            additionalProperties: false,
          },
          example: { workerRef: 'worker-1042', certificates: 'keep' },
        },
      },
      answers: { 204: { description: 'Nothing is held about a worker with this reference.' } },
      refusals: {
        400: 'A member is missing, or has a value that cannot be.',
        409: 'Certificates of this worker keep being issued at the same time: stop that, and repeat.',
        413: 'The body is larger than 256 KiB.',
        415: 'The body is not `application/json`.',
      },
    },
  },
}
