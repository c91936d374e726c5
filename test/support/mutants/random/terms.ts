/**
 * What the words of a document mean in its contexts, so that a rewrite can say the same otherwise.
 * @module
 */
import { contexts } from '../../../../src/contexts.ts'
import {
  CREDENTIALS_V1,
  CREDENTIALS_V2,
  KLUSCV_V1,
  STATUS_V1,
} from '../../../../src/core/contexts.ts'
import { isTreeObject, itemsOf, type Tree, type TreeObject } from './tree.ts'

/** The meaning of a word. */
export interface Term {
  readonly iri: string
  readonly type?: string
  readonly container?: string
}

/** A word of ours before one of the credentials', new before old. */
const ORDER = [KLUSCV_V1, CREDENTIALS_V2, CREDENTIALS_V1, STATUS_V1]

const TERMS = collectTerms()

/** The meaning of a word; undefined for one that only stands in other contexts. */
export function termOf(name: string): Term | undefined {
  return TERMS.get(name)
}

/** The definition by which another word means the same. */
export function definitionOf({ iri, type, container }: Term): TreeObject {
  return {
    '@id': iri,
    ...(type === undefined ? {} : { '@type': type }),
    ...(container === undefined ? {} : { '@container': container }),
  }
}

/** The value as it must stand under the full IRI of its word, where no context tells its type. */
export function spellOut({ type, container }: Term, value: Tree): Tree {
  if (container === '@language' && isTreeObject(value)) {
    return Object.entries(value).map(([language, text]) => ({
      '@value': text,
      '@language': language,
    }))
  }
  const items = itemsOf(value).map((item) => spellOutItem(type, item))
  return container === '@list' ? { '@list': items } : items
}

function spellOutItem(type: string | undefined, item: Tree): Tree {
  if (typeof item === 'object') return item
  if (type === '@id') return { '@id': item }
  return type === undefined ? item : { '@value': item, '@type': type }
}

function collectTerms(): ReadonlyMap<string, Term> {
  const known: ReadonlyMap<string, unknown> = contexts()
  const terms = new Map<string, Term>()
  for (const url of ORDER) {
    const document = known.get(url) as TreeObject | undefined
    for (const context of itemsOf(document?.['@context'])) collectFrom(context, {}, terms)
  }
  return terms
}

/** The words of a context, and of the contexts within it. */
function collectFrom(context: Tree, outer: TreeObject, terms: Map<string, Term>): void {
  if (!isTreeObject(context)) return
  const prefixes = { ...outer, ...context }
  for (const [name, value] of Object.entries(context)) {
    const definition = isTreeObject(value) ? value : { '@id': value }
    const term = readTerm(definition, prefixes)
    if (term !== undefined && !name.startsWith('@') && !terms.has(name)) terms.set(name, term)
    for (const scoped of itemsOf(definition['@context'])) collectFrom(scoped, prefixes, terms)
  }
}

/** A definition of a word; undefined where it is another name of a keyword. */
function readTerm(definition: TreeObject, prefixes: TreeObject): Term | undefined {
  const { '@id': id, '@type': type, '@container': container } = definition
  if (typeof id !== 'string' || id.startsWith('@')) return undefined
  return {
    iri: full(id, prefixes),
    ...(typeof type === 'string' ? { type: full(type, prefixes) } : {}),
    ...(typeof container === 'string' ? { container } : {}),
  }
}

function full(name: string, prefixes: TreeObject): string {
  const [prefix = '', rest = ''] = name.split(/:(.*)/s)
  const base = prefixes[prefix]
  return typeof base === 'string' && !name.startsWith('@') ? base + rest : name
}
