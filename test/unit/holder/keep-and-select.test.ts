import { describe, expect, test } from 'vitest'
import type { Credential } from '../../../src/core/credential.ts'
import { checkExpiry, keepCredential, selectCredentials } from '../../../src/holder/index.ts'
import { actor } from '../../support/keys.ts'
import { ownCredential } from './held.ts'

const OTHER = actor('other platform', 'did:web:other.example')

async function threeHeld(): Promise<readonly Credential[]> {
  return [
    await ownCredential(1),
    await ownCredential(2, { type: 'ReputationCredential' }),
    await ownCredential(3, { issuer: OTHER }),
  ]
}

describe('keeping', () => {
  test('adds a new certificate at the end', async () => {
    const [first, second] = await threeHeld()
    if (first === undefined || second === undefined) throw new Error('two expected')
    const held = keepCredential(keepCredential([], first), second)
    expect(held.map(({ id }) => id)).toEqual([first.id, second.id])
  })

  test('changes nothing for one that is held already, in whatever order its members are', async () => {
    const [first] = await threeHeld()
    if (first === undefined) throw new Error('one expected')
    const held = keepCredential([], first)
    const reordered = Object.fromEntries(Object.entries(first).reverse()) as Credential
    expect(keepCredential(held, reordered)).toBe(held)
  })

  test('refuses another certificate with the id of one that is held', async () => {
    const held = keepCredential([], await ownCredential(1))
    const other = await ownCredential(1, { issuer: OTHER })
    expect(() => keepCredential(held, other)).toThrow(
      expect.objectContaining({ code: 'ERR_KLUSCV_CONFLICT' }),
    )
  })

  test('keeps a copy: later edits of the original do not reach it', async () => {
    const original = structuredClone(await ownCredential(1)) as { id: string } & Credential
    const [kept] = keepCredential([], original)
    original.id = 'urn:uuid:00000000-0000-4000-8000-000000000000'
    expect(kept?.id).toBe((await ownCredential(1)).id)
  })
})

describe('selecting', () => {
  test.each([
    [{}, [1, 2, 3]],
    [{ types: ['ReputationCredential'] }, [2]],
    [{ types: ['WorkHistoryCredential'], issuers: [OTHER.did] }, [3]],
    [{ issuers: ['did:web:nobody.example'] }, []],
    [{ types: [] }, []],
  ])('by %j gives the certificates %j', async (selection, numbers) => {
    const found = selectCredentials(await threeHeld(), selection)
    expect(found.map(({ id }) => Number(id.slice(-2)))).toEqual(numbers)
  })

  test('by id keeps the order in which they are held', async () => {
    const held = await threeHeld()
    const ids = [held[2], held[0]].map((credential) => credential?.id ?? '')
    expect(selectCredentials(held, { ids }).map(({ id }) => id)).toEqual([ids[1], ids[0]])
  })

  test('refuses an id that is not held', async () => {
    const selection = { ids: ['urn:uuid:00000000-0000-4000-8000-000000000000'] }
    const held = await threeHeld()
    expect(() => selectCredentials(held, selection)).toThrow(
      expect.objectContaining({ code: 'ERR_KLUSCV_NOT_FOUND' }),
    )
  })
})

describe('expiry', () => {
  const validity = { validFrom: '2026-01-15T00:00:00Z', validUntil: '2027-01-15T00:00:00Z' }

  test.each([
    ['2026-01-14T23:59:59.999Z', 'not-started'],
    ['2026-01-15T00:00:00Z', 'current'],
    ['2026-12-17T23:59:59Z', 'current'],
    ['2026-12-18T00:00:00Z', 'ends-soon'],
    ['2027-01-15T00:00:00Z', 'ends-soon'],
    ['2027-01-15T00:00:00.001Z', 'ended'],
  ])('at %s is %s', async (now, state) => {
    for (const dataModel of ['2.0', '1.1'] as const) {
      const credential = await ownCredential(1, { dataModel, ...validity })
      const until = validity.validUntil
      expect(checkExpiry(credential, new Date(now))).toEqual({ state, until })
    }
  })

  test('never comes for a certificate without an end', async () => {
    const credential = await ownCredential(1)
    expect(checkExpiry(credential, new Date('2090-01-01T00:00:00Z'))).toEqual({ state: 'current' })
  })
})
