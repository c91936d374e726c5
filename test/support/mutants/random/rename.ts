/**
 * Members under other names: the graph stays what it was, the JSON member is gone.
 * @module
 */
import type { Operator } from './operator.ts'
import type { Random } from './random.ts'
import { definitionOf, spellOut, type Term, termOf } from './terms.ts'
import {
  isTreeObject,
  itemsOf,
  pickMember,
  pickNode,
  type Tree,
  type TreeObject,
  take,
} from './tree.ts'

/** A member with what its name means. */
interface KnownMember {
  readonly node: TreeObject
  readonly name: string
  readonly term: Term
}

function pickKnown(root: TreeObject, random: Random): KnownMember | undefined {
  const node = pickNode(root, random)
  const name = pickMember(node, random)
  const term = name === undefined ? undefined : termOf(name)
  return name === undefined || term === undefined ? undefined : { node, name, term }
}

function asFullIri(root: TreeObject, random: Random): boolean {
  const known = pickKnown(root, random)
  if (known === undefined) return false
  const { node, name, term } = known
  node[term.iri] = spellOut(term, take(node, name))
  return true
}

function asAlias(root: TreeObject, random: Random): boolean {
  const known = pickKnown(root, random)
  if (known === undefined) return false
  const { node, name, term } = known
  const alias = `word${random.below(1000)}`
  root['@context'] = [...itemsOf(root['@context']), { [alias]: definitionOf(term) }]
  node[alias] = take(node, name)
  return true
}

/** A keyword may be written as itself: then no member of the usual name is there. */
function asKeyword(root: TreeObject, random: Random): boolean {
  const node = pickNode(root, random)
  const names = ['id', 'type'].filter((name) => name in node)
  if (names.length === 0) return false
  const name = random.pick(names)
  node[`@${name}`] = take(node, name)
  return true
}

/** A type in full, twice, alone, or with another that says nothing: who goes by types goes astray. */
function retyped(root: TreeObject, random: Random): boolean {
  const types = itemsOf(root['type']).filter((type) => typeof type === 'string')
  if (types.length === 0) return false
  const full = types.map((type) => termOf(type)?.iri ?? type)
  const [first = '', ...others] = full
  const own = types.at(-1) ?? ''
  root['type'] = random.pick<Tree>([
    [types[0] ?? '', ...others],
    [first, ...types.slice(1)],
    full,
    [...types, ...others],
    [...types].reverse(),
    { '@set': types },
    types.map((type) => [type]),
    own,
    [own],
    types.slice(0, 1),
    [...types, 'VerifiablePresentation'],
    ['VerifiableCredential', 'BitstringStatusListCredential', own],
  ])
  return true
}

/** The true value under its IRI, and something else under the name that people read. */
function behindDecoy(root: TreeObject, random: Random): boolean {
  const known = pickKnown(root, random)
  if (known === undefined) return false
  const { node, name, term } = known
  const value = take(node, name)
  node[term.iri] = spellOut(term, value)
  const { id } = isTreeObject(value) ? value : {}
  node[name] = id === undefined ? random.pick([[], null]) : { id }
  return true
}

/** Other names for the same. */
export const RENAMES: readonly Operator[] = [
  { name: 'full IRI', weight: 12, apply: asFullIri },
  { name: 'alias', weight: 8, apply: asAlias },
  { name: 'keyword', weight: 5, apply: asKeyword },
  { name: 'type spelling', weight: 4, apply: retyped },
  { name: 'decoy', weight: 5, apply: behindDecoy },
]
