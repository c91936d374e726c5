/**
 * request-routes.ts and request-pages.ts, described.
 * @module
 */
import { CLAIM_TYPES } from '../../../claims/claim-types.ts'
import { REQUEST_TEXT_LIMITS } from '../../../verifier/index.ts'
import type {
  Answer,
  OpenApiPaths,
  Parameter,
  Schema,
} from '../../shared/api-docs/openapi-types.ts'
import { LANGUAGE, PAGE } from '../../shared/api-docs/page-parts.ts'
import { EXAMPLE_CERTIFICATE } from './example-documents.ts'
import { schemaOf } from './named-schemas.ts'

const TYPE: Schema = { enum: CLAIM_TYPES.map(({ type }) => type) }
const INSTANT: Schema = { type: 'string', description: 'An instant, in UTC.' }

const TERMS: Readonly<Record<string, Schema>> = {
  purpose: {
    type: 'string',
    minLength: 1,
    maxLength: REQUEST_TEXT_LIMITS.purpose,
    description: 'Why you ask. The worker reads it. No line breaks or hidden characters.',
  },
  types: {
    type: 'array',
    items: TYPE,
    minItems: 1,
    maxItems: CLAIM_TYPES.length,
    uniqueItems: true,
    description: 'What you ask for. Ask for what you need only.',
  },
  name: {
    type: 'string',
    minLength: 1,
    maxLength: REQUEST_TEXT_LIMITS.name,
    description: 'Who asks. Nobody checks it, and the worker is told so.',
  },
}

const objectOf = (properties: Readonly<Record<string, Schema>>, required: readonly string[]) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})

const json = (description: string, schema: Schema): Answer => ({
  description,
  content: { 'application/json': { schema } },
})

const ID: Parameter = {
  name: 'id',
  in: 'path',
  description: 'The `id` of the request.',
  schema: { type: 'string' },
  example: 'awA5sLk0p0Rk3qT8m2VxY7uNn9c',
}

const GONE = {
  404: 'There is no such request, or none any more: requests live in memory.',
  410: 'Its 60 minutes are over.',
}

const ONLY_WITH_WALLET = 'Only where the verifier has a wallet (`--wallet-url`).'

const TYPES: Schema = { type: 'array', items: { type: 'string' } }

/** Requests, for software. */
export const REQUEST_PATHS: OpenApiPaths<never> = {
  '/v1/requests': {
    post: {
      summary: 'Ask a worker for certificates',
      description: `Send the worker to \`url\`, as a link or a QR code. It lives for 60 minutes, in the memory of this process. Keep \`secret\` to yourself: it opens the answer. ${ONLY_WITH_WALLET}`,
      scope: 'everyone',
      body: {
        'application/json': {
          schema: objectOf(TERMS, ['purpose', 'types']),
          example: {
            purpose: 'A job as a courier, from January',
            types: ['WorkHistoryCredential', 'ReputationCredential'],
            name: 'Café Zon',
          },
        },
      },
      answers: {
        201: json(
          'The request.',
          objectOf(
            {
              id: { type: 'string' },
              secret: { type: 'string' },
              url: { type: 'string' },
              expiresAt: INSTANT,
            },
            ['id', 'secret', 'url', 'expiresAt'],
          ),
        ),
      },
      refusals: { 400: 'It is no request for certificates: `errors` says where.' },
    },
  },
  '/v1/requests/{id}': {
    get: {
      summary: 'See how far a request is',
      description:
        'Whoever has the id sees who asks what and why. With `Authorization: Bearer` and the secret beside it `state`; once it is `answered` also the `report` about the answer, which types are `missing` from it and which nobody asked for. Ask every few seconds, not more often.',
      scope: 'everyone',
      parameters: [ID],
      answers: {
        200: json(
          'The request.',
          objectOf(
            {
              ...TERMS,
              expiresAt: INSTANT,
              state: {
                enum: ['waiting', 'opened', 'answered'],
                description: 'Opened by a wallet, and answered once.',
              },
              report: schemaOf('Report'),
              missing: { ...TYPES, description: 'Asked for, and not in the answer.' },
              unasked: { ...TYPES, description: 'In the answer, and not asked for.' },
            },
            ['purpose', 'types', 'expiresAt'],
          ),
        ),
      },
      refusals: { ...GONE, 401: 'The secret is not that of this request.' },
    },
  },
  '/v1/requests/{id}/open': {
    post: {
      summary: 'Get the challenge of a request (wallets)',
      description:
        'It counts for five minutes and once; opening again gives another one, and the one before counts no more. `domain` is the origin of this verifier: a wallet must see that it is the origin it asked.',
      scope: 'everyone',
      parameters: [ID],
      answers: {
        200: json(
          'The challenge.',
          objectOf(
            { challenge: { type: 'string' }, domain: { type: 'string' }, expiresAt: INSTANT },
            ['challenge', 'domain', 'expiresAt'],
          ),
        ),
      },
      refusals: { ...GONE, 409: 'It was answered already.' },
    },
  },
  '/v1/requests/{id}/response': {
    post: {
      summary: 'Answer a request (wallets)',
      description:
        'With a presentation that is signed over challenge and domain, or with an unsigned bundle, about which the report says that nobody in particular showed it. Taken once; the challenge is consumed before anything is verified. What comes out is for the employer only.',
      scope: 'everyone',
      parameters: [ID],
      body: {
        'application/json': {
          schema: objectOf({ document: { type: 'object' } }, ['document']),
          example: {
            document: { type: 'KlusCVBundle', verifiableCredential: [EXAMPLE_CERTIFICATE] },
          },
        },
      },
      answers: {
        200: json('It was taken.', objectOf({ received: { const: true } }, ['received'])),
      },
      refusals: {
        ...GONE,
        400: 'It is neither a presentation nor a bundle.',
        409: 'It was answered already, or this is to no challenge that is open: open it again.',
        413: 'The answer is larger than 2 MiB.',
      },
    },
  },
}

/** Requests, for people. */
export const REQUEST_PAGE_PATHS: OpenApiPaths<never> = {
  '/requests': {
    get: {
      id: 'getRequestForm',
      summary: 'The form to ask for certificates',
      scope: 'everyone',
      parameters: [LANGUAGE],
      answers: { 200: PAGE },
    },
    post: {
      id: 'postRequestForm',
      summary: 'The code and the link to pass on',
      scope: 'everyone',
      parameters: [LANGUAGE],
      body: {
        'multipart/form-data': {
          schema: {
            type: 'object',
            properties: {
              name: { type: 'string' },
              purpose: { type: 'string' },
              work: { const: 'on' },
              ratings: { const: 'on' },
              review: { const: 'on' },
              gigs: { const: 'on' },
            },
          },
          example: { name: 'Café Zon', purpose: 'A job as a courier', work: 'on' },
        },
      },
      answers: { 200: PAGE, 400: PAGE },
    },
  },
  '/requests/{id}': {
    get: {
      id: 'getRequestPage',
      summary: 'Back to the form',
      description: 'The address alone shows nothing: the secret is never in one.',
      scope: 'everyone',
      parameters: [ID],
      answers: { 303: { description: 'To `/requests`.' } },
    },
    post: {
      id: 'postRequestPage',
      summary: 'The answer to a request, or that there is none yet',
      scope: 'everyone',
      parameters: [ID, LANGUAGE],
      body: {
        'multipart/form-data': {
          schema: { type: 'object', properties: { secret: { type: 'string' } } },
          example: { secret: 'q2yGk0hO0cXv3p9wZ1b7nUe5sRtA4dJf8mLhYxKiVoE' },
        },
      },
      answers: { 200: PAGE, 404: PAGE, 410: PAGE },
    },
  },
  '/r/{id}': {
    get: {
      summary: 'The page for the worker: who asks what and why',
      scope: 'everyone',
      parameters: [ID, LANGUAGE],
      answers: { 200: PAGE, 404: PAGE, 410: PAGE },
    },
  },
}
