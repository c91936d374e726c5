/**
 * Key files of before there were lists: one key, which signs. Only read; whatever changes such a
 * file writes a list.
 *
 * ```
 * { "id": "did:web:platform.example#key-1", "publicKeyMultibase": "z6Mk…",
 *   "encryption": { "version": 1, "salt": …, "nonce": …, "tag": …, "secretKey": … } }
 *
 *   secretKey = AES-256-GCM( scrypt( passphrase, salt ), nonce, z3u2…, bound to id and public key )
 *
 * { "id": …, "publicKeyMultibase": …, "secretKeyMultibase": "z3u2…" }     development only
 * ```
 * @module
 */
import type { JsonObject } from '../core/json.ts'
import { boundTo, decryptBound, deriveMaster } from './key-file-cipher.ts'
import type { HeldKey, StoredKey } from './parse-key-file.ts'

/** The one key of such a file, opened; throws `ERR_KLUSCV_KEY` when it does not open. */
export async function decryptOneKey(
  keys: readonly StoredKey[],
  lock: { readonly encryption: JsonObject; readonly salt: Uint8Array; readonly passphrase: string },
): Promise<readonly HeldKey[]> {
  const master = await deriveMaster(lock.passphrase, lock.salt)
  return keys.map((key) => {
    const secretKeyMultibase = decryptBound(master, boundTo('kluscv-key-1', key), lock.encryption)
    return { ...key, secretKeyMultibase }
  })
}
