/**
 * The published schemas as someone reads them who has none of our code: with Ajv, strictly.
 * @module
 */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { schemas } from '../../src/contexts.ts'
import { schemaUrl } from '../../src/core/contexts.ts'

// "required" may name a member that another part of the schema describes: each kind of certificate
// does so for its dates. All else that Ajv holds to be careless stops the test.
const ajv = new Ajv2020({ strict: true, strictRequired: false })
const validators = new Map<string, ValidateFunction>(
  [...schemas()].map(([url, text]) => [url, ajv.compile(JSON.parse(text))]),
)

/** Whether a document fits the published schema of a type. */
export function fitsSchema(typeName: string, document: unknown): boolean {
  return validators.get(schemaUrl(typeName))?.(document) === true
}

/** Why it does not, for the message of a test. */
export function misfits(typeName: string, document: unknown): readonly string[] {
  const validate = validators.get(schemaUrl(typeName))
  if (validate === undefined) return ['no schema']
  validate(document)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
