/**
 * Our names of the suites to the library's objects. A fresh object for every proof: they cache
 * the hash of the document they saw last.
 * @module
 */
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020'
import {
  createSignCryptosuite,
  createVerifyCryptosuite,
} from '@digitalbazaar/eddsa-jcs-2022-cryptosuite'
import { cryptosuite as rdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import type { Suite } from 'jsonld-signatures'
import type { SuiteId } from '../core/contexts.ts'
import type { JsonObject } from '../core/json.ts'
import type { Signer } from '../core/signer.ts'
import { canonicalizeProof } from './canonicalize-proof.ts'
import { expandCertificate } from './expand-certificate.ts'

// `date: null` leaves `created` to the purpose: the library's own has whole seconds only.
const SIGNING: Readonly<Record<SuiteId, (signer: Signer) => Suite>> = {
  'eddsa-rdfc-2022': (signer) => new DataIntegrityProof({ signer, date: null, cryptosuite: rdfc }),
  'eddsa-jcs-2022': (signer) =>
    new DataIntegrityProof({ signer, date: null, cryptosuite: createSignCryptosuite() }),
  Ed25519Signature2020: (signer) => new Ed25519Signature2020({ signer }),
}

const CHECKING: Readonly<Record<SuiteId, () => Suite>> = {
  'eddsa-rdfc-2022': () => new DataIntegrityProof({ cryptosuite: rdfc }),
  'eddsa-jcs-2022': () => new DataIntegrityProof({ cryptosuite: createVerifyCryptosuite() }),
  Ed25519Signature2020: () => new Ed25519Signature2020(),
}

/** The library's suite that makes proofs with this signer. */
export function signingSuite(suite: SuiteId, signer: Signer): Suite {
  return withKnownProofs(SIGNING[suite](signer), suite)
}

/** The library's suite that checks proofs. */
export function checkingSuite(suite: SuiteId): Suite {
  return withKnownStatus(withKnownProofs(CHECKING[suite](), suite), suite)
}

// JCS takes the proof's JSON as it is; the others would expand the same five statements each time.
function withKnownProofs(library: Suite, suite: SuiteId): Suite {
  if (suite === 'eddsa-jcs-2022') return library
  const canonizeProof = library.canonizeProof.bind(library)
  library.canonizeProof = async (proof, options) =>
    canonicalizeProof(proof, options.document['@context']) ?? canonizeProof(proof, options)
  return library
}

// Only to check: what the library signs by itself must verify, or our expansion is not its own.
function withKnownStatus(library: Suite, suite: SuiteId): Suite {
  if (suite === 'eddsa-jcs-2022') return library
  const canonize = library.canonize.bind(library)
  library.canonize = async (document, options) => {
    const expanded = await expandCertificate(document, options.documentLoader)
    return expanded === undefined
      ? canonize(document, options)
      : canonize(expanded, { ...options, skipExpansion: true })
  }
  return library
}

/** The suite of a proof as it names itself, or undefined when it is none of ours. */
export function suiteOf(proof: JsonObject): SuiteId | undefined {
  const { type, cryptosuite } = proof
  if (type === 'Ed25519Signature2020') return cryptosuite === undefined ? type : undefined
  if (type !== 'DataIntegrityProof') return undefined
  return cryptosuite === 'eddsa-rdfc-2022' || cryptosuite === 'eddsa-jcs-2022'
    ? cryptosuite
    : undefined
}
