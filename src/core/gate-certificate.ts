/**
 * The closed envelope of a certificate: everything in a credential of ours but what its subject
 * says. VC Data Model 2.0 and 1.1 section 4, Bitstring Status List 1.0 section 2.1.
 * @module
 */
import { type DataModel, schemaUrl } from './contexts.ts'
import { STATUS_PURPOSES } from './credential.ts'
import { did, didKey, documentUrl, instant, urnUuid } from './gate-values.ts'
import { isJsonObject, type JsonValue } from './json.ts'
import type { Problem } from './problems.ts'
import {
  closedObject,
  exactList,
  exactly,
  type MemberShapes,
  malformed,
  type ShapeCheck,
  stringThat,
} from './shape.ts'

/** A place in a status list, in its one spelling. */
export const STATUS_INDEX = /^(?:0|[1-9][0-9]{0,9})$/
/** One algorithm, whose 48 bytes fill base64 without padding: one digest has one spelling. */
export const DIGEST_SRI = /^sha384-[A-Za-z0-9+/]{64}$/

/** Judged by a rule of its own, before or after the envelope. */
export const judgedElsewhere: ShapeCheck = () => []

/** The names of the validity period in each data model: the other's names are unknown members. */
export const VALIDITY_MEMBERS = {
  '2.0': { from: 'validFrom', until: 'validUntil' },
  '1.1': { from: 'issuanceDate', until: 'expirationDate' },
} as const satisfies Record<DataModel, { from: string; until: string }>

const index = stringThat('a number in digits, as a string', (text) => STATUS_INDEX.test(text))

const digest = stringThat('"sha384-" and 64 characters of base64', (text) => DIGEST_SRI.test(text))

/** The envelope of a certificate of one type. Its contexts and proofs are judged elsewhere. */
export function certificateShape(dataModel: DataModel, typeName: string): ShapeCheck {
  const { from, until } = VALIDITY_MEMBERS[dataModel]
  const required: MemberShapes = {
    '@context': judgedElsewhere,
    id: urnUuid,
    type: exactList(['VerifiableCredential', typeName]),
    issuer: did,
    [from]: instant,
    credentialSchema: schemaShape(typeName),
    credentialSubject: checkSubjectId,
    credentialStatus: checkStatus,
    proof: judgedElsewhere,
  }
  return closedObject(required, { [until]: instant })
}

/**
 * The schema of the type, under its own address. The digest is not held against the schema that
 * this release has: lists grow, a certificate keeps the digest of the day it was signed, and both
 * the signature and our closed shapes, which are stricter, decide without it. Nothing is fetched.
 */
function schemaShape(typeName: string): ShapeCheck {
  return closedObject({
    id: exactly(schemaUrl(typeName)),
    type: exactly('JsonSchema'),
    digestSRI: digest,
  })
}

/** One subject; its other members are for the rule of the type. */
function checkSubjectId(subject: JsonValue, pointer: string): readonly Problem[] {
  if (!isJsonObject(subject)) return [malformed('an object', subject, pointer)]
  return subject['id'] === undefined ? [] : didKey(subject['id'], `${pointer}/id`)
}

/** One index in three lists, one entry per purpose in their fixed order. */
function checkStatus(entries: JsonValue, pointer: string): readonly Problem[] {
  if (!Array.isArray(entries) || entries.length !== STATUS_PURPOSES.length) {
    return [malformed(`${STATUS_PURPOSES.length} status entries`, entries, pointer)]
  }
  const sameIndex = isJsonObject(entries[0]) ? entries[0]['statusListIndex'] : undefined
  return STATUS_PURPOSES.flatMap((purpose, position) => {
    const shape = closedObject({
      type: exactly('BitstringStatusListEntry'),
      statusPurpose: exactly(purpose),
      statusListIndex: (value, at) =>
        value === sameIndex
          ? index(value, at)
          : [malformed('the index of the first entry', value, at)],
      statusListCredential: documentUrl,
    })
    return shape(entries[position], `${pointer}/${position}`)
  })
}
