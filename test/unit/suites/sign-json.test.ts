import jsigs from 'jsonld-signatures'
import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../src/core/json.ts'
import { createDocumentLoader } from '../../../src/suites/document-loader.ts'
import { checkingSuite } from '../../../src/suites/library-suite.ts'
import { loadContexts } from '../../../src/suites/load-contexts.ts'
import { checkJsonProof, signJson } from '../../../src/suites/sign-json.ts'
import { PLATFORM, STRANGER } from '../../support/keys.ts'

const CREATED = '2026-11-02T10:00:00Z'
const DOCUMENT = { version: 3, platforms: [{ did: 'did:web:tempo.example' }] }
const signed = await signJson({ document: DOCUMENT, signer: PLATFORM.signer, created: CREATED })
const proof = signed['proof'] as JsonObject
const withProof = (change: object): JsonObject => ({ ...signed, proof: { ...proof, ...change } })
const check = (document: JsonObject) => checkJsonProof(document, PLATFORM.publicKeyMultibase)

describe('a proof over plain JSON', () => {
  test('verifies, whatever the order of the members', () => {
    expect(check(signed)).toEqual({ ok: true })
    expect(check(Object.fromEntries(Object.entries(signed).reverse()))).toEqual({ ok: true })
  })

  test('is what the library calls eddsa-jcs-2022', async () => {
    const controller = { id: PLATFORM.did, assertionMethod: [PLATFORM.keyId] }
    const purpose = { term: 'assertionMethod', controller }
    const result = await jsigs.verify(signed, {
      suite: checkingSuite('eddsa-jcs-2022'),
      purpose: new jsigs.purposes.ControllerProofPurpose(purpose),
      documentLoader: createDocumentLoader(loadContexts(), [PLATFORM.verificationMethod]),
    })
    expect(result.verified).toBe(true)
  })

  test('is frozen, and a copy: the document given stays as it was', () => {
    expect(Object.isFrozen(signed)).toBe(true)
    expect(DOCUMENT).not.toHaveProperty('proof')
  })

  test.each<[string, JsonObject, string]>([
    ['a changed document', { ...signed, version: 4 }, '/proof/proofValue'],
    ['an added member', { ...signed, extra: true }, '/proof/proofValue'],
    ['a changed time', withProof({ created: '2026-11-02T10:00:01Z' }), '/proof/proofValue'],
    ['an added proof member', withProof({ extra: 1 }), '/proof/proofValue'],
    ['a time without zone', withProof({ created: '2026-11-02T10:00:00' }), '/proof/created'],
    ['no time', withProof({ created: null }), '/proof/created'],
    ['another suite', withProof({ cryptosuite: 'eddsa-rdfc-2022' }), '/proof/cryptosuite'],
    ['another type', withProof({ type: 'Ed25519Signature2020' }), '/proof/type'],
    ['another purpose', withProof({ proofPurpose: 'authentication' }), '/proof/proofPurpose'],
    ['no signature', withProof({ proofValue: '' }), '/proof/proofValue'],
    ['a zero signature', withProof({ proofValue: `z${'1'.repeat(64)}` }), '/proof/proofValue'],
    ['two proofs', { ...signed, proof: [proof, proof] }, '/proof'],
    ['no proof', DOCUMENT, '/proof'],
    ['an @context', { ...signed, '@context': 'https://a.example' }, '/proof'],
    ['an @context in the proof', withProof({ '@context': [] }), '/proof'],
  ])('is refused with %s', (_, document, pointer) => {
    expect(check(document)).toMatchObject({
      ok: false,
      problem: { problem: 'PROOF_VERIFICATION_ERROR', pointer },
    })
  })

  test('is refused under another key', () => {
    expect(checkJsonProof(signed, STRANGER.publicKeyMultibase).ok).toBe(false)
  })

  test('is refused under a key that is none', () => {
    expect(checkJsonProof(signed, 'z6Mk')).toMatchObject({
      problem: { problem: 'INVALID_VERIFICATION_METHOD', pointer: '/proof/verificationMethod' },
    })
  })

  test.each<[string, JsonObject, string, string]>([
    ['is JSON-LD', { '@context': [] }, CREATED, 'ERR_KLUSCV_CREDENTIAL'],
    ['was signed before', signed, CREATED, 'ERR_KLUSCV_CREDENTIAL'],
    ['gets no time', DOCUMENT, '2026-11-02', 'ERR_KLUSCV_OPTION'],
  ])('is not made for a document that %s', async (_, document, created, code) => {
    const signing = signJson({ document, signer: PLATFORM.signer, created })
    await expect(signing).rejects.toMatchObject({ code })
  })
})
