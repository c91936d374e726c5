/**
 * What a passphrase protects in a key file: the secrets, so that no one reads them, and the whole
 * list, so that no one changes it.
 *
 * ```
 *   master    = scrypt( passphrase in NFKC, salt, N = 2^17, r = 8, p = 1, 32 bytes )
 *   secretKey = AES-256-GCM( HKDF-SHA-256( master, "kluscv-key-2 secret" ), nonce, z3u2…,
 *                            bound to id and publicKeyMultibase )
 *   mac       = HMAC-SHA-256( HKDF-SHA-256( master, "kluscv-key-2 list" ), JCS( keys ) )
 *   all in base64url; version 2 stands for exactly these parameters
 * ```
 * @module
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto'
import type { DidUrl } from '../core/credential.ts'
import { KlusCvError } from '../core/errors.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../core/json.ts'
import { canonicalizeJson } from './canonicalize-json.ts'

/** A key as others name it. */
export interface NamedKey {
  readonly id: DidUrl
  readonly publicKeyMultibase: string
}

/** Encrypts and authenticates under one passphrase and one salt. */
export interface KeyFileCipher {
  readonly encrypt: (key: NamedKey, secretKeyMultibase: string) => JsonObject
  /** @throws ERR_KLUSCV_KEY when it does not open */
  readonly decrypt: (key: NamedKey, secret: JsonValue) => string
  /** The list's authentication code. */
  readonly authenticate: (keys: JsonValue) => string
  /** @throws ERR_KLUSCV_KEY when the list is not the one that was written under this passphrase */
  readonly assertAuthentic: (keys: JsonValue, mac: JsonValue | undefined) => void
}

/** RFC 7914 section 2; 128 MiB and about half a second for each guess. */
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }
/** NIST SP 800-132 section 5.1: at least 16. */
const SALT_BYTES = 16
/** NIST SP 800-38D section 8.2: 96 bits, random; a file has a hundred keys at most. */
const NONCE_BYTES = 12
const TAG_BYTES = 16
const KEY_BYTES = 32

/** A salt for a file that is written anew. */
export function createSalt(): Uint8Array {
  return randomBytes(SALT_BYTES)
}

/** The salt as a file writes it; undefined when it is none. */
export function parseSalt(value: JsonValue | undefined): Uint8Array | undefined {
  return bytesOf(value, SALT_BYTES)
}

/** 32 bytes that only who knows the passphrase can compute, slowly. */
export function deriveMaster(passphrase: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, KEY_BYTES, SCRYPT, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })
}

/** The cipher of a file with this salt. */
export async function createKeyFileCipher(
  passphrase: string,
  salt: Uint8Array,
): Promise<KeyFileCipher> {
  const master = await deriveMaster(passphrase, salt)
  const [secretKey, listKey] = [subkey(master, 'secret'), subkey(master, 'list')]
  const authenticate = (keys: JsonValue): Buffer =>
    createHmac('sha256', listKey).update(canonicalizeJson(keys)).digest()
  return {
    encrypt: (key, secret) => encrypt(secretKey, boundTo('kluscv-key-2', key), secret),
    decrypt: (key, secret) => decryptBound(secretKey, boundTo('kluscv-key-2', key), secret),
    authenticate: (keys) => authenticate(keys).toString('base64url'),
    assertAuthentic: (keys, mac) => {
      const given = bytesOf(mac)
      const expected = authenticate(keys)
      if (given?.length !== expected.length || !timingSafeEqual(given, expected)) throw refusal()
    },
  }
}

/**
 * Another id or public key beside the secret would make it sign under a name that it was not given.
 * The version keeps a secret of one format from being opened in another.
 */
export function boundTo(version: string, { id, publicKeyMultibase }: NamedKey): Uint8Array {
  return Buffer.from(JSON.stringify([version, id, publicKeyMultibase]), 'utf8')
}

/** Opens `{nonce, tag, secretKey}`; throws `ERR_KLUSCV_KEY` when it does not open. */
export function decryptBound(key: Uint8Array, bound: Uint8Array, secret: JsonValue): string {
  const members = isJsonObject(secret) ? secret : {}
  const nonce = bytesOf(members['nonce'], NONCE_BYTES)
  const tag = bytesOf(members['tag'], TAG_BYTES)
  const secretKey = bytesOf(members['secretKey'])
  if (nonce === undefined || tag === undefined || secretKey === undefined) {
    throw keyError('a secret of the key file must have nonce, tag and secretKey')
  }
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(bound).setAuthTag(tag)
  try {
    return Buffer.concat([decipher.update(secretKey), decipher.final()]).toString('utf8')
  } catch {
    throw refusal()
  }
}

function encrypt(key: Uint8Array, bound: Uint8Array, secret: string): JsonObject {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(bound)
  const secretKey = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return {
    nonce: nonce.toString('base64url'),
    tag: cipher.getAuthTag().toString('base64url'),
    secretKey: secretKey.toString('base64url'),
  }
}

function subkey(master: Uint8Array, use: 'secret' | 'list'): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', master, '', `kluscv-key-2 ${use}`, KEY_BYTES))
}

function bytesOf(value: JsonValue | undefined, length?: number): Uint8Array | undefined {
  const bytes = typeof value === 'string' ? Buffer.from(value, 'base64url') : Buffer.alloc(0)
  return bytes.length > 0 && (length === undefined || bytes.length === length) ? bytes : undefined
}

function refusal(): KlusCvError {
  return keyError('the passphrase is wrong, or the key file was changed')
}

function keyError(message: string): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_KEY', message)
}
