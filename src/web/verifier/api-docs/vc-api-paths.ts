/**
 * vc-api-routes.ts, described.
 * @module
 */
import type { Answer, OpenApiPaths, Schema } from '../../shared/api-docs/openapi-types.ts'
import { EXAMPLE_CERTIFICATE, EXAMPLE_PRESENTATION } from './example-documents.ts'
import { schemaOf } from './named-schemas.ts'

const FLAG: Schema = {
  type: 'boolean',
  description: 'Taken for compatibility: the answer holds the problems whichever way it is set.',
}

const GENERAL_OPTIONS: Readonly<Record<string, Schema>> = {
  checks: {
    type: 'array',
    items: { enum: ['proof', 'credentialStatus'] },
    minItems: 1,
    maxItems: 2,
    description: 'With `proof` alone, dates and status are warnings. Default: everything.',
  },
  returnCredential: FLAG,
  returnPresentation: FLAG,
  returnProblemDetails: FLAG,
  returnResults: FLAG,
}

const CHALLENGE_OPTIONS: Readonly<Record<string, Schema>> = {
  challenge: {
    type: 'string',
    minLength: 1,
    maxLength: 512,
    description: 'One of `POST /challenges`: it is consumed. With `domain`.',
  },
  domain: { type: 'string', minLength: 1, maxLength: 512, description: 'With `challenge`.' },
}

const bodyOf = (member: string, options: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  properties: {
    [member]: { type: 'object' },
    options: { type: 'object', properties: options, additionalProperties: false },
  },
  required: [member],
  additionalProperties: false,
})

const answer = (description: string): Answer => ({
  description,
  content: { 'application/json': { schema: schemaOf('Answer') } },
})

const ANSWERS = {
  200: answer('Verified; `warnings` may say what else a reader should know.'),
  400: answer('Not verified; or the body is not a request of this kind, as problem details.'),
}

const REFUSALS = {
  413: 'The body is larger than 16 MiB.',
  415: 'The body is not `application/json`.',
}

const QUESTION =
  'Answers the W3C’s question: is it well-formed, signed by its issuer, within its dates and not withdrawn? An issuer outside the trust list, and certificates of someone else than who shows them, are warnings here; `/v1/verify` judges these too. What could not be decided makes `verified` false.'

const DOCUMENT: Schema = { type: 'object', description: 'The DID document.' }

/** The W3C's VC API, and DID resolution. */
export const VC_API_PATHS: OpenApiPaths<never> = {
  '/credentials/verify': {
    post: {
      summary: 'Verify a credential (VC API)',
      description: QUESTION,
      scope: 'everyone',
      body: {
        'application/json': {
          schema: bodyOf('verifiableCredential', GENERAL_OPTIONS),
          example: { verifiableCredential: EXAMPLE_CERTIFICATE, options: { checks: ['proof'] } },
        },
      },
      answers: ANSWERS,
      refusals: REFUSALS,
    },
  },
  '/presentations/verify': {
    post: {
      summary: 'Verify a presentation (VC API)',
      description: QUESTION,
      scope: 'everyone',
      body: {
        'application/json': {
          schema: bodyOf('verifiablePresentation', { ...GENERAL_OPTIONS, ...CHALLENGE_OPTIONS }),
          example: { verifiablePresentation: EXAMPLE_PRESENTATION, options: { checks: ['proof'] } },
        },
      },
      answers: ANSWERS,
      refusals: REFUSALS,
    },
  },
  '/challenges': {
    post: {
      summary: 'Get a challenge',
      description: 'It counts once and for five minutes, at this process.',
      scope: 'everyone',
      answers: {
        200: {
          description: 'A new one.',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: { challenge: { type: 'string' } },
                required: ['challenge'],
              },
            },
          },
        },
      },
    },
  },
  '/identifiers/{did}': {
    get: {
      summary: 'Resolve a DID',
      description:
        'A did:key, and a did:web of a listed platform: the keys that this verifier goes by, which are those of the trust list. Others only where `--fetch-unlisted` is on. With `Accept: application/did+ld+json`, `application/did+json` or `application/did` the document alone.',
      scope: 'everyone',
      parameters: [
        {
          name: 'did',
          in: 'path',
          description: 'The DID.',
          schema: { type: 'string' },
          example: 'did:key:z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH',
        },
      ],
      answers: {
        200: {
          description: 'The DID resolution result.',
          content: {
            'application/ld+json': {
              schema: {
                type: 'object',
                properties: {
                  didDocument: DOCUMENT,
                  didResolutionMetadata: { type: 'object' },
                  didDocumentMetadata: { type: 'object' },
                },
                required: ['didDocument', 'didResolutionMetadata', 'didDocumentMetadata'],
              },
            },
          },
        },
      },
      refusals: {
        400: 'It is no DID that can be: the result says `invalidDid`.',
        404: 'There is no document of it here: the result says `notFound`.',
        410: 'It was deactivated.',
        501: 'It is neither did:key nor did:web: the result says `unsupportedDidMethod`.',
        502: 'Its host gave no document of it: the result says `invalidDidDocument`.',
      },
    },
  },
}
