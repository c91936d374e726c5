import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { SUITES, type SuiteId } from '../../src/core/contexts.ts'
import { type Proof, proofsOf } from '../../src/core/credential.ts'
import { isJsonObject, type JsonObject } from '../../src/core/json.ts'
import type { ProofAnswer } from '../../src/core/proof-checker.ts'
import { canonicalizeJson } from '../../src/suites/canonicalize-json.ts'
import { createProofChecker } from '../../src/suites/create-proof-checker.ts'
import { createDocumentLoader } from '../../src/suites/document-loader.ts'
import { createSigner, publicKeyOf } from '../../src/suites/keys.ts'
import { checkingSuite, signingSuite, suiteOf } from '../../src/suites/library-suite.ts'
import { parseProofValue } from '../../src/suites/parse-proof-value.ts'
import { SigningPurpose } from '../../src/suites/signing-purpose.ts'
import { describeVectors, readJsonVector, readVector, vectorContexts } from '../support/vectors.ts'

interface Steps {
  readonly suite: SuiteId
  readonly folder: string
  /** The ending of the file names. */
  readonly tag: string
}

const STEPS: readonly Steps[] = [
  { suite: 'eddsa-rdfc-2022', folder: 'eddsa-rdfc-2022', tag: 'DataInt' },
  { suite: 'Ed25519Signature2020', folder: 'Ed25519Signature2020', tag: 'EdSig' },
  { suite: 'eddsa-jcs-2022', folder: 'eddsa-jcs-2022', tag: 'JCS' },
]

const CHAIN = 'proof-set-chain'
const read = (...path: string[]) => readJsonVector('vc-di-eddsa', ...path)
const check = createProofChecker(vectorContexts)
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function keysIn(
  file: string,
  folder = '',
): readonly { publicKeyMultibase: string; privateKeyMultibase: string }[] {
  const value = read(folder, file)
  const pairs = 'publicKeyMultibase' in value ? [value] : Object.values(value)
  return pairs as unknown as ReturnType<typeof keysIn>
}

function ask(document: JsonObject): Promise<ProofAnswer> {
  const keys = [...keysIn('keyPair.json'), ...keysIn('multiKeyPairs.json', CHAIN)]
  return check({
    document,
    purpose: 'assertionMethod',
    // The issuer of these documents is a web page; the vectors take it that the keys are its.
    verificationMethods: keys.map(({ publicKeyMultibase }) => ({
      id: `did:key:${publicKeyMultibase}#${publicKeyMultibase}`,
      controller: 'https://vc.example/issuers/5678',
      publicKeyMultibase,
    })),
    suites: SUITES,
  })
}

/** The two canonical texts that are hashed: of the proof's options, and of the document. */
async function canonicalTexts(suite: SuiteId, signed: JsonObject): Promise<readonly string[]> {
  const { proof, ...document } = signed
  const { proofValue: _, ...options } = isJsonObject(proof) ? proof : {}
  if (suite === 'eddsa-jcs-2022') return [options, document].map(canonicalizeJson)
  const library = checkingSuite(suite)
  const documentLoader = createDocumentLoader(vectorContexts())
  return Promise.all([
    library.canonizeProof(options, { document, documentLoader }),
    library.canonize(document, { documentLoader, safe: true, base: null }),
  ])
}

/** Signs the unsigned document again, with the key and the options of a vector's proof. */
async function signAgain(document: JsonObject, proof: Proof, previous: readonly Proof[] = []) {
  const publicKey = proof.verificationMethod.split('#')[1]
  const pairs = [...keysIn('keyPair.json'), ...keysIn('multiKeyPairs.json', CHAIN)]
  const pair = pairs.find(({ publicKeyMultibase }) => publicKeyMultibase === publicKey)
  const secretKeyMultibase = pair?.privateKeyMultibase ?? ''
  const signer = createSigner({ id: proof.verificationMethod, secretKeyMultibase })
  const { id, created, previousProof } = proof
  const terms = { created, ...(id && { id }), ...(previousProof && { previousProof }) }
  return signingSuite(suiteOf(proof) ?? 'eddsa-rdfc-2022', signer).createProof({
    document: previous.length === 0 ? document : { ...document, proof: previous },
    purpose: new SigningPurpose('assertionMethod', terms),
    proofSet: [],
    documentLoader: createDocumentLoader(vectorContexts()),
  })
}

describeVectors('vc-di-eddsa, step by step', () => {
  test('the key pairs belong together', () => {
    for (const pair of [...keysIn('keyPair.json'), ...keysIn('multiKeyPairs.json', CHAIN)]) {
      expect(publicKeyOf(pair.privateKeyMultibase)).toBe(pair.publicKeyMultibase)
    }
  })

  test.each(STEPS)('canonical texts and hashes: $suite', async ({ suite, folder, tag }) => {
    const text = (name: string) => readVector('vc-di-eddsa', folder, `${name}${tag}.txt`)
    const texts = await canonicalTexts(suite, read(folder, `signed${tag}.json`))
    const [proof = '', document = ''] = texts
    expect(proof.trimEnd()).toBe(text('proofCanon'))
    expect(document.trimEnd()).toBe(text('canonDoc'))
    expect(sha256(proof)).toBe(text('proofHash'))
    expect(sha256(document)).toBe(text('docHash'))
    expect(sha256(proof) + sha256(document)).toBe(text('combinedHash'))
  })

  test.each(STEPS)('the signature, byte for byte: $suite', async ({ folder, tag }) => {
    const { proof, ...document } = read(folder, `signed${tag}.json`)
    const again = await signAgain(document, proof as Proof)
    expect(again).toEqual(proof)
    const value = parseProofValue((again as Proof).proofValue, '')
    const hex = value.ok ? Buffer.from(value.signature).toString('hex') : ''
    expect(hex).toBe(readVector('vc-di-eddsa', folder, `sigHex${tag}.txt`))
  })

  test.each(STEPS)('the signed document verifies: $suite', async ({ folder, tag }) => {
    const signed = read(folder, `signed${tag}.json`)
    expect(await ask(signed)).toEqual({ ok: true })
    expect(await ask({ ...signed, name: 'Another Credential' })).toMatchObject({ ok: false })
  })

  test('eddsa-jcs-2022 starts from the unsigned document as it is', async () => {
    const { proof: _, ...document } = read('eddsa-jcs-2022', 'signedJCS.json')
    expect(document).toEqual(read('unsigned.json'))
  })
})

describeVectors('vc-di-eddsa, the employment credential', () => {
  const folder = ['eddsa-rdfc-2022', 'employ'] as const
  const text = (name: string) => readVector('vc-di-eddsa', ...folder, `${name}DataInt.txt`)

  // Its context, citizenship v4rc1, is not among the vectors: the document's own canonical text is.
  test('its hashes are of its canonical texts, and its signature is of both', () => {
    expect(sha256(`${text('canonDoc')}\n`)).toBe(text('docHash'))
    expect(sha256(`${text('proofCanon')}\n`)).toBe(text('proofHash'))
    expect(text('proofHash') + text('docHash')).toBe(text('combinedHash'))
    const [proof] = proofsOf(read(...folder, 'signedDataInt.json'))
    const value = parseProofValue(proof?.proofValue, '')
    expect(value.ok && Buffer.from(value.signature).toString('hex')).toBe(text('sigHex'))
  })
})

describeVectors('vc-di-eddsa, proof sets and chains', () => {
  const files = ['signedProofSet1', 'signedProofSet2', 'signedProofChain1', 'signedProofChain2']

  test.each(files)('%s verifies, and not with any of its proofs changed', async (file) => {
    const signed = read(CHAIN, `${file}.json`)
    expect(await ask(signed)).toEqual({ ok: true })
    const proofs = proofsOf(signed)
    for (const [index, proof] of proofs.entries()) {
      const changed = proofs.with(index, { ...proof, created: '2023-02-24T23:36:39Z' })
      expect(await ask({ ...signed, proof: changed })).toMatchObject({ ok: false })
    }
  })

  test.each(files)('the proofs of %s are made again byte for byte', async (file) => {
    const { proof: _, ...document } = read(CHAIN, `${file}.json`)
    const proofs = proofsOf(read(CHAIN, `${file}.json`))
    for (const proof of proofs) {
      const named = [proof['previousProof'] ?? []].flat()
      const previous = proofs.filter(({ id }) => id !== undefined && named.includes(id))
      expect(await signAgain(document, proof, previous)).toEqual(proof)
    }
  })

  test('a chain without its first proofs is refused', async () => {
    const signed = read(CHAIN, 'signedProofChain2.json')
    for (const index of proofsOf(signed).keys()) {
      const without = proofsOf(signed).toSpliced(index, 1)
      const isLast = index === proofsOf(signed).length - 1
      expect((await ask({ ...signed, proof: without })).ok).toBe(isLast)
    }
  })
})
