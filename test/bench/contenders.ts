/**
 * The two sides of the comparison: our issuer and verifier as they run in a service, and the plain
 * @digitalbazaar/vc as its README shows it, with the same keys, contexts and certificate.
 * @module
 */
import { randomUUID } from 'node:crypto'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey'
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020'
import * as jcs from '@digitalbazaar/eddsa-jcs-2022-cryptosuite'
import { cryptosuite as rdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import * as library from '@digitalbazaar/vc'
import type { Suite } from 'jsonld-signatures'
import type { SuiteId } from '../../src/core/contexts.ts'
import type { UnsignedCredential } from '../../src/core/credential.ts'
import type { ProofChecker } from '../../src/core/proof-checker.ts'
import { checkOwnCertificate } from '../../src/issuer/check-own-output.ts'
import type { IssuerContext } from '../../src/issuer/issuer-context.ts'
import { checkProofs } from '../../src/suites/check-proofs.ts'
import { loadContexts } from '../../src/suites/load-contexts.ts'
import { signCredential } from '../../src/suites/sign-credential.ts'
import { verifyDocument } from '../../src/verifier/index.ts'
import { type SampleOptions, signedSample, unsignedSample } from '../support/credentials.ts'
import { PLATFORM } from '../support/keys.ts'
import { fullWorkHistory } from '../support/subjects.ts'
import { verifyOptions } from '../support/trust.ts'

/** One thing that is timed. It throws when it does not do its work. */
export type Run = () => Promise<void>

/** Everything that is timed for one suite. */
export interface Contenders {
  readonly issueOurs: Run
  readonly issuePlain: Run
  readonly verifyOurs: Run
  readonly verifyOursApart: Run
  readonly verifyPlain: Run
}

const DAY = '2026-01-15T00:00:00Z'

/** Prepares both sides. `apart` checks proofs in a child process. */
export async function createContenders(suite: SuiteId, apart: ProofChecker): Promise<Contenders> {
  const options: SampleOptions = { suite, subject: { ...fullWorkHistory() } }
  const signed = await signedSample(options)
  const text = JSON.stringify(signed)
  const plain = await createPlainSide(suite)
  const inProcess = await verifyOptions({ proofs: checkProofs })
  const fresh = () => unsignedSample({ ...options, id: `urn:uuid:${randomUUID()}` })
  return {
    issueOurs: () => issueOurs(fresh(), suite),
    issuePlain: async () => plain.verify(await plain.issue(fresh())),
    verifyOurs: () => verifyOurs(text, inProcess),
    verifyOursApart: () => verifyOurs(text, { ...inProcess, proofs: apart }),
    verifyPlain: () => plain.verify(JSON.parse(text)),
  }
}

async function issueOurs(credential: UnsignedCredential, suite: SuiteId): Promise<void> {
  const { signer, did, publicKeyMultibase } = PLATFORM
  const signed = await signCredential({ credential, suite, signer, created: DAY })
  const issuer = { did, signer, suite, publicKeyMultibase } as IssuerContext
  await checkOwnCertificate(issuer, JSON.stringify(signed))
}

async function verifyOurs(
  text: string,
  options: Parameters<typeof verifyDocument>[1],
): Promise<void> {
  const { verdict } = await verifyDocument(text, options)
  if (verdict !== 'verified') throw new Error(`our verdict is ${verdict}`)
}

/** What a plain user calls: without a purpose or a clock skew, which our declarations demand. */
const vc = library as unknown as {
  issue(options: object): Promise<object>
  verifyCredential(options: object): Promise<{ readonly verified: boolean }>
}

interface PlainSide {
  readonly issue: (credential: UnsignedCredential) => Promise<object>
  readonly verify: (credential: object) => Promise<void>
}

/** As the library's README has it: a suite with a key, a static loader, nothing cached by us. */
async function createPlainSide(suite: SuiteId): Promise<PlainSide> {
  const { did, keyId, publicKeyMultibase, secretKeyMultibase } = PLATFORM
  const context = 'https://w3id.org/security/multikey/v1'
  const key = {
    '@context': context,
    id: keyId,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase,
  }
  const controller = {
    '@context': ['https://www.w3.org/ns/did/v1', context],
    id: did,
    assertionMethod: [keyId],
  }
  const made: unknown = await Ed25519Multikey.from({ ...key, secretKeyMultibase })
  const pair = made as { signer(): object }
  const known = new Map<string, object>([...loadContexts(), [keyId, key], [did, controller]])
  const documentLoader = async (url: string) => {
    const document = known.get(url)
    if (document === undefined) throw new Error(`not known: ${url}`)
    return { contextUrl: null, documentUrl: url, document }
  }
  const options = { documentLoader, checkStatus: async () => ({ verified: true }) }
  return {
    issue: (credential) =>
      vc.issue({ ...options, credential, suite: plainSuite(suite, pair.signer()) }),
    verify: async (credential) => {
      const request = { ...options, credential, suite: plainSuite(suite) }
      const result = await vc.verifyCredential(request)
      if (result.verified !== true) throw new Error('the plain library does not verify it')
    },
  }
}

function plainSuite(suite: SuiteId, signer?: object): Suite {
  const signing = signer === undefined ? {} : { signer }
  if (suite === 'Ed25519Signature2020') return new Ed25519Signature2020(signing)
  if (suite === 'eddsa-rdfc-2022') return new DataIntegrityProof({ ...signing, cryptosuite: rdfc })
  const cryptosuite =
    signer === undefined ? jcs.createVerifyCryptosuite() : jcs.createSignCryptosuite()
  return new DataIntegrityProof({ ...signing, cryptosuite })
}
