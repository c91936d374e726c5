/**
 * The page of the vocabulary: one file that needs no script and asks nobody for anything. Its
 * texts are those of contexts/vocab.jsonld, its tables those of the code.
 * @module
 */
import { CLAIM_TYPES } from '../../claims/claim-types.ts'
import type { Words } from '../../claims/words.ts'
import { KLUSCV_V1, schemaUrl } from '../../core/contexts.ts'
import { type Html, html } from '../shared/pages/html.ts'
import { LOGO } from '../shared/pages/icons.ts'
import { columns, inline } from './both-languages.ts'
import { findUses } from './member-uses.ts'
import { PAGE_LISTS } from './render-lists.ts'
import { anchorOf, renderTerm, renderType } from './render-terms.ts'
import type { Term } from './vocabulary.ts'

const WORDS = {
  title: { nl: 'Woordenlijst', en: 'Vocabulary' },
  skip: { nl: 'Naar de inhoud', en: 'Skip to content' },
  intro: {
    nl: 'Dit zijn de woorden van een KlusCV-bewijs: wat elk woord betekent, en wat er kan staan. Voor wie software maakt.',
    en: 'These are the words of a KlusCV certificate: what each means, and what can stand there. For those who make software.',
  },
  onThisPage: { nl: 'Op deze pagina', en: 'On this page' },
  types: { nl: 'Soorten bewijzen', en: 'Types of certificate' },
  terms: { nl: 'Alle woorden', en: 'All terms' },
  files: { nl: 'Bestanden', en: 'Files' },
  pinned: {
    nl: 'Haal deze bestanden niet op bij elke controle. Ze zitten in het pakket van KlusCV.',
    en: 'Do not fetch these files for each check. They come with the KlusCV package.',
  },
} as const satisfies Record<string, Words>

const TITLE = `${WORDS.title.nl} / ${WORDS.title.en} – KlusCV`

/** What is published beside the page, as the address by which it is known and the file. */
const FILES: readonly (readonly [address: string, file: string])[] = [
  [KLUSCV_V1, 'kluscv-v1.jsonld'],
  ['https://w3id.org/kluscv/vocab', 'vocab.jsonld'],
  ['https://w3id.org/kluscv/occupations', 'vocab-occupations.jsonld'],
  ['https://w3id.org/kluscv/skills', 'vocab-skills.jsonld'],
  ...CLAIM_TYPES.map(({ type }): [string, string] => [schemaUrl(type), `schemas/${type}.json`]),
]

interface Section {
  readonly id: string
  readonly title: Words
  readonly content: Html
}

/** The whole page, with these style sheets in it. */
export function renderVocabularyPage(terms: readonly Term[], styles: string): string {
  const sections = [
    ...termSections(terms),
    ...PAGE_LISTS.map(({ id, title, content }) => ({
      id,
      title,
      content: html`<div class="card scroll" tabindex="0" role="region" aria-labelledby="${id}-title">${content}</div>`,
    })),
    { id: 'list-files', title: WORDS.files, content: renderFiles() },
  ]
  // The style sheet stands outside of the templates: they would escape its quotes.
  return `${head(styles)}${body(sections)}`
}

function head(styles: string): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
  const first = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="color-scheme" content="light dark"><title>${TITLE}</title><link rel="icon" href="data:,"><link rel="alternate" type="application/ld+json" href="vocab.jsonld">
`
  return `${first}<style>\n${styles}</style></head>\n`
}

function body(sections: readonly Section[]): Html {
  const links = sections.map(
    ({ id, title }) => html`<li><a href="#${id}">${inline(title)}</a></li>`,
  )
  return html`<body><header class="wrap top"><a class="skip" href="#main">${inline(WORDS.skip)}</a><span class="logo">${LOGO}KlusCV</span></header>
<main id="main" class="wrap" tabindex="-1"><h1>${inline(WORDS.title)}</h1>
${columns(WORDS.intro)}
<nav class="card" aria-labelledby="contents"><h2 id="contents">${inline(WORDS.onThisPage)}</h2><ul class="chips">${links}</ul></nav>
${sections.map(renderSection)}</main>
<footer class="wrap foot"><p>KlusCV</p></footer></body></html>
`
}

function renderSection({ id, title, content }: Section): Html {
  return html`<section id="${id}"><h2 id="${id}-title">${inline(title)}</h2>
${content}</section>
`
}

function termSections(all: readonly Term[]): readonly Section[] {
  const uses = findUses(CLAIM_TYPES)
  const isType = ({ name }: Term): boolean => CLAIM_TYPES.some(({ type }) => type === name)
  const terms = all.filter((term) => !isType(term)).sort((a, b) => (a.name < b.name ? -1 : 1))
  const anchors = new Map(terms.map((term) => [term.name, anchorOf(term)]))
  const index = terms.map(
    (term) => html`<li><a href="#${anchorOf(term)}"><code>${term.name}</code></a></li>`,
  )
  return [
    {
      id: 'list-types',
      title: WORDS.types,
      content: html`${all.filter(isType).map((type) => renderType(type, uses, anchors))}`,
    },
    {
      id: 'list-terms',
      title: WORDS.terms,
      content: html`<ul class="card chips">${index}</ul>
${terms.map((term) => renderTerm(term, uses, linkToList))}`,
    },
  ]
}

function linkToList({ name }: Term): Html | undefined {
  const list = PAGE_LISTS.find(({ terms }) => terms.includes(name))
  return list && html`<a href="#${list.id}">${inline(list.title)}</a>`
}

function renderFiles(): Html {
  const rows = FILES.map(
    ([address, file]) => html`<li><a href="${file}">${file}</a><br><code>${address}</code></li>`,
  )
  return html`<div class="card">${columns(WORDS.pinned)}<ul class="files">${rows}</ul></div>`
}
