/** What is shared: sealed and opened again, and nothing else opens it. */
import { createDecipheriv, createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { openShare } from '../../../src/certificate/open-share.ts'
import { hashStopToken, SHARED_BYTES, sealShare } from '../../../src/certificate/seal-share.ts'
import { decodeBase64url, encodeBase64url } from '../../../src/core/base64url.ts'

const DOCUMENT = '{"type": "KlusCVBundle", "naam": "Aïcha"}'

describe('a sealed share', () => {
  test('opens with its key, and has the form that is drawn', async () => {
    const { id, key, blob, stopToken, stopTokenHash } = await sealShare(DOCUMENT)
    expect(Buffer.from((await openShare(blob, key)) ?? []).toString()).toBe(DOCUMENT)
    expect([id.length, key.length, stopToken.length]).toEqual([22, 43, 43])
    const hash = createHash('sha256').update(Buffer.from(stopToken, 'base64url'))
    expect(stopTokenHash).toBe(hash.digest('base64url'))
    expect(await hashStopToken(stopToken)).toBe(stopTokenHash)
    const secret = Buffer.from(key, 'base64url')
    const decipher = createDecipheriv('aes-256-gcm', secret, blob.subarray(0, 12))
    decipher.setAuthTag(blob.subarray(-16))
    expect(`${decipher.update(blob.subarray(12, -16))}${decipher.final()}`).toBe(DOCUMENT)
  })

  test('has nothing in common with another one of the same', async () => {
    const [one, other] = [await sealShare(DOCUMENT), await sealShare(DOCUMENT)]
    expect(Buffer.from(one.blob).equals(other.blob)).toBe(false)
    expect(
      new Set([one.id, one.key, one.stopToken, other.id, other.key, other.stopToken]).size,
    ).toBe(6)
  })

  test('may be 1 MiB and no byte more', async () => {
    expect((await sealShare(new Uint8Array(SHARED_BYTES))).blob.length).toBe(SHARED_BYTES + 28)
    const refused = sealShare(new Uint8Array(SHARED_BYTES + 1))
    await expect(refused).rejects.toMatchObject({ code: 'ERR_KLUSCV_CREDENTIAL' })
  })

  test('does not open with another key, when a bit was changed, or when it is cut', async () => {
    const { key, blob } = await sealShare(DOCUMENT)
    const { key: other } = await sealShare(DOCUMENT)
    expect(await openShare(blob, other)).toBeUndefined()
    for (const at of [0, 12, blob.length - 1]) {
      expect(await openShare(blob.with(at, (blob[at] ?? 0) ^ 1), key)).toBeUndefined()
    }
    for (const length of [0, 12, 28, blob.length - 1]) {
      expect(await openShare(blob.subarray(0, length), key)).toBeUndefined()
    }
    for (const text of ['', key.slice(1), `${key}A`, `${key.slice(0, -1)}!`]) {
      expect(await openShare(blob, text)).toBeUndefined()
    }
  })

  test('is stopped only by what can be a stop token', async () => {
    for (const text of ['', 'a', 'q'.repeat(42), 'q'.repeat(44), 'é'.repeat(43)]) {
      expect(await hashStopToken(text)).toBeUndefined()
    }
  })
})

describe('base64url', () => {
  test('is that of RFC 4648, without padding', () => {
    for (let length = 0; length < 40; length += 1) {
      const bytes = crypto.getRandomValues(new Uint8Array(length))
      const text = Buffer.from(bytes).toString('base64url')
      expect(encodeBase64url(bytes)).toBe(text)
      expect(decodeBase64url(text)).toEqual(bytes)
    }
    expect(encodeBase64url(new Uint8Array(100_000)).length).toBe(133_334)
  })

  test.each(['A', 'AB', 'ABC', 'AA==', 'A+A', 'A/A', 'A A', 'AAAAA'])('is not %s', (text) => {
    expect(decodeBase64url(text)).toBeUndefined()
  })
})
