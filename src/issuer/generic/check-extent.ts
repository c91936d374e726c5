/**
 * How large a credential of other people's types may be for JSON-LD: what it does with a document
 * grows faster than the document. And contexts only at its top, where they are counted, without a
 * base: one relative address of 200 kB under it keeps a core for half a minute.
 * @module
 */
import {
  isJsonObject,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
  pointerTo,
} from '../../core/json.ts'
import { LIMITS } from '../../core/limits.ts'
import type { Problem, ProblemType } from '../../core/problems.ts'

/** The first thing that is too much, as a list of one, or `[]`. */
export function checkExtent(credential: JsonObject): readonly Problem[] {
  const { '@context': contexts = null, ...others } = credential
  const inContexts = countValues(contexts)
  if (inContexts > LIMITS.contextValues) {
    return [tooLarge('/@context', `${LIMITS.contextValues} values in its contexts`)]
  }
  for (const { value, pointer } of nodesOf(contexts, '/@context')) {
    if (!isJsonObject(value) || !('@base' in value)) continue
    const detail = 'expected no base: every address is written out'
    return [problemAt(pointerTo(pointer, '@base'), detail, 'context_not_allowed')]
  }
  if (statementCharacters(contexts, others) > LIMITS.statementCharacters) {
    const most = `${LIMITS.statementCharacters} characters, with the longest address at every value`
    return [tooLarge('', most)]
  }
  return checkNodes(others)
}

function checkNodes(others: JsonObject): readonly Problem[] {
  let objects = 0
  for (const { value, pointer } of nodesOf(others, '')) {
    if (Array.isArray(value) && value.length > LIMITS.arrayItems) {
      return [tooLarge(pointer, `${LIMITS.arrayItems} items`)]
    }
    if (!isJsonObject(value)) continue
    objects += 1
    if (objects > LIMITS.objects) return [tooLarge('', `${LIMITS.objects} objects`)]
    if ('@context' in value) {
      const detail = 'expected contexts at the top only'
      return [problemAt(pointerTo(pointer, '@context'), detail, 'context_not_allowed')]
    }
  }
  return []
}

function tooLarge(pointer: JsonPointer, most: string): Problem {
  return problemAt(pointer, `expected at most ${most}`, 'too_large')
}

function problemAt(pointer: JsonPointer, detail: string, problem: ProblemType): Problem {
  return { problem, pointer, detail }
}

function countValues(value: JsonValue): number {
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce<number>((sum, member) => sum + countValues(member), 1)
}

/**
 * The most that its statements can be together: each of them is written with the address of what
 * it is about, which any text in the credential can be, behind what a context has for its beginning.
 */
function statementCharacters(contexts: JsonValue, others: JsonObject): number {
  const longestAddress = JSON.stringify(contexts).length + longestText(others)
  return longestAddress * countValues(others)
}

function longestText(value: JsonValue): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce<number>(
    (longest, member) => Math.max(longest, longestText(member)),
    0,
  )
}

interface Node {
  readonly value: JsonValue
  readonly pointer: JsonPointer
}

/** Every object and array, from the outside in. */
function* nodesOf(value: JsonValue, pointer: JsonPointer): Generator<Node> {
  if (typeof value !== 'object' || value === null) return
  yield { value, pointer }
  for (const [name, member] of Object.entries(value)) {
    yield* nodesOf(member, pointerTo(pointer, name))
  }
}
