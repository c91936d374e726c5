/**
 * The gate's rules for the tree of a credential whose shape nobody here knows: those for every tree
 * (gate-tree.ts), and that nothing is said twice. In a graph a set has each member once and no
 * order, and a node without a name has any name.
 * @module
 */
import { checkTree, type TreeRules } from './gate-tree.ts'
import {
  isJsonObject,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
  pointerTo,
} from './json.ts'
import { LIMITS } from './limits.ts'
import type { Problem, ProblemType } from './problems.ts'
import { languageValue, url } from './well-formed/values.ts'

const OTHERS: TreeRules = {
  arrayItems: LIMITS.arrayItems,
  // The data model's own way to give a text its language (section 11.1), with all that it has.
  mayHaveKeywords: (value) => '@language' in value && languageValue(value, '').length === 0,
}

/** The first rule that the tree breaks, as a list of one, or `[]`. */
export function checkOtherTree(credential: JsonObject): readonly Problem[] {
  const [problem] = checkTree(credential, OTHERS)
  if (problem !== undefined) return [problem]
  const { '@context': _, proof: __, ...claims } = credential
  return firstOf(claims, '', { objects: 0 })
}

/** The objects met so far. */
interface Count {
  objects: number
}

function firstOf(value: JsonValue, pointer: JsonPointer, count: Count): readonly Problem[] {
  const problem = Array.isArray(value)
    ? checkSet(value, pointer)
    : isJsonObject(value)
      ? checkObject(value, pointer, count)
      : checkText(value, pointer)
  if (problem !== undefined) return [problem]
  if (typeof value !== 'object' || value === null) return []
  for (const [name, child] of Object.entries(value)) {
    const found = firstOf(child, pointerTo(pointer, name), count)
    if (found.length > 0) return found
  }
  return []
}

function checkObject(value: JsonObject, pointer: JsonPointer, count: Count): Problem | undefined {
  count.objects += 1
  if (count.objects > LIMITS.objects) {
    return problemAt(pointer, `expected at most ${LIMITS.objects} objects`, 'too_large')
  }
  const { id, type } = value
  if (Array.isArray(type) && type.length > LIMITS.types) {
    const detail = `expected at most ${LIMITS.types} types`
    return problemAt(pointerTo(pointer, 'type'), detail, 'too_large')
  }
  return id === undefined ? undefined : url(id, pointerTo(pointer, 'id'))[0]
}

/** A member of a set that is there already adds nothing to the graph, and a line to what is shown. */
function checkSet(items: readonly JsonValue[], pointer: JsonPointer): Problem | undefined {
  const seen = new Set<string>()
  for (const [index, item] of items.entries()) {
    const said = wordOf(item)
    if (said === undefined) continue
    if (seen.has(said)) return problemAt(pointerTo(pointer, index), 'expected each value once')
    seen.add(said)
  }
  return undefined
}

/** A value by which it is the same as another; a node with members is only the same as itself. */
function wordOf(item: JsonValue): string | undefined {
  if (!isJsonObject(item)) return JSON.stringify(item)
  const names = Object.keys(item)
  if (names.length === 1 && names[0] === 'id') return JSON.stringify(item['id'])
  return '@value' in item ? JSON.stringify(Object.entries(item).sort()) : undefined
}

/** A blank node has another name in every copy of a graph. */
function checkText(value: JsonValue, pointer: JsonPointer): Problem | undefined {
  const isBlankNode = typeof value === 'string' && value.startsWith('_:')
  return isBlankNode ? problemAt(pointer, 'expected no name of a blank node') : undefined
}

function problemAt(
  pointer: JsonPointer,
  detail: string,
  problem: ProblemType = 'MALFORMED_VALUE_ERROR',
): Problem {
  return { problem, pointer, detail }
}
