/**
 * Everything in contexts/ that follows from the code and from contexts/vocab.jsonld, as texts. The
 * same input gives the same bytes: certificates carry digests of the schemas.
 * @module
 */
import { readFileSync } from 'node:fs'
import { CLAIM_TYPES } from '../../claims/claim-types.ts'
import { createCredentialSchema, type Explain } from '../../claims/credential-schema.ts'
import { KlusCvError } from '../../core/errors.ts'
import type { JsonObject } from '../../core/json.ts'
import { renderVocabularyPage } from './render-page.ts'
import { occupationList, skillList } from './skos-lists.ts'
import { readTerms, SUBJECT_ID, type Term } from './vocabulary.ts'

/** Where the files are. */
export const CONTEXTS = new URL('../../../contexts/', import.meta.url)

const STYLES = ['tokens', 'elements', 'icons']
  .map((name) => `../shared/pages/${name}.css`)
  .concat('vocabulary.css')

/** The generated files by their names below contexts/. */
export function createPublishedFiles(): ReadonlyMap<string, string> {
  const terms = [
    ...readTerms(readContext('kluscv-v1.jsonld'), readContext('vocab.jsonld')),
    SUBJECT_ID,
  ]
  const explain = explainIn(terms)
  const styles = STYLES.map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))
  return new Map([
    ...CLAIM_TYPES.map((claimType): [string, string] => [
      `schemas/${claimType.type}.json`,
      textOf(createCredentialSchema(claimType, explain)),
    ]),
    ['vocab-occupations.jsonld', textOf(occupationList())],
    ['vocab-skills.jsonld', textOf(skillList())],
    ['vocab.html', renderVocabularyPage(terms, styles.join('\n'))],
  ])
}

function explainIn(terms: readonly Term[]): Explain {
  const meanings = new Map(terms.map(({ name, meaning }) => [name, meaning.en]))
  return (name) => {
    const meaning = meanings.get(name)
    if (meaning !== undefined) return meaning
    throw new KlusCvError('ERR_KLUSCV_CONTEXT', `contexts/kluscv-v1.jsonld must define ${name}`)
  }
}

function readContext(name: string): JsonObject {
  return JSON.parse(readFileSync(new URL(name, CONTEXTS), 'utf8'))
}

function textOf(value: JsonObject): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
