/**
 * Rewrites a document at random: up to four operators, one after the other, on it or on a document
 * in it. The same seed gives the same rewrite.
 * @module
 */
import type { JsonObject } from '../../../../src/core/json.ts'
import { CONTEXTS } from './contexts.ts'
import { LIES } from './lies.ts'
import { MOVES } from './move.ts'
import type { Operator, TextOperator } from './operator.ts'
import { PROOFS } from './proofs.ts'
import { createRandom, type Random } from './random.ts'
import { RENAMES } from './rename.ts'
import { TEXTS } from './text.ts'
import { isTreeObject, itemsOf, type TreeObject } from './tree.ts'
import { VALUES } from './values.ts'

/** A document after its rewriting, and by which operators. */
export interface RandomMutant {
  readonly operators: readonly string[]
  readonly text: string
}

/** How many operators: mostly few, as each one may undo what the others preserve. */
const DEPTHS = [1, 1, 1, 1, 1, 2, 2, 2, 3, 4]

const onTrees = [...RENAMES, ...MOVES, ...VALUES, ...CONTEXTS, ...LIES, ...PROOFS]
const TREE_OPERATORS = weighted(onTrees)
const OPERATORS = weighted<Operator | TextOperator>([...onTrees, ...TEXTS])

/** The names of all operators. */
export const OPERATOR_NAMES = [...onTrees, ...TEXTS].map(({ name }) => name)

/** One rewrite; undefined when the document came out as it was. */
export function mutateAtRandom(document: JsonObject, seed: number): RandomMutant | undefined {
  const random = createRandom(seed)
  const original = JSON.stringify(document)
  const root: TreeObject = JSON.parse(original)
  const chosen = Array.from({ length: random.pick(DEPTHS) }, () => random.pick(OPERATORS))
  const onText = chosen.filter(isTextOperator).slice(0, 1)
  const used = chosen.flatMap((operator) =>
    isTextOperator(operator) ? [] : applyOne(operator, root, random),
  )
  const structured = JSON.stringify(root)
  const text = onText.reduce((before, { apply }) => apply(before, random), structured)
  const operators = [...used, ...(text === structured ? [] : onText.map(({ name }) => name))]
  return text === original ? undefined : { operators, text }
}

const TEXT_OPERATORS: ReadonlySet<unknown> = new Set(TEXTS)

function isTextOperator(operator: Operator | TextOperator): operator is TextOperator {
  return TEXT_OPERATORS.has(operator)
}

/** Where an operator finds nothing another is drawn: few documents have everything. */
function applyOne(first: Operator, root: TreeObject, random: Random): readonly string[] {
  let operator = first
  for (let tries = 0; tries < 5; tries += 1) {
    if (operator.apply(pickDocument(root, random), random)) return [operator.name]
    operator = random.pick(TREE_OPERATORS)
  }
  return []
}

/** The document, or one of those in it: a bundle says nothing that could be rewritten. */
function pickDocument(root: TreeObject, random: Random): TreeObject {
  const inner = itemsOf(root['verifiableCredential']).filter(isTreeObject)
  if (inner.length === 0) return root
  return 'proof' in root && random.chance(0.5) ? root : random.pick(inner)
}

function weighted<T extends { readonly weight: number }>(operators: readonly T[]): readonly T[] {
  return operators.flatMap((operator) => Array.from({ length: operator.weight }, () => operator))
}
