/**
 * What a bundle and a presentation have in common: how many certificates, and each once.
 * @module
 */
import type { Credential } from '../core/credential.ts'
import { KlusCvError } from '../core/errors.ts'
import { pointerTo } from '../core/json.ts'
import { LIMITS } from '../core/limits.ts'

/** @throws KlusCvError `ERR_KLUSCV_CREDENTIAL` when a verifier would refuse this collection. */
export function checkBundleable(credentials: readonly Credential[]): void {
  if (credentials.length < 1 || credentials.length > LIMITS.bundleCredentials) {
    throw new KlusCvError(
      'ERR_KLUSCV_CREDENTIAL',
      `A bundle needs 1 to ${LIMITS.bundleCredentials} certificates, got ${credentials.length}.`,
    )
  }
  const ids = credentials.map(({ id }) => id)
  const twice = ids.flatMap((id, index) => (ids.indexOf(id) < index ? [index] : []))
  if (twice.length === 0) return
  throw new KlusCvError('ERR_KLUSCV_CREDENTIAL', 'A certificate can be in a bundle once.', {
    problems: twice.map((index) => ({
      pointer: pointerTo('/verifiableCredential', index),
      message: 'must not have the id of an earlier one',
    })),
  })
}
