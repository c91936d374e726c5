/**
 * How the issuer's routes are described: as those of any service, with the scopes of its API keys and
 * the schemas that have a name in its document.
 * @module
 */
import type { Scope } from '../../../issuer/index.ts'
import {
  type Operation as OperationWith,
  type OpenApiPaths as PathsWith,
  type Schema,
  schemaReference,
} from '../../shared/api-docs/openapi-types.ts'

export type { Parameter, Schema } from '../../shared/api-docs/openapi-types.ts'

/** Routes by path, with parameters as `{id}`. */
export type OpenApiPaths = PathsWith<Scope>

/** One route. */
export type Operation = OperationWith<Scope>

/** The schemas that have a name in the document. */
export type SchemaName = 'Record' | 'CertificateId' | 'IssuedCertificates' | 'Problem'

/** A schema by its name. */
export function schemaOf(name: SchemaName): Schema {
  return schemaReference(name)
}
