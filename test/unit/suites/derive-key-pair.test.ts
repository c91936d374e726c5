import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { deriveKeyPair } from '../../../src/suites/derive-key-pair.ts'
import { generateKeyPair } from '../../../src/suites/keys.ts'

const SECRET = new Uint8Array(32).fill(5)
const { secretKeyMultibase } = generateKeyPair(SECRET)

/** RFC 5869 written out: no salt is a salt of zeros, and 32 bytes are one block. */
function hkdf(secret: Uint8Array, info: string): Uint8Array {
  const extracted = createHmac('sha256', Buffer.alloc(32)).update(secret).digest()
  return createHmac('sha256', extracted).update(`${info}\x01`).digest()
}

test('the keys are those of HKDF-SHA-256 with the purpose as info', () => {
  const derived = deriveKeyPair(secretKeyMultibase, 'some purpose')
  expect(derived).toEqual(generateKeyPair(hkdf(SECRET, 'kluscv some purpose')))
})

test('each purpose has its own', () => {
  const keys = ['a', 'b'].map((purpose) => deriveKeyPair(secretKeyMultibase, purpose))
  expect(new Set([...keys.map((key) => key.secretKeyMultibase), secretKeyMultibase]).size).toBe(3)
})

test('what is no secret key is refused', () => {
  expect(() => deriveKeyPair('z6Mk', 'a')).toThrow(
    expect.objectContaining({ code: 'ERR_KLUSCV_KEY' }),
  )
})
