/**
 * wallet-lists.ts, described.
 * @module
 */
import type { Answer, OpenApiPaths, Schema } from '../../shared/api-docs/openapi-types.ts'

const UNCHANGED: Answer = {
  description: 'You have it: the ETag is the one of your If-None-Match.',
}

const PLATFORM: Schema = {
  type: 'object',
  properties: {
    did: { type: 'string' },
    names: { type: 'object', properties: { nl: { type: 'string' }, en: { type: 'string' } } },
    kvk: { type: 'string', description: 'Number in the Dutch trade register.' },
    state: { enum: ['active', 'stopped', 'bankrupt', 'compromised'] },
    since: { type: 'string', description: 'The first day of it; absent while it is active.' },
    origin: {
      type: ['string', 'null'],
      description: 'Where certificates are collected; null once the platform has ended.',
    },
    statusLists: { type: 'array', items: { type: 'string' } },
  },
  required: ['did', 'names', 'state', 'origin', 'statusLists'],
  additionalProperties: false,
}

/** What wallets ask, from any website. */
export const WALLET_PATHS: OpenApiPaths<never> = {
  '/v1/platforms': {
    get: {
      id: 'getPlatformList',
      summary: 'The platforms on the trust list',
      scope: 'everyone',
      answers: {
        200: {
          description: 'All of them, in the order of the list.',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: {
                  version: { type: 'integer', description: 'Of the trust list: counts up.' },
                  platforms: { type: 'array', items: PLATFORM },
                },
                required: ['version', 'platforms'],
                additionalProperties: false,
              },
            },
          },
        },
        304: UNCHANGED,
      },
    },
  },
  '/v1/lists': {
    get: {
      summary: 'A status list of a listed platform',
      description:
        'The whole list credential as the platform signed it and this verifier checked it, so that neither learns which certificate is looked at. Judge its `validUntil` yourself; of a platform that ended, the last list counts without end.',
      scope: 'everyone',
      parameters: [
        {
          name: 'url',
          in: 'query',
          required: true,
          description: 'Its address, as `statusListCredential` of a certificate names it.',
          schema: { type: 'string', minLength: 1, maxLength: 2048 },
          example: 'https://tempo.example/status-lists/1-revocation',
        },
      ],
      answers: {
        200: {
          description: 'The list.',
          content: { 'application/vc': { schema: { type: 'object' } } },
        },
        304: UNCHANGED,
      },
      refusals: {
        400: 'There is no `url`, more than one, or one that is too long.',
        404: 'It is not the list of a platform on the trust list, or is not at hand yet.',
      },
    },
  },
}
