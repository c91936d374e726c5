/**
 * The lists behind the terms: kinds of work, skills, provinces, sectors and languages.
 * @module
 */
import { LANGUAGES } from '../../claims/languages.ts'
import { OCCUPATIONS, type Occupation } from '../../claims/occupations.ts'
import { REGIONS, SECTORS } from '../../claims/places-and-sectors.ts'
import { SKILLS } from '../../claims/skills.ts'
import type { Words } from '../../claims/words.ts'
import { type Html, html, type Part } from '../shared/pages/html.ts'
import { inline } from './both-languages.ts'

/** ISCO-08 groups as ESCO publishes them. */
const ISCO_BASE = 'http://data.europa.eu/esco/isco/C'

/** A list that has a place of its own on the page. */
export interface PageList {
  readonly id: string
  readonly title: Words
  /** The terms whose values it holds. */
  readonly terms: readonly string[]
  readonly content: Html
}

const DUTCH = html`<span lang="nl">Nederlands</span>`
const ENGLISH = 'English'
const CODE: Words = { nl: 'Code', en: 'Code' }
const PERSON: Words = { nl: 'wie het doet', en: 'who does it' }

/** All lists, in the order of the page. */
export const PAGE_LISTS: readonly PageList[] = [
  {
    id: 'list-kinds-of-work',
    title: { nl: 'Soorten werk', en: 'Kinds of work' },
    terms: ['occupation'],
    content: renderTable(
      ['slug', DUTCH, ENGLISH, inline(PERSON), 'ESCO', 'ISCO-08'],
      OCCUPATIONS.map(renderOccupation),
    ),
  },
  {
    id: 'list-skills',
    title: { nl: 'Vaardigheden die bij werk horen', en: 'Skills that belong to work' },
    terms: ['inferredSkills'],
    content: renderTable(
      [DUTCH, ENGLISH],
      SKILLS.map(
        ({ iri, label: { nl, en } }) =>
          html`<tr><th scope="row" lang="nl">${nl}</th><td><a href="${iri}">${en}</a></td></tr>`,
      ),
    ),
  },
  codeList('list-provinces', { nl: 'Provincies', en: 'Provinces' }, REGIONS, ['region', 'regions']),
  codeList('list-sectors', { nl: 'Branches', en: 'Sectors' }, SECTORS, ['sectors']),
  codeList('list-languages', { nl: 'Talen van reviews', en: 'Languages of reviews' }, LANGUAGES, [
    'inLanguage',
    'reviewBody',
  ]),
]

/** The row is where `https://w3id.org/kluscv/occupations#oppas` lands. */
function renderOccupation({ slug, label, role, escoUri, isco08 }: Occupation): Html {
  const for_ = html`<span class="unseen"> ${slug}</span>`
  const esco = escoUri === undefined ? '–' : html`<a href="${escoUri}">ESCO${for_}</a>`
  const isco =
    isco08 === undefined ? '–' : html`<a href="${ISCO_BASE}${isco08}">${isco08}${for_}</a>`
  return html`<tr id="${slug}"><th scope="row"><code>${slug}</code></th><td lang="nl">${label.nl}</td><td>${label.en}</td><td>${inline(role)}</td><td>${esco}</td><td>${isco}</td></tr>`
}

function codeList(
  id: string,
  title: Words,
  words: Readonly<Record<string, Words>>,
  terms: readonly string[],
): PageList {
  const rows = Object.entries(words)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([code, { nl, en }]) =>
        html`<tr><th scope="row"><code>${code}</code></th><td lang="nl">${nl}</td><td>${en}</td></tr>`,
    )
  return { id, title, terms, content: renderTable([inline(CODE), DUTCH, ENGLISH], rows) }
}

function renderTable(heads: readonly Part[], rows: readonly Html[]): Html {
  const head = heads.map((each) => html`<th scope="col">${each}</th>`)
  return html`<table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`
}
