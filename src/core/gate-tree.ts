/**
 * The gate's rules for the whole tree of a credential, whatever its type: nothing that JSON-LD
 * reads otherwise than JSON does. A signature over the graph survives each of these rewrites; what
 * we show and decide is read from the JSON.
 * @module
 */
import {
  isJsonObject,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
  pointerTo,
} from './json.ts'
import { LIMITS } from './limits.ts'
import type { Problem, ProblemType } from './problems.ts'

/** Where a context may stand; their content is judged by the rules for contexts and proofs. */
const CONTEXT_PLACE = /^(?:\/proof(?:\/[0-9]+)?)?\/@context$/

interface Node {
  readonly value: JsonValue
  readonly pointer: JsonPointer
  readonly depth: number
  /** Whether the node is an item of an array. */
  readonly inArray: boolean
}

/** What differs between our own types and those of others. */
export interface TreeRules {
  /** Most items of an array. */
  readonly arrayItems: number
  /** Whether an object may have names that start with `@`. */
  readonly mayHaveKeywords: (value: JsonObject) => boolean
}

const OWN: TreeRules = { arrayItems: LIMITS.ownArrayItems, mayHaveKeywords: () => false }

/** The first rule that the tree breaks, as a list of one, or `[]`. */
export function checkTree(document: JsonValue, rules: TreeRules = OWN): readonly Problem[] {
  const ids = new Set<string>()
  const queue: Node[] = [{ value: document, pointer: '', depth: 1, inArray: false }]
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    const problem = checkNode(node, rules) ?? checkId(node, ids)
    if (problem !== undefined) return [problem]
    queue.push(...childrenOf(node).reverse())
  }
  return []
}

/** What is below a node, but for contexts, and for texts and booleans: no rule is about those. */
function childrenOf({ value, pointer, depth }: Node): Node[] {
  if (typeof value !== 'object' || value === null) return []
  const inArray = Array.isArray(value)
  const children: Node[] = []
  for (const [name, child] of Object.entries(value)) {
    if (typeof child === 'string' || typeof child === 'boolean') continue
    const below = pointerTo(pointer, name)
    if (name === '@context' && CONTEXT_PLACE.test(below)) continue
    children.push({ value: child, pointer: below, depth: depth + 1, inArray })
  }
  return children
}

function checkNode(
  { value, pointer, depth, inArray }: Node,
  { arrayItems, mayHaveKeywords }: TreeRules,
): Problem | undefined {
  if (value === null) return problemAt(pointer, 'expected a value, got null')
  if (typeof value === 'number') return checkNumber(value, pointer)
  if (typeof value === 'string' || typeof value === 'boolean') return undefined
  if (depth > LIMITS.jsonDepth) {
    return problemAt(pointer, `expected at most ${LIMITS.jsonDepth} levels`, 'too_large')
  }
  if (isJsonObject(value)) return mayHaveKeywords(value) ? undefined : checkNames(value, pointer)
  return Array.isArray(value)
    ? checkArray(value, pointer, { inArray, arrayItems })
    : problemAt(pointer, 'expected a JSON value')
}

function checkNumber(value: number, pointer: JsonPointer): Problem | undefined {
  if (Number.isSafeInteger(value) && !Object.is(value, -0)) return undefined
  return problemAt(pointer, 'expected a safe integer, got another number')
}

function checkArray(
  value: readonly JsonValue[],
  pointer: JsonPointer,
  { inArray, arrayItems }: { readonly inArray: boolean; readonly arrayItems: number },
): Problem | undefined {
  if (inArray) return problemAt(pointer, 'expected no array in an array')
  if (value.length === 0) return problemAt(pointer, 'expected at least one item, got none')
  if (value.length <= arrayItems) return undefined
  return problemAt(pointer, `expected at most ${arrayItems} items`, 'too_large')
}

/** No full IRI and no JSON-LD keyword as a name: they are other spellings of names we read. */
function checkNames(value: object, pointer: JsonPointer): Problem | undefined {
  const name = Object.keys(value)
    .filter((key) => key.startsWith('@') || key.includes(':'))
    .find((key) => !CONTEXT_PLACE.test(pointerTo(pointer, key)))
  if (name === undefined) return undefined
  const at = pointerTo(pointer, name)
  return name === '@context'
    ? problemAt(at, 'expected no context here', 'context_not_allowed')
    : problemAt(at, 'expected a plain name')
}

/** Two objects with one id are one node: members could move between them under one signature. */
function checkId({ value, pointer }: Node, ids: Set<string>): Problem | undefined {
  if (!isJsonObject(value) || Object.keys(value).length === 1) return undefined
  const id = value['id']
  if (typeof id !== 'string') return undefined
  if (ids.has(id)) {
    const detail = 'expected an id that no other object has'
    return problemAt(pointerTo(pointer, 'id'), detail, 'duplicate_node_id')
  }
  ids.add(id)
  return undefined
}

function problemAt(
  pointer: JsonPointer,
  detail: string,
  problem: ProblemType = 'MALFORMED_VALUE_ERROR',
): Problem {
  return { problem, pointer, detail }
}
