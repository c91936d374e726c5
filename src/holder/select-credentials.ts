/**
 * Selects what to pass on: whole certificates, by kind, platform or id. Parts of a certificate
 * cannot be left out: that is why there are several kinds.
 * @module
 */
import type { Credential, Did } from '../core/credential.ts'
import { KlusCvError } from '../core/errors.ts'

/** What is wanted. A member that is absent does not limit; an empty list selects nothing. */
export interface Selection {
  /** For example `WorkHistoryCredential`. */
  readonly types?: readonly string[]
  readonly issuers?: readonly Did[]
  readonly ids?: readonly string[]
}

/**
 * The certificates that fit every member of the selection, in the order in which they are held.
 *
 * @throws KlusCvError `ERR_KLUSCV_NOT_FOUND` when an id is wanted that is not held: to leave one
 * out silently would change what the worker meant to show.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { type Credential, selectCredentials } from 'kluscv/holder'
 *
 * const type = ['VerifiableCredential', 'WorkHistoryCredential']
 * const issuer = 'did:web:platform.example'
 * const id = 'urn:uuid:11111111-1111-4111-8111-111111111111'
 * const one: Partial<Credential> = { id, type, issuer }
 * const held = [one as Credential] // yours come from receiveCredentials
 * assert.equal(selectCredentials(held, { types: ['WorkHistoryCredential'] }).length, 1)
 * assert.equal(selectCredentials(held, { types: ['ReputationCredential'] }).length, 0)
 * ```
 */
export function selectCredentials(
  held: readonly Credential[],
  selection: Selection,
): readonly Credential[] {
  const { types, issuers, ids } = selection
  const missing = (ids ?? []).filter((wanted) => held.every(({ id }) => id !== wanted))
  if (missing.length > 0) {
    const message = `${missing.length} of the certificates asked for by id are not held.`
    throw new KlusCvError('ERR_KLUSCV_NOT_FOUND', message)
  }
  return held.filter(
    ({ id, issuer, type }) =>
      (types === undefined || type.some((name) => types.includes(name))) &&
      (issuers === undefined || issuers.includes(issuer)) &&
      (ids === undefined || ids.includes(id)),
  )
}
