/**
 * What lies in contexts/ is what `npm run contexts` writes, to the byte.
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CLAIM_TYPES } from '../../../../src/claims/claim-types.ts'
import { OCCUPATIONS } from '../../../../src/claims/occupations.ts'
import { SKILLS } from '../../../../src/claims/skills.ts'
import { CONTEXTS, createPublishedFiles } from '../../../../src/web/vocabulary/published-files.ts'

const files = createPublishedFiles()

describe('the published files', () => {
  test.each([...files])('%s is the one that was generated (npm run contexts)', (name, text) => {
    expect(readFileSync(new URL(name, CONTEXTS), 'utf8') === text).toBe(true)
  })

  test('are the same each time', () => {
    expect([...createPublishedFiles()]).toEqual([...files])
  })

  test('have a schema for every type of certificate, and no other', () => {
    const names = readdirSync(new URL('schemas/', CONTEXTS))
    expect(names.toSorted()).toEqual(CLAIM_TYPES.map(({ type }) => `${type}.json`).toSorted())
  })

  test('end their lines as Unix does, the last one too', () => {
    for (const [name, text] of files) {
      expect(text, name).not.toContain('\r')
      expect(text.endsWith('}\n') || text.endsWith('</html>\n'), name).toBe(true)
    }
  })
})

describe('the lists in SKOS', () => {
  const graphOf = (name: string) => JSON.parse(files.get(name) ?? '')

  test('have the kinds of work as the code has them', () => {
    const [scheme, ...concepts] = graphOf('vocab-occupations.jsonld')['@graph']
    expect(scheme['@type']).toBe('skos:ConceptScheme')
    expect(concepts).toEqual(
      OCCUPATIONS.map(({ iri, slug, label, role, escoUri, isco08 }) => ({
        '@id': iri,
        '@type': 'skos:Concept',
        'skos:inScheme': scheme['@id'],
        'skos:notation': slug,
        'skos:prefLabel': label,
        'skos:altLabel': role,
        ...(escoUri === undefined ? {} : { 'skos:closeMatch': escoUri }),
        ...(isco08 === undefined ? {} : { 'kcv:isco08': isco08 }),
      })),
    )
  })

  test('have the skills of ESCO without another preferred label for them', () => {
    const { 'skos:member': members, '@type': type } = graphOf('vocab-skills.jsonld')
    expect(type).toBe('skos:Collection')
    expect(members).toEqual(
      SKILLS.map(({ iri, label }) => ({
        '@id': iri,
        '@type': 'skos:Concept',
        'skos:altLabel': label,
      })),
    )
  })
})
