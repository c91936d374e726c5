/**
 * Proofs in the published schemas: one proof of each suite, a set, and which contexts and dates go
 * with them in each data model. The rules are those of core/gate-proof.ts and gate-contexts.ts.
 * @module
 */
import { contextsFor, type DataModel, type SuiteId } from '../core/contexts.ts'
import { VALIDITY_MEMBERS } from '../core/gate-certificate.ts'
import { BASE58BTC } from '../core/gate-proof.ts'
import type { JsonObject } from '../core/json.ts'
import { LIMITS } from '../core/limits.ts'
import { closed, shared } from './schema-parts.ts'

const OLD_SUITE = 'Ed25519Signature2020'

const previousProof: JsonObject = {
  anyOf: [
    shared('urnUuid', 'The proof that this one signs too.'),
    {
      type: 'array',
      items: { $ref: '#/$defs/urnUuid' },
      minItems: 1,
      maxItems: LIMITS.proofs,
    },
  ],
}

/** One proof, for `$defs/proof`. */
export const PROOF: JsonObject = {
  description: 'One signature: Data Integrity 1.0, or Ed25519Signature2020.',
  ...closed(
    {
      '@context': {
        type: 'array',
        items: { type: 'string' },
        description: 'The contexts of the certificate once more; with eddsa-jcs-2022 only.',
      },
      id: shared('urnUuid', 'The name of this proof, for a chain of proofs.'),
      type: { enum: ['DataIntegrityProof', OLD_SUITE] },
      cryptosuite: { enum: ['eddsa-rdfc-2022', 'eddsa-jcs-2022'] },
      created: shared('instant', 'When it was signed.'),
      expires: shared('instant', 'Until when the signature counts.'),
      verificationMethod: shared('didUrl', 'The key of the platform.'),
      proofPurpose: { const: 'assertionMethod' },
      proofValue: {
        type: 'string',
        pattern: BASE58BTC.source,
        maxLength: LIMITS.proofValueCharacters,
        description: 'The signature, in base58btc.',
      },
      previousProof,
    },
    ['type', 'created', 'verificationMethod', 'proofPurpose', 'proofValue'],
  ),
  oneOf: [
    dataIntegrity('eddsa-rdfc-2022'),
    dataIntegrity('eddsa-jcs-2022'),
    {
      title: OLD_SUITE,
      properties: { type: { const: OLD_SUITE }, cryptosuite: false, '@context': false },
    },
  ],
}

function dataIntegrity(cryptosuite: SuiteId): JsonObject {
  const carriesContexts = cryptosuite === 'eddsa-jcs-2022'
  return {
    title: cryptosuite,
    properties: {
      type: { const: 'DataIntegrityProof' },
      cryptosuite: { const: cryptosuite },
      ...(carriesContexts ? {} : { '@context': false }),
    },
    required: ['cryptosuite', ...(carriesContexts ? ['@context'] : [])],
  }
}

/** The member `proof` of a certificate. */
export const PROOF_OR_SET: JsonObject = {
  description: 'The signature of the platform: one, or a set of which each must hold.',
  anyOf: [
    { $ref: '#/$defs/proof' },
    { type: 'array', items: { $ref: '#/$defs/proof' }, minItems: 2, maxItems: LIMITS.proofs },
  ],
}

/** The four kinds of certificate, of which each is exactly one: by data model and kind of proof. */
export const KINDS_OF_CERTIFICATE: readonly JsonObject[] = (['2.0', '1.1'] as const).flatMap(
  (dataModel) => [dataIntegrityKind(dataModel), oldKind(dataModel)],
)

/** What a data model and a kind of proof demand together. */
function kindOfCertificate(
  dataModel: DataModel,
  suite: SuiteId,
  title: string,
  proof: JsonObject,
): JsonObject {
  const other = VALIDITY_MEMBERS[dataModel === '2.0' ? '1.1' : '2.0']
  return {
    title: `VC Data Model ${dataModel}, ${title}`,
    properties: {
      '@context': { const: contextsFor('certificate', dataModel, suite) },
      [other.from]: false,
      [other.until]: false,
      proof,
    },
    required: [VALIDITY_MEMBERS[dataModel].from],
  }
}

function dataIntegrityKind(dataModel: DataModel): JsonObject {
  const suite = 'eddsa-rdfc-2022'
  const each = {
    type: 'object',
    properties: { ...sameContexts(dataModel, suite), type: { const: 'DataIntegrityProof' } },
  }
  const proof = { anyOf: [each, { type: 'array', items: each }] }
  return kindOfCertificate(dataModel, suite, 'Data Integrity', proof)
}

/** One such proof decides the contexts; beside it a set may have others. */
function oldKind(dataModel: DataModel): JsonObject {
  const one = { type: 'object', properties: { type: { const: OLD_SUITE } } }
  const each = { type: 'object', properties: sameContexts(dataModel, OLD_SUITE) }
  const proof = { anyOf: [one, { type: 'array', items: each, contains: one }] }
  return kindOfCertificate(dataModel, OLD_SUITE, OLD_SUITE, proof)
}

/** The contexts that a proof repeats are those of its certificate. */
function sameContexts(dataModel: DataModel, suite: SuiteId): JsonObject {
  return { '@context': { const: contextsFor('certificate', dataModel, suite) } }
}
