/**
 * Whether a JSON value is a well-formed credential of VC Data Model 2.0 or 1.1, signed or not:
 * https://www.w3.org/TR/vc-data-model-2.0/ sections 4 and 5, https://www.w3.org/TR/vc-data-model/
 * sections 4 and 5. Says everything that is wrong, not only the first. Does not judge what it
 * means: no JSON-LD, no signature, no clock.
 * @module
 */
import type { DataModel } from '../contexts.ts'
import { VALIDITY_MEMBERS } from '../gate-certificate.ts'
import { instant } from '../gate-values.ts'
import {
  isJsonObject,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
  pointerTo,
} from '../json.ts'
import type { Problem } from '../problems.ts'
import { type MemberShapes, malformed, type ShapeCheck } from '../shape.ts'
import { parseInstant } from '../time.ts'
import { contexts, dataModelOf } from './contexts.ts'
import { oneOrMore, openObject } from './open-shapes.ts'
import { proofs } from './proofs.ts'
import { relatedResources } from './related-resources.ts'
import { text, types, url } from './values.ts'

const issuerObject = openObject({ id: url }, { name: text, description: text })

/** A URL, or an object with one as its id. Section 4.7. */
export const issuerOrHolder: ShapeCheck = (value, pointer) =>
  (typeof value === 'string' ? url : issuerObject)(value, pointer)

const subjectMembers = openObject({}, { id: url })

/** An object that says something. Section 4.8. */
const subject: ShapeCheck = (value, pointer) =>
  isJsonObject(value) && Object.keys(value).length === 0
    ? [malformed('at least one claim', value, pointer)]
    : subjectMembers(value, pointer)

const typed = oneOrMore(openObject({ type: types() }, { id: url }))
const typedWithId = oneOrMore(openObject({ type: types(), id: url }))

/** Sections 4.10, 4.11, 5.4 to 5.6 and 5.10: what others extend has a type to be known by. */
const EXTENSION_POINTS: MemberShapes = {
  credentialStatus: typed,
  credentialSchema: typedWithId,
  refreshService: typed,
  termsOfUse: typed,
  evidence: typed,
  confidenceMethod: typed,
  renderMethod: typed,
}

/** In 1.1 a status had an id, but for this newer type of list, which makes it optional. */
const status11 = oneOrMore((value, pointer) =>
  isJsonObject(value) && value['type'] === 'BitstringStatusListEntry'
    ? typed(value, pointer)
    : typedWithId(value, pointer),
)

const SHARED: MemberShapes = {
  ...EXTENSION_POINTS,
  id: url,
  validFrom: instant,
  validUntil: instant,
  proof: proofs,
}

const OPTIONAL: Readonly<Record<DataModel, MemberShapes>> = {
  '2.0': { ...SHARED, name: text, description: text, relatedResource: relatedResources },
  // Its context has the dates of 2.0 too, for a future that has come.
  '1.1': {
    ...SHARED,
    expirationDate: instant,
    credentialStatus: status11,
    refreshService: typedWithId,
  },
}

/** Everything wrong with a credential; `[]` when it is well-formed. A proof may be there or not. */
export function validateCredential(
  value: JsonValue,
  pointer: JsonPointer = '',
): readonly Problem[] {
  if (!isJsonObject(value)) return [malformed('an object', value, pointer)]
  const dataModel = dataModelOf(value) ?? '2.0'
  const required: MemberShapes = {
    '@context': contexts,
    type: types('VerifiableCredential'),
    issuer: issuerOrHolder,
    credentialSubject: oneOrMore(subject),
    ...(dataModel === '1.1' ? { issuanceDate: instant } : {}),
  }
  return [
    ...openObject(required, OPTIONAL[dataModel])(value, pointer),
    ...Object.values(VALIDITY_MEMBERS).flatMap((period) => order(value, period, pointer)),
  ]
}

/** Section 4.9: compared as points in time, not as texts. */
function order(
  credential: JsonObject,
  { from, until }: { readonly from: string; readonly until: string },
  pointer: JsonPointer,
): readonly Problem[] {
  const [start, end] = [parseInstant(credential[from]), parseInstant(credential[until])]
  if (start === undefined || end === undefined || start <= end) return []
  const detail = `expected a time that is not before ${from}`
  return [{ problem: 'RANGE_ERROR', pointer: pointerTo(pointer, until), detail }]
}
