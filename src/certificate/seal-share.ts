/**
 * Seals what is shared before it leaves the worker's device: the share store gets ciphertext, and
 * the key only ever stands behind the `#` of the link. AES-256-GCM (NIST SP 800-38D), each share
 * with a key of its own, in browser and Node through WebCrypto:
 *
 *     ┌ IV, 12 bytes ┐┌ ciphertext ───────────┐┌ tag, 16 bytes ┐
 *
 * Opened by open-share.ts.
 * @module
 */
import { decodeBase64url, encodeBase64url } from '../core/base64url.ts'
import { KlusCvError } from '../core/errors.ts'

/** What is shared has at most so many bytes: a bundle of 50 certificates is below 1 MiB. */
export const SHARED_BYTES = 1024 * 1024

const ID_BYTES = 16
const KEY_BYTES = 32
const IV_BYTES = 12
const STOP_TOKEN_BYTES = 32

/** What was sealed, and the secrets that go with it. Everything but `blob` is base64url. */
export interface SealedShare {
  /** Under which the store keeps it: 16 random bytes. */
  readonly id: string
  /** Opens it: 32 random bytes. Goes into the link and MUST NOT go to the store. */
  readonly key: string
  /** What the store keeps. */
  readonly blob: Uint8Array<ArrayBuffer>
  /** Stops the share: 32 random bytes. Stays with the worker. */
  readonly stopToken: string
  /** SHA-256 of the stop token's bytes: all that the store knows of it. */
  readonly stopTokenHash: string
}

/**
 * Seals a document under a new random key.
 *
 * @param document - the text, or bytes, that whoever has the link will read
 * @throws KlusCvError `ERR_KLUSCV_CREDENTIAL` when it has more than {@link SHARED_BYTES}
 */
export async function sealShare(document: string | Uint8Array): Promise<SealedShare> {
  const bytes = typeof document === 'string' ? new TextEncoder().encode(document) : document
  if (bytes.length > SHARED_BYTES) {
    const message = `What is shared can have ${SHARED_BYTES} bytes, got ${bytes.length}.`
    throw new KlusCvError('ERR_KLUSCV_CREDENTIAL', message)
  }
  const [key, stopToken] = [randomBytes(KEY_BYTES), randomBytes(STOP_TOKEN_BYTES)]
  return {
    id: encodeBase64url(randomBytes(ID_BYTES)),
    key: encodeBase64url(key),
    blob: await encrypt(key, new Uint8Array(bytes)),
    stopToken: encodeBase64url(stopToken),
    stopTokenHash: await hashOf(stopToken),
  }
}

/** What the store compares a stop token with; undefined when the text is not one. */
export async function hashStopToken(stopToken: string): Promise<string | undefined> {
  const bytes = decodeBase64url(stopToken)
  return bytes?.length === STOP_TOKEN_BYTES ? hashOf(bytes) : undefined
}

async function encrypt(
  key: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const iv = randomBytes(IV_BYTES)
  const secret = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt'])
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, secret, bytes)
  const blob = new Uint8Array(IV_BYTES + sealed.byteLength)
  blob.set(iv)
  blob.set(new Uint8Array(sealed), IV_BYTES)
  return blob
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return encodeBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}

function randomBytes(count: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(count))
}
