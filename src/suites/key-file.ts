/**
 * From a key file to its keys and back; parse-key-file.ts says what stands in one.
 * @module
 */
import { KlusCvError } from '../core/errors.ts'
import type { JsonObject } from '../core/json.ts'
import { createKeyFileCipher, createSalt, parseSalt } from './key-file-cipher.ts'
import { publicKeyOf } from './keys.ts'
import { decryptOneKey } from './one-key-file.ts'
import type { HeldKey, KeyFile, NamedKeyPair, StoredKey } from './parse-key-file.ts'

/**
 * Opens a key file: every key, with its secret where there is one.
 * @throws ERR_KLUSCV_KEY when the passphrase is wrong or missing, or anything in the file was changed
 */
export async function openKeyFile(
  file: KeyFile,
  passphrase: string | undefined,
): Promise<readonly HeldKey[]> {
  const keys = await decryptKeys(file, passphrase)
  for (const { secretKeyMultibase, publicKeyMultibase } of keys) {
    if (secretKeyMultibase === undefined) continue
    if (publicKeyOf(secretKeyMultibase) !== publicKeyMultibase) {
      throw keyError('the two halves of the key do not belong together')
    }
  }
  return keys
}

/** The text of a key file that a passphrase protects. */
export async function formatKeyFile(keys: readonly HeldKey[], passphrase: string): Promise<string> {
  const salt = createSalt()
  const cipher = await createKeyFileCipher(passphrase, salt)
  const stored = keys.map(({ secretKeyMultibase: secretKey, ...entry }) =>
    toJson(secretKey ? { ...entry, secret: cipher.encrypt(entry, secretKey) } : entry),
  )
  const mac = cipher.authenticate(stored)
  const encryption = { version: 2, salt: Buffer.from(salt).toString('base64url'), mac }
  return textOf({ keys: stored, encryption })
}

/** The text of a key file that nothing protects: development only. */
export function formatClearKeyFile(keys: readonly HeldKey[]): string {
  return textOf({ keys: keys.map(toJson) })
}

/** The text of a new encrypted file: this one key, which signs, from this UTC day on. */
export function encryptKeyFile(
  keys: NamedKeyPair & { readonly from?: string },
  passphrase: string,
): Promise<string> {
  return formatKeyFile([{ ...keys, state: 'active' }], passphrase)
}

/** The text of a new development key file: this one key, which signs, from this UTC day on. */
export function formatDevelopmentKeyFile(keys: NamedKeyPair & { readonly from?: string }): string {
  return formatClearKeyFile([{ ...keys, state: 'active' }])
}

async function decryptKeys(
  file: KeyFile,
  passphrase: string | undefined,
): Promise<readonly HeldKey[]> {
  const { keys, encryption } = file
  if (encryption === undefined) return keys
  if (passphrase === undefined) throw keyError('the key file is encrypted: give its passphrase')
  const salt = parseSalt(encryption['salt'])
  if (salt === undefined) throw keyError('the key file must have a salt of 16 bytes')
  // Only a file of one key has this version: parse-key-file.ts.
  if (encryption['version'] === 1) return decryptOneKey(keys, { encryption, salt, passphrase })
  const cipher = await createKeyFileCipher(passphrase, salt)
  cipher.assertAuthentic(keys.map(toJson), encryption['mac'])
  return keys.map(({ secret, ...entry }) =>
    secret === undefined ? entry : { ...entry, secretKeyMultibase: cipher.decrypt(entry, secret) },
  )
}

/** The members of the format in their order, and nothing else that an object may carry. */
function toJson(key: StoredKey): JsonObject {
  const { id, publicKeyMultibase, state, from, until, compromisedSince, secret } = key
  const { secretKeyMultibase } = key
  const members = { id, publicKeyMultibase, state, from, until, compromisedSince, secret }
  const given = Object.entries({ ...members, secretKeyMultibase }).filter(([, value]) => value)
  return Object.fromEntries(given) as JsonObject
}

function textOf(file: JsonObject): string {
  return `${JSON.stringify(file, null, 2)}\n`
}

function keyError(message: string): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_KEY', message)
}
