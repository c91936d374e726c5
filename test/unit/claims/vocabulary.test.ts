/**
 * The published vocabulary says exactly what the context and the code use.
 * @module
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { OCCUPATIONS } from '../../../src/claims/occupations.ts'

interface GraphNode {
  readonly '@id': string
  readonly [member: string]: unknown
}

const TERMS = 'https://w3id.org/kluscv/vocab#'

function read(name: string): {
  readonly '@context': Record<string, unknown>
  readonly '@graph': readonly GraphNode[]
} {
  const file = fileURLToPath(new URL(`../../../contexts/${name}`, import.meta.url))
  return JSON.parse(readFileSync(file, 'utf8'))
}

test('defines every term of ours that the context uses, and no other', () => {
  const inContext = Object.values(read('kluscv-v1.jsonld')['@context'])
    .map((term) => (typeof term === 'object' ? Reflect.get(term ?? {}, '@id') : term))
    .filter((iri) => typeof iri === 'string' && iri.startsWith(TERMS))
  const defined = read('vocab.jsonld')
    ['@graph'].filter((node) => node['@id'].startsWith('kcv:'))
    .map((node) => node['@id'].replace('kcv:', TERMS))
  expect(defined.toSorted()).toEqual(inContext.toSorted())
})

test('explains every term in a sentence', () => {
  for (const node of read('vocab.jsonld')['@graph']) {
    expect(node['rdfs:comment'], node['@id']).toMatch(/^[A-Z].{12,}\.$/)
  }
})

test('publishes the kinds of work as the code has them', () => {
  const [scheme, ...concepts] = read('vocab-occupations.jsonld')['@graph']
  expect(scheme?.['@type']).toBe('skos:ConceptScheme')
  expect(concepts).toEqual(
    OCCUPATIONS.map(({ iri, slug, label, role, escoUri, isco08 }) => ({
      '@id': iri,
      '@type': 'skos:Concept',
      'skos:inScheme': scheme?.['@id'],
      'skos:notation': slug,
      'skos:prefLabel': label,
      'skos:altLabel': role,
      ...(escoUri === undefined ? {} : { 'skos:closeMatch': escoUri }),
      ...(isco08 === undefined ? {} : { 'kcv:isco08': isco08 }),
    })),
  )
})
