/**
 * The did:key method for Ed25519: the DID is the key. did:key Method Specification section 3.1.2.
 * Nothing is looked up. No X25519 key is derived: nothing here encrypts.
 * @module
 */
import type { Did } from '../core/credential.ts'
import type { JsonObject } from '../core/json.ts'
import { publicKeyOfDidKey } from '../suites/multikey.ts'
import { createDidDocument } from './did-document.ts'

/** The document of a did:key: one key, for issuing and for presenting. Undefined for another key. */
export function didKeyDocument(did: Did): JsonObject | undefined {
  const key = publicKeyOfDidKey(did)
  if (!key.ok) return undefined
  const { publicKeyMultibase } = key
  const id = `${did}#${publicKeyMultibase}`
  return { ...createDidDocument({ did, keys: [{ id, publicKeyMultibase }] }), authentication: [id] }
}
