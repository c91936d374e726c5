import { afterEach, expect, test, vi } from 'vitest'
import type { Credential } from '../../../src/core/credential.ts'
import { LIMITS } from '../../../src/core/limits.ts'
import type { ProofChecker } from '../../../src/core/proof-checker.ts'
import { verifyDocument } from '../../../src/verifier/verify-document.ts'
import type { VerifyOptions } from '../../../src/verifier/verify-options.ts'
import { signedPresentation, signedSample } from '../../support/credentials.ts'
import { type Actor, PLATFORM, STRANGER, WORKER } from '../../support/keys.ts'
import { addProof } from '../../support/proofs.ts'
import { verifyOptions } from '../../support/trust.ts'

afterEach(() => vi.restoreAllMocks())

/** Counts the questions that come through, and says yes to each. */
function countingProofs() {
  const asked: unknown[] = []
  const proofs: ProofChecker = async ({ document }) => {
    asked.push(document['id'])
    return { ok: true }
  }
  return { asked, proofs }
}

const idOf = (index: number) =>
  `urn:uuid:00000000-0000-4000-8000-${String(index).padStart(12, '0')}`

async function credentialWith(proofs: number, issuer: Actor, index = 0): Promise<Credential> {
  let credential = await signedSample({ issuer, id: idOf(index), holder: WORKER.did })
  for (let count = 1; count < proofs; count += 1) credential = await addProof(credential, issuer)
  return credential
}

const credentialsBy = (issuer: Actor, count: number) =>
  Promise.all(Array.from({ length: count }, (_, index) => credentialWith(1, issuer, index)))

async function verifyAll(credentials: readonly Credential[], changes: Partial<VerifyOptions> = {}) {
  const bundle = { type: 'KlusCVBundle', verifiableCredential: credentials }
  const report = await verifyDocument(JSON.stringify(bundle), await verifyOptions(changes))
  return report.parts.map(({ state, checks }) => ({
    state,
    proof: checks.find(({ check }) => check === 'proof'),
  }))
}

const notRun = {
  check: 'proof',
  outcome: 'indeterminate',
  problem: 'check_failed_to_run',
  pointer: '/proof',
}
const ran = { check: 'proof', outcome: 'passed' }

test('two proofs of an unlisted issuer are computed', async () => {
  const parts = await verifyAll([await credentialWith(2, STRANGER)])
  expect(parts).toEqual([{ state: 'issuer-unknown', proof: ran }])
})

test.each([3, 8])('%i proofs of an unlisted issuer are not', async (count) => {
  const { asked, proofs } = countingProofs()
  const parts = await verifyAll([await credentialWith(count, STRANGER)], { proofs })
  expect(parts).toEqual([{ state: 'issuer-unknown', proof: notRun }])
  expect(asked).toEqual([])
})

test('eight proofs of a listed issuer are computed', async () => {
  const parts = await verifyAll([await credentialWith(8, PLATFORM)])
  expect(parts).toEqual([{ state: 'genuine', proof: ran }])
})

test('of one upload, the first eight proofs of unlisted issuers are computed', async () => {
  const { asked, proofs } = countingProofs()
  const strangers = await credentialsBy(STRANGER, 12)
  const parts = await verifyAll([...strangers, await credentialWith(1, PLATFORM, 99)], { proofs })
  expect(asked).toEqual([...strangers.slice(0, 8).map(({ id }) => id), idOf(99)])
  expect(parts.slice(8, 12)).toEqual(
    Array.from({ length: 4 }, () => ({ state: 'issuer-unknown', proof: notRun })),
  )
  expect(parts[12]).toEqual({ state: 'genuine', proof: ran })
})

test('who accepts any issuer has them all computed', async () => {
  const { asked, proofs } = countingProofs()
  await verifyAll(await credentialsBy(STRANGER, 12), { proofs, trust: 'none' })
  expect(asked).toHaveLength(12)
})

test('a presentation is signed once, by someone on no list', async () => {
  const { asked, proofs } = countingProofs()
  const credentials = await credentialsBy(STRANGER, 9)
  const presentation = await signedPresentation({ credentials })
  await verifyDocument(JSON.stringify(presentation), await verifyOptions({ proofs }))
  expect(asked).toHaveLength(1 + 8)
})

test('what is left when time is up is undecided, whatever the clock of the options says', async () => {
  let passed = 0
  vi.spyOn(performance, 'now').mockImplementation(() => passed)
  const proofs: ProofChecker = async () => {
    passed += LIMITS.requestTimeoutMs / 2
    return { ok: true }
  }
  const parts = await verifyAll(await credentialsBy(PLATFORM, 4), { proofs })
  expect(parts.map(({ proof }) => proof)).toEqual([ran, ran, notRun, notRun])
  expect(parts.map(({ state }) => state)).toEqual([
    'genuine',
    'genuine',
    'status-unknown',
    'status-unknown',
  ])
})

test('nothing more is computed once nobody waits', async () => {
  const leaving = new AbortController()
  const proofs: ProofChecker = async () => {
    leaving.abort()
    return { ok: true }
  }
  const { signal } = leaving
  const parts = await verifyAll(await credentialsBy(PLATFORM, 3), { proofs, signal })
  expect(parts.map(({ proof }) => proof)).toEqual([ran, notRun, notRun])
})
