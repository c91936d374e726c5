/**
 * Whether certificates can be signed for: with the wallet's key only what was issued to it.
 * @module
 */
import type { Credential, Did } from '../core/credential.ts'
import { isJsonObject, type JsonValue } from '../core/json.ts'

/** Whom a certificate is about: the did:key to which it was issued; undefined for a bearer certificate. */
export function subjectOf({ credentialSubject: subject }: Credential): JsonValue | undefined {
  return isJsonObject(subject) ? subject['id'] : undefined
}

/** Whether all of these were issued to this key. */
export function arePresentable(credentials: readonly Credential[], holder: Did): boolean {
  return credentials.length > 0 && credentials.every((each) => subjectOf(each) === holder)
}
