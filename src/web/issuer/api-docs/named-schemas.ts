/**
 * The schemas that several routes share, by their names in the document. That of a record is made
 * from the same tables that records are judged by.
 * @module
 */
import { CLAIM_TYPES } from '../../../claims/claim-types.ts'
import { DID_KEY } from '../../../core/did.ts'
import { URN_UUID } from '../../../core/gate-values.ts'
import { isJsonObject } from '../../../core/json.ts'
import { createRecordSchema } from '../../../issuer/index.ts'
import { PROBLEM_SCHEMA } from '../../shared/api-docs/problem-schema.ts'
import { type Schema, type SchemaName, schemaOf } from './openapi-types.ts'

const CERTIFICATE_ID: Schema = { type: 'string', pattern: URN_UUID.source }

const ISSUED_CERTIFICATES: Schema = {
  type: 'object',
  properties: {
    certificates: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: schemaOf('CertificateId'),
          type: { enum: CLAIM_TYPES.map(({ type }) => type) },
          credential: {
            type: 'object',
            description: 'The signed certificate, to be passed on as it is: byte for byte.',
          },
        },
        required: ['id', 'type', 'credential'],
      },
    },
  },
  required: ['certificates'],
}

const HOLDER: Schema = {
  type: 'string',
  pattern: DID_KEY.source,
  description:
    'the did:key of the wallet that the worker showed to have; in POST /v1/certificates only',
}

const PDF: Schema = {
  type: 'object',
  description: 'asks for a PDF beside the certificates; in POST /v1/certificates only',
  properties: { language: { enum: ['nl', 'en'] } },
  required: ['language'],
  additionalProperties: false,
}

const LINK: Schema = {
  type: 'object',
  description: 'asks for a share link beside the certificates; in POST /v1/certificates only',
  properties: { days: { enum: [7, 30, 90] } },
  required: ['days'],
  additionalProperties: false,
}

/** A record as it is sent to be issued: with the key that the certificates are bound to. */
function createRecord(): Schema {
  const schema = createRecordSchema()
  const properties = isJsonObject(schema['properties']) ? schema['properties'] : {}
  return { ...schema, properties: { ...properties, holder: HOLDER, pdf: PDF, link: LINK } }
}

/** Every named schema. */
export const NAMED_SCHEMAS: Readonly<Record<SchemaName, Schema>> = {
  Record: createRecord(),
  CertificateId: CERTIFICATE_ID,
  IssuedCertificates: ISSUED_CERTIFICATES,
  Problem: PROBLEM_SCHEMA,
}
