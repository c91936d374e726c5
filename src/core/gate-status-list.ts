/**
 * The closed envelope of a status list credential. Bitstring Status List 1.0 section 2.2. Whether
 * it is the list that was asked for, and what its bits say, is for status/.
 * @module
 */
import type { DataModel } from './contexts.ts'
import { STATUS_PURPOSES } from './credential.ts'
import { judgedElsewhere, VALIDITY_MEMBERS } from './gate-certificate.ts'
import { did, documentUrl, instant } from './gate-values.ts'
import type { JsonObject } from './json.ts'
import type { Problem } from './problems.ts'
import {
  closedObject,
  exactList,
  exactly,
  malformed,
  oneOf,
  type ShapeCheck,
  stringThat,
} from './shape.ts'

const BASE64URL = /^u[A-Za-z0-9_-]+$/

/** Refuses fractions, negative numbers and strings: the hint is a duration in milliseconds. */
const milliseconds: ShapeCheck = (value, pointer) =>
  Number.isSafeInteger(value) && Number(value) >= 0
    ? []
    : [malformed('a number of milliseconds', value, pointer)]

/** The envelope of a status list. Its contexts and proof are judged elsewhere. */
export function checkStatusListShape(list: JsonObject, dataModel: DataModel): readonly Problem[] {
  const { from, until } = VALIDITY_MEMBERS[dataModel]
  // Anything may stand there: an object with a member toString cannot even be made a text.
  const listId = typeof list['id'] === 'string' ? list['id'] : ''
  const subject = closedObject(
    {
      id: stringThat('the id of the list and #list', (text) => text === `${listId}#list`),
      type: exactly('BitstringStatusList'),
      statusPurpose: oneOf(STATUS_PURPOSES),
      encodedList: stringThat('unpadded base64url after a "u"', (text) => BASE64URL.test(text)),
    },
    { ttl: milliseconds },
  )
  const shape = closedObject({
    '@context': judgedElsewhere,
    id: documentUrl,
    type: exactList(['VerifiableCredential', 'BitstringStatusListCredential']),
    issuer: did,
    [from]: instant,
    [until]: instant,
    credentialSubject: subject,
    proof: judgedElsewhere,
  })
  return shape(list, '')
}
