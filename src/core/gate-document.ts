/**
 * What the gate asks of every document before it looks at its kind: a frozen object that is not
 * enveloped.
 * @module
 */
import { isDeepFrozen, snapshot } from './freeze.ts'
import { type GateResult, letThrough, stop } from './gate-result.ts'
import { isJsonObject, type JsonObject, type JsonValue } from './json.ts'
import type { Problem } from './problems.ts'
import { malformed } from './shape.ts'

/** A frozen object: what the strict reader made, or a copy of what someone else holds. */
export function openDocument(value: JsonValue): GateResult<JsonObject> {
  if (typeof value === 'string') return stop(unsupported('an object, got a string', ''))
  if (!isJsonObject(value)) return stop(malformed('an object', value, ''))
  const document = isDeepFrozen(value) ? value : snapshot(value)
  const types = [document['type']].flat()
  const isEnveloped = types.some((type) => typeof type === 'string' && type.startsWith('Enveloped'))
  return isEnveloped
    ? stop(unsupported('a document that is not enveloped', '/type'))
    : letThrough(document)
}

/** A kind of document, or of what is in it, that is not checked here. */
export function unsupported(expected: string, pointer: string): Problem {
  return { problem: 'unsupported_format', pointer, detail: `expected ${expected}` }
}
