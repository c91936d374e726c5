/**
 * The JSON-LD contexts that certificates name, for those who verify them with another library:
 * serve these to its document loader, and never fetch one from the network.
 * @module
 */
import { type Contexts, loadContexts } from './suites/load-contexts.ts'

export { contextsFor, type DataModel, KLUSCV_V1, type SuiteId } from './core/contexts.ts'
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
