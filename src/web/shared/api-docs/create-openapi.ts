/**
 * An API as an OpenAPI 3.1 document: the paths of all areas, with what is the same for each of them.
 * https://spec.openapis.org/oas/v3.1.1
 * @module
 */
import type { JsonObject, JsonValue } from '../../../core/json.ts'
import { PROBLEM_MEDIA_TYPE } from '../problem-details.ts'
import { COMMON_REFUSALS, commonRefusalsIn, commonRefusalsOf } from './common-refusals.ts'
import {
  type Answer,
  type ApiDescription,
  type Content,
  type OpenApiPaths,
  type Parameter,
  schemaReference,
} from './openapi-types.ts'
import { operationIdOf, operationsOf, type PlacedOperation } from './operations.ts'

/** Paths with `/v1/` change only by additions; what would break a caller becomes `/v2/`. */
const API_VERSION = '1'

/**
 * Creates the document.
 *
 * @param publicUrl - where the service is reached; when empty, addresses are relative
 */
export function createOpenApi(api: ApiDescription, publicUrl: string): JsonObject {
  const { title, description, areas, schemas, keys } = api
  const scheme = keys && { type: 'http', scheme: 'bearer', description: keys.description }
  const responses = commonRefusalsIn(areas).map((name): [string, JsonObject] => [
    name,
    refusal(COMMON_REFUSALS[name][1]),
  ])
  return {
    openapi: '3.1.1',
    info: { title, version: API_VERSION, description },
    servers: [{ url: publicUrl || '/' }],
    tags: Object.keys(areas).map((name) => ({ name })),
    paths: Object.fromEntries(Object.entries(areas).flatMap(describeArea)),
    components: {
      ...(scheme === undefined ? {} : { securitySchemes: { apiKey: scheme } }),
      schemas,
      responses: Object.fromEntries(responses),
    },
  }
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
  return { description, content: { [PROBLEM_MEDIA_TYPE]: { schema: schemaReference('Problem') } } }
}

function mapValues<T>(
  record: Readonly<Record<string | number, T>>,
  map: (value: T) => JsonValue,
): JsonObject {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]))
}
