/**
 * The pages for people, described: software has no use for them.
 * @module
 */
import { CHECKER_ROLES } from '../../../verifier/index.ts'
import type { OpenApiPaths } from '../../shared/api-docs/openapi-types.ts'
import { LANGUAGE, PAGE } from '../../shared/api-docs/page-parts.ts'

/** The pages. */
export const PAGE_PATHS: OpenApiPaths<never> = {
  '/': {
    get: {
      summary: 'The form',
      scope: 'everyone',
      parameters: [LANGUAGE],
      answers: { 200: PAGE },
    },
  },
  '/verify': {
    get: {
      summary: 'Back to the form',
      description: 'An answer has no address: it was never kept.',
      scope: 'everyone',
      answers: { 303: { description: 'To `/`.' } },
    },
    post: {
      id: 'postForm',
      summary: 'The answer to the form',
      scope: 'everyone',
      parameters: [LANGUAGE],
      body: {
        'multipart/form-data': {
          schema: {
            type: 'object',
            properties: {
              file: { type: 'array', items: { type: 'string' }, maxItems: 10 },
              text: { type: 'string' },
              role: {
                enum: [...CHECKER_ROLES],
                description: 'As whom it is checked; counted with `--count-for-evaluation` only.',
              },
            },
          },
          example: { file: ['@anna.pdf'] },
        },
      },
      answers: { 200: PAGE, 400: PAGE, 413: PAGE },
    },
  },
  '/s': {
    get: {
      summary: 'The page behind a share link',
      description: 'What stands behind the `#` of a link is read by the browser alone.',
      scope: 'everyone',
      parameters: [LANGUAGE],
      answers: { 200: PAGE },
    },
  },
  '/platforms': {
    get: {
      summary: 'The platforms on the list, and how another one gets on it',
      scope: 'everyone',
      parameters: [LANGUAGE],
      answers: { 200: PAGE },
    },
  },
  '/problems': {
    get: {
      summary: 'What each problem means, and what to do',
      scope: 'everyone',
      parameters: [LANGUAGE],
      answers: { 200: PAGE },
    },
  },
  '/problems/{type}': {
    get: {
      summary: 'What one problem means, and what to do',
      scope: 'everyone',
      parameters: [
        {
          name: 'type',
          in: 'path',
          description: 'Its name in a report, or the code of a refused request.',
          schema: { type: 'string' },
          example: 'expired',
        },
        LANGUAGE,
      ],
      answers: { 200: PAGE },
      refusals: { 404: 'There is no such problem.' },
    },
  },
}
