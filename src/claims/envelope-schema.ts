/**
 * The envelope of a certificate as JSON Schema 2020-12: both data models, every suite, one proof
 * or a set. It says what core/gate-certificate.ts, gate-contexts.ts and gate-proof.ts demand, as
 * far as JSON Schema can; a test holds that it never refuses what the gate lets through.
 * @module
 */
import { contextsFor, type DataModel, type SuiteId, schemaUrl } from '../core/contexts.ts'
import { STATUS_PURPOSES } from '../core/credential.ts'
import { DID_KEY, DID_WEB, FRAGMENT } from '../core/did.ts'
import { DIGEST_SRI, STATUS_INDEX, VALIDITY_MEMBERS } from '../core/gate-certificate.ts'
import { BASE58BTC } from '../core/gate-proof.ts'
import { URN_UUID } from '../core/gate-values.ts'
import type { JsonObject } from '../core/json.ts'
import { LIMITS } from '../core/limits.ts'
import { INSTANT } from '../core/time.ts'

/** What stands between the `^` and the `$` of a pattern. */
const between = ({ source }: RegExp): string => source.slice(1, -1)

const A_DID = `(?:${between(DID_KEY)}|${between(DID_WEB)})`

const shared = (name: string, description: string): JsonObject => ({
  $ref: `#/$defs/${name}`,
  description,
})

const closed = (properties: JsonObject, required: readonly string[]): JsonObject => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})

/** The parts that the envelope uses more than once, and the proof. */
const DEFINITIONS: JsonObject = {
  urnUuid: { type: 'string', pattern: URN_UUID.source },
  instant: { type: 'string', pattern: INSTANT.source },
  did: { type: 'string', pattern: `^${A_DID}$`, maxLength: LIMITS.didCharacters },
  didUrl: {
    type: 'string',
    pattern: `^${A_DID}#${between(FRAGMENT)}$`,
    maxLength: LIMITS.didCharacters,
  },
  proof: {
    description: 'One signature: Data Integrity 1.0, or Ed25519Signature2020.',
    ...closed(
      {
        '@context': {
          type: 'array',
          items: { type: 'string' },
          description: 'The contexts of the certificate once more; with eddsa-jcs-2022 only.',
        },
        id: shared('urnUuid', 'The name of this proof, for a chain of proofs.'),
        type: { enum: ['DataIntegrityProof', 'Ed25519Signature2020'] },
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
        previousProof: {
          anyOf: [
            shared('urnUuid', 'The proof that this one signs too.'),
            {
              type: 'array',
              items: { $ref: '#/$defs/urnUuid' },
              minItems: 1,
              maxItems: LIMITS.proofs,
            },
          ],
        },
      },
      ['type', 'created', 'verificationMethod', 'proofPurpose', 'proofValue'],
    ),
    oneOf: [
      dataIntegrity('eddsa-rdfc-2022'),
      dataIntegrity('eddsa-jcs-2022'),
      {
        title: 'Ed25519Signature2020',
        properties: {
          type: { const: 'Ed25519Signature2020' },
          cryptosuite: false,
          '@context': false,
        },
      },
    ],
  },
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

/** The envelope of one type around the schema of its subject, as members of a schema. */
export function envelopeSchema(typeName: string, subject: JsonObject): JsonObject {
  const until = 'Until when it counts, when it has an end.'
  const envelope = closed(
    {
      '@context': {
        type: 'array',
        items: { type: 'string' },
        description: 'Exactly the contexts that belong to the data model and the kind of proof.',
      },
      id: shared('urnUuid', 'The number of the certificate: random, so it says nothing.'),
      type: { const: ['VerifiableCredential', typeName] },
      issuer: shared('did', 'The platform that signed it.'),
      validFrom: shared('instant', 'From when it counts. Data model 2.0.'),
      validUntil: shared('instant', `${until} Data model 2.0.`),
      issuanceDate: shared('instant', 'From when it counts. Data model 1.1.'),
      expirationDate: shared('instant', `${until} Data model 1.1.`),
      credentialSchema: schemaReference(typeName),
      credentialSubject: { description: 'What is said, and about whom.', ...subject },
      credentialStatus: statusEntries(),
      proof: {
        description: 'The signature of the platform: one, or a set of which each must hold.',
        anyOf: [
          { $ref: '#/$defs/proof' },
          {
            type: 'array',
            items: { $ref: '#/$defs/proof' },
            minItems: 2,
            maxItems: LIMITS.proofs,
          },
        ],
      },
    },
    [
      ...['@context', 'id', 'type', 'issuer', 'credentialSchema', 'credentialSubject'],
      ...['credentialStatus', 'proof'],
    ],
  )
  const kinds = (['2.0', '1.1'] as const).flatMap((dataModel) => [
    dataIntegrityKind(dataModel),
    ed25519Kind(dataModel),
  ])
  return { ...envelope, oneOf: kinds, $defs: DEFINITIONS }
}

function schemaReference(typeName: string): JsonObject {
  return {
    description: 'This schema, and the digest of its text on the day the certificate was made.',
    ...closed(
      {
        id: { const: schemaUrl(typeName) },
        type: { const: 'JsonSchema' },
        digestSRI: { type: 'string', pattern: DIGEST_SRI.source },
      },
      ['id', 'type', 'digestSRI'],
    ),
  }
}

/** That the three have one index is beyond JSON Schema. */
function statusEntries(): JsonObject {
  const count = STATUS_PURPOSES.length
  return {
    description: 'Where to see if it was withdrawn, paused or renewed: one place in three lists.',
    type: 'array',
    prefixItems: STATUS_PURPOSES.map((purpose) =>
      closed(
        {
          type: { const: 'BitstringStatusListEntry' },
          statusPurpose: { const: purpose },
          statusListIndex: { type: 'string', pattern: STATUS_INDEX.source },
          statusListCredential: {
            type: 'string',
            description: 'The address of the list; http only on a developer’s own machine.',
            pattern: '^(?:https://|http://(?:localhost|127\\.0\\.0\\.1|\\[::1\\])[:/])[^@?#\\s]+$',
            maxLength: LIMITS.didCharacters,
          },
        },
        ['type', 'statusPurpose', 'statusListIndex', 'statusListCredential'],
      ),
    ),
    items: false,
    minItems: count,
    maxItems: count,
  }
}

/** What a data model and a kind of proof demand together. */
function kindOfCertificate(dataModel: DataModel, suite: SuiteId, proof: JsonObject): JsonObject {
  const other = VALIDITY_MEMBERS[dataModel === '2.0' ? '1.1' : '2.0']
  return {
    title: `VC Data Model ${dataModel}, ${suite === 'Ed25519Signature2020' ? suite : 'Data Integrity'}`,
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
  return kindOfCertificate(dataModel, suite, { anyOf: [each, { type: 'array', items: each }] })
}

/** One such proof decides the contexts; beside it a set may have others. */
function ed25519Kind(dataModel: DataModel): JsonObject {
  const suite = 'Ed25519Signature2020'
  const one = { type: 'object', properties: { type: { const: suite } } }
  const each = { type: 'object', properties: sameContexts(dataModel, suite) }
  return kindOfCertificate(dataModel, suite, {
    anyOf: [one, { type: 'array', items: each, contains: one }],
  })
}

/** The contexts that a proof repeats are those of its certificate. */
function sameContexts(dataModel: DataModel, suite: SuiteId): JsonObject {
  return { '@context': { const: contextsFor('certificate', dataModel, suite) } }
}
