/**
 * `@context` of a credential or presentation: an ordered set with the base context first. VC Data
 * Model 2.0 section 4.3, 1.1 section 4.1. That each context can be had and read is for JSON-LD.
 * @module
 */
import { CREDENTIALS_V1, CREDENTIALS_V2, type DataModel } from '../contexts.ts'
import {
  isJsonObject,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
  pointerTo,
} from '../json.ts'
import { LIMITS } from '../limits.ts'
import type { Problem } from '../problems.ts'
import { malformed } from '../shape.ts'
import { url } from './values.ts'

/** The context that comes first, and the data model that it stands for. */
const DATA_MODELS: ReadonlyMap<unknown, DataModel> = new Map([
  [CREDENTIALS_V2, '2.0'],
  [CREDENTIALS_V1, '1.1'],
])

/** The data model that a document says it follows, by its first context. */
export function dataModelOf(document: JsonObject): DataModel | undefined {
  const contexts = document['@context']
  return DATA_MODELS.get(Array.isArray(contexts) ? contexts[0] : contexts)
}

/** A list with one of the base contexts first, then URLs and objects, each once. */
export function contexts(value: JsonValue, pointer: JsonPointer): readonly Problem[] {
  if (!Array.isArray(value)) return [malformed('an array of contexts', value, pointer)]
  if (value.length > LIMITS.contexts) {
    const detail = `expected at most ${LIMITS.contexts} contexts`
    return [{ problem: 'too_large', pointer, detail }]
  }
  return [
    ...(DATA_MODELS.has(value[0]) ? [] : [notFirst(pointer)]),
    ...value.flatMap((context, index) => [
      ...later(context, pointerTo(pointer, index)),
      ...once(context, index, value, pointer),
    ]),
  ]
}

/** As {@link contexts}, where a single one may stand without a list. */
export function contextOrContexts(value: JsonValue, pointer: JsonPointer): readonly Problem[] {
  return contexts(typeof value === 'string' ? [value] : value, pointer)
}

function later(context: JsonValue, pointer: JsonPointer): readonly Problem[] {
  if (isJsonObject(context) || url(context, pointer).length === 0) return []
  return [malformed('the URL of a context, or an object', context, pointer)]
}

/** The one base context, too, must not come after the other: its terms are protected. */
function once(
  context: JsonValue,
  index: number,
  all: readonly JsonValue[],
  pointer: JsonPointer,
): readonly Problem[] {
  const isRepeated = typeof context === 'string' && all.indexOf(context) < index
  const isOtherBase = index > 0 && DATA_MODELS.has(context) && DATA_MODELS.has(all[0])
  if (!isRepeated && !isOtherBase) return []
  const expected = isRepeated ? 'each context once' : 'one data model'
  return [malformed(expected, context, pointerTo(pointer, index))]
}

function notFirst(pointer: JsonPointer): Problem {
  const detail = `expected "${CREDENTIALS_V2}" or "${CREDENTIALS_V1}" as the first context`
  return { problem: 'MALFORMED_VALUE_ERROR', pointer: pointerTo(pointer, 0), detail }
}
