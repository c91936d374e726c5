/**
 * The schema of problem details, as problem-details.ts makes them.
 * @module
 */
import type { Schema } from './openapi-types.ts'

/** RFC 9457 with our two members, as problem-details.ts makes it. */
export const PROBLEM_SCHEMA: Schema = {
  type: 'object',
  properties: {
    type: { type: 'string', description: '`about:blank`, or the address of one of our codes.' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'One sentence. Never a value of your request.' },
    errors: {
      type: 'array',
      description: 'Everything that is wrong in the body.',
      items: {
        type: 'object',
        properties: {
          pointer: { type: 'string', description: 'Where (RFC 6901).' },
          detail: {
            type: 'string',
            description: 'What was expected, what was found, how to mend it.',
          },
          detailNl: { type: 'string', description: 'The same in Dutch, where people may see it.' },
          row: { type: 'integer', description: 'In a file: the record, counted from 1.' },
          line: { type: 'integer', description: 'In a file: the line, counted from 1.' },
          column: {
            type: 'object',
            description: 'In a table: the column, without a letter when it is not there.',
            properties: { name: { type: 'string' }, letter: { type: 'string' } },
            required: ['name'],
          },
        },
        required: ['pointer', 'detail'],
      },
    },
    requestId: { type: 'string', description: 'With 5xx: what to quote; it is in our log.' },
  },
  required: ['type', 'title', 'status'],
}
