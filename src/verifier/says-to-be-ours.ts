/**
 * Whether a document says to be one of ours. Then it passes the closed shape of its type or it was
 * altered: dropping our context, adding a type of others or taking ours away never makes it a
 * credential of others, of which less is asked.
 * @module
 */
import { CLAIM_TYPES } from '../claims/claim-types.ts'
import { KLUSCV_V1 } from '../core/contexts.ts'
import { isJsonObject, type JsonValue } from '../core/json.ts'

const OUR_TYPES: ReadonlySet<string> = new Set(CLAIM_TYPES.map(({ type }) => type))
/** Where our vocabulary, contexts and schemas are. */
const OUR_WORDS = 'https://w3id.org/kluscv/'

/** Whether its `@context` names our vocabulary. */
export function namesOurContext(value: JsonValue): boolean {
  return isJsonObject(value) && [value['@context']].flat().includes(KLUSCV_V1)
}

/** Whether its context or one of its types, however that is spelled, is ours. */
export function saysToBeOurs(value: JsonValue): boolean {
  if (!isJsonObject(value)) return false
  const types = [value['type'], value['@type']].flat()
  return namesOurContext(value) || types.some(isOurType)
}

function isOurType(type: JsonValue | undefined): boolean {
  return typeof type === 'string' && (OUR_TYPES.has(type) || type.startsWith(OUR_WORDS))
}
