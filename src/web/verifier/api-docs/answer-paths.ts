/**
 * What goes with the answer to the form, described: receipts.ts and counter-routes.ts. Each is there
 * only where it is switched on.
 * @module
 */
import { STATES } from '../../../core/state.ts'
import { CLARITIES } from '../../../verifier/index.ts'
import type { OpenApiPaths, Schema } from '../../shared/api-docs/openapi-types.ts'
import { LANGUAGE, PAGE } from '../../shared/api-docs/page-parts.ts'

const TEXT: Schema = { type: 'string' }

/** Receipts and counts. */
export const ANSWER_PATHS: OpenApiPaths<never> = {
  '/receipt': {
    post: {
      id: 'postReceipt',
      summary: 'A signed report of a check, as a file',
      description:
        'The page of an answer carries its receipt, and gets it back here as PDF or as JSON. Nothing of it is kept. Only with `--receipt-key-file`; else 404.',
      scope: 'everyone',
      parameters: [LANGUAGE],
      body: {
        'multipart/form-data': {
          schema: {
            type: 'object',
            properties: {
              text: { ...TEXT, description: 'The receipt, as the page had it.' },
              format: { enum: ['pdf', 'json'] },
            },
            required: ['text', 'format'],
          },
          example: { text: '<kluscv-receipt.json', format: 'pdf' },
        },
      },
      answers: {
        200: {
          description: 'The file.',
          content: {
            'application/pdf': { schema: TEXT },
            'application/json': { schema: { type: 'object' } },
          },
        },
      },
      refusals: {
        400: 'It is not a receipt that this verifier signed.',
        413: 'The body is larger than 16 MiB.',
      },
    },
  },
  '/clear': {
    get: {
      summary: 'Back to the form, from the page that says thank you',
      scope: 'everyone',
      answers: { 303: { description: 'To `/`.' } },
    },
    post: {
      id: 'postClear',
      summary: 'Whether the answer was clear to its reader',
      description:
        'Counted by the month, with nothing about who answers. Only with `--count-for-evaluation`; else 404.',
      scope: 'everyone',
      parameters: [LANGUAGE],
      body: {
        'application/x-www-form-urlencoded': {
          schema: {
            type: 'object',
            properties: { state: { enum: [...STATES] }, clear: { enum: [...CLARITIES] } },
            required: ['state', 'clear'],
            additionalProperties: false,
          },
          example: { state: 'genuine', clear: 'yes' },
        },
      },
      answers: { 200: PAGE },
      refusals: {
        400: 'There are not these two fields with values of ours.',
        413: 'The body is larger than 256 bytes.',
        415: 'The body is no form.',
      },
    },
  },
}
