/**
 * api-routes.ts and batch-routes.ts, described.
 * @module
 */
import { PROBLEMS } from '../../../core/problems.ts'
import type { OpenApiPaths, Schema } from '../../shared/api-docs/openapi-types.ts'
import { EXAMPLE_CERTIFICATE } from './example-documents.ts'
import { schemaOf } from './named-schemas.ts'

const CHALLENGE: Schema = {
  type: 'string',
  minLength: 1,
  maxLength: 2048,
  description: 'One of `POST /challenges`, when you asked for an answer; with `domain`.',
}
const DOMAIN: Schema = {
  type: 'string',
  minLength: 1,
  maxLength: 2048,
  description: 'For whom the answer had to be made, exactly; with `challenge`.',
}
const FILE: Schema = { type: 'string', contentMediaType: 'application/octet-stream' }

const BATCH_RESULT: Schema = {
  type: 'object',
  properties: {
    name: { type: 'string', description: 'What the file was called.' },
    report: schemaOf('Report'),
    problem: { enum: Object.keys(PROBLEMS), description: 'Instead of a report: a share link.' },
  },
  required: ['name'],
}

/** What hiring software asks. */
export const VERIFY_PATHS: OpenApiPaths<never> = {
  '/v1/verify': {
    post: {
      summary: 'Verify a certificate, a presentation or a bundle',
      description:
        'Takes a document as JSON or as text, or a `file`: PDF, JSON, PNG or JPEG with a QR code. Answers 200 with the report whatever the verdict: read `state`, and the claims only where `proof` passed. Nothing is kept, and no platform is asked.\n\nA certificate says nothing about who handed it in: compare the name with your applicant, or ask for an answer to a challenge.',
      scope: 'everyone',
      body: {
        'multipart/form-data': {
          schema: {
            type: 'object',
            properties: { file: FILE, challenge: CHALLENGE, domain: DOMAIN },
            required: ['file'],
          },
          example: { file: '@certificate.pdf' },
        },
        'application/json': {
          schema: {
            type: 'object',
            properties: {
              document: {
                type: ['object', 'string'],
                description: 'As it came, unchanged: every letter is signed.',
              },
              challenge: CHALLENGE,
              domain: DOMAIN,
            },
            required: ['document'],
            additionalProperties: false,
          },
          example: { document: EXAMPLE_CERTIFICATE },
        },
      },
      answers: {
        200: {
          description: 'The report.',
          content: { 'application/json': { schema: schemaOf('Report') } },
        },
      },
      refusals: {
        400: 'The body is not a request of this kind: `errors` names every place.',
        413: 'The body is larger than 16 MiB.',
        415: 'The body is neither JSON nor a form.',
        422: 'It is a share link: retrieve and decrypt what it names yourself; we must not be able to.',
      },
    },
  },
  '/v1/verify/batch': {
    post: {
      summary: 'Verify several files',
      description:
        'Up to ten files and 16 MiB a request. With `Accept: text/csv` the answer is a table with a row a file; no cell of it is taken for a formula.',
      scope: 'everyone',
      parameters: [
        {
          name: 'Accept',
          in: 'header',
          description: '`application/json`, or `text/csv` for a table.',
          schema: { type: 'string' },
          example: 'application/json',
        },
      ],
      body: {
        'multipart/form-data': {
          schema: {
            type: 'object',
            properties: { file: { type: 'array', items: FILE, minItems: 1, maxItems: 10 } },
            required: ['file'],
          },
          example: { file: ['@anna.pdf', '@bram.json'] },
        },
      },
      answers: {
        200: {
          description: 'An answer about each file, in their order.',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: { results: { type: 'array', items: BATCH_RESULT } },
                required: ['results'],
              },
            },
            'text/csv': { schema: { type: 'string' } },
          },
        },
      },
      refusals: {
        400: 'There is no file, or something beside files.',
        413: 'There are more than ten files, or more than 16 MiB.',
        415: 'The body is not a form.',
      },
    },
  },
}
