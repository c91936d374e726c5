/**
 * Whether a JSON value is a well-formed presentation: VC Data Model 2.0 section 4.13, 1.1 section
 * 4.10. Its credentials are held against the rules for credentials; what an enveloped one holds is
 * not opened.
 * @module
 */
import {
  isJsonObject,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
  pointerTo,
} from '../json.ts'
import { LIMITS } from '../limits.ts'
import type { Problem } from '../problems.ts'
import { exactList, exactly, malformed, type ShapeCheck } from '../shape.ts'
import { contextOrContexts } from './contexts.ts'
import { oneOrMore, openObject } from './open-shapes.ts'
import { proofs } from './proofs.ts'
import { issuerOrHolder, validateCredential } from './validate-credential.ts'
import { dataUrl, types, url } from './values.ts'

const ENVELOPED_CREDENTIAL = 'EnvelopedVerifiableCredential'
const ENVELOPED_PRESENTATION = 'EnvelopedVerifiablePresentation'

const typed = oneOrMore(openObject({ type: types() }, { id: url }))

const presentation = openObject(
  { '@context': contextOrContexts, type: types('VerifiablePresentation') },
  {
    id: url,
    holder: issuerOrHolder,
    verifiableCredential: credentials,
    termsOfUse: typed,
    refreshService: typed,
    proof: proofs,
  },
)

/** Everything wrong with a presentation, enveloped or not; `[]` when it is well-formed. */
export function validatePresentation(value: JsonValue): readonly Problem[] {
  if (!isJsonObject(value)) return [malformed('an object', value, '')]
  const shape = isEnveloped(value, ENVELOPED_PRESENTATION)
    ? enveloped(ENVELOPED_PRESENTATION)
    : presentation
  return shape(value, '')
}

function credentials(value: JsonValue, pointer: JsonPointer): readonly Problem[] {
  if (!Array.isArray(value)) return credential(value, pointer)
  if (value.length > LIMITS.bundleCredentials) {
    const detail = `expected at most ${LIMITS.bundleCredentials} credentials`
    return [{ problem: 'too_large', pointer, detail }]
  }
  if (value.length === 0) return [malformed('at least one credential', value, pointer)]
  return value.flatMap((item, index) => credential(item, pointerTo(pointer, index)))
}

function credential(value: JsonValue, pointer: JsonPointer): readonly Problem[] {
  return isJsonObject(value) && isEnveloped(value, ENVELOPED_CREDENTIAL)
    ? enveloped(ENVELOPED_CREDENTIAL)(value, pointer)
    : validateCredential(value, pointer)
}

/** Section 4.13.1: the one type of an envelope, and all that it holds in its id. */
function enveloped(type: string): ShapeCheck {
  const onlyType: ShapeCheck = (value, pointer) =>
    (Array.isArray(value) ? exactList([type]) : exactly(type))(value, pointer)
  return openObject({ '@context': contextOrContexts, id: dataUrl, type: onlyType })
}

function isEnveloped(document: JsonObject, type: string): boolean {
  return [document['type']].flat().includes(type)
}
