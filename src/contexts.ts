/**
 * The JSON-LD contexts and JSON Schemas that certificates name, for those who verify them with
 * another library: serve these to it, and never fetch one from the network.
 * @module
 */
import { CLAIM_TYPES } from './claims/claim-types.ts'
import { schemaUrl } from './core/contexts.ts'
import { type Contexts, loadContexts } from './suites/load-contexts.ts'
import { loadSchemaText } from './suites/load-schemas.ts'

export { contextsFor, type DataModel, KLUSCV_V1, type SuiteId, schemaUrl } from './core/contexts.ts'
export type { Contexts } from './suites/load-contexts.ts'

/**
 * All contexts by URL, frozen, each held against its SHA-256.
 *
 * @throws KlusCvError `ERR_KLUSCV_CONTEXT` when a file or package is not the one that was released
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { contexts, contextsFor } from 'kluscv/contexts'
 *
 * const named = contextsFor('certificate', '2.0', 'eddsa-rdfc-2022')
 * assert.ok(named.every((url) => contexts().has(url)))
 * ```
 */
export function contexts(): Contexts {
  return loadContexts()
}

/** The text of each schema by its URL. */
export type Schemas = ReadonlyMap<string, string>

/**
 * All schemas by URL, as the texts whose digests are in the certificates of this release. One
 * describes a whole certificate, and is for tools: to verify is more than to fit a schema.
 *
 * @throws KlusCvError `ERR_KLUSCV_CONTEXT` when a file of the package is absent
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { schemas, schemaUrl } from 'kluscv/contexts'
 *
 * const schema = JSON.parse(schemas().get(schemaUrl('ReviewCredential')) ?? '')
 * assert.equal(schema.$id, schemaUrl('ReviewCredential'))
 * ```
 */
export function schemas(): Schemas {
  return new Map(CLAIM_TYPES.map(({ type }) => [schemaUrl(type), loadSchemaText(type)]))
}
