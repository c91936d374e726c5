/**
 * transfer-routes.ts, described.
 * @module
 */
import { CLAIM_TYPES } from '../../../claims/claim-types.ts'
import { DID_KEY } from '../../../core/did.ts'
import { EXAMPLE_RECORD } from './example-record.ts'
import { type OpenApiPaths, schemaOf } from './openapi-types.ts'
import { EXAMPLE_ID, IDEMPOTENCY_KEY } from './shared-parameters.ts'

/** Certificates that go straight to another. */
export const TRANSFER_PATHS: OpenApiPaths = {
  '/v1/workers/{ref}/transfer': {
    post: {
      summary: 'Send a worker’s certificates to a recipient that the worker named',
      description:
        'Only when the worker asks for it. Recipients stand in the configuration of the service; no call can name another address. The certificates are issued and posted to the recipient as `{"certificates": [{"id", "type", "credential"}]}`.',
      scope: 'issue',
      parameters: [
        {
          name: 'ref',
          in: 'path',
          description: 'Your reference of the worker: `worker_ref` of the record must be the same.',
          schema: { type: 'string', minLength: 1, maxLength: 200 },
          example: 'w-1042',
        },
        { ...IDEMPOTENCY_KEY, required: true },
      ],
      body: {
        'application/json': {
          schema: {
            type: 'object',
            properties: {
              recipient: { type: 'string', description: 'The id of a recipient.' },
              record: schemaOf('Record'),
              holder: {
                type: 'string',
                pattern: DID_KEY.source,
                description: 'The did:key of the worker’s wallet.',
              },
            },
            required: ['recipient', 'record'],
            additionalProperties: false,
          },
          example: { recipient: 'uwv', record: EXAMPLE_RECORD },
        },
      },
      answers: {
        200: {
          description: 'The recipient has them.',
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
                      },
                      required: ['id', 'type'],
                    },
                  },
                  delivered: { const: true },
                },
                required: ['certificates', 'delivered'],
                additionalProperties: false,
              },
              example: {
                certificates: [{ id: EXAMPLE_ID, type: 'WorkHistoryCredential' }],
                delivered: true,
              },
            },
          },
        },
      },
      refusals: {
        400: 'The recipient is not one of those that are configured, which `errors` names; the record is of another worker; or there is no Idempotency-Key.',
        409: 'The Idempotency-Key came before with another body.',
        413: 'The body is larger than 256 KiB.',
        415: 'The body is not `application/json`.',
        422: 'The record cannot become a certificate: `errors` names every place and how to mend it, in English and in Dutch.',
        502: 'The certificates were issued, and the recipient did not take them: the same request with the same Idempotency-Key sends the same ones again.',
      },
    },
  },
  '/v1/recipients': {
    get: {
      summary: 'To whom certificates can be sent',
      description: 'For the page on which a worker chooses one.',
      scope: 'read',
      answers: {
        200: {
          description: 'All recipients that are configured.',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: {
                  recipients: {
                    type: 'array',
                    items: {
                      type: 'object',
                      properties: {
                        id: { type: 'string' },
                        names: {
                          type: 'object',
                          properties: { nl: { type: 'string' }, en: { type: 'string' } },
                          required: ['nl', 'en'],
                        },
                      },
                      required: ['id', 'names'],
                    },
                  },
                },
                required: ['recipients'],
                additionalProperties: false,
              },
              example: { recipients: [{ id: 'uwv', names: { nl: 'UWV', en: 'UWV' } }] },
            },
          },
        },
      },
    },
  },
}
