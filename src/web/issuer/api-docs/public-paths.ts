/**
 * public-routes.ts, described.
 * @module
 */
import type { OpenApiPaths, Operation, Schema } from './openapi-types.ts'

const CREDENTIAL: Schema = {
  type: 'object',
  description: 'A signed credential (VC Data Model).',
}

const DID_DOCUMENT: Operation = {
  summary: 'The DID document',
  description: 'The public keys, for everyone. did:web looks for it here.',
  scope: 'everyone',
  answers: {
    200: {
      description: 'The document.',
      content: { 'application/did+json': { schema: { type: 'object' } } },
    },
    304: { description: 'You have it: the ETag is the one of your If-None-Match.' },
  },
}

/** What everyone may read. */
export const PUBLIC_PATHS: OpenApiPaths = {
  '/.well-known/did.json': { get: DID_DOCUMENT },
  '/did.json': {
    get: {
      ...DID_DOCUMENT,
      summary: 'The DID document, below a path',
      description: 'The same, where did:web looks for an issuer below a path of its host.',
    },
  },
  '/profile': {
    get: {
      summary: 'The platform’s profile, signed',
      description:
        'What the platform is and how its ratings come about. Fetched whole by verifiers.',
      scope: 'everyone',
      answers: {
        200: {
          description: 'The profile.',
          content: { 'application/json': { schema: { type: 'object' } } },
        },
        304: { description: 'You have it: the ETag is the one of your If-None-Match.' },
      },
    },
  },
  '/status-lists/{name}': {
    get: {
      summary: 'A status list, signed',
      description:
        'Which of 131,072 places are withdrawn, suspended or superseded (Bitstring Status List). Always given whole, so that nobody learns which certificate is looked at.',
      scope: 'everyone',
      parameters: [
        {
          name: 'name',
          in: 'path',
          description: 'The last part of the list’s address in a certificate.',
          schema: { type: 'string' },
          example: '3f9a61c04be7d285-revocation',
        },
      ],
      answers: {
        200: { description: 'The list.', content: { 'application/vc': { schema: CREDENTIAL } } },
        304: { description: 'You have it: the ETag is the one of your If-None-Match.' },
      },
      refusals: { 404: 'There is no list with this name.' },
    },
  },
}
