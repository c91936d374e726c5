/**
 * Whether a document says to be one of ours. It tells a certificate that was altered from a file
 * that never was one, for the words that people read; nothing is accepted because of it.
 * @module
 */
import { KLUSCV_V1 } from '../core/contexts.ts'
import { isJsonObject, type JsonValue } from '../core/json.ts'

/** Whether its `@context` names our vocabulary. */
export function namesOurContext(value: JsonValue): boolean {
  return isJsonObject(value) && [value['@context']].flat().includes(KLUSCV_V1)
}
