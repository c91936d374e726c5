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
