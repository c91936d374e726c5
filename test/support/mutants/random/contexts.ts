/**
 * Contexts that are more, fewer, elsewhere, or others.
 * @module
 */
import type { Operator } from './operator.ts'
import type { Random } from './random.ts'
import { definitionOf, termOf } from './terms.ts'
import { itemsOf, pickMember, pickNode, type Tree, type TreeObject } from './tree.ts'

const HARMLESS: readonly Tree[] = [
  {},
  { unused: 'https://vocabulary.example/unused' },
  { '@base': 'https://evil.example/' },
  { '@vocab': 'https://vocabulary.example/' },
  'https://w3id.org/security/suites/ed25519-2020/v1',
  'https://w3id.org/security/data-integrity/v2',
  [],
]
const HARMFUL: readonly Tree[] = [
  null,
  { '@language': 'nl' },
  'https://contexts.example/v1',
  'http://127.0.0.1/context',
  { '@propagate': false },
]

function appended(root: TreeObject, random: Random): boolean {
  const contexts = itemsOf(root['@context'])
  const more = random.chance(0.8) ? [...HARMLESS, ...contexts] : HARMFUL
  root['@context'] = [...contexts, random.pick(more)]
  return true
}

/** A context below the top counts from there downwards. */
function within(root: TreeObject, random: Random): boolean {
  const node = pickNode(root, random)
  if (node === root) return false
  node['@context'] = random.pick(random.chance(0.8) ? HARMLESS : HARMFUL)
  return true
}

/** Two words change places: refused by whoever minds that ours are protected. */
function swapped(root: TreeObject, random: Random): boolean {
  const node = pickNode(root, random)
  const one = pickMember(node, random)
  const other = pickMember(node, random)
  const terms = [one, other].map((name) => (name === undefined ? undefined : termOf(name)))
  const [first, second] = terms
  if (one === undefined || other === undefined || one === other) return false
  if (first === undefined || second === undefined) return false
  const swap = { [one]: definitionOf(second), [other]: definitionOf(first) }
  root['@context'] = [...itemsOf(root['@context']), swap]
  const value = node[one] ?? null
  node[one] = node[other] ?? null
  node[other] = value
  return true
}

function rearranged(root: TreeObject, random: Random): boolean {
  const contexts = itemsOf(root['@context'])
  root['@context'] = random.pick<Tree>([
    [...contexts].reverse(),
    contexts.slice(0, -1),
    [contexts],
    contexts[0] ?? null,
    [...contexts.slice(0, -1), { '@vocab': 'https://w3id.org/kluscv/vocab#' }],
  ])
  return true
}

/** Other contexts. */
export const CONTEXTS: readonly Operator[] = [
  { name: 'context appended', weight: 10, apply: appended },
  { name: 'context within', weight: 4, apply: within },
  { name: 'terms swapped', weight: 2, apply: swapped },
  { name: 'contexts rearranged', weight: 1, apply: rearranged },
]
