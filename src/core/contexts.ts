/**
 * The exact `@context` arrays: one per data model and kind of proof. Anything else is refused,
 * so that no context can be added, dropped, swapped or fetched. And the address of each schema.
 * @module
 */

export const CREDENTIALS_V2 = 'https://www.w3.org/ns/credentials/v2'
export const CREDENTIALS_V1 = 'https://www.w3.org/2018/credentials/v1'
/** The context with the terms of our own certificates; contexts/kluscv-v1.jsonld is its text. */
export const KLUSCV_V1 = 'https://w3id.org/kluscv/v1'
export const DATA_INTEGRITY_V2 = 'https://w3id.org/security/data-integrity/v2'
export const ED25519_2020_V1 = 'https://w3id.org/security/suites/ed25519-2020/v1'
export const STATUS_V1 = 'https://www.w3.org/ns/credentials/status/v1'
export const STATUS_LIST_2021_V1 = 'https://w3id.org/vc/status-list/2021/v1'

/**
 * The contexts that credentials of others may name: all that are shipped but our own, which only
 * our own types have. None of them orders a list or gives a word a keyword's meaning but `id` and
 * `type`, which the gate leans on; a test holds that.
 */
export const OTHERS_CONTEXTS: ReadonlySet<string> = new Set([
  CREDENTIALS_V2,
  CREDENTIALS_V1,
  'https://www.w3.org/ns/credentials/examples/v2',
  STATUS_V1,
  STATUS_LIST_2021_V1,
  DATA_INTEGRITY_V2,
  ED25519_2020_V1,
  'https://w3id.org/security/multikey/v1',
])

/** Which version of the VC Data Model a document follows. */
export type DataModel = '2.0' | '1.1'

/** A securing mechanism by its registered name. */
export type SuiteId = 'eddsa-rdfc-2022' | 'eddsa-jcs-2022' | 'Ed25519Signature2020'

/** All suites, in the order of preference. */
export const SUITES: readonly SuiteId[] = [
  'eddsa-rdfc-2022',
  'eddsa-jcs-2022',
  'Ed25519Signature2020',
]

/** Why a document needs its contexts: one of our own types, a status list, or a presentation. */
export type ContextUse = 'certificate' | 'statusList' | 'presentation'

/**
 * The one `@context` array for this use, data model and suite.
 *
 * @returns URLs, in the order in which they must stand
 */
export function contextsFor(
  use: ContextUse,
  dataModel: DataModel,
  suite: SuiteId,
): readonly string[] {
  const base = dataModel === '2.0' ? CREDENTIALS_V2 : CREDENTIALS_V1
  const contexts = [base]
  if (dataModel === '1.1' && use !== 'presentation') contexts.push(STATUS_V1)
  if (use === 'certificate') contexts.push(KLUSCV_V1)
  if (suite === 'Ed25519Signature2020') contexts.push(ED25519_2020_V1)
  else if (dataModel === '1.1') contexts.push(DATA_INTEGRITY_V2)
  return contexts
}

/** Where the JSON Schema of a type of certificate is published; contexts/schemas/ has its text. */
export function schemaUrl(typeName: string): string {
  return `https://w3id.org/kluscv/schemas/v1/${typeName}.json`
}
