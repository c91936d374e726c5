/**
 * The issuer's API as an OpenAPI 3.1 document: the paths of all areas, with what is the same for
 * each of them. https://spec.openapis.org/oas/v3.1.1
 *
 * A new area adds its `*-paths.ts` to AREAS. A test holds that every route is described, and that
 * every route that is described exists.
 * @module
 */
import type { JsonObject, JsonValue } from '../../../core/json.ts'
import { SCOPES } from '../../../issuer/index.ts'
import { PROBLEM_MEDIA_TYPE } from '../../shared/problem-details.ts'
import { CERTIFICATE_PATHS } from './certificate-paths.ts'
import { createNamedSchemas } from './named-schemas.ts'
import type {
  Answer,
  Content,
  OpenApiPaths,
  Operation,
  Parameter,
  Schema,
} from './openapi-types.ts'
import { schemaOf } from './openapi-types.ts'
import { HEALTH_PATHS, PUBLIC_PATHS } from './public-paths.ts'
import { STATUS_PATHS } from './status-paths.ts'

/** What belongs together on the docs page, in its order. */
const AREAS: Readonly<Record<string, OpenApiPaths>> = {
  Certificates: CERTIFICATE_PATHS,
  Status: STATUS_PATHS,
  'Public documents': PUBLIC_PATHS,
  Operations: HEALTH_PATHS,
}

/** Paths with `/v1/` change only by additions; what would break a caller becomes `/v2/`. */
const API_VERSION = '1'

const DESCRIPTION =
  'Signed certificates of gig work, for the systems of a platform. Bodies are strict JSON: a member twice, a member that is not known or a number that JavaScript would round is refused and never ignored.'

/** What every route may answer beside its own refusals. */
const COMMON = {
  Unauthorized: 'There is no API key, or none that is known: send `Authorization: Bearer`.',
  Forbidden: 'The API key has not the scope that this needs.',
  TooManyRequests: 'Too many requests from this address: wait as long as `Retry-After` says.',
  Failed: 'A fault of ours. Quote `requestId` to whoever runs the service.',
  Unavailable: 'Something that this needs is down, or the service ends: try again later.',
} as const

/** For these a load balancer must always get an answer. */
const NEVER_LIMITED = /^\/health\//

/**
 * Creates the document.
 *
 * @param publicUrl - where the service is reached; without it addresses are relative
 */
export function createOpenApi(publicUrl = '/'): JsonObject {
  return {
    openapi: '3.1.1',
    info: { title: 'KlusCV issuer', version: API_VERSION, description: DESCRIPTION },
    servers: [{ url: publicUrl }],
    tags: Object.keys(AREAS).map((name) => ({ name })),
    paths: Object.fromEntries(Object.entries(AREAS).flatMap(describeArea)),
    components: {
      securitySchemes: {
        apiKey: {
          type: 'http',
          scheme: 'bearer',
          description: `An API key of \`kluscv keys api create\`, with one or more of the scopes ${SCOPES.join(', ')}.`,
        },
      },
      schemas: createNamedSchemas(),
      responses: mapValues(COMMON, refusal),
    },
  }
}

function describeArea([tag, paths]: [string, OpenApiPaths]): readonly [string, JsonObject][] {
  return Object.entries(paths).map(([path, item]) => [
    path,
    mapValues(item, (operation, method) => describeOperation(operation, { tag, path, method })),
  ])
}

interface Place {
  readonly tag: string
  readonly path: string
  readonly method: string
}

function describeOperation(operation: Operation, place: Place): JsonObject {
  const { summary, description, scope, parameters, body } = operation
  return {
    tags: [place.tag],
    operationId: operationIdOf(place),
    summary,
    ...(description === undefined ? {} : { description }),
    security: scope === 'everyone' ? [] : [{ apiKey: [scope] }],
    ...(parameters === undefined ? {} : { parameters: parameters.map(describeParameter) }),
    ...(body === undefined ? {} : { requestBody: { required: true, content: contentOf(body) } }),
    responses: describeResponses(operation, place.path),
  }
}

/** `POST /v1/certificates/{id}/status` as `postCertificatesIdStatus`: for generated clients. */
function operationIdOf({ path, method }: Place): string {
  const words = path.replace(/^\/v1\//, '/').match(/[a-z0-9]+/gi) ?? []
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}

function describeParameter({ required = false, ...parameter }: Parameter): JsonObject {
  return { ...parameter, required: required || parameter.in === 'path' }
}

function describeResponses(operation: Operation, path: string): JsonObject {
  const { scope, answers, refusals = {} } = operation
  const { Unauthorized, Forbidden, TooManyRequests, Failed, Unavailable } = REFERENCES
  return {
    ...(scope === 'everyone' ? {} : { 401: Unauthorized, 403: Forbidden }),
    ...(NEVER_LIMITED.test(path) ? {} : { 429: TooManyRequests }),
    500: Failed,
    503: Unavailable,
    ...mapValues(refusals, refusal),
    ...mapValues(answers, describeAnswer),
  }
}

const REFERENCES = mapValues(COMMON, (_, name) => ({ $ref: `#/components/responses/${name}` }))

function describeAnswer({ description, content }: Answer): JsonObject {
  return { description, ...(content === undefined ? {} : { content: contentOf(content) }) }
}

function contentOf(content: Readonly<Record<string, Content>>): JsonObject {
  return mapValues(content, ({ schema, example }) => ({
    schema,
    ...(example === undefined ? {} : { example }),
  }))
}

function refusal(description: string): JsonObject {
  const schema: Schema = schemaOf('Problem')
  return { description, content: { [PROBLEM_MEDIA_TYPE]: { schema } } }
}

function mapValues<K extends string | number, T, R extends JsonValue>(
  record: Readonly<Partial<Record<K, T>>>,
  map: (value: T, key: string) => R,
): Record<K, R> {
  const entries = Object.entries(record) as [string, T][]
  return Object.fromEntries(entries.map(([key, value]) => [key, map(value, key)])) as Record<K, R>
}
