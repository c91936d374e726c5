/**
 * The one order of every list of objects. In the signed graph these lists are sets: as ordered RDF
 * lists of blank nodes they cannot be canonicalized (rdf-canonize stops at four items). So the
 * shape fixes their order, or a holder could rearrange them under an intact signature. Lists of plain texts are ordered RDF lists and need no rule.
 * @module
 */
import { isJsonObject, type JsonObject, type JsonPointer, pointerTo } from '../core/json.ts'

/** What items are sorted by: first members first; no two items of a list have the same key. */
type Key = (item: JsonObject) => readonly (string | number)[]

const KEYS: Readonly<Record<string, Key>> = {
  // Most work first.
  work: ({ gigs, occupation }) => [-Number(gigs), String(occupation)],
  types: ({ gigs, clientType }) => [-Number(gigs), String(clientType)],
  training: ({ date, name }) => [String(date), String(name)],
  gigsPerMonth: ({ month }) => [String(month)],
  gigsByMonth: ({ month }) => [String(month)],
  gigList: ({ number }) => [Number(number)],
  histogram: ({ value }) => [Number(value)],
  aspects: ({ aspect }) => [isJsonObject(aspect) ? String(aspect['nl']) : ''],
}

/** A list of objects somewhere in a subject. */
interface OrderedList {
  readonly pointer: JsonPointer
  readonly items: readonly JsonObject[]
  readonly keyOf: Key
}

/** The places where an item does not come after the one before it, duplicates included. */
export function misplacedPointers(subject: JsonObject): readonly JsonPointer[] {
  return orderedLists(subject).flatMap(({ pointer, items, keyOf }) =>
    items.flatMap((item, index) => {
      const before = items[index - 1]
      const isAfter = before === undefined || compare(keyOf(before), keyOf(item)) < 0
      return isAfter ? [] : [pointerTo(pointer, index)]
    }),
  )
}

/** A subject with its lists in order, and where each place of it was before. */
export interface ArrangedSubject {
  readonly subject: JsonObject
  readonly pointerBefore: (pointer: JsonPointer) => JsonPointer
}

/** Puts the lists of a subject in their order. Any object is taken: its shape is checked later. */
export function arrangeSubject(subject: JsonObject): ArrangedSubject {
  const moved = new Map<JsonPointer, JsonPointer>()
  const arrange = (value: JsonObject, parent: JsonPointer): JsonObject =>
    Object.fromEntries(
      Object.entries(value).map(([name, member]) => {
        const pointer = pointerTo(parent, name)
        const keyOf = keyFor(name)
        if (isJsonObject(member)) return [name, arrange(member, pointer)]
        if (keyOf === undefined || !isListOfObjects(member)) return [name, member]
        const sorted = member
          .map((item, index) => ({ item, index }))
          .sort((a, b) => compare(keyOf(a.item), keyOf(b.item)))
        for (const [index, { index: before }] of sorted.entries()) {
          moved.set(pointerTo(pointer, index), pointerTo(pointer, before))
        }
        return [name, sorted.map(({ item }) => item)]
      }),
    )
  return { subject: arrange(subject, ''), pointerBefore: (pointer) => movedBack(pointer, moved) }
}

function movedBack(pointer: JsonPointer, moved: ReadonlyMap<string, string>): JsonPointer {
  const members = pointer.split('/')
  for (let length = members.length; length > 0; length -= 1) {
    const before = moved.get(members.slice(0, length).join('/'))
    if (before !== undefined) return [before, ...members.slice(length)].join('/')
  }
  return pointer
}

function orderedLists(value: JsonObject, parent: JsonPointer = ''): readonly OrderedList[] {
  return Object.entries(value).flatMap(([name, member]) => {
    const keyOf = keyFor(name)
    if (isJsonObject(member)) return orderedLists(member, pointerTo(parent, name))
    if (keyOf === undefined || !isListOfObjects(member)) return []
    return [{ pointer: pointerTo(parent, name), items: member, keyOf }]
  })
}

function keyFor(name: string): Key | undefined {
  return Object.hasOwn(KEYS, name) ? KEYS[name] : undefined
}

function isListOfObjects(value: unknown): value is readonly JsonObject[] {
  return Array.isArray(value) && value.every(isJsonObject)
}

/** By code units and not by a language's rules, which differ between machines. */
function compare(a: ReturnType<Key>, b: ReturnType<Key>): number {
  for (const [index, part] of a.entries()) {
    const other = b[index] ?? ''
    if (part < other) return -1
    if (part > other) return 1
  }
  return 0
}
