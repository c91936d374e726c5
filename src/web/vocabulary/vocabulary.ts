/**
 * The vocabulary as it is written by hand: each term of our context with what contexts/vocab.jsonld
 * says of it. A term without words stops everything.
 * @module
 */
import type { Words } from '../../claims/words.ts'
import { KlusCvError } from '../../core/errors.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../core/json.ts'

/** One word that can stand as a value, and what it says. */
export interface TermValue {
  readonly code: string
  readonly meaning: Words
}

/** One term of the context. */
export interface Term {
  /** What stands in a certificate. */
  readonly name: string
  readonly iri: string
  readonly label: Words
  readonly meaning: Words
  /** Every value that it can have, when there are few and they are ours. */
  readonly values: readonly TermValue[]
  /** The datatype that the context gives it, in full. */
  readonly datatype: string | undefined
  /** `@list`: the order is signed. `@set`: the shape fixes it. */
  readonly container: string | undefined
}

/** Where our own terms stand: `https://w3id.org/kluscv/vocab#inMonth`. */
export const TERMS = 'https://w3id.org/kluscv/vocab#'

/** The one member of a subject that is JSON-LD's own, and so in no context. */
export const SUBJECT_ID: Term = {
  name: 'id',
  iri: '@id',
  label: { nl: 'sleutel van de werkende', en: 'key of the worker' },
  meaning: {
    nl: 'De sleutel van de map van de werkende. Ontbreekt als de werkende geen map heeft.',
    en: 'The key of the worker’s folder. Absent where the worker has none.',
  },
  values: [],
  datatype: '@id',
  container: undefined,
}

/** Every term of a context file, in its order, with what a vocabulary file says of it. */
export function readTerms(context: JsonObject, vocabulary: JsonObject): readonly Term[] {
  const nodes = nodesByIri(vocabulary)
  return Object.entries(objectAt(context, '@context'))
    .filter(([name]) => !name.startsWith('@'))
    .map(([name, definition]) => readTerm(name, definition, nodes))
}

function readTerm(
  name: string,
  definition: JsonValue,
  nodes: ReadonlyMap<string, JsonObject>,
): Term {
  const full = isJsonObject(definition) ? definition : { '@id': definition }
  const iri = String(full['@id'])
  const node = nodes.get(iri)
  if (node === undefined) throw undocumented(name)
  return {
    name,
    iri,
    label: wordsOf(node['rdfs:label'], name),
    // Of the terms of others we only say how we use them.
    meaning: wordsOf(node['rdfs:comment'] ?? node['skos:scopeNote'], name),
    values: valuesOf(node, name),
    datatype: textOf(full['@type']),
    container: textOf(full['@container']),
  }
}

function valuesOf(node: JsonObject, name: string): readonly TermValue[] {
  const concepts = objectAt(node, 'rdfs:seeAlso')['skos:hasTopConcept']
  if (!Array.isArray(concepts)) return []
  return (concepts as readonly JsonObject[]).map((concept) => ({
    code: String(concept['skos:notation']),
    meaning: wordsOf(concept['skos:definition'], name),
  }))
}

function nodesByIri(vocabulary: JsonObject): ReadonlyMap<string, JsonObject> {
  const prefixes = objectAt(vocabulary, '@context')
  const graph = vocabulary['@graph'] as readonly JsonObject[]
  return new Map(graph.map((node) => [expandIri(String(node['@id']), prefixes), node]))
}

/** `kcv:gigs` in full, by the prefixes of the file. */
function expandIri(iri: string, prefixes: JsonObject): string {
  const [prefix = '', name = ''] = iri.split(':')
  const base = prefixes[prefix]
  return typeof base === 'string' ? `${base}${name}` : iri
}

function wordsOf(value: JsonValue | undefined, name: string): Words {
  const { nl, en } = isJsonObject(value) ? value : {}
  if (typeof nl !== 'string' || typeof en !== 'string') throw undocumented(name)
  return { nl, en }
}

function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function objectAt(parent: JsonObject, member: string): JsonObject {
  const value = parent[member]
  return isJsonObject(value) ? value : {}
}

function undocumented(name: string): KlusCvError {
  return new KlusCvError(
    'ERR_KLUSCV_CONTEXT',
    `contexts/vocab.jsonld must explain ${name} in nl and en`,
  )
}
