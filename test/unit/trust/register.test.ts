import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { JsonObject, JsonValue } from '../../../src/core/json.ts'
import { LIMITS } from '../../../src/core/limits.ts'
import { signJson } from '../../../src/suites/sign-json.ts'
import { checkRegisterProof, isRegistered, readRegister } from '../../../src/trust/register.ts'
import { formatRegisterName, parseRegisterName } from '../../../src/trust/register-name.ts'
import { actor, PLATFORM } from '../../support/keys.ts'
import { without } from '../../support/profiles.ts'

const hashOf = (text: string | number) => createHash('sha256').update(String(text)).digest('hex')
const HASHES = Array.from({ length: 50 }, (_, index) => hashOf(index)).sort()

const UNSIGNED: JsonObject = {
  type: 'KlusCVRegister',
  platform: PLATFORM.did,
  date: '2026-11-20',
  part: 1,
  parts: 1,
  validFrom: '2026-11-21T00:05:12.345Z',
  hashes: HASHES,
}
const SOUND = await signJson({
  document: UNSIGNED,
  signer: PLATFORM.signer,
  created: '2026-11-21T00:05:12.345Z',
})
const KEYS = [{ id: PLATFORM.keyId, publicKeyMultibase: PLATFORM.publicKeyMultibase }]

const changed = (changes: Readonly<Record<string, JsonValue>>): JsonObject => ({
  ...SOUND,
  ...changes,
})
const proofWith = (changes: Readonly<Record<string, JsonValue>>): JsonObject =>
  changed({ proof: { ...(SOUND['proof'] as JsonObject), ...changes } })
const withHash = (index: number, hash: JsonValue): JsonObject =>
  changed({ hashes: HASHES.with(index, hash as string) })

const read = (value: unknown) =>
  readRegister(typeof value === 'string' ? value : JSON.stringify(value))

function registerOf(value: unknown) {
  const answer = read(value)
  if (!answer.ok) throw new TypeError(answer.problem.pointer)
  return answer.register
}

const REFUSED: readonly (readonly [string, unknown, string])[] = [
  ['no JSON', '<html>', ''],
  ['a list', [SOUND], ''],
  ['a member twice', '{"type": "a", "type": "b"}', '/type'],
  ['a member that does not belong', changed({ names: {} }), '/names'],
  ['a context', changed({ '@context': [] }), '/@context'],
  ['another type', changed({ type: 'KlusCVPlatformProfile' }), '/type'],
  ['no DID for its platform', changed({ platform: 'https://tempo.example' }), '/platform'],
  ['a day that does not exist', changed({ date: '2026-02-30' }), '/date'],
  ['a day with a time', changed({ date: '2026-11-20T00:00:00Z' }), '/date'],
  ['a part 0', changed({ part: 0 }), '/part'],
  ['a part as text', changed({ part: '1' }), '/part'],
  ['a part above the parts', changed({ part: 2 }), '/part'],
  ['more parts than there can be', changed({ parts: 1000 }), '/parts'],
  ['a version without a zone', changed({ validFrom: '2026-11-21T00:05:12' }), '/validFrom'],
  ['a version before its day', changed({ validFrom: '2026-11-19T23:59:59Z' }), '/validFrom'],
  ['hashes that are no list', changed({ hashes: HASHES.join() }), '/hashes'],
  ['a hash in capitals', withHash(3, String(HASHES[3]).toUpperCase()), '/hashes/3'],
  ['a short hash', withHash(0, 'ab'), '/hashes/0'],
  ['a number for a hash', withHash(49, 7), '/hashes/49'],
  ['a hash twice', withHash(8, String(HASHES[7])), '/hashes/8'],
  ['hashes out of order', changed({ hashes: HASHES.toReversed() }), '/hashes/1'],
  ['a set of proofs', changed({ proof: [SOUND['proof'] ?? null] }), '/proof'],
  ['a proof with more in it', proofWith({ domain: 'x' }), '/proof/domain'],
  ['a proof that ends', proofWith({ expires: '2027-01-01T00:00:00Z' }), '/proof/expires'],
  ['another suite', proofWith({ cryptosuite: 'eddsa-rdfc-2022' }), '/proof/cryptosuite'],
  ['another purpose', proofWith({ proofPurpose: 'authentication' }), '/proof/proofPurpose'],
  [
    'a key of someone else',
    proofWith({ verificationMethod: 'did:web:other.example#key-1' }),
    '/proof/verificationMethod',
  ],
]

describe('a register', () => {
  test('is read as it stands, and frozen', () => {
    const answer = read(SOUND)
    expect(answer).toEqual({ ok: true, register: SOUND })
    expect(answer.ok && Object.isFrozen(answer.register.hashes)).toBe(true)
  })

  test('of a day on which nothing was issued is one', () => {
    expect(read(changed({ hashes: [] })).ok).toBe(true)
  })

  test('that was closed on its own day, by a platform that stopped, is one', () => {
    expect(read(changed({ validFrom: '2026-11-20T16:00:00Z' })).ok).toBe(true)
  })

  test.each(Object.keys(SOUND))('without %s is refused', (member) => {
    expect(read(without(SOUND, member))).toMatchObject({
      ok: false,
      problem: { pointer: `/${member}` },
    })
  })

  test.each(REFUSED)('with %s is refused', (_, value, pointer) => {
    expect(read(value)).toMatchObject({ ok: false, problem: { pointer } })
  })

  test('with more hashes than fit is refused, and so is one that is too long', () => {
    const tooMany = Array.from({ length: LIMITS.registerHashes + 1 }, () => '')
    expect(read(changed({ hashes: tooMany }))).toMatchObject({
      problem: { problem: 'too_large', pointer: '/hashes' },
    })
    const padded = JSON.stringify(SOUND) + ' '.repeat(LIMITS.registerBytes)
    expect(read(padded)).toMatchObject({ problem: { problem: 'too_large', pointer: '' } })
  })

  test('that is full still fits', () => {
    const full = JSON.stringify(changed({ hashes: [] })).length + LIMITS.registerHashes * 67
    expect(full).toBeLessThan(LIMITS.registerBytes)
  })
})

describe('the signature of a register', () => {
  const other = actor('another key', PLATFORM.did)

  test('is checked with the key that it names', () => {
    const keys = [{ id: `${PLATFORM.did}#key-0`, publicKeyMultibase: other.publicKeyMultibase }]
    expect(checkRegisterProof(registerOf(SOUND), [...keys, ...KEYS])).toEqual({ ok: true })
  })

  test('by a key that is not published is refused', () => {
    expect(checkRegisterProof(registerOf(SOUND), [])).toMatchObject({
      ok: false,
      problem: { problem: 'INVALID_VERIFICATION_METHOD' },
    })
  })

  test('by another key under the same name is refused', () => {
    const keys = [{ id: PLATFORM.keyId, publicKeyMultibase: other.publicKeyMultibase }]
    expect(checkRegisterProof(registerOf(SOUND), keys)).toMatchObject({
      ok: false,
      problem: { problem: 'PROOF_VERIFICATION_ERROR' },
    })
  })

  test.each([
    ['one hash more', { hashes: [...HASHES, 'f'.repeat(64)] }],
    ['one hash less', { hashes: HASHES.slice(1) }],
    ['another day', { date: '2026-11-19' }],
    ['more parts', { parts: 2 }],
    ['another moment', { validFrom: '2026-11-21T00:05:12.346Z' }],
  ])('does not hold with %s', (_, changes) => {
    expect(checkRegisterProof(registerOf(changed(changes)), KEYS).ok).toBe(false)
  })
})

describe('a hash', () => {
  test('of a certificate is found wherever it stands', () => {
    const register = registerOf(SOUND)
    expect(HASHES.filter((hash) => !isRegistered(register, hash))).toEqual([])
  })

  test.each(['0'.repeat(64), 'f'.repeat(64), hashOf('never issued'), '', 'undefined'])(
    '%j is not found',
    (hash) => {
      expect(isRegistered(registerOf(SOUND), hash)).toBe(false)
      expect(isRegistered({ hashes: [] }, hash)).toBe(false)
    },
  )
})

describe('the name of a register', () => {
  test.each(['2026-11-20', '2026-11-20.2', '2028-02-29.999'])('%s is read and written', (text) => {
    const name = parseRegisterName(text)
    expect(name && formatRegisterName(name)).toBe(text)
  })

  test.each([
    '',
    '2026-11-20.1',
    '2026-11-20.0',
    '2026-11-20.02',
    '2026-11-20.1000',
    '2026-02-30',
    '2026-11-2',
    '2026-11-20Z',
    '../profile',
    '2026-11-20.2.3',
  ])('%j is none', (text) => {
    expect(parseRegisterName(text)).toBeUndefined()
  })
})
