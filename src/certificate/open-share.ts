/**
 * Opens what a share store keeps, in browser and Node; sealed by seal-share.ts, which draws it.
 * @module
 */
import { decodeBase64url } from '../core/base64url.ts'

const KEY_BYTES = 32
const IV_BYTES = 12
const TAG_BYTES = 16

/**
 * The bytes that were shared; undefined when the key is another one or anything was changed.
 *
 * @param key - of the share link: base64url
 */
export async function openShare(
  blob: Uint8Array,
  key: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const bytes = decodeBase64url(key)
  if (bytes?.length !== KEY_BYTES || blob.length <= IV_BYTES + TAG_BYTES) return undefined
  const [iv, sealed] = [blob.slice(0, IV_BYTES), blob.slice(IV_BYTES)]
  const secret = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['decrypt'])
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, secret, sealed))
  } catch {
    return undefined
  }
}
