/**
 * The envelope of a certificate as JSON Schema 2020-12: both data models, every suite, one proof
 * or a set. It says what core/gate-certificate.ts demands, as far as JSON Schema can; a test holds
 * that it never refuses what the gate lets through.
 * @module
 */
import { schemaUrl } from '../core/contexts.ts'
import { STATUS_PURPOSES, type StatusPurpose } from '../core/credential.ts'
import { DIGEST_SRI, STATUS_INDEX } from '../core/gate-certificate.ts'
import type { JsonObject } from '../core/json.ts'
import { LIMITS } from '../core/limits.ts'
import { KINDS_OF_CERTIFICATE, PROOF, PROOF_OR_SET } from './proof-schema.ts'
import { closed, SHARED_PARTS, shared } from './schema-parts.ts'

const REQUIRED = [
  ...['@context', 'id', 'type', 'issuer', 'credentialSchema', 'credentialSubject'],
  ...['credentialStatus', 'proof'],
]

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
      proof: PROOF_OR_SET,
    },
    REQUIRED,
  )
  return { ...envelope, oneOf: KINDS_OF_CERTIFICATE, $defs: { ...SHARED_PARTS, proof: PROOF } }
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
    prefixItems: STATUS_PURPOSES.map(statusEntry),
    items: false,
    minItems: count,
    maxItems: count,
  }
}

function statusEntry(purpose: StatusPurpose): JsonObject {
  return closed(
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
  )
}
