/**
 * batch-routes.ts, described.
 * @module
 */
import { EXAMPLE_RECORD } from './example-record.ts'
import type { OpenApiPaths, Parameter, Schema } from './openapi-types.ts'
import { IDEMPOTENCY_KEY } from './shared-parameters.ts'

const BATCH_ID: Parameter = {
  name: 'id',
  in: 'path',
  description: 'The id of the batch, as it was given when it was sent.',
  schema: { type: 'string' },
  example: '0c6f2a63-1d5e-4f0a-9f0b-7c0b7a3d2e11',
}

const COUNT: Schema = { type: 'integer', minimum: 0 }
const TIME: Schema = { type: 'string', format: 'date-time' }

const BATCH: Schema = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    state: {
      enum: ['working', 'completed', 'removed'],
      description: '`removed`: completed, and its results are no longer kept.',
    },
    rows: {
      type: 'object',
      properties: { total: COUNT, issued: COUNT, refused: COUNT },
      required: ['total', 'issued', 'refused'],
      additionalProperties: false,
    },
    createdAt: TIME,
    completedAt: TIME,
    ratePerSecond: {
      type: 'number',
      description: 'Rows a second in the last minute, by all processes together; while it works.',
    },
    remainingSeconds: {
      type: 'integer',
      description: 'At this rate. Absent when nothing moves.',
    },
  },
  required: ['id', 'state', 'rows', 'createdAt'],
  additionalProperties: false,
}

const PROBLEM_IN_ROW: Schema = {
  type: 'object',
  properties: {
    pointer: { type: 'string', description: 'Where in the record (RFC 6901).' },
    message: { type: 'string', description: 'What is wrong and how to mend it. Never a value.' },
    messageNl: { type: 'string', description: 'The same in Dutch.' },
    column: {
      type: 'object',
      description: 'Of a table: its column, without a letter when no column holds the member.',
      properties: { name: { type: 'string' }, letter: { type: 'string' } },
      required: ['name'],
    },
  },
  required: ['pointer', 'message'],
}

const RESULT_LINE: Schema = {
  type: 'object',
  description: 'One line for each row, in the order of the file.',
  properties: {
    row: { type: 'integer', description: 'Counted from 1, without the line of names.' },
    line: { type: 'integer', description: 'Where it begins in the file, counted from 1.' },
    certificates: {
      type: 'array',
      description: 'As `POST /v1/certificates` gives them, when the record was right.',
      items: { type: 'object' },
    },
    problems: {
      type: 'array',
      description: 'Everything that is wrong, when it was not.',
      items: PROBLEM_IN_ROW,
    },
  },
  required: ['row'],
}

/** Complete, as the record is. */
const TABLE = [
  'worker_ref,name,identity_check,occupation,period_start,period_end,gigs_completed,gig_unit,record_basis',
  'w-1042,Samira El Amrani,idDocument,schoonmaak-thuis,2024-03,2026-09,187,schoonmaak,platformRecords',
  '',
].join('\n')

const NO_BATCH = 'There is no batch with this id.'

/** Files of records. */
export const BATCH_PATHS: OpenApiPaths = {
  '/v1/batches': {
    post: {
      summary: 'Issue the certificates of a file of records',
      description:
        'A table with one worker a row, or one record of `POST /v1/certificates` a line. Up to 512 MiB and a million rows; send it as a stream, an hour is given. Once it answers, every row is kept and will be worked, whatever happens to this service.\n\nA row that is wrong is refused for itself and stops no other. A file that cannot be read to its end is refused as a whole, and nothing of it is kept.',
      scope: 'issue',
      parameters: [IDEMPOTENCY_KEY],
      body: {
        'text/csv': { schema: { type: 'string' }, example: TABLE },
        'application/x-ndjson': {
          schema: { type: 'string' },
          example: `${JSON.stringify(EXAMPLE_RECORD)}\n`,
        },
      },
      answers: {
        202: {
          description: 'Kept. Ask at `Location` how far it is, or wait for the webhook.',
          content: { 'application/json': { schema: BATCH } },
        },
      },
      refusals: {
        400: 'There is no body, or the Idempotency-Key cannot be one.',
        409: 'The Idempotency-Key came before with another file.',
        413: 'The file is larger than 512 MiB.',
        415: 'The body is neither `text/csv` nor `application/x-ndjson`.',
        422: 'The file cannot be read: `errors` says where and how to mend it, in English and in Dutch.',
      },
    },
    get: {
      summary: 'List the newest batches',
      description: 'A hundred at most, the newest first, without rates.',
      scope: 'read',
      answers: {
        200: {
          description: 'How they stand.',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: { batches: { type: 'array', items: BATCH } },
                required: ['batches'],
                additionalProperties: false,
              },
            },
          },
        },
      },
    },
  },
  '/v1/batches/{id}': {
    get: {
      summary: 'See how far a batch is',
      scope: 'read',
      parameters: [BATCH_ID],
      answers: {
        200: {
          description: 'How many rows have their answer, how fast it goes, how long it will take.',
          content: { 'application/json': { schema: BATCH } },
        },
      },
      refusals: { 404: NO_BATCH },
    },
  },
  '/v1/batches/{id}/results': {
    get: {
      summary: 'Get what became of each row',
      description:
        'A line of JSON for each row of the file, in its order, once the batch is completed. Kept for 24 hours unless the operator chose otherwise. It holds certificates: keep it as you keep the records.',
      scope: 'issue',
      parameters: [BATCH_ID],
      answers: {
        200: {
          description: 'The lines, as a stream. One that breaks off is not whole: ask again.',
          content: { 'application/x-ndjson': { schema: RESULT_LINE } },
        },
      },
      refusals: {
        404: NO_BATCH,
        409: 'The batch is not completed yet.',
        410: 'The results are no longer kept.',
      },
    },
  },
}
