/**
 * Keeps certificates: a list that a wallet stores where it likes. Each is held once.
 * @module
 */
import type { Credential } from '../core/credential.ts'
import { KlusCvError } from '../core/errors.ts'
import { snapshot } from '../core/freeze.ts'
import { canonicalizeJson } from '../suites/canonicalize-json.ts'

/**
 * The certificates held, with this one added at the end. One that is already held changes nothing.
 *
 * @returns a new frozen list, or `held` itself when nothing changes
 * @throws KlusCvError `ERR_KLUSCV_CONFLICT` when another certificate with the same id is held:
 * one of the two is not what the platform made.
 */
export function keepCredential(
  held: readonly Credential[],
  credential: Credential,
): readonly Credential[] {
  const known = held.find(({ id }) => id === credential.id)
  if (known === undefined) return Object.freeze([...held, snapshot(credential)])
  if (canonicalizeJson(known) === canonicalizeJson(credential)) return held
  throw new KlusCvError(
    'ERR_KLUSCV_CONFLICT',
    'Another certificate with the same "/id" is held, and its content differs.',
  )
}
