/**
 * status-routes.ts, described.
 * @module
 */
import { STATUS_ACTIONS } from '../../../issuer/index.ts'
import { type OpenApiPaths, schemaOf } from './openapi-types.ts'
import { CERTIFICATE_ID, EXAMPLE_ID } from './shared-parameters.ts'

/** What happens to a certificate after it was issued. */
export const STATUS_PATHS: OpenApiPaths = {
  '/v1/certificates/{id}/status': {
    post: {
      summary: 'Withdraw, suspend, reinstate or supersede a certificate',
      description:
        '`revoke` is final. `suspend` says that something is looked into, and `reinstate` lifts that. `supersede` says that a newer certificate exists; the old one stays true.\n\nThe published lists say so when this answers. Doing the same again changes nothing and gives the same answer.',
      scope: 'status',
      parameters: [CERTIFICATE_ID],
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
            },
            required: ['action'],
            additionalProperties: false,
          },
          example: { action: 'suspend', reason: 'worker disputes the hours' },
        },
      },
      answers: {
        200: {
          description: 'How the certificate stands now.',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: {
                  id: schemaOf('CertificateId'),
                  status: { enum: ['active', 'suspended', 'revoked'] },
                  superseded: { type: 'boolean', description: 'A newer certificate exists.' },
                },
                required: ['id', 'status', 'superseded'],
                additionalProperties: false,
              },
              example: { id: EXAMPLE_ID, status: 'suspended', superseded: false },
            },
          },
        },
      },
      refusals: {
        400: 'The body has no known `action`, or members that do not belong there.',
        404: 'There is no certificate with this id.',
        409: 'The certificate was withdrawn before: it changes no more.',
        413: 'The body is larger than 256 KiB.',
        415: 'The body is not `application/json`.',
      },
    },
  },
}
