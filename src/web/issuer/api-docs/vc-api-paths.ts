/**
 * vc-api-routes.ts, described.
 * @module
 */
import { SUITES } from '../../../core/contexts.ts'
import { STATUS_PURPOSES } from '../../../core/credential.ts'
import { EXAMPLE_CREDENTIAL } from './example-credential.ts'
import { type OpenApiPaths, type Schema, schemaOf } from './openapi-types.ts'
import { EXAMPLE_ID, IDEMPOTENCY_KEY } from './shared-parameters.ts'

const COUNT: Schema = { type: 'integer', minimum: 0 }

const ISSUE_OPTIONS: Schema = {
  type: 'object',
  properties: {
    workerRef: {
      type: 'string',
      minLength: 1,
      maxLength: 200,
      description:
        'Your own reference of the worker: required for the certificates of the platform.',
    },
    type: { enum: ['DataIntegrityProof', 'Ed25519Signature2020'] },
    cryptosuite: { enum: [...SUITES] },
    gigsInMonth: {
      ...COUNT,
      description:
        'For a review: gigs of all workers in its month, occupation and province. From 3 on it may name the month.',
    },
    gigsInQuarter: { ...COUNT, description: 'The same for its quarter.' },
  },
  additionalProperties: false,
}

/** The W3C's VC API. */
export const VC_API_PATHS: OpenApiPaths = {
  '/credentials/issue': {
    post: {
      summary: 'Issue a credential (VC API)',
      description:
        'Under the DID of the platform only its own types are issued: `WorkHistoryCredential`, `ReputationCredential`, `ReviewCredential` and `GigListCredential`, held against the same rules as a record. `@context`, `type` and `credentialSubject` are yours; `issuer`, `credentialSchema` and the dates may be there when they are what the issuer sets; `id`, `credentialStatus` and `proof` are refused.\n\nWith `--generic-issue`, a well-formed credential of any type whose issuer is one of the generic DIDs, or absent and without `workerRef`, is signed with a key that no trust list knows. Its contexts are shipped ones or objects without `@base`. Nothing of it is kept, and an `Idempotency-Key` is refused.',
      scope: 'issue',
      parameters: [IDEMPOTENCY_KEY],
      body: {
        'application/json': {
          schema: {
            type: 'object',
            properties: {
              credential: { type: 'object', description: 'Without a proof.' },
              options: ISSUE_OPTIONS,
            },
            required: ['credential'],
            additionalProperties: false,
          },
          example: EXAMPLE_CREDENTIAL,
        },
      },
      answers: {
        201: {
          description: 'Signed.',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: { verifiableCredential: { type: 'object' } },
                required: ['verifiableCredential'],
                additionalProperties: false,
              },
            },
          },
        },
      },
      refusals: {
        400: 'The credential cannot be issued: `errors` names every place. Or the body or Idempotency-Key is not one that is taken.',
        409: 'The Idempotency-Key came before with another body.',
        410: 'The platform has stopped: it issues nothing any more.',
        413: 'The body is larger than 256 KiB.',
        415: 'The body is not `application/json`.',
      },
    },
  },
  '/credentials/status': {
    post: {
      summary: 'Change the status of a certificate (VC API)',
      description:
        '`revocation` is final, and so is `refresh`, which says that a newer certificate exists; `suspension` can be lifted with `status: false`. The published lists say so when this answers.',
      scope: 'status',
      body: {
        'application/json': {
          schema: {
            type: 'object',
            properties: {
              credentialId: schemaOf('CertificateId'),
              credentialStatus: {
                type: 'object',
                properties: {
                  type: { enum: ['BitstringStatusListEntry', 'BitstringStatusList'] },
                  statusPurpose: { enum: [...STATUS_PURPOSES] },
                },
                required: ['type', 'statusPurpose'],
                additionalProperties: false,
              },
              status: { type: 'boolean' },
            },
            required: ['credentialId', 'credentialStatus', 'status'],
            additionalProperties: false,
          },
          example: {
            credentialId: EXAMPLE_ID,
            credentialStatus: { type: 'BitstringStatusListEntry', statusPurpose: 'suspension' },
            status: true,
          },
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
                  superseded: { type: 'boolean' },
                },
                required: ['id', 'status', 'superseded'],
                additionalProperties: false,
              },
            },
          },
        },
      },
      refusals: {
        400: 'The body does not say which certificate, purpose and status, or asks to take back what is final.',
        404: 'There is no certificate with this id.',
        409: 'The certificate was withdrawn before: it changes no more.',
        413: 'The body is larger than 256 KiB.',
        415: 'The body is not `application/json`.',
      },
    },
  },
}
