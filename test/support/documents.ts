/**
 * Documents of the right shape whose proofs are made up: for what happens before cryptography.
 * @module
 */
import { contextsFor, type DataModel, type SuiteId, schemaUrl } from '../../src/core/contexts.ts'
import { STATUS_PURPOSES } from '../../src/core/credential.ts'
import type { CredentialTypeRule } from '../../src/core/gate.ts'
import type { JsonObject } from '../../src/core/json.ts'
import { closedObject, malformed, stringThat } from '../../src/core/shape.ts'

export const ISSUER = 'did:web:tempo.example'
export const HOLDER = 'did:key:z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH'
export const LIST = 'https://tempo.example/status-lists/revocation-1'

/** An id like those of our credentials and proofs; the digit tells one from another. */
export const uuid = (digit: number): string =>
  `urn:uuid:00000000-0000-4000-8000-00000000000${digit}`

/** Which of the two data models and three suites a document follows. */
export interface Flavour {
  readonly dataModel: DataModel
  readonly suite: SuiteId
}

/** The six flavours, for tables. */
export const FLAVOURS: readonly Flavour[] = (['2.0', '1.1'] as const).flatMap((dataModel) =>
  (['eddsa-rdfc-2022', 'eddsa-jcs-2022', 'Ed25519Signature2020'] as const).map((suite) => ({
    dataModel,
    suite,
  })),
)

export const DEFAULT_FLAVOUR: Flavour = { dataModel: '2.0', suite: 'eddsa-rdfc-2022' }

const text = stringThat('text', () => true)

/** A small type: enough members to be rewritten in every way. */
export const SHIFT_RULE: CredentialTypeRule = {
  type: 'WorkHistoryCredential',
  checkSubject: closedObject(
    {
      name: text,
      gigsCompleted: (value, pointer) =>
        typeof value === 'number' ? [] : [malformed('an integer', value, pointer)],
      identityCheck: closedObject({ method: text }),
    },
    { id: text },
  ),
}

const SUBJECT: JsonObject = {
  id: HOLDER,
  name: 'Anna de Vries',
  gigsCompleted: 42,
  identityCheck: { method: 'idDocument' },
}

/** The schema of the small type, with a digest of nothing. */
export const SCHEMA: JsonObject = {
  id: schemaUrl(SHIFT_RULE.type),
  type: 'JsonSchema',
  digestSRI: `sha384-${'A'.repeat(64)}`,
}

/** A proof that verifies nowhere. */
export function proofFor(
  flavour: Flavour,
  contexts: readonly string[],
  members: JsonObject = {},
): JsonObject {
  const isOld = flavour.suite === 'Ed25519Signature2020'
  return {
    ...(flavour.suite === 'eddsa-jcs-2022' ? { '@context': contexts } : {}),
    type: isOld ? flavour.suite : 'DataIntegrityProof',
    ...(isOld ? {} : { cryptosuite: flavour.suite }),
    created: '2025-11-01T00:00:00Z',
    verificationMethod: `${ISSUER}#key-1`,
    proofPurpose: 'assertionMethod',
    proofValue: `z${'3'.repeat(87)}`,
    ...members,
  }
}

const validity = ({ dataModel }: Flavour): JsonObject =>
  dataModel === '2.0'
    ? { validFrom: '2025-11-01T00:00:00Z', validUntil: '2030-11-01T00:00:00Z' }
    : { issuanceDate: '2025-11-01T00:00:00Z', expirationDate: '2030-11-01T00:00:00Z' }

/** A certificate, with these members instead of its own. */
export function certificate(members: JsonObject = {}, flavour = DEFAULT_FLAVOUR): JsonObject {
  const contexts = contextsFor('certificate', flavour.dataModel, flavour.suite)
  return {
    '@context': contexts,
    id: uuid(1),
    type: ['VerifiableCredential', 'WorkHistoryCredential'],
    issuer: ISSUER,
    ...validity(flavour),
    credentialSchema: SCHEMA,
    credentialSubject: SUBJECT,
    credentialStatus: STATUS_PURPOSES.map((statusPurpose) => ({
      type: 'BitstringStatusListEntry',
      statusPurpose,
      statusListIndex: '94567',
      statusListCredential: `https://tempo.example/status-lists/${statusPurpose}-1`,
    })),
    proof: proofFor(flavour, contexts),
    ...members,
  }
}

/** A status list credential, with these members instead of its own. */
export function statusList(members: JsonObject = {}, flavour = DEFAULT_FLAVOUR): JsonObject {
  const contexts = contextsFor('statusList', flavour.dataModel, flavour.suite)
  return {
    '@context': contexts,
    id: LIST,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: ISSUER,
    ...validity(flavour),
    credentialSubject: {
      id: `${LIST}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: 'uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA',
      ttl: 300_000,
    },
    proof: proofFor(flavour, contexts),
    ...members,
  }
}

/** A presentation of one certificate, with these members instead of its own. */
export function presentation(members: JsonObject = {}, flavour = DEFAULT_FLAVOUR): JsonObject {
  const contexts = contextsFor('presentation', flavour.dataModel, flavour.suite)
  return {
    '@context': contexts,
    id: uuid(9),
    type: ['VerifiablePresentation'],
    holder: HOLDER,
    verifiableCredential: [certificate({}, flavour)],
    proof: proofFor(flavour, contexts, {
      proofPurpose: 'authentication',
      verificationMethod: `${HOLDER}#${HOLDER.slice('did:key:'.length)}`,
      challenge: 'Zm9ydHktdHdvIGJ5dGVz',
      domain: 'https://verifier.example',
    }),
    ...members,
  }
}
