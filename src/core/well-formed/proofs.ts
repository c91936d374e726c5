/**
 * What any `proof` must look like, whoever's suite it is of. Data Integrity 1.0 section 2.1. The
 * gate has the stricter shape of the suites that are checked here.
 * @module
 */
import { instant } from '../gate-values.ts'
import { isJsonObject, type JsonPointer, type JsonValue } from '../json.ts'
import { LIMITS } from '../limits.ts'
import type { Problem } from '../problems.ts'
import { listOf, type MemberShapes, type ShapeCheck, stringThat } from '../shape.ts'
import { oneOrMore, openObject } from './open-shapes.ts'
import { types, url } from './values.ts'

const string = stringThat('a string', (value) => value.length > 0)

/** Without these a data integrity proof cannot be checked; older kinds name them otherwise. */
const DATA_INTEGRITY: MemberShapes = {
  cryptosuite: string,
  proofPurpose: string,
  verificationMethod: url,
  proofValue: string,
}

const OPTIONAL: MemberShapes = {
  ...DATA_INTEGRITY,
  id: url,
  created: instant,
  expires: instant,
  domain: oneOrMore(string),
  challenge: string,
  nonce: string,
  previousProof: oneOrMore(string),
}

const oneProof: ShapeCheck = (value, pointer) => {
  const isDataIntegrity = isJsonObject(value) && value['type'] === 'DataIntegrityProof'
  const required = { type: types(), ...(isDataIntegrity ? DATA_INTEGRITY : {}) }
  return openObject(required, OPTIONAL)(value, pointer)
}

const several = listOf(oneProof, { min: 1, max: LIMITS.proofs })

/** One proof, or a set of them. */
export function proofs(value: JsonValue, pointer: JsonPointer): readonly Problem[] {
  return (Array.isArray(value) ? several : oneProof)(value, pointer)
}
