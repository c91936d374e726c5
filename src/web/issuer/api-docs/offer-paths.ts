/**
 * offer-routes.ts, described.
 * @module
 */
import { CLAIM_TYPES } from '../../../claims/claim-types.ts'
import { DID_KEY } from '../../../core/did.ts'
import { EXAMPLE_RECORD } from './example-record.ts'
import { type OpenApiPaths, type Parameter, type Schema, schemaOf } from './openapi-types.ts'

const EXAMPLE_TOKEN = 'q83vEjRWeJC63P7dzLuqmQ'

/** The token in a path. */
export const TOKEN: Parameter = {
  name: 'token',
  in: 'path',
  description: 'The last part of the `claimUrl`: who has it may look and claim. It is in no log.',
  schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{22}$' },
  example: EXAMPLE_TOKEN,
}

const IN_BOTH_LANGUAGES: Schema = {
  type: 'object',
  properties: { nl: { type: 'string' }, en: { type: 'string' } },
  required: ['nl', 'en'],
}

const WORDS: Schema = {
  type: 'object',
  description: 'Title, name, figures, every sentence and what is not proven, ready to be shown.',
}

const OFFERED_CHOICES: Schema = {
  type: 'object',
  description: 'What the worker may leave out.',
  properties: {
    reputation: {
      type: 'array',
      description: 'Kinds of work with ratings.',
      items: {
        type: 'object',
        properties: { occupation: { type: 'string' }, label: IN_BOTH_LANGUAGES },
      },
    },
    reviews: {
      type: 'array',
      description: 'Written reviews, each with the number of all of them.',
      items: {
        type: 'object',
        properties: {
          index: { type: 'integer' },
          language: { type: 'string' },
          occupation: { type: 'string' },
          total: { type: 'integer' },
        },
      },
    },
    gigList: { type: 'boolean' },
    gigsPerMonth: { type: 'boolean' },
  },
}

const OFFER: Schema = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    platform: IN_BOTH_LANGUAGES,
    expiresAt: { type: 'string', format: 'date-time' },
    claimed: { type: 'boolean', description: 'The same claim gives the certificates again.' },
    nonce: { type: 'string', description: '`challenge` of the wallet’s proof.' },
    domain: { type: 'string', description: '`domain` of the wallet’s proof.' },
    offerUrl: { type: 'string', description: 'Where a wallet claims it.' },
    choices: OFFERED_CHOICES,
    certificates: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          type: { enum: CLAIM_TYPES.map(({ type }) => type) },
          chosenBy: {
            type: 'object',
            description:
              'The choice by which it goes along, such as `{"reviews": 0}`. Absent when it always does. Of two that differ in `gigsPerMonth` one is issued.',
          },
          gigUnit: { type: 'string', description: 'What one piece of work is called.' },
          words: { type: 'object', properties: { nl: WORDS, en: WORDS }, required: ['nl', 'en'] },
        },
        required: ['type', 'words'],
      },
    },
  },
  required: [
    'id',
    'platform',
    'expiresAt',
    'claimed',
    'nonce',
    'domain',
    'offerUrl',
    'choices',
    'certificates',
  ],
}

const CLAIM: Schema = {
  type: 'object',
  properties: {
    choices: {
      type: 'object',
      description: 'What goes along. Everything is said: there is no default.',
      properties: {
        language: { enum: ['nl', 'en'], description: 'What the worker reads.' },
        reputation: { type: 'array', items: { type: 'string' } },
        reviews: { type: 'array', items: { type: 'integer' } },
        gigList: { type: 'boolean' },
        gigsPerMonth: { type: 'boolean' },
      },
      required: ['language', 'reputation', 'reviews', 'gigList', 'gigsPerMonth'],
      additionalProperties: false,
    },
    holder: {
      type: 'string',
      pattern: DID_KEY.source,
      description: 'The wallet’s key. Without it the certificates count for whoever shows them.',
    },
    proof: {
      type: 'object',
      description:
        'With `holder`: a presentation without credentials, signed by that key for `authentication`, with `nonce` as challenge and `domain` as domain.',
    },
  },
  required: ['choices'],
  additionalProperties: false,
}

const NO_OFFER = 'There is no offer with this link, or its certificates were taken and it is over.'
const STOPPED = 'The platform has stopped: nothing is issued any more.'
const OVER =
  'The time of this offer is over, and the platform can make a new one; or it has stopped.'

/** Offers, and what the page behind their link needs. */
export const OFFER_PATHS: OpenApiPaths = {
  '/v1/offers': {
    post: {
      summary: 'Offer the certificates of one record to its worker',
      description:
        'The same record as for `/v1/certificates`, without `holder`: the worker’s wallet names it. Nothing is signed yet. Send the worker, who is logged in with you, to `claimUrl` at once: it counts for 15 minutes, and for whoever has it.\n\nEvery call makes another offer, so there is no `Idempotency-Key` here; a link that nobody opens just ends. When one is claimed, the event `offer.claimed` tells your systems its id and those of the certificates.',
      scope: 'issue',
      body: { 'application/json': { schema: schemaOf('Record'), example: EXAMPLE_RECORD } },
      answers: {
        201: {
          description: 'The offer is open.',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: {
                  id: { type: 'string' },
                  claimUrl: { type: 'string', format: 'uri' },
                  expiresAt: { type: 'string', format: 'date-time' },
                },
                required: ['id', 'claimUrl', 'expiresAt'],
                additionalProperties: false,
              },
            },
          },
        },
      },
      refusals: {
        400: 'The body is not JSON that reads in one way only, or there is an Idempotency-Key.',
        410: STOPPED,
        413: 'The body is larger than 256 KiB.',
        415: 'The body is not `application/json`.',
        422: 'The record cannot become a certificate: `errors` names every place and how to mend it, in English and in Dutch.',
      },
    },
  },
  '/v1/offers/{token}': {
    get: {
      summary: 'Show an offer to the worker',
      description:
        'For the page behind the link and for the worker’s wallet. Looking changes nothing, however often.',
      scope: 'everyone',
      parameters: [TOKEN],
      answers: {
        200: {
          description: 'What the certificates would say, and what can be chosen.',
          content: { 'application/json': { schema: OFFER } },
        },
      },
      refusals: { 404: NO_OFFER, 410: OVER },
    },
  },
  '/v1/offers/{token}/claim': {
    post: {
      summary: 'Issue what the worker chose',
      description:
        'The first claim decides. Whoever repeats it while the offer lasts gets the same certificates, byte for byte.',
      scope: 'everyone',
      parameters: [TOKEN],
      body: {
        'application/json': {
          schema: CLAIM,
          example: {
            choices: {
              language: 'nl',
              reputation: ['schoonmaak-thuis'],
              reviews: [],
              gigList: false,
              gigsPerMonth: false,
            },
          },
        },
      },
      answers: {
        200: {
          description: 'Signed.',
          content: { 'application/json': { schema: schemaOf('IssuedCertificates') } },
        },
      },
      refusals: {
        400: 'The choices are not those of this offer, or the wallet did not show that the key is its own.',
        404: NO_OFFER,
        409: 'The offer was claimed before, with other choices or another holder.',
        410: OVER,
        413: 'The body is larger than 256 KiB.',
        415: 'The body is not `application/json`.',
        422: 'What your platform says about itself changed meanwhile, so that the record does not fit any more: make a new offer.',
      },
    },
  },
}
