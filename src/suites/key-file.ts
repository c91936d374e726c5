/**
 * Key files as text: encrypted for a platform's or a worker's real key, plain for development.
 * Reads and writes no files: see cli/key-file.ts.
 *
 * ```
 * { "id": "did:web:platform.example#key-1", "publicKeyMultibase": "z6Mk…",
 *   "encryption": { "version": 1, "salt": …, "nonce": …, "tag": …, "secretKey": … } }
 *
 *   key       = scrypt( passphrase in NFKC, salt, N = 2^17, r = 8, p = 1, 32 bytes )
 *   secretKey = AES-256-GCM( key, nonce, z3u2…, bound to id and publicKeyMultibase )
 *   all four in base64url; version 1 stands for exactly these parameters
 *
 * { "id": …, "publicKeyMultibase": …, "secretKeyMultibase": "z3u2…" }     development only
 * ```
 * @module
 */
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import type { DidUrl } from '../core/credential.ts'
import { KlusCvError } from '../core/errors.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../core/json.ts'
import { type KeyPair, publicKeyOf } from './keys.ts'

/** A key pair, and the verification method that others know it by. */
export interface NamedKeyPair extends KeyPair {
  readonly id: DidUrl
}

/** RFC 7914 section 2; 128 MiB and about half a second for each guess. */
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }
/** NIST SP 800-132 section 5.1: at least 16. */
const SALT_BYTES = 16
/** NIST SP 800-38D section 8.2: 96 bits, random, used once under its own key. */
const NONCE_BYTES = 12
const TAG_BYTES = 16
const KEY_BYTES = 32

/** The text of an encrypted key file. */
export async function encryptKeyFile(keys: NamedKeyPair, passphrase: string): Promise<string> {
  const [salt, nonce] = [randomBytes(SALT_BYTES), randomBytes(NONCE_BYTES)]
  const cipher = createCipheriv('aes-256-gcm', await deriveKey(passphrase, salt), nonce)
  cipher.setAAD(boundTo(keys))
  const secretKey = Buffer.concat([cipher.update(keys.secretKeyMultibase, 'utf8'), cipher.final()])
  const encryption = {
    version: 1,
    salt: salt.toString('base64url'),
    nonce: nonce.toString('base64url'),
    tag: cipher.getAuthTag().toString('base64url'),
    secretKey: secretKey.toString('base64url'),
  }
  const { id, publicKeyMultibase } = keys
  return `${JSON.stringify({ id, publicKeyMultibase, encryption }, null, 2)}\n`
}

/** The text of a development key file: the secret is in clear. */
export function formatDevelopmentKeyFile(keys: NamedKeyPair): string {
  const { id, publicKeyMultibase, secretKeyMultibase } = keys
  return `${JSON.stringify({ id, publicKeyMultibase, secretKeyMultibase }, null, 2)}\n`
}

/** What a key file says without its passphrase. */
export function publicPartOf(file: JsonValue): { id: DidUrl; publicKeyMultibase: string } {
  const { id, publicKeyMultibase } = isJsonObject(file) ? file : {}
  if (typeof id === 'string' && typeof publicKeyMultibase === 'string') {
    return { id, publicKeyMultibase }
  }
  throw keyError('a key file must have an id and a publicKeyMultibase')
}

/** Whether a key file holds its secret in clear. */
export function isDevelopmentKeyFile(file: JsonValue): boolean {
  return isJsonObject(file) && 'secretKeyMultibase' in file
}

/**
 * Opens a key file.
 * @throws ERR_KLUSCV_KEY when the passphrase is wrong or anything in the file was changed
 */
export async function openKeyFile(
  file: JsonValue,
  passphrase: string | undefined,
): Promise<NamedKeyPair> {
  const named = publicPartOf(file)
  const members = file as JsonObject
  const secretKeyMultibase = isDevelopmentKeyFile(file)
    ? String(members['secretKeyMultibase'])
    : await decrypt(named, members['encryption'] ?? null, passphrase)
  if (publicKeyOf(secretKeyMultibase) !== named.publicKeyMultibase) {
    throw keyError('the two halves of the key do not belong together')
  }
  return { ...named, secretKeyMultibase }
}

async function decrypt(
  named: { readonly id: DidUrl; readonly publicKeyMultibase: string },
  encryption: JsonValue,
  passphrase: string | undefined,
): Promise<string> {
  if (passphrase === undefined) throw keyError('the key file is encrypted: give its passphrase')
  if (!isJsonObject(encryption) || encryption['version'] !== 1) {
    throw keyError('the encryption of the key file must be of version 1')
  }
  const salt = bytesOf(encryption['salt'], SALT_BYTES)
  const nonce = bytesOf(encryption['nonce'], NONCE_BYTES)
  const tag = bytesOf(encryption['tag'], TAG_BYTES)
  const secretKey = bytesOf(encryption['secretKey'])
  const key = await deriveKey(passphrase, salt)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(boundTo(named)).setAuthTag(tag)
  try {
    return Buffer.concat([decipher.update(secretKey), decipher.final()]).toString('utf8')
  } catch {
    throw keyError('the passphrase is wrong, or the key file was changed')
  }
}

function deriveKey(passphrase: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, KEY_BYTES, SCRYPT, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })
}

// Another id or public key beside the secret would make it sign under a name that it was not given.
function boundTo({ id, publicKeyMultibase }: { id: string; publicKeyMultibase: string }): Buffer {
  return Buffer.from(JSON.stringify(['kluscv-key-1', id, publicKeyMultibase]), 'utf8')
}

function bytesOf(value: JsonValue | undefined, length?: number): Buffer {
  const bytes = typeof value === 'string' ? Buffer.from(value, 'base64url') : Buffer.alloc(0)
  if (bytes.length > 0 && (length === undefined || bytes.length === length)) return bytes
  throw keyError('the encryption of the key file must have salt, nonce, tag and secretKey')
}

function keyError(message: string): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_KEY', message)
}
