/**
 * What the descriptions of pages for people have in common, whoever serves them.
 * @module
 */
import type { Answer, Parameter } from './openapi-types.ts'

/** What people see. */
export const PAGE: Answer = {
  description: 'The page, in Dutch and English.',
  content: { 'text/html': { schema: { type: 'string' } } },
}

/** `?lang=nl` */
export const LANGUAGE: Parameter = {
  name: 'lang',
  in: 'query',
  description: 'The language in which the page opens: `nl` or `en`; else that of the browser.',
  schema: { enum: ['nl', 'en'] },
  example: 'en',
}
