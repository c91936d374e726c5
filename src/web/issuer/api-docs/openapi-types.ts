/**
 * How routes are described in the `*-paths.ts` files: what differs from route to route, and nothing
 * that create-openapi.ts can add to all of them (refusals without a key, limits, faults of ours).
 * @module
 */
import type { JsonObject, JsonValue } from '../../../core/json.ts'
import type { Scope } from '../../../issuer/index.ts'

/** Routes by path, with parameters as `{id}`. */
export type OpenApiPaths = Readonly<Record<`/${string}`, PathItem>>

/** The operations on one path. */
type PathItem = Readonly<Partial<Record<Method, Operation>>>

/** Methods that routes of ours have; HEAD comes with GET. */
type Method = 'get' | 'post' | 'put' | 'delete'

/** One route. */
export interface Operation {
  /** What it does, in a line, without a full stop: `Issue the certificates of one record`. */
  readonly summary: string
  /** What the caller must know beside it: paragraphs parted by an empty line, `code` in backticks. */
  readonly description?: string
  /** The scope that the API key needs; a route for everyone says so. */
  readonly scope: Scope | 'everyone'
  readonly parameters?: readonly Parameter[]
  /** Bodies that are taken, by media type. */
  readonly body?: Readonly<Record<string, Content>>
  /** What it gives when it succeeds, by status. */
  readonly answers: Readonly<Record<number, Answer>>
  /** When it refuses, by status, as problem details; 401, 403, 429 and 5xx are added to all. */
  readonly refusals?: Readonly<Record<number, string>>
}

/** Something in the path, the query or a header. */
export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly description: string
  /** Those in the path always are. Default: false. */
  readonly required?: boolean
  readonly schema: Schema
  readonly example?: string
}

/** A success. */
export interface Answer {
  readonly description: string
  /** By media type; absent when there is no body. */
  readonly content?: Readonly<Record<string, Content>>
}

/** A body. */
export interface Content {
  readonly schema: Schema
  /** One that the service really takes or gives: shown on the docs page, and sent by a test. */
  readonly example?: JsonValue
}

/** A JSON Schema (2020-12). */
export type Schema = JsonObject

/** The schemas that have a name in the document. */
export type SchemaName = 'Record' | 'CertificateId' | 'IssuedCertificates' | 'Problem'

/** A schema by its name. */
export function schemaOf(name: SchemaName): Schema {
  return { $ref: `#/components/schemas/${name}` }
}
