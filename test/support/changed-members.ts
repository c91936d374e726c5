/**
 * One document with one member changed, everywhere in it: what a reader of a closed shape must see.
 * @module
 */
import { isJsonObject, type JsonObject, type JsonValue, pointerTo } from '../../src/core/json.ts'
import { setAt } from './set-at.ts'

/** A document with one change, and where that is. */
export interface Changed {
  readonly pointer: string
  readonly document: JsonObject
}

/** Every place in a document but itself: of each list only the first item. */
export function placesIn(value: JsonValue, pointer = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const entries = Object.entries(value).slice(0, Array.isArray(value) ? 1 : undefined)
  return entries.flatMap(([name, below]) => {
    const at = pointerTo(pointer, name)
    return [at, ...placesIn(below, at)]
  })
}

/** Each value replaced by some of another kind. */
export function withOtherKinds(document: JsonObject): readonly Changed[] {
  const others: readonly JsonValue[] = [null, 7.5, -1, '', [], {}, [[]], { xx: 'x' }]
  return placesIn(document).flatMap((pointer) =>
    others.map((other) => ({ pointer, document: setAt(document, pointer, other) })),
  )
}

/** A member more, in the document and in each object below it. */
export function withAddedMembers(document: JsonObject): readonly Changed[] {
  const objects = placesIn(document).filter((pointer) => isJsonObject(valueAt(document, pointer)))
  return ['', ...objects].flatMap((parent) =>
    ['note', 'id2', '@id', 'score'].map((name) => {
      const pointer = pointerTo(parent, name)
      return { pointer, document: setAt(document, pointer, 'x') }
    }),
  )
}

/** Each member of an object removed. */
export function withRemovedMembers(document: JsonObject): readonly Changed[] {
  return placesIn(document)
    .filter((pointer) => !/\/[0-9]+$/.test(pointer))
    .map((pointer) => ({ pointer, document: setAt(document, pointer, undefined) }))
}

function valueAt(document: JsonObject, pointer: string): JsonValue | undefined {
  return pointer
    .split('/')
    .slice(1)
    .reduce<JsonValue | undefined>(
      (value, name) => (value as Record<string, JsonValue> | undefined)?.[name],
      document,
    )
}
