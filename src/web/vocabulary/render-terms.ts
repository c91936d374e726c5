/**
 * The types and terms of the page: what each means, its form, where it stands and which words it
 * can have. Each has its own address: `vocab#inMonth`, and `vocab#date` by its name.
 * @module
 */
import type { Words } from '../../claims/words.ts'
import { type Html, html, type Part } from '../shared/pages/html.ts'
import { columns, inline } from './both-languages.ts'
import type { MemberUse } from './member-uses.ts'
import { formOf } from './value-forms.ts'
import { TERMS, type Term, type TermValue } from './vocabulary.ts'

const XSD = 'http://www.w3.org/2001/XMLSchema#'

const WORDS = {
  form: { nl: 'Vorm', en: 'Form' },
  datatype: { nl: 'In de graaf', en: 'In the graph' },
  usedIn: { nl: 'Staat in', en: 'Stands in' },
  values: { nl: 'Woorden die er kunnen staan', en: 'Words that can stand there' },
  list: { nl: 'Alle waarden', en: 'All values' },
  required: { nl: 'verplicht', en: 'required' },
  optional: { nl: 'mag', en: 'optional' },
  always: { nl: 'Altijd', en: 'Always' },
  mayHave: { nl: 'Als het er is', en: 'Where there is one' },
  ordered: { nl: 'lijst, volgorde ondertekend', en: 'list, its order signed' },
  unordered: { nl: 'verzameling, volgorde vast', en: 'set, its order fixed' },
  byLanguage: { nl: 'tekst met taal', en: 'text with its language' },
  iri: { nl: 'adres', en: 'address' },
  text: { nl: 'tekst', en: 'text' },
  node: { nl: 'groep', en: 'group' },
  class: { nl: 'soort', en: 'type' },
  envelope: {
    nl: 'elk bewijs, in credentialSchema',
    en: 'every certificate, in credentialSchema',
  },
} as const satisfies Record<string, Words>

/** What a term has values of, when the list is too long to stand at the term. */
export type ListOf = (term: Term) => Part

/** The name by which the page knows a term: the end of its IRI where that is ours. */
export function anchorOf({ iri, name }: Term): string {
  return iri.startsWith(TERMS) ? iri.slice(TERMS.length) : name
}

/** One type of certificate, and everything that its subject can hold. */
export function renderType(
  type: Term,
  uses: readonly MemberUse[],
  anchors: ReadonlyMap<string, string>,
): Html {
  const members = uses.filter((use) => use.type === type.name && !/[.[]/.test(use.path))
  const links = (required: boolean): Part =>
    members
      .filter((use) => use.required === required)
      .map(({ member }) => html`<li>${linkTo(member, anchors)}</li>`)
  return html`<article class="card" id="${type.name}">${heading(type)}
<dl class="facts">${fact('IRI', html`<code>${type.iri}</code>`)}
${fact(WORDS.always, html`<ul class="chips">${links(true)}</ul>`)}
${fact(WORDS.mayHave, html`<ul class="chips">${links(false)}</ul>`)}</dl></article>
`
}

function linkTo(member: string, anchors: ReadonlyMap<string, string>): Html {
  const anchor = anchors.get(member)
  return anchor === undefined
    ? html`<code>${member}</code>`
    : html`<a href="#${anchor}"><code>${member}</code></a>`
}

/** One term. */
export function renderTerm(term: Term, uses: readonly MemberUse[], listOf: ListOf): Html {
  const own = uses.filter(({ member }) => member === term.name)
  const forms = distinct(own.map(({ schema }) => formOf(schema)))
  return html`<article class="card" id="${anchorOf(term)}">${heading(term)}
<dl class="facts">${fact('IRI', renderIri(term.iri))}
${forms.length > 0 && fact(WORDS.form, forms.map(columns))}
${fact(WORDS.datatype, inline(graphFormOf(term, own)))}
${fact(WORDS.usedIn, own.length > 0 ? renderUses(own) : inline(WORDS.envelope))}
${renderValues(term.values)}${renderList(listOf(term))}</dl></article>
`
}

function heading(term: Term): Html {
  const anchor = anchorOf(term)
  const alias = anchor !== term.name && html`<span id="${term.name}"></span>`
  return html`<h3>${alias}<a href="#${anchor}"><code>${term.name}</code></a></h3>
<p class="label">${inline(term.label)}</p>
${columns(term.meaning)}`
}

function fact(name: Words | string, value: Part): Html {
  const title = typeof name === 'string' ? name : inline(name)
  return html`<div><dt>${title}</dt><dd>${value}</dd></div>`
}

function renderIri(iri: string): Html {
  const isForeign = iri.startsWith('http') && !iri.startsWith(TERMS)
  return isForeign ? html`<a href="${iri}"><code>${iri}</code></a>` : html`<code>${iri}</code>`
}

function renderUses(uses: readonly MemberUse[]): Html {
  const lines = uses.map(
    ({ type, path, required }) =>
      html`<li><a href="#${type}">${type}</a> <code>${path}</code>, ${inline(required ? WORDS.required : WORDS.optional)}</li>`,
  )
  return html`<ul>${lines}</ul>`
}

function renderValues(values: readonly TermValue[]): Part {
  if (values.length === 0) return undefined
  const each = values.map(
    ({ code, meaning }) => html`<li><code>${code}</code>${columns(meaning)}</li>`,
  )
  return fact(WORDS.values, html`<ul class="values">${each}</ul>`)
}

function renderList(list: Part): Part {
  return list === undefined ? undefined : fact(WORDS.list, list)
}

/** What a JSON-LD processor makes of it. */
function graphFormOf({ name, datatype, container }: Term, uses: readonly MemberUse[]): Words {
  if (/^[A-Z]/.test(name)) return WORDS.class
  if (container === '@language') return WORDS.byLanguage
  const one = nodeForm(datatype, uses)
  if (container === undefined) return one
  const { nl, en } = container === '@list' ? WORDS.ordered : WORDS.unordered
  return { nl: `${nl}: ${one.nl}`, en: `${en}: ${one.en}` }
}

function nodeForm(datatype: string | undefined, uses: readonly MemberUse[]): Words {
  if (datatype === '@id') return WORDS.iri
  if (datatype !== undefined) {
    const name = datatype.replace(XSD, 'xsd:')
    return { nl: name, en: name }
  }
  const holdsMembers = uses.some(({ schema }) => {
    const { type, items } = schema as { type?: string; items?: { type?: string } }
    return type === 'object' || items?.type === 'object'
  })
  return holdsMembers ? WORDS.node : WORDS.text
}

function distinct(forms: readonly Words[]): readonly Words[] {
  return [...new Map(forms.map((form) => [form.en, form])).values()]
}
