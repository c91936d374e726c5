/**
 * Opens what a share store keeps. AES-256-GCM (NIST SP 800-38D), with the key of the share link:
 *
 *     ┌ IV, 12 bytes ┐┌ ciphertext ───────────┐┌ tag, 16 bytes ┐
 *
 * @module
 */
import { createDecipheriv } from 'node:crypto'

const IV_BYTES = 12
const TAG_BYTES = 16

/** The bytes that were shared; undefined when the key is another one or anything was changed. */
export function openShare(blob: Uint8Array, key: string): Uint8Array | undefined {
  if (blob.length <= IV_BYTES + TAG_BYTES) return undefined
  const [iv, sealed] = [blob.subarray(0, IV_BYTES), blob.subarray(IV_BYTES, -TAG_BYTES)]
  try {
    const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'base64url'), iv)
    decipher.setAuthTag(blob.subarray(-TAG_BYTES))
    return Buffer.concat([decipher.update(sealed), decipher.final()])
  } catch {
    return undefined
  }
}
