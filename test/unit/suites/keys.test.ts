import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { encodeBase58 } from '../../../src/suites/base58.ts'
import {
  createSigner,
  generateKeyPair,
  publicKeyOf,
  verifySignature,
} from '../../../src/suites/keys.ts'
import {
  didKeyMethodOf,
  didKeyOf,
  parsePublicKey,
  publicKeyOfDidKey,
} from '../../../src/suites/multikey.ts'

const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'))
const multikey = (prefix: string, key: string) => `z${encodeBase58(hex(prefix + key))}`

// RFC 8032 section 7.1, test 1.
const RFC_SEED = hex('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60')
const RFC_PUBLIC = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'
const RFC_SIGNATURE =
  'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b'

const L = 2n ** 252n + 27742317777372353535851937790883648493n
const P = 2n ** 255n - 19n

// A root of d·y⁴ + 2y² − 1: twice that point has y = 0.
const Y8 = 2707385501144840649318225287225658788936804267575313519463743609750303402022n

function littleEndian(value: bigint): string {
  return Buffer.from(value.toString(16).padStart(64, '0'), 'hex').reverse().toString('hex')
}

describe('key pairs', () => {
  test('are those of RFC 8032 for its seed', async () => {
    const pair = generateKeyPair(RFC_SEED)
    expect(pair.publicKeyMultibase).toBe(multikey('ed01', RFC_PUBLIC))
    const signer = createSigner({ id: 'did:web:a.example#key-1', ...pair })
    const signature = await signer.sign({ data: new Uint8Array() })
    expect(Buffer.from(signature).toString('hex')).toBe(RFC_SIGNATURE)
  })

  test('differ every time without a seed', () => {
    expect(generateKeyPair().secretKeyMultibase).not.toBe(generateKeyPair().secretKeyMultibase)
  })

  test('find their public half again', () => {
    const { publicKeyMultibase, secretKeyMultibase } = generateKeyPair()
    expect(publicKeyOf(secretKeyMultibase)).toBe(publicKeyMultibase)
  })

  test('refuse a seed that is not 32 bytes', () => {
    expect(() => generateKeyPair(new Uint8Array(31))).toThrow(
      expect.objectContaining({ code: 'ERR_KLUSCV_KEY' }),
    )
  })

  test('never show the secret when a signer is printed', () => {
    const { secretKeyMultibase } = generateKeyPair(RFC_SEED)
    const signer = createSigner({ id: 'did:web:a.example#key-1', secretKeyMultibase })
    const shown = inspect(signer, { depth: 9, showHidden: true }) + JSON.stringify(signer)
    expect(shown).not.toContain(secretKeyMultibase)
    expect(shown).not.toMatch(/9d61b19d/i)
  })

  test('keep a malformed secret out of the error', () => {
    const secret = 'z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjx'
    for (const wrong of [secret, '', 'u3u2', generateKeyPair().publicKeyMultibase]) {
      const create = () => createSigner({ id: 'did:web:a.example#k', secretKeyMultibase: wrong })
      expect(create).toThrow(expect.objectContaining({ code: 'ERR_KLUSCV_KEY' }))
      expect(create).not.toThrow(new RegExp(wrong === '' ? 'never matches' : wrong))
    }
  })
})

describe('public keys', () => {
  const good = multikey('ed01', RFC_PUBLIC)

  test('are read from their Multikey', () => {
    expect(parsePublicKey(good)).toEqual({
      ok: true,
      bytes: hex(RFC_PUBLIC),
      publicKeyMultibase: good,
    })
  })

  test.each([
    ['an X25519 header on Ed25519 bytes', multikey('ec01', RFC_PUBLIC)],
    ['a secret key', multikey('8026', RFC_PUBLIC)],
    ['no header', multikey('', RFC_PUBLIC)],
    ['31 bytes', multikey('ed01', RFC_PUBLIC.slice(2))],
    ['33 bytes', multikey('ed01', `${RFC_PUBLIC}00`)],
    ['64 bytes', multikey('ed01', RFC_PUBLIC + RFC_PUBLIC)],
    ['base64url', `u${Buffer.from(`ed01${RFC_PUBLIC}`, 'hex').toString('base64url')}`],
    ['hexadecimal', `fed01${RFC_PUBLIC}`],
    ['a leading zero byte', multikey('00ed01', RFC_PUBLIC)],
    ['a leading 1', `z1${multikey('ed01', RFC_PUBLIC).slice(1)}`],
    ['white space', `${good} `],
    ['a letter that base58 has not', good.replace(/.$/, 'l')],
    ['nothing', ''],
    ['100,000 characters', `z${'6'.repeat(100_000)}`],
  ])('are refused with %s', (_, text) => {
    expect(parsePublicKey(text, '/key')).toMatchObject({
      ok: false,
      problem: { problem: 'INVALID_VERIFICATION_METHOD', pointer: '/key' },
    })
  })

  // Every point of order 1, 2, 4 and 8, with both signs of x, and every y that is not reduced.
  const weak: [string, bigint][] = [
    ['order 1', 1n],
    ['order 2', P - 1n],
    ['order 4', 0n],
    ['order 8', Y8],
    ['order 8, the other', P - Y8],
    ...Array.from({ length: 19 }, (_, k): [string, bigint] => [`y = p + ${k}`, P + BigInt(k)]),
  ]
  const signed = weak.flatMap(([name, y]): [string, string][] => [
    [name, littleEndian(y)],
    [`${name}, x negative`, littleEndian(y + 2n ** 255n)],
  ])

  test.each(signed)('are refused when anyone can sign for them: %s', (_, key) => {
    expect(parsePublicKey(multikey('ed01', key)).ok).toBe(false)
  })

  test.each(signed.slice(0, 10))('would let anyone sign, in node alone: %s', (_, key) => {
    const forged = hex(littleEndian(1n) + '00'.repeat(32))
    const texts = Array.from({ length: 99 }, (_, index) => Buffer.from([index]))
    expect(texts.some((text) => verifySignature(hex(key), text, forged))).toBe(true)
  })
})

describe('signatures', () => {
  const key = hex(RFC_PUBLIC)
  const text = new Uint8Array()
  const signature = hex(RFC_SIGNATURE)
  const s = BigInt(`0x${Buffer.from(signature.subarray(32)).reverse().toString('hex')}`)
  const r = Buffer.from(signature.subarray(0, 32)).toString('hex')

  test('are right', () => {
    expect(verifySignature(key, text, signature)).toBe(true)
  })

  test.each([
    ['S + L', hex(r + littleEndian(s + L))],
    ['63 bytes', signature.subarray(1)],
    ['65 bytes', hex(`${RFC_SIGNATURE}00`)],
    ['nothing', new Uint8Array()],
    ['another R', hex(littleEndian(1n) + littleEndian(s))],
    ['R not reduced', hex(littleEndian(P + 1n) + littleEndian(s))],
  ])('are refused with %s', (_, wrong) => {
    expect(verifySignature(key, text, wrong)).toBe(false)
  })

  test('are of one text only', () => {
    expect(verifySignature(key, new Uint8Array(1), signature)).toBe(false)
  })
})

describe('did:key', () => {
  const { publicKeyMultibase } = generateKeyPair(RFC_SEED)

  test('is the key and gives it back', () => {
    expect(didKeyOf(publicKeyMultibase)).toBe(`did:key:${publicKeyMultibase}`)
    expect(didKeyMethodOf(publicKeyMultibase)).toBe(
      `did:key:${publicKeyMultibase}#${publicKeyMultibase}`,
    )
    expect(publicKeyOfDidKey(didKeyOf(publicKeyMultibase))).toMatchObject({
      ok: true,
      publicKeyMultibase,
    })
  })

  test.each([
    ['another method', `did:web:${publicKeyMultibase}`],
    ['a fragment', `did:key:${publicKeyMultibase}#${publicKeyMultibase}`],
    ['a P-256 key', 'did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169'],
    ['upper case', `DID:KEY:${publicKeyMultibase}`],
    ['100,000 characters', `did:key:z${'6'.repeat(100_000)}`],
  ])('is refused with %s', (_, did) => {
    expect(publicKeyOfDidKey(did, '/holder')).toMatchObject({
      ok: false,
      problem: { problem: 'INVALID_VERIFICATION_METHOD', pointer: '/holder' },
    })
  })
})
