/** Keys of a wallet: made and opened again, and what a browser without Ed25519 says. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import {
  createDeviceKey,
  createWalletKey,
  createWalletSigner,
  openDeviceKey,
} from '../../../src/holder/index.ts'
import { publicKeyOf, verifySignature } from '../../../src/suites/keys.ts'
import { parsePublicKey } from '../../../src/suites/multikey.ts'

const data = new TextEncoder().encode('what is signed')

function bytesOf(multibase: string): Uint8Array {
  const parsed = parsePublicKey(multibase)
  return parsed.ok ? parsed.bytes : new Uint8Array()
}

describe('a key of a device', () => {
  test('signs under its name, and its secret cannot be read', async () => {
    const { did, verificationMethod, signer, keyPair } = await createDeviceKey()
    expect(verificationMethod).toBe(`${did}#${did.slice('did:key:'.length)}`)
    expect(signer).toMatchObject({ id: verificationMethod, algorithm: 'Ed25519' })
    const key = bytesOf(did.slice('did:key:'.length))
    expect(verifySignature(key, data, await signer.sign({ data }))).toBe(true)
    for (const format of ['jwk', 'pkcs8'] as const) {
      await expect(crypto.subtle.exportKey(format, keyPair.privateKey)).rejects.toThrow()
    }
    expect((await openDeviceKey(keyPair)).did).toBe(did)
    expect((await createDeviceKey()).did).not.toBe(did)
  })
})

describe('a key as text', () => {
  test('is the one that node:crypto knows, and signs the same', async () => {
    const key = await createWalletKey()
    expect(publicKeyOf(key.secretKeyMultibase)).toBe(key.publicKeyMultibase)
    const signer = createWalletSigner(key)
    const [once, again] = [await signer.sign({ data }), await signer.sign({ data })]
    expect(once).toEqual(again)
    expect(verifySignature(bytesOf(key.publicKeyMultibase), data, once)).toBe(true)
  })

  test('that is malformed is refused before anything is signed', async () => {
    const key = await createWalletKey()
    for (const secretKeyMultibase of ['', 'z3u2', key.publicKeyMultibase]) {
      expect(() => createWalletSigner({ ...key, secretKeyMultibase })).toThrow(
        expect.objectContaining({ code: 'ERR_KLUSCV_KEY' }),
      )
    }
  })
})

describe('a browser without Ed25519', () => {
  afterEach(() => vi.restoreAllMocks())

  test('says so with a code', async () => {
    vi.spyOn(crypto.subtle, 'generateKey').mockRejectedValue(new Error('NotSupportedError'))
    for (const make of [createDeviceKey, createWalletKey]) {
      await expect(make()).rejects.toMatchObject({ code: 'ERR_KLUSCV_KEY' })
    }
  })
})
