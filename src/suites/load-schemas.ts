/**
 * The published JSON Schemas that this package ships, by type of certificate: their exact text, and
 * the digest that a certificate carries of it. Subresource Integrity section 3.2.
 * Nobody here judges by them; they are for whoever does not have our code.
 * @module
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { schemaUrl } from '../core/contexts.ts'
import { KlusCvError } from '../core/errors.ts'
import type { JsonObject } from '../core/json.ts'

// The same place from src/suites and from dist/suites.
const SCHEMAS = new URL('../../contexts/schemas/', import.meta.url)

const references = new Map<string, JsonObject>()

/**
 * The `credentialSchema` of a certificate of this type. Read once: it is the same for each.
 * @throws KlusCvError `ERR_KLUSCV_CONTEXT` when there is no schema of this type
 */
export function schemaReference(typeName: string): JsonObject {
  const known = references.get(typeName)
  if (known !== undefined) return known
  const digest = createHash('sha384').update(loadSchemaText(typeName)).digest('base64')
  const reference = Object.freeze({
    id: schemaUrl(typeName),
    type: 'JsonSchema',
    digestSRI: `sha384-${digest}`,
  })
  references.set(typeName, reference)
  return reference
}

/**
 * The text of a schema as it is published, to the byte.
 * @throws KlusCvError `ERR_KLUSCV_CONTEXT` when there is none of this type
 */
export function loadSchemaText(typeName: string): string {
  try {
    return readFileSync(new URL(`${typeName}.json`, SCHEMAS), 'utf8')
  } catch (cause) {
    throw new KlusCvError('ERR_KLUSCV_CONTEXT', 'this type of certificate has no schema', { cause })
  }
}
