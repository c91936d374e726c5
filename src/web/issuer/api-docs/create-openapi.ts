/**
 * The issuer's API as an OpenAPI 3.1 document: the paths of all areas, with what is the same for
 * each of them. https://spec.openapis.org/oas/v3.1.1
 * @module
 */
import type { JsonObject, JsonValue } from '../../../core/json.ts'
import { SCOPES } from '../../../issuer/index.ts'
import { PROBLEM_MEDIA_TYPE } from '../../shared/problem-details.ts'
import { AREAS, operationIdOf, operationsOf, type PlacedOperation } from './areas.ts'
import { COMMON_REFUSALS, commonRefusalsOf } from './common-refusals.ts'
import { NAMED_SCHEMAS } from './named-schemas.ts'
import {
  type Answer,
  type Content,
  type OpenApiPaths,
  type Parameter,
  schemaOf,
} from './openapi-types.ts'

/** Paths with `/v1/` change only by additions; what would break a caller becomes `/v2/`. */
const API_VERSION = '1'

/** What the API is, for the document and the docs page. */
export const API_DESCRIPTION =
  'Signed certificates of gig work, for the systems of a platform. Bodies are strict JSON: a member twice, a member that is not known or a number that JavaScript would round is refused and never ignored.'

/**
 * Creates the document.
 *
 * @param publicUrl - where the service is reached; when empty, addresses are relative
 */
export function createOpenApi(publicUrl: string): JsonObject {
  return {
    openapi: '3.1.1',
    info: { title: 'KlusCV issuer', version: API_VERSION, description: API_DESCRIPTION },
    servers: [{ url: publicUrl || '/' }],
    tags: Object.keys(AREAS).map((name) => ({ name })),
    paths: Object.fromEntries(Object.entries(AREAS).flatMap(describeArea)),
    components: {
      securitySchemes: { apiKey: SECURITY_SCHEME },
      schemas: NAMED_SCHEMAS,
      responses: mapValues(COMMON_REFUSALS, ([, when]) => refusal(when)),
    },
  }
}

const SECURITY_SCHEME: JsonObject = {
  type: 'http',
  scheme: 'bearer',
  description: `An API key of \`kluscv keys api create\`, with one or more of the scopes ${SCOPES.join(', ')}.`,
}

function describeArea([tag, paths]: [string, OpenApiPaths]): readonly [string, JsonObject][] {
  return Object.entries(paths).map(([path, item]) => {
    const described = operationsOf({ [path]: item }).map((placed): [string, JsonObject] => [
      placed.method,
      { tags: [tag], ...describeOperation(placed) },
    ])
    return [path, Object.fromEntries(described)]
  })
}

function describeOperation(placed: PlacedOperation): JsonObject {
  const { summary, description, scope, parameters, body } = placed.operation
  return {
    operationId: operationIdOf(placed),
    summary,
    ...(description === undefined ? {} : { description }),
    security: scope === 'everyone' ? [] : [{ apiKey: [scope] }],
    ...(parameters === undefined ? {} : { parameters: parameters.map(describeParameter) }),
    ...(body === undefined ? {} : { requestBody: { required: true, content: contentOf(body) } }),
    responses: describeResponses(placed),
  }
}

function describeParameter({ required = false, ...parameter }: Parameter): JsonObject {
  return { ...parameter, required: required || parameter.in === 'path' }
}

function describeResponses(placed: PlacedOperation): JsonObject {
  const { answers, refusals = {} } = placed.operation
  const common = commonRefusalsOf(placed).map((name): [string, JsonObject] => [
    String(COMMON_REFUSALS[name][0]),
    { $ref: `#/components/responses/${name}` },
  ])
  return {
    ...Object.fromEntries(common),
    ...mapValues(refusals, refusal),
    ...mapValues(answers, describeAnswer),
  }
}

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
  return { description, content: { [PROBLEM_MEDIA_TYPE]: { schema: schemaOf('Problem') } } }
}

function mapValues<T>(
  record: Readonly<Record<string | number, T>>,
  map: (value: T) => JsonValue,
): JsonObject {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]))
}
