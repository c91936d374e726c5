/**
 * claim-routes.ts, described: pages for people, of which software needs the address only.
 * @module
 */
import type { OpenApiPaths, Schema } from '../../shared/api-docs/openapi-types.ts'
import { LANGUAGE, PAGE } from '../../shared/api-docs/page-parts.ts'
import { TOKEN } from './offer-paths.ts'

const CHOICES: Schema = {
  type: 'object',
  properties: {
    language: { enum: ['nl', 'en'] },
    reputation: { type: 'array', items: { type: 'string' } },
    reviews: { type: 'array', items: { type: 'integer' } },
    gigList: { const: 'on' },
    gigsPerMonth: { const: 'on' },
    link: {
      type: 'string',
      description: '`<id>.<key>` of the share link that the code of the PDF will hold.',
    },
    until: { type: 'string', format: 'date-time', description: 'When that link ends.' },
  },
}

const FORM = {
  'application/x-www-form-urlencoded': {
    schema: CHOICES,
    example: { language: 'nl', reputation: ['schoonmaak-thuis'], gigsPerMonth: 'on' },
  },
}

const TROUBLE = { 400: PAGE, 404: PAGE, 410: PAGE }

/** The page of an offer. */
export const CLAIM_PATHS: OpenApiPaths<never> = {
  '/claim/{token}': {
    get: {
      summary: 'The page on which the worker chooses',
      description:
        'This is the `claimUrl`. Put a button "Mijn KlusCV" on the pages of workers who are logged in, lead it to a route of yours, and let that route make an offer and answer 303 to its `claimUrl`: `<a href="/my-kluscv" rel="noopener">Mijn KlusCV</a>`. The address works for 15 minutes, so never put it into a mail or a page that is kept.\n\nOpening it signs nothing, however often. It is stored nowhere and loads nothing from elsewhere.',
      scope: 'everyone',
      parameters: [TOKEN, LANGUAGE],
      answers: { 200: PAGE, 404: PAGE, 410: PAGE },
    },
    post: {
      summary: 'The page again, with other choices',
      description: 'For browsers without a script. Signs nothing.',
      scope: 'everyone',
      parameters: [TOKEN, LANGUAGE],
      body: FORM,
      answers: { 200: PAGE, ...TROUBLE },
    },
  },
  '/claim/{token}/certificate.pdf': {
    post: {
      summary: 'Claim what was chosen, and take it as a PDF',
      description:
        'The first claim decides; the same form again gives the same certificates. The PDF is made in memory.',
      scope: 'everyone',
      parameters: [TOKEN, LANGUAGE],
      body: FORM,
      answers: {
        200: {
          description: 'The certificate on paper, with the signed documents attached.',
          content: { 'application/pdf': { schema: { type: 'string' } } },
        },
        ...TROUBLE,
        409: PAGE,
      },
    },
  },
}
