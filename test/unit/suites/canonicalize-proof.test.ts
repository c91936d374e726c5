/**
 * What we write directly is what the library computes, byte for byte; the rest is left to it.
 * @module
 */
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { describe, expect, test } from 'vitest'
import { contextsFor, type DataModel, type SuiteId } from '../../../src/core/contexts.ts'
import { canonicalizeProof } from '../../../src/suites/canonicalize-proof.ts'
import { createDocumentLoader } from '../../../src/suites/document-loader.ts'
import { loadContexts } from '../../../src/suites/load-contexts.ts'

const documentLoader = createDocumentLoader(loadContexts())
const contexts = contextsFor('certificate', '2.0', 'eddsa-rdfc-2022')
const PROOF = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  created: '2026-11-02T00:00:00Z',
  verificationMethod: 'did:web:localhost%3A4101:unit-7#key-1',
  proofPurpose: 'assertionMethod',
  proofValue: 'z111',
}
const { cryptosuite: _, ...withoutCryptosuite } = PROOF
const PROOFS: Readonly<Record<Exclude<SuiteId, 'eddsa-jcs-2022'>, object>> = {
  'eddsa-rdfc-2022': PROOF,
  Ed25519Signature2020: { ...withoutCryptosuite, type: 'Ed25519Signature2020' },
}

function byTheLibrary(suite: keyof typeof PROOFS, proof: object, document: object) {
  const library =
    suite === 'Ed25519Signature2020'
      ? new Ed25519Signature2020()
      : new DataIntegrityProof({ cryptosuite })
  const options = { document: document as Record<string, unknown>, documentLoader }
  return library.canonizeProof(proof, options)
}

describe('the statements of a proof', () => {
  const uses = ['certificate', 'statusList', 'presentation'] as const
  const models: readonly DataModel[] = ['2.0', '1.1']
  const suites = ['eddsa-rdfc-2022', 'Ed25519Signature2020'] as const
  const cases = uses.flatMap((use) =>
    models.flatMap((model) => suites.map((suite) => [suite, model, use] as const)),
  )

  test.each(cases)('are the library’s: %s, data model %s, %s', async (suite, model, use) => {
    const document = { '@context': contextsFor(use, model, suite) }
    for (const change of [
      {},
      { '@context': document['@context'] },
      { proofPurpose: 'authentication' },
      { created: '2026-11-02T10:11:12.345+05:30' },
      { verificationMethod: `did:key:z6Mk${'a'.repeat(44)}#z6Mk${'a'.repeat(44)}` },
    ]) {
      const proof = { ...PROOFS[suite], ...change }
      const written = canonicalizeProof(proof, document['@context'])
      expect(written).toBe(await byTheLibrary(suite, proof, document))
    }
  })
})

describe('left to the library', () => {
  test.each([
    ['a member more', { ...PROOF, expires: '2027-01-01T00:00:00Z' }, contexts],
    ['an id', { ...PROOF, id: 'urn:uuid:1' }, contexts],
    ['a chain', { ...PROOF, previousProof: 'urn:uuid:1' }, contexts],
    ['a context of its own', { ...PROOF, '@context': 'https://evil.example/v1' }, contexts],
    ['another suite', { ...PROOF, cryptosuite: 'eddsa-jcs-2022' }, contexts],
    ['a suite that is no text', { ...PROOF, cryptosuite: ['eddsa-rdfc-2022'] }, contexts],
    ['another type', { ...PROOF, type: 'DataIntegrityProof> <x' }, contexts],
    ['another purpose', { ...PROOF, proofPurpose: 'keyAgreement' }, contexts],
    ['a date with something after it', { ...PROOF, created: `${PROOF.created}" .\n` }, contexts],
    ['a key that is no DID URL', { ...PROOF, verificationMethod: 'did:web:a#b> <c' }, contexts],
    ['another host', { ...PROOF, verificationMethod: 'https://evil.example/#k' }, contexts],
    ['a context more', PROOF, [...contexts, 'https://evil.example/v1']],
    ['an inline context', PROOF, [...contexts, { created: 'https://evil.example/#created' }]],
    ['another order of contexts', PROOF, [...contexts].reverse()],
    ['no context', PROOF, undefined],
  ])('is a proof with %s', (_name, proof, contextsGiven) => {
    expect(canonicalizeProof(proof, contextsGiven)).toBeUndefined()
  })
})
