/**
 * correction-routes.ts, described.
 * @module
 */
import { CORRECTION_STATES } from '../../../issuer/index.ts'
import { EXAMPLE_RECORD } from './example-record.ts'
import { type OpenApiPaths, type Parameter, type Schema, schemaOf } from './openapi-types.ts'
import { EXAMPLE_ID } from './shared-parameters.ts'

const UUID: Schema = { type: 'string', format: 'uuid' }
const IDS: Schema = { type: 'array', items: schemaOf('CertificateId') }
const INSTANT: Schema = { type: 'string', format: 'date-time' }

const REASON: Schema = {
  type: 'string',
  maxLength: 500,
  description: 'Why. It stays in the database, and is in what the worker gets on asking.',
}

const CORRECTION: Schema = {
  type: 'object',
  properties: {
    id: UUID,
    certificate: schemaOf('CertificateId'),
    state: { enum: [...CORRECTION_STATES] },
    reason: { type: 'string' },
    closingReason: { type: 'string', description: 'Why it was dismissed.' },
    openedAt: INSTANT,
    closedAt: INSTANT,
    replaced: { ...IDS, description: 'What was withdrawn by it.' },
    issued: { ...IDS, description: 'What came in its place.' },
  },
  required: ['id', 'certificate', 'state', 'openedAt', 'replaced', 'issued'],
  additionalProperties: false,
}

const ID: Parameter = {
  name: 'id',
  in: 'path',
  description: 'The id of the correction, as it was opened.',
  schema: UUID,
  example: '3f0c5c1e-6b0e-4a53-9c0f-2a4f8f0a7d11',
}

const BODY_REFUSALS = {
  413: 'The body is larger than 256 KiB.',
  415: 'The body is not `application/json`.',
}

const LIST: OpenApiPaths[`/${string}`] = {
  get: {
    summary: 'List corrections',
    description:
      'In the order in which they were opened; `next` of one answer is `after` of the following.',
    scope: 'read',
    parameters: [
      {
        name: 'state',
        in: 'query',
        description: 'Only those in this state.',
        schema: { enum: [...CORRECTION_STATES] },
        example: 'open',
      },
      { name: 'after', in: 'query', description: '`next` of the page before.', schema: UUID },
      {
        name: 'limit',
        in: 'query',
        description: 'How many, at most.',
        schema: { type: 'integer', minimum: 1, maximum: 1000, default: 100 },
      },
    ],
    answers: {
      200: {
        description: 'A page of corrections.',
        content: {
          'application/json': {
            schema: {
              type: 'object',
              properties: { corrections: { type: 'array', items: CORRECTION }, next: UUID },
              required: ['corrections'],
              additionalProperties: false,
            },
          },
        },
      },
    },
    refusals: { 400: 'A parameter is not known, or has a value that cannot be.' },
  },
  post: {
    summary: 'Note that a certificate seems to be wrong',
    description:
      'The certificate is suspended until it is corrected or the report dismissed; the published lists say so when this answers. Of a certificate with an open correction that one is given again.',
    scope: 'status',
    body: {
      'application/json': {
        schema: {
          type: 'object',
          properties: { certificate: schemaOf('CertificateId'), reason: REASON },
          required: ['certificate'],
          additionalProperties: false,
        },
        example: { certificate: EXAMPLE_ID, reason: 'hours of March are missing' },
      },
    },
    answers: {
      201: { description: 'It is open.', content: { 'application/json': { schema: CORRECTION } } },
    },
    refusals: {
      400: 'There is no `certificate`, the reason is too long, or other members stand beside them.',
      404: 'There is no certificate with this id.',
      409: 'The certificate is withdrawn: issue a new one.',
      ...BODY_REFUSALS,
    },
  },
}

/** Mistakes that were reported. */
export const CORRECTION_PATHS: OpenApiPaths = {
  '/v1/corrections': LIST,
  '/v1/corrections/{id}/correct': {
    post: {
      summary: 'Issue the right certificates, and withdraw the wrong ones',
      description:
        'Send the whole record as it should have been. Of what it gives, only certificates of the types of those that are replaced are issued, and exactly one for each: so nobody has two that count for the same, or loses one unnoticed. Where a record gives several of one type, choose with `reputation` and `reviews`. A mistake in a name is in all certificates: name them all in `replaces`.\n\nIssuing and withdrawing are one step, and the published lists say so when this answers. The same body within 24 hours gives the same certificates, byte for byte; no `Idempotency-Key` is needed.\n\nThe API key needs the scope `status` too: it withdraws.',
      scope: 'issue',
      parameters: [ID],
      body: {
        'application/json': {
          schema: {
            type: 'object',
            properties: {
              record: schemaOf('Record'),
              holder: { type: 'string', description: 'The did:key of the worker’s wallet.' },
              replaces: {
                ...IDS,
                description:
                  'All certificates that are wrong, all of this worker. Default: the one of the correction.',
              },
              reputation: {
                type: 'array',
                items: { type: 'string' },
                description: 'Kinds of work whose ratings are made anew. Default: all.',
              },
              reviews: {
                type: 'array',
                items: { type: 'integer' },
                description:
                  'Places in `record.reviews`, from 0, of those made anew. Default: all.',
              },
            },
            required: ['record'],
            additionalProperties: false,
          },
          example: { record: EXAMPLE_RECORD },
        },
      },
      answers: {
        200: {
          description: 'What came in the place of what was wrong.',
          content: { 'application/json': { schema: schemaOf('IssuedCertificates') } },
        },
      },
      refusals: {
        400: '`replaces` leaves out the certificate of the correction, or a member cannot be.',
        404: 'There is no correction with this id, or no certificate with one of the ids.',
        409: 'It is decided already, a certificate is withdrawn, or the record is of another worker.',
        422: 'The record cannot become certificates, or not one for each that is replaced: `errors` names every place.',
        ...BODY_REFUSALS,
      },
    },
  },
  '/v1/corrections/{id}/dismiss': {
    post: {
      summary: 'Decide that nothing was wrong',
      description:
        'The certificate counts again, unless it was suspended before the report; the published lists say so when this answers. Doing it again gives the same answer.',
      scope: 'status',
      parameters: [ID],
      body: {
        'application/json': {
          schema: {
            type: 'object',
            properties: { reason: REASON },
            additionalProperties: false,
          },
          example: { reason: 'the worker agrees after all' },
        },
      },
      answers: {
        200: {
          description: 'It is dismissed.',
          content: { 'application/json': { schema: CORRECTION } },
        },
      },
      refusals: {
        400: 'The reason is too long, or other members stand beside it.',
        404: 'There is no correction with this id.',
        409: 'The certificate was corrected.',
        ...BODY_REFUSALS,
      },
    },
  },
}
