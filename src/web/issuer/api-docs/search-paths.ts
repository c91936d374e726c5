/**
 * search-routes.ts, described.
 * @module
 */
import { CLAIM_TYPES } from '../../../claims/claim-types.ts'
import { MOST_CERTIFICATES, STANDINGS, STATUS_ACTIONS } from '../../../issuer/index.ts'
import { type OpenApiPaths, type Schema, schemaOf } from './openapi-types.ts'
import { EXAMPLE_ID } from './shared-parameters.ts'

const DAY: Schema = { type: 'string', format: 'date' }

const FILTER: Readonly<Record<string, Schema>> = {
  workerRef: {
    type: 'string',
    minLength: 1,
    maxLength: 200,
    description: 'Your own reference of the worker, as in `worker_ref` of the record.',
  },
  issuedFrom: { ...DAY, description: 'First day of issue, inclusive.' },
  issuedUntil: { ...DAY, description: 'Last day of issue, inclusive.' },
  batch: { type: 'string', description: 'The id of the batch that they came of.' },
  type: { enum: CLAIM_TYPES.map(({ type }) => type) },
  status: { enum: [...STANDINGS] },
}

const STANDING: Readonly<Record<string, Schema>> = {
  status: { enum: [...STANDINGS] },
  superseded: { type: 'boolean', description: 'A newer certificate exists.' },
}

/** Finding certificates, and changing many. */
export const SEARCH_PATHS: OpenApiPaths = {
  '/v1/certificates/search': {
    post: {
      summary: 'Find certificates by worker, period, batch, type or status',
      description:
        'Everything that is given must hold, and something must be given. Answers come in the order of the days of issue; `next` of one is `after` of the following.\n\nA POST, so that no reference of a worker stands in an address.',
      scope: 'read',
      body: {
        'application/json': {
          schema: {
            type: 'object',
            properties: {
              ...FILTER,
              after: { ...schemaOf('CertificateId'), description: '`next` of the page before.' },
              limit: { type: 'integer', minimum: 1, maximum: 1000, default: 100 },
            },
            additionalProperties: false,
          },
          example: { workerRef: 'worker-1042', status: 'active' },
        },
      },
      answers: {
        200: {
          description: 'What was found; nothing of what the certificates say.',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: {
                  certificates: {
                    type: 'array',
                    items: {
                      type: 'object',
                      properties: {
                        id: schemaOf('CertificateId'),
                        type: { enum: CLAIM_TYPES.map(({ type }) => type) },
                        issuedOn: DAY,
                        ...STANDING,
                        batch: { type: 'string' },
                      },
                      required: ['id', 'type', 'issuedOn', 'status', 'superseded'],
                      additionalProperties: false,
                    },
                  },
                  next: schemaOf('CertificateId'),
                },
                required: ['certificates'],
                additionalProperties: false,
              },
            },
          },
        },
      },
      refusals: {
        400: 'The filter is empty, has members that do not belong there, or values that cannot be.',
        413: 'The body is larger than 256 KiB.',
        415: 'The body is not `application/json`.',
      },
    },
  },
  '/v1/status/bulk': {
    post: {
      summary: 'Change the status of many certificates',
      description:
        'Either `certificates`: up to 10,000 ids; or `where`: a filter as for the search, with `expected`: the number that a search found. When another number is found now, nothing is changed and the answer is 409.\n\nThe published lists say so when this answers. One that is unknown, withdrawn or being corrected holds up no other. Doing the same again changes nothing and gives the same answer: after a timeout simply repeat it, and leave `status` out of `where` for that.',
      scope: 'status',
      body: {
        'application/json': {
          schema: {
            type: 'object',
            properties: {
              action: { enum: [...STATUS_ACTIONS] },
              reason: {
                type: 'string',
                maxLength: 500,
                description: 'Why. It stays in the database and is shown to no one outside.',
              },
              certificates: {
                type: 'array',
                items: { type: 'string' },
                minItems: 1,
                maxItems: MOST_CERTIFICATES,
              },
              where: { type: 'object', properties: FILTER, additionalProperties: false },
              expected: { type: 'integer', minimum: 1, maximum: MOST_CERTIFICATES },
            },
            required: ['action'],
            additionalProperties: false,
          },
          example: { action: 'suspend', certificates: [EXAMPLE_ID] },
        },
      },
      answers: {
        200: {
          description: 'How each stands now, in the order in which they were named.',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: {
                  results: {
                    type: 'array',
                    items: {
                      type: 'object',
                      properties: {
                        id: { type: 'string' },
                        ...STANDING,
                        problem: {
                          enum: ['unknown', 'withdrawn', 'correction-open'],
                          description: 'Why it stays as it is; then nothing else is said of it.',
                        },
                      },
                      required: ['id'],
                      additionalProperties: false,
                    },
                  },
                },
                required: ['results'],
                additionalProperties: false,
              },
              example: { results: [{ id: EXAMPLE_ID, status: 'suspended', superseded: false }] },
            },
          },
        },
      },
      refusals: {
        400: 'The body has no known `action`, neither or both of `certificates` and `where`, or values that cannot be.',
        409: 'Another number of certificates was found than `expected`; `detail` says how many.',
        413: 'The body is larger than 1 MiB.',
        415: 'The body is not `application/json`.',
      },
    },
  },
}
