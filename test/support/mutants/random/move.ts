/**
 * Members at other places: grouped, split, or linked from elsewhere, in the same graph.
 * @module
 */
import type { Operator } from './operator.ts'
import type { Random } from './random.ts'
import { spellOut, termOf } from './terms.ts'
import {
  isTreeObject,
  itemsOf,
  nodesOf,
  pickMember,
  pickNode,
  type Tree,
  type TreeObject,
  take,
} from './tree.ts'

function underNest(root: TreeObject, random: Random): boolean {
  const node = pickNode(root, random)
  const nested: TreeObject = {}
  for (let count = 1 + random.below(3); count > 0; count -= 1) {
    const name = pickMember(node, random)
    if (name !== undefined) nested[name] = take(node, name)
  }
  if (Object.keys(nested).length === 0) return false
  add(node, '@nest', random.chance(0.3) ? { '@nest': nested } : nested)
  return true
}

/** Some members of a node in another object with its id, anywhere in the document. */
function toIncluded(root: TreeObject, random: Random): boolean {
  const node = random.pick([root, ...nodesOf(root['credentialSubject']).slice(0, 1)])
  const { id } = node
  const name = pickMember(node, random)
  if (typeof id !== 'string' || name === undefined) return false
  const host = random.chance(0.5) ? root : pickNode(root, random)
  if ('@value' in host || '@list' in host || '@set' in host) return false
  const part = { id, [name]: take(node, name) }
  add(host, '@included', part)
  return true
}

/** The status says which certificate has it, instead of the other way round. */
function byReverse(root: TreeObject, random: Random): boolean {
  const { id } = root
  const names = ['credentialStatus', 'credentialSchema', 'credentialSubject']
  const present = names.filter((name) => itemsOf(root[name]).some(isTreeObject))
  if (typeof id !== 'string' || present.length === 0) return false
  const name = random.pick(present)
  const iri = termOf(name)?.iri ?? name
  for (const value of itemsOf(take(root, name)).filter(isTreeObject)) {
    add(root, '@included', { ...value, '@reverse': { [iri]: { '@id': id } } })
  }
  return true
}

/** One subject as two objects with the same id: a page may show only the first. */
function splitSubject(root: TreeObject, random: Random): boolean {
  const subject = root['credentialSubject']
  if (!isTreeObject(subject) || typeof subject['id'] !== 'string') return false
  const name = pickMember(subject, random)
  if (name === undefined) return false
  const half = { id: subject['id'], [name]: take(subject, name) }
  root['credentialSubject'] = random.chance(0.5) ? [subject, half] : [half, subject]
  return true
}

/** Members of one node in another node: this says something else. */
function toOtherNode(root: TreeObject, random: Random): boolean {
  const from = pickNode(root, random)
  const to = pickNode(root, random)
  const name = pickMember(from, random)
  if (from === to || name === undefined || nodesOf(from[name]).includes(to)) return false
  to[name] = take(from, name)
  return true
}

function underGraph(root: TreeObject): boolean {
  const { '@context': contexts = [], proof = {}, ...members } = root
  for (const name of Object.keys(root)) delete root[name]
  Object.assign(root, { '@context': contexts, '@graph': [members], proof })
  return true
}

/** The whole member as a node of its own, named by its full IRI from outside. */
function linkedTwice(root: TreeObject, random: Random): boolean {
  const name = pickMember(root, random)
  const term = name === undefined ? undefined : termOf(name)
  if (name === undefined || term === undefined) return false
  root[term.iri] = spellOut(term, structuredClone(root[name] ?? null))
  return true
}

/** Adds to what may stand there already. */
function add(node: TreeObject, name: string, value: Tree): void {
  node[name] = name in node ? [...itemsOf(node[name]), value] : [value]
}

/** Other places for the same. */
export const MOVES: readonly Operator[] = [
  { name: '@nest', weight: 9, apply: underNest },
  { name: '@included', weight: 8, apply: toIncluded },
  { name: '@reverse', weight: 4, apply: byReverse },
  { name: 'split node', weight: 6, apply: splitSubject },
  { name: 'moved member', weight: 1, apply: toOtherNode },
  { name: '@graph', weight: 1, apply: underGraph },
  { name: 'said twice', weight: 2, apply: linkedTwice },
]
