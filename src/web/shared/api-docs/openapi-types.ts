/**
 * How routes are described in the `*-paths.ts` files: what differs from route to route, and nothing
 * that create-openapi.ts can add to all of them (refusals without a key, limits, faults of ours).
 * @module
 */
import type { JsonObject, JsonValue } from '../../../core/json.ts'

/** Routes by path, with parameters as `{id}`; `S` are the scopes that a key can have. */
export type OpenApiPaths<S extends string = string> = Readonly<Record<`/${string}`, PathItem<S>>>

/** The operations on one path. */
type PathItem<S extends string> = Readonly<Partial<Record<Method, Operation<S>>>>

/** Methods that routes of ours have; HEAD comes with GET. */
type Method = 'get' | 'post' | 'put' | 'delete'

/** One route. */
export interface Operation<S extends string = string> {
  /** Where the words of the path are those of another one. Default: made from these. */
  readonly id?: string
  /** What it does, in a line, without a full stop: `Issue the certificates of one record`. */
  readonly summary: string
  /** What the caller must know beside it: paragraphs parted by an empty line, `code` in backticks. */
  readonly description?: string
  /** The scope that the API key needs; a route for everyone says so. */
  readonly scope: S | 'everyone'
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

/** What belongs together, by its title. */
export type Areas = Readonly<Record<string, OpenApiPaths>>

/** A service's API: everything that its document and its docs page are made from. */
export interface ApiDescription {
  /** Of the document: `KlusCV issuer`. */
  readonly title: string
  /** Of the page. */
  readonly heading: string
  readonly description: string
  readonly areas: Areas
  /** The schemas that have a name in the document. */
  readonly schemas: Readonly<Record<string, Schema>>
  /** Of these, the ones with a section of their own on the page, and what is said there. */
  readonly shownApart: Readonly<Record<string, { readonly title: string; readonly about: string }>>
  /** How callers say who they are; absent where everyone may call. */
  readonly keys?: ApiKeysDescription
}

/** API keys, for those who need one. */
export interface ApiKeysDescription {
  /** For programs. */
  readonly description: string
  /** For people, with `code` in backticks. */
  readonly introduction: string
  /** What a key with this scope may do. */
  readonly scopes: Readonly<Record<string, string>>
}

/** A schema by its name. */
export function schemaReference(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` }
}

/** A schema that is only a name, as what it names; and the name. */
export function resolveSchema(
  schema: Schema,
  schemas: ApiDescription['schemas'],
): { readonly schema: Schema; readonly name?: string } {
  const name = Object.keys(schemas).find((each) => schema['$ref'] === schemaReference(each)['$ref'])
  const named = name === undefined ? undefined : schemas[name]
  return name === undefined || named === undefined ? { schema } : { schema: named, name }
}
