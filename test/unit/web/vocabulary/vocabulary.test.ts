/**
 * The published vocabulary explains exactly what the context and the schemas use.
 * @module
 */
import { readFileSync } from 'node:fs'
import jsonld from 'jsonld'
import { describe, expect, test } from 'vitest'
import { CLAIM_TYPES } from '../../../../src/claims/claim-types.ts'
import type { JsonObject } from '../../../../src/core/json.ts'
import { createDocumentLoader } from '../../../../src/suites/document-loader.ts'
import { findUses } from '../../../../src/web/vocabulary/member-uses.ts'
import { CONTEXTS } from '../../../../src/web/vocabulary/published-files.ts'
import { PAGE_LISTS } from '../../../../src/web/vocabulary/render-lists.ts'
import { readTerms, SUBJECT_ID, TERMS } from '../../../../src/web/vocabulary/vocabulary.ts'

const read = (name: string): JsonObject => JSON.parse(readFileSync(new URL(name, CONTEXTS), 'utf8'))

const context = read('kluscv-v1.jsonld')
const vocabulary = read('vocab.jsonld')
const graph = vocabulary['@graph'] as readonly JsonObject[]
const terms = readTerms(context, vocabulary)
const uses = findUses(CLAIM_TYPES)

describe('the vocabulary', () => {
  test('defines every term of ours that the context uses, and no other', () => {
    const used = terms.map(({ iri }) => iri).filter((iri) => iri.startsWith(TERMS))
    const defined = graph
      .filter((node) => String(node['@id']).startsWith('kcv:'))
      .map((node) => String(node['@id']).replace('kcv:', TERMS))
    expect(defined.toSorted()).toEqual(used.toSorted())
  })

  test('says nothing of a term that the context does not use', () => {
    expect(graph).toHaveLength(terms.length + 1)
  })

  test.each(terms)('explains $name in sentences of both languages', ({ label, meaning }) => {
    for (const language of ['nl', 'en'] as const) {
      expect(meaning[language]).toMatch(/^[A-Z].{9,}\.$/)
      expect(meaning[language]).not.toMatch(/!|\s{2}/)
      expect(label[language]).toMatch(/^[a-zA-Z].{2,}\w$/)
    }
    expect(meaning.nl).not.toBe(meaning.en)
  })

  test.each(graph.filter((node) => node['@type'] === 'rdf:Property'))(
    'gives $@id the datatype of the context',
    (node) => {
      const iri = String(node['@id']).replace('kcv:', TERMS)
      const datatype = terms.find((term) => term.iri === iri)?.datatype
      const isLiteral = datatype !== undefined && datatype !== '@id'
      const range = String(node['rdfs:range'] ?? '').replace(
        'xsd:',
        'http://www.w3.org/2001/XMLSchema#',
      )
      expect(range === '' || range.endsWith('#string')).toBe(!isLiteral)
      if (isLiteral) expect(range).toBe(datatype)
    },
  )

  test('has a term for every member of every subject', () => {
    const names = new Set(terms.map(({ name }) => name))
    const unknown = uses.filter(({ member }) => member !== SUBJECT_ID.name && !names.has(member))
    expect(unknown.map(({ path }) => path)).toEqual([])
  })
})

test.each(['vocab.jsonld', 'vocab-occupations.jsonld', 'vocab-skills.jsonld'])(
  '%s is JSON-LD of which nothing is dropped, in both languages',
  async (name) => {
    const quads = await jsonld.canonize(read(name), {
      algorithm: 'RDFC-1.0',
      format: 'application/n-quads',
      documentLoader: createDocumentLoader(new Map()),
      safe: true,
    })
    const tagged = (language: string) => [...quads.matchAll(RegExp(`"@${language} `, 'g'))]
    expect(tagged('nl').length).toBeGreaterThan(8)
    expect(tagged('nl')).toHaveLength(tagged('en').length)
  },
)

describe('a term without', () => {
  const without = (change: (node: JsonObject) => JsonObject | undefined): JsonObject => ({
    ...vocabulary,
    '@graph': graph.flatMap((node) =>
      node['@id'] === 'kcv:isco08' ? (change(node) ?? []) : [node],
    ),
  })

  test.each<[string, (node: JsonObject) => JsonObject | undefined]>([
    ['any words', () => undefined],
    ['a label', ({ 'rdfs:label': _, ...node }) => node],
    ['a meaning', ({ 'rdfs:comment': _, ...node }) => node],
    ['Dutch', (node) => ({ ...node, 'rdfs:comment': { en: 'The group.' } })],
    ['English', (node) => ({ ...node, 'rdfs:label': { nl: 'groep' } })],
  ])('%s stops everything, and is named', (_, change) => {
    expect(() => readTerms(context, without(change))).toThrow(
      expect.objectContaining({
        code: 'ERR_KLUSCV_CONTEXT',
        message: 'contexts/vocab.jsonld must explain isco08 in nl and en',
      }),
    )
  })
})

describe('a member whose values are words', () => {
  const chosen = uses.flatMap((use) => {
    const items = use.schema['items'] as JsonObject | undefined
    const allowed = use.schema['enum'] ?? items?.['enum']
    return Array.isArray(allowed) ? [{ ...use, allowed: allowed as readonly string[] }] : []
  })

  test('is one of many', () => {
    expect(chosen.length).toBeGreaterThan(20)
  })

  test.each(chosen)('has each of them explained: $type $path', ({ member, allowed }) => {
    const term = terms.find(({ name }) => name === member)
    const list = PAGE_LISTS.find((each) => each.terms.includes(member))
    if (list === undefined) {
      expect(term?.values.map(({ code }) => code)).toEqual(expect.arrayContaining([...allowed]))
      return
    }
    expect(term?.values).toEqual([])
    for (const value of allowed) {
      expect(list.content.toString()).toContain(value.replace(/^https:.*#/, ''))
    }
  })

  test('has no explanation of a word that it cannot have', () => {
    for (const { name, values } of terms) {
      const allowed = chosen.filter(({ member }) => member === name).flatMap((use) => use.allowed)
      expect(values.map(({ code }) => code).filter((code) => !allowed.includes(code))).toEqual([])
    }
  })
})
