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

/** RFC 9457 with our two members, as problem-details.ts makes it. */
const PROBLEM: Schema = {
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

const HOLDER: Schema = {
  type: 'string',
  pattern: DID_KEY.source,
  description:
    'the did:key of the wallet that the worker showed to have; in POST /v1/certificates only',
}

/** A record as it is sent to be issued: with the key that the certificates are bound to. */
function createRecord(): Schema {
  const schema = createRecordSchema()
  const properties = isJsonObject(schema['properties']) ? schema['properties'] : {}
  return { ...schema, properties: { ...properties, holder: HOLDER } }
}

/** Every named schema. */
export const NAMED_SCHEMAS: Readonly<Record<SchemaName, Schema>> = {
  Record: createRecord(),
  CertificateId: CERTIFICATE_ID,
  IssuedCertificates: ISSUED_CERTIFICATES,
  Problem: PROBLEM,
}

/** A schema that is only a name, as what it names. */
export function resolveSchema(schema: Schema): Schema {
  const names = Object.keys(NAMED_SCHEMAS) as SchemaName[]
  const named = names.find((name) => schema['$ref'] === schemaOf(name)['$ref'])
  return named === undefined ? schema : NAMED_SCHEMAS[named]
}
