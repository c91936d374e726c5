import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SUITES } from '../../../src/core/contexts.ts'
import type { Proof } from '../../../src/core/credential.ts'
import type { JsonObject, JsonValue } from '../../../src/core/json.ts'
import type { ProofAnswer, ProofQuestion } from '../../../src/core/proof-checker.ts'
import { encodeBase58 } from '../../../src/suites/base58.ts'
import { checkProofs } from '../../../src/suites/check-proofs.ts'
import { countConnects } from '../../support/connections.ts'
import { KINDS, SAMPLE_TYPES, signedSample } from '../../support/credentials.ts'
import { PLATFORM, STRANGER, WORKER } from '../../support/keys.ts'
import { namesOf } from '../../support/proofs.ts'

function ask(document: JsonObject, change: Partial<ProofQuestion> = {}): Promise<ProofAnswer> {
  return checkProofs({
    document,
    purpose: 'assertionMethod',
    verificationMethods: [PLATFORM.verificationMethod],
    suites: SUITES,
    ...change,
  })
}

const refused = (problem: string, pointer: string) => ({ ok: false, problem: { problem, pointer } })

const unhandled: unknown[] = []
const remember = (reason: unknown) => unhandled.push(reason)
beforeAll(() => {
  process.on('unhandledRejection', remember)
})
afterAll(() => {
  process.off('unhandledRejection', remember)
  expect(unhandled).toEqual([])
})

describe('a genuine certificate', () => {
  test.each(KINDS)('verifies without a single connection: $suite, $dataModel', async (kind) => {
    for (const type of SAMPLE_TYPES) {
      const document = await signedSample({ ...kind, type, holder: WORKER.did })
      const connects = await countConnects(async () => {
        expect(await ask(document)).toEqual({ ok: true })
      })
      expect(connects).toBe(0)
    }
  })

  test('verifies long after it expired: dates are a check of their own', async () => {
    const dates = { validFrom: '2001-01-01T00:00:00Z', validUntil: '2002-01-01T00:00:00Z' }
    expect(await ask(await signedSample(dates))).toEqual({ ok: true })
  })

  test('is judged as it was asked about: later edits do not count', async () => {
    const document = structuredClone(await signedSample()) as { issuer: string } & JsonObject
    const asked = ask(document)
    document.issuer = STRANGER.did
    expect(await asked).toEqual({ ok: true })
  })
})

describe('a certificate of which anything was changed', () => {
  test.each(SUITES)('is refused, whatever it was: %s', { timeout: 60_000 }, async (suite) => {
    const document = await signedSample({ suite, holder: WORKER.did })
    const changed = [...mutations(document)]
    expect(changed.length).toBeGreaterThan(150)
    for (const [what, mutant] of changed) {
      expect(await ask(mutant as JsonObject), what).toMatchObject({ ok: false })
    }
  })
})

const { verificationMethod } = PLATFORM
/** The point of order 1: anyone can sign for it. */
const WEAK = `z${encodeBase58(Buffer.from(`ed0101${'00'.repeat(31)}`, 'hex'))}`

const WRONG_KEYS: readonly [string, Partial<ProofQuestion>][] = [
  ['is not among those that may sign', { verificationMethods: [STRANGER.verificationMethod] }],
  ['is not given at all', { verificationMethods: [] }],
  ['is given twice', { verificationMethods: [verificationMethod, verificationMethod] }],
  [
    'belongs to another than the issuer',
    { verificationMethods: [{ ...verificationMethod, controller: STRANGER.did }] },
  ],
  [
    'is malformed',
    { verificationMethods: [{ ...verificationMethod, publicKeyMultibase: 'z6MkXX' }] },
  ],
  [
    'is weak',
    {
      verificationMethods: [
        {
          ...verificationMethod,
          publicKeyMultibase: WEAK,
        },
      ],
    },
  ],
]

describe('a key', () => {
  test.each(WRONG_KEYS)('is refused when it %s', async (_, change) => {
    expect(await ask(await signedSample(), change)).toMatchObject(
      refused('INVALID_VERIFICATION_METHOD', '/proof/verificationMethod'),
    )
  })

  test.each(KINDS)(
    'of somebody else under the same name does not fit: $suite, $dataModel',
    async (kind) => {
      const { publicKeyMultibase } = STRANGER
      const change = { verificationMethods: [{ ...verificationMethod, publicKeyMultibase }] }
      expect(await ask(await signedSample(kind), change)).toMatchObject(
        refused('PROOF_VERIFICATION_ERROR', '/proof/proofValue'),
      )
    },
  )
})

const WRONG_PROOFS: readonly [string, object, string, string][] = [
  ['a made-up suite', { cryptosuite: 'ecdsa-rdfc-2019' }, 'PROOF_VERIFICATION_ERROR', '/proof'],
  [
    'a suite as an array',
    { cryptosuite: ['eddsa-rdfc-2022'] },
    'PROOF_VERIFICATION_ERROR',
    '/proof',
  ],
  [
    'purposes as an array',
    { proofPurpose: ['assertionMethod'] },
    'INVALID_RELATIONSHIP_FOR_VERIFICATION_METHOD',
    '/proof/proofPurpose',
  ],
  [
    'an @context of its own',
    { '@context': 'https://www.w3.org/ns/credentials/v2' },
    'context_not_allowed',
    '/proof/@context',
  ],
  [
    'an embedded key',
    { verificationMethod: { ...PLATFORM.verificationMethod } },
    'INVALID_VERIFICATION_METHOD',
    '/proof/verificationMethod',
  ],
  [
    'a bare DID as its key',
    { verificationMethod: PLATFORM.did },
    'INVALID_VERIFICATION_METHOD',
    '/proof/verificationMethod',
  ],
  [
    'a key on a web page',
    { verificationMethod: 'https://evil.example/key.json' },
    'INVALID_VERIFICATION_METHOD',
    '/proof/verificationMethod',
  ],
  [
    'a signature in base64url',
    { proofValue: `u${'A'.repeat(86)}` },
    'PROOF_VERIFICATION_ERROR',
    '/proof/proofValue',
  ],
  [
    'a zero signature',
    { proofValue: `z${'1'.repeat(64)}` },
    'PROOF_VERIFICATION_ERROR',
    '/proof/proofValue',
  ],
  [
    'a signature of 200,000 characters',
    { proofValue: `z${'2'.repeat(200_000)}` },
    'PROOF_VERIFICATION_ERROR',
    '/proof/proofValue',
  ],
  ['an undefined member', { mood: 'good' }, 'PROOF_TRANSFORMATION_ERROR', '/proof/proofValue'],
  [
    'an earlier proof that is not there',
    { previousProof: 'urn:uuid:1' },
    'PROOF_VERIFICATION_ERROR',
    '/proof/previousProof',
  ],
]

describe('a proof', () => {
  test.each(SUITES)('of a suite that is not accepted is refused: %s', async (suite) => {
    const suites = SUITES.filter((other) => other !== suite)
    expect(await ask(await signedSample({ suite }), { suites })).toMatchObject(
      refused('PROOF_VERIFICATION_ERROR', '/proof'),
    )
  })

  test.each(KINDS)(
    'does not pass under the name of another suite: $suite, $dataModel',
    async (kind) => {
      const document = await signedSample(kind)
      const { type: _, cryptosuite: __, ...rest } = document.proof as Proof
      for (const other of SUITES.filter((suite) => suite !== kind.suite)) {
        const relabelled = { ...document, proof: { ...namesOf(other), ...rest } }
        expect(await ask(relabelled)).toMatchObject({ ok: false })
      }
    },
  )

  test('made to issue does not authenticate, and the other way round', async () => {
    const document = await signedSample()
    const proof = { ...(document.proof as Proof), proofPurpose: 'authentication' }
    const pointer = '/proof/proofPurpose'
    const problem = 'INVALID_RELATIONSHIP_FOR_VERIFICATION_METHOD'
    expect(await ask(document, { purpose: 'authentication' })).toMatchObject(
      refused(problem, pointer),
    )
    expect(await ask({ ...document, proof })).toMatchObject(refused(problem, pointer))
    expect(await ask({ ...document, proof }, { purpose: 'authentication' })).toMatchObject({
      ok: false,
    })
  })

  test.each(WRONG_PROOFS)('is refused with %s', async (_, change, problem, pointer) => {
    const document = await signedSample()
    const proof = { ...(document.proof as Proof), ...change } as JsonObject
    expect(await ask({ ...document, proof })).toMatchObject(refused(problem, pointer))
  })

  test.each<[string, JsonValue]>([
    ['absent', []],
    ['null', null],
    ['text', 'z3u'],
    ['null in an array', [null]],
    ['an empty object', {}],
  ])('is refused when it is %s', async (_, proof) => {
    expect(await ask({ ...(await signedSample()), proof })).toMatchObject({ ok: false })
  })

  test('does not make a document signed that has none', async () => {
    const { proof: _, ...unsigned } = await signedSample()
    expect(await ask(unsigned)).toMatchObject(refused('PROOF_VERIFICATION_ERROR', '/proof'))
  })
})

describe('the context that a JCS proof carries', () => {
  const jcs = { suite: 'eddsa-jcs-2022' } as const

  test('may not be a part of the document’s: a context could be appended', async () => {
    const document = await signedSample(jcs)
    const swap = { gigsCompleted: 'https://w3id.org/kluscv/vocab#activeMonths' }
    const appended = { ...document, '@context': [...document['@context'], swap] }
    expect(await ask(appended)).toMatchObject(refused('context_not_allowed', '/proof/@context'))
  })

  test('may not be left out', async () => {
    const document = await signedSample(jcs)
    const { '@context': _, ...proof } = document.proof as Proof
    expect(await ask({ ...document, proof })).toMatchObject({ ok: false })
  })
})

describe('whatever is asked', () => {
  test('the answer is a refusal, never an exception', async () => {
    const garbage = fc.dictionary(
      fc.constantFrom('@context', 'type', 'issuer', 'credentialSubject', 'proof', 'id', 'x'),
      fc.jsonValue(),
    )
    await fc.assert(
      fc.asyncProperty(garbage, async (document) => {
        expect(await ask(document as JsonObject)).toMatchObject({ ok: false })
        const proof = (await signedSample()).proof
        const disguised = { ...document, proof } as JsonObject
        expect(await ask(disguised)).toMatchObject({ ok: false })
        expect(await ask(disguised, { purpose: 'authentication' })).toMatchObject({ ok: false })
      }),
      { numRuns: 60 },
    )
  })

  test('a function among the data is a refusal too', async () => {
    const document = { ...(await signedSample()), trap: () => 1 } as unknown as JsonObject
    expect(await ask(document)).toMatchObject({ ok: false })
  })

  test('the answer names no value of the document', async () => {
    const document = { ...(await signedSample()), zodiac: 'canary-value' }
    expect(JSON.stringify(await ask(document))).not.toContain('canary')
  })
})

/**
 * Every document that differs in one leaf, or lacks one member. Not of `@context`: RDFC signs what
 * the contexts make of the document, and one that changes nothing is for the gate to refuse.
 */
function* mutations(value: JsonValue, path = ''): Generator<[string, JsonValue]> {
  if (typeof value !== 'object' || value === null) {
    yield [`${path} changed`, typeof value === 'boolean' ? !value : `${value}x`]
    return
  }
  for (const [name, member] of Object.entries(value)) {
    if (name === '@context') continue
    const others = Object.entries(value).filter(([other]) => other !== name)
    yield [`${path}/${name} left out`, rebuild(value, others)]
    for (const [what, mutant] of mutations(member, `${path}/${name}`)) {
      const entries = Object.entries({ ...value, [name]: mutant })
      yield [what, rebuild(value, entries)]
    }
  }
}

function rebuild(like: object, entries: readonly [string, JsonValue][]): JsonValue {
  return Array.isArray(like) ? entries.map(([, member]) => member) : Object.fromEntries(entries)
}
