/**
 * The examples of an OpenAPI document, and what does not fit its schemas.
 * @module
 */
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { JsonObject, JsonValue } from '../../src/core/json.ts'
import type { Content, Parameter } from '../../src/web/shared/api-docs/openapi-types.ts'
import { operationIdOf, type PlacedOperation } from '../../src/web/shared/api-docs/operations.ts'

/** Says what does not fit a schema of the document, whose names it may use. */
export function createMisfits(schemas: JsonObject) {
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  return (schema: JsonObject, value: JsonValue): unknown => {
    const validate = ajv.compile({ ...schema, components: { schemas } })
    return validate(value) ? [] : validate.errors
  }
}

/** Every example of a body or an answer, with its operation and its schema. */
export function examplesOf(operations: readonly PlacedOperation[]) {
  return operations.flatMap((placed) => {
    const { body = {}, answers } = placed.operation
    const contents = [body, ...Object.values(answers).map(({ content = {} }) => content)]
    return contents
      .flatMap((content): Content[] => Object.values(content))
      .flatMap(({ schema, example }) =>
        example === undefined ? [] : [[operationIdOf(placed), schema, example] as const],
      )
  })
}

/** The example of a parameter; empty when it has none. */
export function exampleIn(parameters: readonly Parameter[], name: string): string {
  return parameters.find((each) => each.name === name)?.example ?? ''
}
