import { describe, expect, test } from 'vitest'
import { CLAIM_TYPES } from '../../../../../src/claims/claim-types.ts'
import { receiveCredentials } from '../../../../../src/holder/index.ts'
import { kindOfType } from '../../../../../src/web/wallet/browser/kind-of-type.ts'
import {
  createMapFile,
  readMapFile,
} from '../../../../../src/web/wallet/browser/receiving/map-file.ts'
import { sortReceived } from '../../../../../src/web/wallet/browser/receiving/sort-received.ts'
import { inOrder } from '../../../../../src/web/wallet/browser/screens/papers.ts'
import { sampleId, walletSample } from '../../../../support/wallet-world.ts'

const addedAt = '2026-11-27T00:00:00Z'
const [one, other] = [
  await walletSample({ id: sampleId() }),
  await walletSample({ id: sampleId() }),
]
const heldOf = (credential: typeof one) => ({ id: credential.id, credential, addedAt })

describe('a copy of a map', () => {
  test('brings back certificates and own names, and holds nothing else', () => {
    const text = createMapFile([{ ...heldOf(one), label: 'Zomerbaan' }, heldOf(other)], new Date())
    const { certificates, ...rest } = JSON.parse(text)
    expect(Object.keys(rest)).toEqual(['type', 'version', 'createdAt'])
    expect(certificates.map(Object.keys)).toEqual([['credential', 'name'], ['credential']])
    expect(readMapFile(text, receiveCredentials)).toEqual({
      kind: 'certificates',
      credentials: [one, other],
      labels: { [one.id]: 'Zomerbaan' },
    })
  })

  const file = (changes: object) =>
    JSON.stringify({
      type: 'KlusCVMap',
      version: 1,
      certificates: [{ credential: one }],
      ...changes,
    })

  test.each([
    ['another version', file({ version: 2 })],
    ['no certificates', file({ certificates: [] })],
    ['certificates that are no list', file({ certificates: {} })],
    ['an entry that is no object', file({ certificates: [7] })],
    [
      'one that does not pass the gate',
      file({ certificates: [{ credential: one }, { credential: { ...other, extra: 1 } }] }),
    ],
    [
      'two in one entry',
      file({ certificates: [{ credential: { type: 'KlusCVBundle', verifiableCredential: [] } }] }),
    ],
  ])('with %s is refused as a whole', (_name, text) => {
    expect(readMapFile(text, receiveCredentials)).toBe('changed')
  })

  test.each(['{}', 'map', JSON.stringify(one), '{"type": "KlusCVMap", "type": "KlusCVMap"}'])(
    'is not %s',
    (text) => {
      expect(readMapFile(text, receiveCredentials)).toBeUndefined()
    },
  )
})

test('a certificate in the map is never replaced by another with its number', () => {
  const twin = { ...other, id: one.id }
  expect(sortReceived([one, other], [heldOf(one)])).toEqual({
    added: [other],
    known: [one],
    isConflicting: false,
  })
  expect(sortReceived([twin], [heldOf(one)])).toMatchObject({ added: [], isConflicting: true })
  expect(sortReceived([other, other], [])).toMatchObject({ added: [other], known: [] })
})

test('every type of certificate has its kind', () => {
  for (const { type, kind } of CLAIM_TYPES) expect(kindOfType(type)).toBe(kind)
  for (const type of ['constructor', 'DiplomaCredential', 7, undefined]) {
    expect(kindOfType(type)).toBe('other')
  }
})

test('papers: the last platform first, its work first, and what is gone last', () => {
  const paper = (issuer: string, kind: string, lastWorked: string, note = 'valid') => ({
    held: { credential: { issuer } },
    read: { kind, lastWorked },
    notes: [note],
  })
  const papers = [
    paper('a', 'review', '2026-01'),
    paper('b', 'work', '2026-05', 'withdrawn'),
    paper('a', 'work', '2025-12'),
    paper('c', 'work', '2026-03'),
  ] as unknown as Parameters<typeof inOrder>[0]
  const order = inOrder(papers).map(({ held, read }) => `${held.credential.issuer} ${read.kind}`)
  expect(order).toEqual(['c work', 'a work', 'a review', 'b work'])
})
