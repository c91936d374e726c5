/**
 * certificate-routes.ts, described.
 * @module
 */
import { EXAMPLE_RECORD } from './example-record.ts'
import { type OpenApiPaths, type Schema, schemaOf } from './openapi-types.ts'
import { IDEMPOTENCY_KEY } from './shared-parameters.ts'

const WITH_PDF: Schema = {
  allOf: [
    schemaOf('IssuedCertificates'),
    {
      type: 'object',
      properties: {
        pdf: {
          type: 'object',
          description: 'Where one was asked for.',
          properties: {
            name: { type: 'string', description: 'What the file is to be called.' },
            base64: { type: 'string', contentEncoding: 'base64' },
          },
          required: ['name', 'base64'],
        },
        link: {
          type: 'object',
          description: 'Where one was asked for.',
          properties: {
            id: { type: 'string' },
            url: { type: 'string', format: 'uri', description: 'For the worker alone.' },
            until: { type: 'string', format: 'date-time' },
            stopToken: { type: 'string' },
          },
          required: ['id', 'url', 'until', 'stopToken'],
        },
      },
    },
  ],
}

/** Issuing. */
export const CERTIFICATE_PATHS: OpenApiPaths = {
  '/v1/certificates': {
    post: {
      summary: 'Issue the certificates of one record',
      description:
        'One worker, plain JSON, no JSON-LD: one certificate of the work, one for the ratings of each kind of work, one for each review, one for the list of gigs. All of them are issued, or none.\n\nBeside the members of the record, `holder` may hold the did:key of the worker’s wallet, and `pdf` (`{"language": "nl"}`) asks for the certificate on paper: made in memory, with the signed documents attached, for at most 50 certificates. `link` (`{"days": 30}`) asks for a share link, which the code of the PDF then holds: what is behind it is sealed here, and the store of the wallet at `--wallet-url` gets ciphertext. Keep `stopToken` for the worker: it stops the link.',
      scope: 'issue',
      parameters: [IDEMPOTENCY_KEY],
      body: { 'application/json': { schema: schemaOf('Record'), example: EXAMPLE_RECORD } },
      answers: {
        201: {
          description: 'Signed. Keep the ids: certificates are withdrawn by them.',
          content: { 'application/json': { schema: WITH_PDF } },
        },
      },
      refusals: {
        400: 'The body is not JSON that reads in one way only, or the Idempotency-Key cannot be one.',
        409: 'The Idempotency-Key came before with another body.',
        413: 'The body is larger than 256 KiB.',
        415: 'The body is not `application/json`.',
        502: 'The certificates were issued, and the store of links did not take them: repeat it with the same Idempotency-Key.',
        422: 'The record cannot become a certificate: `errors` names every place and how to mend it, in English and in Dutch.',
      },
    },
  },
}
