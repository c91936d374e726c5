/**
 * Attacks on keys, controllers and signatures, each by the number that the catalogue of threats
 * gives it.
 * @module
 */
import { describe, expect, test } from 'vitest'
import type { JsonObject, JsonValue } from '../../src/core/json.ts'
import type { DidDocument, DidResolver } from '../../src/core/verification-method.ts'
import { decodeBase58, encodeBase58 } from '../../src/suites/base58.ts'
import { verifyDocument } from '../../src/verifier/verify-document.ts'
import { signedSample, unsignedSample } from '../support/credentials.ts'
import { type Attack, expectRefused, named } from '../support/expect-refused.ts'
import { type Actor, PLATFORM, STRANGER } from '../support/keys.ts'
import { addProof } from '../support/proofs.ts'
import { signAsIs } from '../support/sign-as-is.ts'
import { UNLISTED_PLATFORM, verifyOptions } from '../support/trust.ts'

type Edit = (proof: JsonObject) => JsonValue

/** The certificate with its proof rewritten. */
const withProof =
  (...edits: readonly Edit[]) =>
  async () => {
    const credential = await signedSample()
    return edits.map((edit) => ({ ...credential, proof: edit(credential.proof as JsonObject) }))
  }

const withMembers = (...members: readonly JsonObject[]) =>
  withProof(
    ...members.map(
      (each): Edit =>
        (proof) => ({ ...proof, ...each }),
    ),
  )

const bytesOf = (proof: JsonObject) =>
  decodeBase58(String(proof['proofValue']).slice(1), 100) ?? new Uint8Array()
const valued = (proof: JsonObject, proofValue: JsonValue) => ({ ...proof, proofValue })
const respelled =
  (respell: (bytes: Buffer, value: string) => JsonValue): Edit =>
  (proof) =>
    valued(proof, respell(Buffer.from(bytesOf(proof)), String(proof['proofValue'])))
const inBase58 = (bytes: Uint8Array) => `z${encodeBase58(bytes)}`

/** The order of the group: S and S + L sign the same. */
const L = 2n ** 252n + 27742317777372353535851937790883648493n

function plusOrder(signature: Buffer): Buffer {
  const s = BigInt(`0x${Buffer.from(signature.subarray(32)).reverse().toString('hex')}`) + L
  const text = s.toString(16).padStart(64, '0')
  return Buffer.concat([signature.subarray(0, 32), Buffer.from(text, 'hex').reverse()])
}

const MALFORMED = 'MALFORMED_VALUE_ERROR'
const METHOD = 'INVALID_VERIFICATION_METHOD'
const EVIL = 'https://evil.example/vm.json'

const ATTACKS: readonly Attack[] = [
  [
    '40: a key at an address that says to be the key of the victim',
    withMembers({ verificationMethod: EVIL }, { verificationMethod: `${EVIL}#key-1` }),
    MALFORMED,
  ],
  [
    '43: a key of another DID, or of a method that nobody checks',
    withMembers(
      { verificationMethod: STRANGER.keyId },
      { verificationMethod: 'did:web:tempo.example.evil.example#key-1' },
    ),
    METHOD,
  ],
  [
    '43: a method that nobody checks',
    withMembers(
      { verificationMethod: 'did:ion:EiClkZMDxPKqC9c-umQfTkR8vvZ9JPhl_xLDI9Nfk38w5w#key-1' },
      { verificationMethod: 'did:example:1#key-1' },
    ),
    MALFORMED,
  ],
  [
    '49: a bare DID, and a key within the proof',
    withMembers(
      { verificationMethod: PLATFORM.did },
      { verificationMethod: { ...PLATFORM.verificationMethod, type: 'Multikey' } as JsonObject },
    ),
    MALFORMED,
  ],
  [
    '50: signed by someone who is not the issuer',
    async () => {
      const unsigned = unsignedSample({ suite: 'eddsa-jcs-2022' }) as unknown as JsonObject
      return [await signAsIs(unsigned, STRANGER)]
    },
    METHOD,
  ],
  [
    '52: the same signature with S + L',
    withProof(respelled((bytes) => inBase58(plusOrder(bytes)))),
    'PROOF_VERIFICATION_ERROR',
  ],
  [
    '52: signatures of 63 and 65 bytes',
    withProof(
      respelled((bytes) => inBase58(bytes.subarray(1))),
      respelled((bytes) => inBase58(Buffer.concat([bytes, Buffer.alloc(1)]))),
    ),
    'PROOF_VERIFICATION_ERROR',
  ],
  [
    '53: the same signature in other letters',
    withProof(
      respelled((bytes) => `u${bytes.toString('base64url')}`),
      respelled((bytes) => `u${bytes.toString('base64url')}==`),
      respelled((bytes) => `m${bytes.toString('base64')}`),
      respelled((bytes) => `f${bytes.toString('hex')}`),
      respelled((_, value) => `${value.slice(0, 9)} ${value.slice(9)}`),
      respelled((_, value) => `${value}\n`),
      respelled((_, value) => [value]),
      respelled((_, value) => value.slice(1)),
    ),
    MALFORMED,
  ],
  [
    '53: the same signature with a zero before it',
    withProof(respelled((_, value) => `z1${value.slice(1)}`)),
    'PROOF_VERIFICATION_ERROR',
  ],
  [
    '54: a suite that is not one of ours',
    withMembers(
      { cryptosuite: 'ecdsa-rdfc-2019' },
      { cryptosuite: 'ecdsa-sd-2023' },
      { cryptosuite: 'bbs-2023' },
      { type: 'EcdsaSecp256r1Signature2019', cryptosuite: 'ecdsa-rdfc-2019' },
    ),
    MALFORMED,
  ],
]

describe('a certificate is refused:', () => {
  test.each(named(ATTACKS))('$name', ({ attack }) => expectRefused(attack))

  test.each(['eddsa-rdfc-2022', 'eddsa-jcs-2022', 'Ed25519Signature2020'] as const)(
    '55: the label of another suite on a signature of %s',
    async (suite) => {
      const credential = await signedSample({ suite })
      const { '@context': contexts } = credential
      const labels: readonly JsonObject[] = [
        { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022' },
        { type: 'DataIntegrityProof', cryptosuite: 'eddsa-jcs-2022', '@context': contexts },
        { type: 'Ed25519Signature2020' },
      ]
      const { type: _, cryptosuite, '@context': __, ...rest } = credential.proof as JsonObject
      const others = labels.filter((label) => label['cryptosuite'] !== cryptosuite)
      const options = await verifyOptions()
      for (const label of others) {
        const proof = { ...rest, ...label }
        const report = await verifyDocument(JSON.stringify({ ...credential, proof }), options)
        expect(report).toMatchObject({ verdict: 'rejected', state: 'changed' })
      }
      expect(others).toHaveLength(2)
    },
  )

  test.each([
    ['a JWT without a signature', '"eyJhbGciOiJub25lIn0.e30."'],
    [
      'an enveloped credential',
      '{"type":"EnvelopedVerifiableCredential","id":"data:application/vc+jwt,eyJhbGciOiJub25lIn0.e30."}',
    ],
    [
      'a bundle of JWTs',
      '{"type":"KlusCVBundle","verifiableCredential":["eyJhbGciOiJub25lIn0.e30."]}',
    ],
  ])('56: %s', async (_, text) => {
    const report = await verifyDocument(text, await verifyOptions())
    expect(report).toMatchObject({ verdict: 'rejected', state: 'not-a-kluscv-file' })
  })
})

/** A resolver that answers with this document, whatever is asked. */
const answering =
  (document: DidDocument): DidResolver =>
  () =>
    Promise.resolve({ ok: true, document })

const documentOf = ({ did, keyId, verificationMethod }: Actor): DidDocument => ({
  id: did,
  verificationMethods: [verificationMethod],
  assertionMethod: [keyId],
  authentication: [],
})

const OWN = documentOf(UNLISTED_PLATFORM)
const OWN_KEY = UNLISTED_PLATFORM.verificationMethod
const BYTES = decodeBase58(OWN_KEY.publicKeyMultibase.slice(1), 100) ?? new Uint8Array()
const OTHER_HEADER = inBase58(Uint8Array.from([0xec, 0x01, ...BYTES.subarray(2)]))
/** The neutral element: with S = 0 anyone signs for it. */
const WEAK_KEY = inBase58(Uint8Array.from([0xed, 0x01, 1, ...new Uint8Array(31)]))

/** What a resolver says of the issuer, and why that is not believed. */
const DOCUMENTS: readonly (readonly [string, DidDocument, string | undefined])[] = [
  ['its own document is believed', OWN, undefined],
  [
    '41: the document of the victim, served by someone else',
    { ...OWN, id: PLATFORM.did },
    'INVALID_CONTROLLED_IDENTIFIER_DOCUMENT_ID',
  ],
  [
    '41: a key that another controls',
    { ...OWN, verificationMethods: [{ ...OWN_KEY, controller: STRANGER.did }] },
    METHOD,
  ],
  [
    '44: a key for signing in only',
    { ...OWN, assertionMethod: [], authentication: [UNLISTED_PLATFORM.keyId] },
    'INVALID_RELATIONSHIP_FOR_VERIFICATION_METHOD',
  ],
  [
    '45: a key that was withdrawn',
    { ...OWN, verificationMethods: [{ ...OWN_KEY, revoked: '2026-11-01T00:00:00Z' }] },
    METHOD,
  ],
  [
    '45: a key that had ended when it signed',
    { ...OWN, verificationMethods: [{ ...OWN_KEY, expires: '2026-11-01T00:00:00Z' }] },
    METHOD,
  ],
  ['46: a key that is gone', { ...OWN, verificationMethods: [], assertionMethod: [] }, METHOD],
  [
    '48: the header of another kind of key',
    { ...OWN, verificationMethods: [{ ...OWN_KEY, publicKeyMultibase: OTHER_HEADER }] },
    METHOD,
  ],
  [
    '51: a key for which anyone can sign',
    { ...OWN, verificationMethods: [{ ...OWN_KEY, publicKeyMultibase: WEAK_KEY }] },
    METHOD,
  ],
]

describe('an issuer that no list names, where any is accepted:', () => {
  test.each(DOCUMENTS)('%s', async (_, document, problem) => {
    const credential = await signedSample({ issuer: UNLISTED_PLATFORM })
    const resolveDid = answering(document)
    const options = await verifyOptions({ trust: 'none', resolveDid })
    const report = await verifyDocument(JSON.stringify(credential), options)
    const checks = report.parts[0]?.checks ?? []
    expect(checks.find(({ outcome }) => outcome === 'failed')?.problem).toBe(problem)
    const proof = checks.find(({ check }) => check === 'proof')
    expect(proof?.outcome === 'passed').toBe(problem === undefined)
  })

  test('49: a did:key whose key is not the one in its name', async () => {
    const fragment = PLATFORM.publicKeyMultibase
    const issuer = {
      ...STRANGER,
      signer: { ...STRANGER.signer, id: `${STRANGER.did}#${fragment}` },
    }
    const credential = await signedSample({ issuer })
    const options = await verifyOptions({ trust: 'none' })
    const report = await verifyDocument(JSON.stringify(credential), options)
    expect(report).toMatchObject({ verdict: 'rejected', state: 'changed' })
  })
})

describe('a platform of the list:', () => {
  test('47: another key behind its name is not asked for, and not believed', async () => {
    const thief = { ...STRANGER.verificationMethod, id: PLATFORM.keyId, controller: PLATFORM.did }
    const resolveDid = answering({ ...documentOf(PLATFORM), verificationMethods: [thief] })
    const issuer = { ...PLATFORM, signer: { ...STRANGER.signer, id: PLATFORM.keyId } }
    const options = await verifyOptions({ resolveDid })
    const report = await verifyDocument(JSON.stringify(await signedSample({ issuer })), options)
    expect(report).toMatchObject({ verdict: 'rejected', state: 'changed' })
  })

  test('61: a second signer adds nothing, and alone proves nothing', async () => {
    const credential = await addProof(await signedSample(), STRANGER)
    const [, foreign] = credential.proof as readonly JsonObject[]
    for (const proof of [credential.proof, foreign]) {
      await expectRefused(['61', async () => [{ ...credential, proof } as JsonObject], METHOD])
    }
  })
})
