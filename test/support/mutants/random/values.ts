/**
 * Values in other JSON: arrays, value objects, orders, and company that no signature covers.
 * @module
 */
import type { Operator } from './operator.ts'
import type { Random } from './random.ts'
import { type Term, termOf } from './terms.ts'
import { isTreeObject, pickMember, pickNode, type Tree, type TreeObject } from './tree.ts'

function asVariant(root: TreeObject, random: Random): boolean {
  const node = pickNode(root, random)
  const name = pickMember(node, random)
  const value = name === undefined ? undefined : node[name]
  if (name === undefined || value === undefined) return false
  const variants = variantsOf(value, termOf(name))
  node[name] = random.pick(variants)
  return true
}

function variantsOf(value: Tree, term: Term | undefined): readonly Tree[] {
  const { type, container } = term ?? {}
  if (container === '@language' && isTreeObject(value)) return languageVariants(value)
  if (Array.isArray(value)) return container === '@list' ? [{ '@list': value }] : setVariants(value)
  const shared: Tree[] = [[value], { '@set': [value] }, { '@set': value }, [value, value]]
  if (typeof value === 'object') return shared
  if (type === '@id') return [...shared, { '@id': value }, { id: value }]
  const typed = type === undefined ? { '@value': value } : { '@value': value, '@type': type }
  const other = { ...typed, '@value': typeof value === 'number' ? String(value) : value }
  return [...shared, typed, other, { ...typed, '@index': 'TOP PERFORMER' }]
}

function setVariants(value: readonly Tree[]): readonly Tree[] {
  const [first] = value
  return [
    { '@set': [...value] },
    [...value].reverse(),
    [[...value]],
    ...(value.length === 1 && first !== undefined ? [first] : []),
  ]
}

function languageVariants(value: TreeObject): readonly Tree[] {
  const spelled = Object.entries(value).map(([language, text]) => ({
    '@value': text,
    '@language': language,
  }))
  const inArrays: TreeObject = {}
  for (const [language, text] of Object.entries(value)) inArrays[language] = [text]
  return [spelled, inArrays, { ...value, fr: [] }, { ...value, de: null }]
}

/** Sets have no order in a graph. */
function reordered(root: TreeObject, random: Random): boolean {
  const node = pickNode(root, random)
  const names = Object.keys(node).filter((name) => {
    const value = node[name]
    return Array.isArray(value) && value.length > 1 && !name.startsWith('@')
  })
  const sets = names.filter((name) => name !== 'verifiableCredential')
  if (sets.length === 0) return false
  const name = random.pick(sets)
  const items = node[name] as Tree[]
  node[name] = [...items.slice(1), ...items.slice(0, 1)]
  return true
}

function withIndex(root: TreeObject, random: Random): boolean {
  const node = pickNode(root, random)
  node['@index'] = random.pick(['TOP PERFORMER', 'genuine', '0'])
  return true
}

const COMPANY = [
  'evidence',
  'termsOfUse',
  'refreshService',
  'relatedResource',
  'warnings',
  'issuer',
]

/** Members that say nothing in the graph, and something to whoever reads the JSON. */
function withCompany(root: TreeObject, random: Random): boolean {
  const node = pickNode(root, random)
  const absent = COMPANY.filter((name) => !(name in node) && termOf(name) !== undefined)
  if (absent.length === 0) return false
  node[random.pick(absent)] = random.pick<Tree>([null, [], { '@set': [] }, [null]])
  return true
}

/** A name of its own for a node without one: labels of blank nodes are not signed. */
function named(root: TreeObject, random: Random): boolean {
  const node = pickNode(root, random)
  if ('id' in node || '@id' in node || '@value' in node) return false
  node[random.pick(['id', '@id'])] = `_:${random.pick(['b0', 'c14n3', 'x'])}`
  return true
}

/** Other JSON for the same. */
export const VALUES: readonly Operator[] = [
  { name: 'type variant', weight: 8, apply: asVariant },
  { name: 'set order', weight: 6, apply: reordered },
  { name: '@index', weight: 7, apply: withIndex },
  { name: 'company', weight: 6, apply: withCompany },
  { name: 'blank node', weight: 4, apply: named },
]
