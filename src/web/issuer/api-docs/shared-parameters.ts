/**
 * Parameters that several routes have.
 * @module
 */
import { type Parameter, schemaOf } from './openapi-types.ts'

/** An example of a certificate's id, for all examples. */
export const EXAMPLE_ID = 'urn:uuid:7f1c2b9e-58f4-4c8e-9a51-1f0d3c6b7a20'

/** `Idempotency-Key`, as idempotencyKeyOf of request-parts.ts reads it. */
export const IDEMPOTENCY_KEY: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'Your name for this request, 1 to 255 visible characters. Within 24 hours the same name and body give the same answer, byte for byte; another body is refused with 409.',
  schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,255}$' },
  example: 'worker-1042-2026-11',
}

/** `{id}` of a certificate. */
export const CERTIFICATE_ID: Parameter = {
  name: 'id',
  in: 'path',
  description: 'The id of the certificate, as it was issued.',
  schema: schemaOf('CertificateId'),
  example: EXAMPLE_ID,
}
