import { describe, expect, test } from 'vitest'
import { SUITES, type SuiteId } from '../../../src/core/contexts.ts'
import { type Credential, type Proof, proofsOf } from '../../../src/core/credential.ts'
import type { JsonObject } from '../../../src/core/json.ts'
import type { ProofAnswer, ProofQuestion } from '../../../src/core/proof-checker.ts'
import { checkProofs } from '../../../src/suites/check-proofs.ts'
import { KINDS, signedSample } from '../../support/credentials.ts'
import { actor, PLATFORM, STRANGER } from '../../support/keys.ts'
import { addProof, namesOf } from '../../support/proofs.ts'

const OTHER_KEY = actor('platform, next year', PLATFORM.did)
const second = { ...OTHER_KEY, keyId: `${PLATFORM.did}#key-2` }

function ask(document: JsonObject, change: Partial<ProofQuestion>): Promise<ProofAnswer> {
  return checkProofs({
    document,
    purpose: 'assertionMethod',
    verificationMethods: [],
    suites: SUITES,
    ...change,
  })
}

const refused = (problem: string, pointer: string) => ({ ok: false, problem: { problem, pointer } })

describe('a proof set', () => {
  const keys = {
    verificationMethods: [
      PLATFORM.verificationMethod,
      { ...second.verificationMethod, id: second.keyId },
    ],
  }
  const signer = { ...second, signer: { ...second.signer, id: second.keyId } }

  test.each(KINDS)('verifies when all its proofs do: $suite, $dataModel', async (kind) => {
    const both = await addProof(await signedSample(kind), signer)
    expect(await ask(both, keys)).toEqual({ ok: true })
    expect(await ask({ ...both, proof: [...proofsOf(both)].reverse() }, keys)).toEqual({ ok: true })
  })

  test.each([0, 1])('is refused when proof %i of it is forged', async (index) => {
    const both = await addProof(await signedSample(), signer)
    const forged = proofsOf(both).map((proof, at) =>
      at === index ? { ...proof, created: '2026-11-04T00:00:00Z' } : proof,
    )
    expect(await ask({ ...both, proof: forged }, keys)).toMatchObject(
      refused('PROOF_VERIFICATION_ERROR', `/proof/${index}/proofValue`),
    )
  })

  test('is refused when one of its proofs is a stranger’s', async () => {
    const both = await addProof(await signedSample(), STRANGER)
    const change = {
      verificationMethods: [PLATFORM.verificationMethod, STRANGER.verificationMethod],
    }
    expect(await ask(both, change)).toMatchObject(
      refused('INVALID_VERIFICATION_METHOD', '/proof/1/verificationMethod'),
    )
  })

  test('has at most eight proofs', async () => {
    const document = await signedSample()
    const [proof] = proofsOf(document) as [Proof]
    const of = (count: number) => ({
      ...document,
      proof: Array.from({ length: count }, () => proof),
    })
    expect(await ask(of(8), keys)).toEqual({ ok: true })
    expect(await ask(of(9), keys)).toMatchObject(refused('MALFORMED_VALUE_ERROR', '/proof'))
    expect(await ask(of(1000), keys)).toMatchObject(refused('MALFORMED_VALUE_ERROR', '/proof'))
  })
})

const FIRST = 'urn:uuid:11111111-1111-4111-8111-111111111111'
const LAST = 'urn:uuid:22222222-2222-4222-8222-222222222222'

/** A certificate with two proofs, of which the second covers the first. */
const chain = async (suite: SuiteId = 'eddsa-rdfc-2022', by = [PLATFORM, STRANGER] as const) => {
  const { proof: _, ...unsigned } = await signedSample({ suite })
  const start = { ...unsigned, proof: [namesOf(suite)] } as unknown as Credential
  const one = await addProof(start, by[0], { id: FIRST })
  const signed = { ...one, proof: proofsOf(one).slice(1) } as Credential
  return addProof(signed, by[1], { id: LAST, previousProof: [FIRST] })
}

type Broken = readonly [string, (proofs: readonly Proof[]) => readonly object[], string]

const BROKEN_CHAINS: readonly Broken[] = [
  ['its first proof is taken away', ([, b]) => [b as Proof], '/proof/0/previousProof'],
  [
    'its first proof is changed',
    ([a, b]) => [{ ...a, created: '2026-11-05T00:00:00Z' }, b as Proof],
    '/proof/0/proofValue',
  ],
  [
    'its link is taken away',
    ([a, { previousProof: _, ...b } = {} as Proof]) => [a as Proof, b],
    '/proof/1/verificationMethod',
  ],
  [
    'it names itself',
    ([a, b]) => [a as Proof, { ...b, previousProof: LAST }],
    '/proof/1/previousProof',
  ],
  [
    'it names one proof too many',
    ([a, b]) => [a as Proof, { ...b, previousProof: [FIRST, 'urn:uuid:3'] }],
    '/proof/1/previousProof',
  ],
  [
    'two proofs have one id',
    ([a, b]) => [a as Proof, b as Proof, { ...a, created: '2026-11-05T00:00:00Z' }],
    '/proof',
  ],
  [
    'its links are numbers',
    ([a, b]) => [a as Proof, { ...b, previousProof: [0] }],
    '/proof/1/previousProof',
  ],
]

describe('a proof chain', () => {
  const keys = { verificationMethods: [PLATFORM.verificationMethod, STRANGER.verificationMethod] }

  test.each<SuiteId>(['eddsa-rdfc-2022', 'eddsa-jcs-2022'])(
    'lets a witness sign over the issuer: %s',
    async (suite) => {
      const chained = await chain(suite)
      expect(await ask(chained, keys)).toEqual({ ok: true })
      expect(await ask({ ...chained, proof: [...proofsOf(chained)].reverse() }, keys)).toEqual({
        ok: true,
      })
    },
  )

  test('lets the issuer sign over a witness', async () => {
    expect(await ask(await chain('eddsa-rdfc-2022', [STRANGER, PLATFORM]), keys)).toEqual({
      ok: true,
    })
  })

  test('is refused when no proof of it is the issuer’s', async () => {
    const chained = await chain('eddsa-rdfc-2022', [STRANGER, STRANGER])
    expect(await ask(chained, keys)).toMatchObject(
      refused('INVALID_VERIFICATION_METHOD', '/proof/0/verificationMethod'),
    )
  })

  test.each(BROKEN_CHAINS)('is refused when %s', async (_, change, pointer) => {
    const chained = await chain()
    const proof = change(proofsOf(chained)) as Proof[]
    expect(await ask({ ...chained, proof }, keys)).toMatchObject({
      ok: false,
      problem: { pointer },
    })
  })

  test('is refused when its first proof is swapped for another good one of the issuer', async () => {
    const chained = await chain()
    const one = await addProof(await signedSample(), PLATFORM, { id: FIRST })
    const other = { ...(proofsOf(one)[1] as Proof) }
    expect(await ask({ ...chained, proof: [other, proofsOf(chained)[1] as Proof] }, keys)).toEqual({
      ok: true,
    })
    const later = {
      ...chained,
      proof: [{ ...other, expires: '2027-01-01T00:00:00Z' }, proofsOf(chained)[1] as Proof],
    }
    expect(await ask(later, keys)).toMatchObject({ ok: false })
  })
})
