/**
 * certificate-routes.ts, described.
 * @module
 */
import { EXAMPLE_RECORD } from './example-record.ts'
import { type OpenApiPaths, schemaOf } from './openapi-types.ts'
import { IDEMPOTENCY_KEY } from './shared-parameters.ts'

/** Issuing. */
export const CERTIFICATE_PATHS: OpenApiPaths = {
  '/v1/certificates': {
    post: {
      summary: 'Issue the certificates of one record',
      description:
        'One worker, plain JSON, no JSON-LD: one certificate of the work, one for the ratings of each kind of work, one for each review, one for the list of gigs. All of them are issued, or none.\n\nBeside the members of the record, `holder` may hold the did:key of the worker’s wallet.',
      scope: 'issue',
      parameters: [IDEMPOTENCY_KEY],
      body: { 'application/json': { schema: schemaOf('Record'), example: EXAMPLE_RECORD } },
      answers: {
        201: {
          description: 'Signed. Keep the ids: certificates are withdrawn by them.',
          content: { 'application/json': { schema: schemaOf('IssuedCertificates') } },
        },
      },
      refusals: {
        400: 'The body is not JSON that reads in one way only, or the Idempotency-Key cannot be one.',
        409: 'The Idempotency-Key came before with another body.',
        413: 'The body is larger than 256 KiB.',
        415: 'The body is not `application/json`.',
        422: 'The record cannot become a certificate: `errors` names every place and how to mend it, in English and in Dutch.',
      },
    },
  },
}
