import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../src/core/json.ts'
import {
  encryptKeyFile,
  formatDevelopmentKeyFile,
  isDevelopmentKeyFile,
  openKeyFile,
  publicPartOf,
} from '../../../src/suites/key-file.ts'
import { generateKeyPair } from '../../../src/suites/keys.ts'

const PASSPHRASE = 'correct horse battery staple'
const KEYS = { id: 'did:web:platform.example#key-1', ...generateKeyPair() }
const other = generateKeyPair()
const encrypted: JsonObject = JSON.parse(await encryptKeyFile(KEYS, PASSPHRASE))
const encryption = encrypted['encryption'] as JsonObject

const flipped = (member: string): JsonObject => {
  const bytes = Buffer.from(String(encryption[member]), 'base64url')
  bytes[0] = (bytes[0] ?? 0) ^ 1
  return { ...encrypted, encryption: { ...encryption, [member]: bytes.toString('base64url') } }
}

describe('an encrypted key file', () => {
  test('opens with its passphrase, in whatever Unicode form it is typed', async () => {
    expect(await openKeyFile(encrypted, PASSPHRASE)).toEqual(KEYS)
    const composed: JsonObject = JSON.parse(
      await encryptKeyFile(KEYS, 'caf\u00e9-caf\u00e9-caf\u00e9'),
    )
    expect(await openKeyFile(composed, 'cafe\u0301-cafe\u0301-cafe\u0301')).toEqual(KEYS)
  })

  test('holds the secret nowhere, and no two are the same', async () => {
    const again = await encryptKeyFile(KEYS, PASSPHRASE)
    expect(again).not.toContain(KEYS.secretKeyMultibase)
    expect(JSON.parse(again)).not.toEqual(encrypted)
  })

  test('says its public part without the passphrase', () => {
    const { id, publicKeyMultibase } = KEYS
    expect(publicPartOf(encrypted)).toEqual({ id, publicKeyMultibase })
    expect(isDevelopmentKeyFile(encrypted)).toBe(false)
  })

  test.each<readonly [string, JsonObject, string | undefined]>([
    ['another passphrase', encrypted, 'wrong'],
    ['an empty passphrase', encrypted, ''],
    ['no passphrase', encrypted, undefined],
    ['another id', { ...encrypted, id: 'did:web:evil.example#key-1' }, PASSPHRASE],
    [
      'another public key',
      { ...encrypted, publicKeyMultibase: other.publicKeyMultibase },
      PASSPHRASE,
    ],
    ['another salt', flipped('salt'), PASSPHRASE],
    ['another nonce', flipped('nonce'), PASSPHRASE],
    ['another tag', flipped('tag'), PASSPHRASE],
    ['another secret', flipped('secretKey'), PASSPHRASE],
    ['a short tag', { ...encrypted, encryption: { ...encryption, tag: 'AAAA' } }, PASSPHRASE],
    ['another version', { ...encrypted, encryption: { ...encryption, version: 2 } }, PASSPHRASE],
    ['no encryption', { ...encrypted, encryption: null }, PASSPHRASE],
    ['no id', { publicKeyMultibase: KEYS.publicKeyMultibase, encryption }, PASSPHRASE],
  ])('does not open with %s, and says nothing secret', async (_, file, passphrase) => {
    const failure = await openKeyFile(file, passphrase).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'ERR_KLUSCV_KEY' })
    expect(JSON.stringify(failure) + String(failure)).not.toMatch(/correct|staple|z3u2/)
  })
})

describe('a development key file', () => {
  const file: JsonObject = JSON.parse(formatDevelopmentKeyFile(KEYS))

  test('opens without passphrase and is known as what it is', async () => {
    expect(isDevelopmentKeyFile(file)).toBe(true)
    expect(await openKeyFile(file, undefined)).toEqual(KEYS)
  })

  test.each<readonly [string, JsonObject]>([
    [
      'two halves that do not belong together',
      { ...file, publicKeyMultibase: other.publicKeyMultibase },
    ],
    ['a secret that is none', { ...file, secretKeyMultibase: 'z3u2canary' }],
    ['a secret of another kind', { ...file, secretKeyMultibase: 7 }],
  ])('is refused with %s', async (_, wrong) => {
    const failure = await openKeyFile(wrong, undefined).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'ERR_KLUSCV_KEY' })
    expect(String(failure)).not.toContain('canary')
  })
})
