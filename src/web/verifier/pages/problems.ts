/**
 * The pages that say what each problem means, whom it concerns and what to do: all of them, and each
 * by itself. Addresses of problems end in `#` and a name: these are the names.
 * @module
 */
import type { Locale, Words } from '../../../claims/words.ts'
import { type Concerned, PROBLEM_ADVICE } from '../../../core/problem-advice.ts'
import { PROBLEMS, type ProblemType } from '../../../core/problems.ts'
import { inlineText } from '../../shared/docs-page/inline-text.ts'
import { ERROR_ADVICE } from '../../shared/error-advice.ts'
import { type PageFrame, renderPage } from '../../shared/pages/document.ts'
import { type Html, html } from '../../shared/pages/html.ts'

/** What has a page: a problem of a document, or the code of a refused request. */
export type DocumentedType = ProblemType | keyof typeof ERROR_ADVICE

const WORDS = {
  title: { nl: 'Wat er mis kan zijn, en wat u kunt doen', en: 'What can be wrong, and what to do' },
  intro: {
    nl: 'Onder elke uitkomst staat een naam. Hier staat wat die betekent.',
    en: 'Every answer names what it found. Here is what each name means.',
  },
  documents: { nl: 'In een bestand', en: 'In a file' },
  requests: { nl: 'In een verzoek van software', en: 'In a request of software' },
  name: { nl: 'Naam', en: 'Name' },
  concerns: { nl: 'Voor', en: 'For' },
  address: { nl: 'Adres', en: 'Address' },
  all: { nl: 'Alle problemen', en: 'All problems' },
} as const satisfies Readonly<Record<string, Words>>

const CONCERNED: Readonly<Record<Concerned, Words>> = {
  employer: { nl: 'wie controleert', en: 'who checks' },
  developer: { nl: 'wie de software schreef', en: 'who wrote the software' },
  operator: { nl: 'wie deze dienst beheert', en: 'who runs this service' },
}

const PROBLEM_TYPES = Object.keys(PROBLEMS) as readonly ProblemType[]
const ERROR_CODES = Object.keys(ERROR_ADVICE) as readonly (keyof typeof ERROR_ADVICE)[]

/** The name in an address, when something is documented under it. */
export function findDocumented(name: string): DocumentedType | undefined {
  return [...PROBLEM_TYPES, ...ERROR_CODES].find((type) => type === name)
}

/** The page with all of them. */
export function renderProblems(frame: PageFrame, first: Locale): string {
  return renderPage(frame, first, (locale) => {
    // An id may be there once: addresses lead to the language in which the page opens.
    const prefix = locale === first ? '' : `${locale}-`
    const entries = (types: readonly DocumentedType[]) =>
      types.map((type) => renderEntry(type, locale, `${prefix}${type}`))
    return {
      locale,
      title: WORDS.title[locale],
      main: html`<div class="stack entries"><h1>${WORDS.title[locale]}</h1><p class="lead">${WORDS.intro[locale]}</p>
<h2>${WORDS.documents[locale]}</h2>${entries(PROBLEM_TYPES)}
<h2>${WORDS.requests[locale]}</h2>${entries(ERROR_CODES)}</div>`,
    }
  })
}

/** The page of one. */
export function renderProblem(frame: PageFrame, first: Locale, type: DocumentedType): string {
  return renderPage(frame, first, (locale) => {
    const { title, advice, concerns, url } = describe(type)
    return {
      locale,
      title: title[locale].replace(/\.$/, ''),
      main: html`<div class="stack entries"><h1>${title[locale]}</h1>
<section class="card box"><p>${inlineText(advice[locale])}</p>${renderFacts(type, { concerns, url }, locale)}</section>
<p><a href="/problems?lang=${locale}">${WORDS.all[locale]}</a></p></div>`,
    }
  })
}

interface Described {
  readonly title: Words
  readonly advice: Words
  readonly concerns: readonly Concerned[]
  /** Where it is defined by others; absent when it is ours. */
  readonly url?: string
}

function describe(type: DocumentedType): Described {
  if (!isProblem(type)) return { ...ERROR_ADVICE[type], concerns: ['developer'] }
  const { text, url } = PROBLEMS[type]
  const { text: advice, concerns } = PROBLEM_ADVICE[type]
  return { title: text, advice, concerns, ...(isOurs(url) ? {} : { url }) }
}

function isProblem(type: DocumentedType): type is ProblemType {
  return Object.hasOwn(PROBLEMS, type)
}

function isOurs(url: string): boolean {
  return url.startsWith('https://w3id.org/kluscv/')
}

function renderEntry(type: DocumentedType, locale: Locale, id: string): Html {
  const { title, advice, concerns, url } = describe(type)
  return html`<section class="card box" id="${id}"><h3><a href="/problems/${type}?lang=${locale}">${title[locale]}</a></h3>
<p>${inlineText(advice[locale])}</p>${renderFacts(type, { concerns, url }, locale)}</section>
`
}

function renderFacts(
  type: DocumentedType,
  { concerns, url }: { readonly concerns: readonly Concerned[]; readonly url?: string | undefined },
  locale: Locale,
): Html {
  const whom = concerns.map((each) => CONCERNED[each][locale]).join(', ')
  const address = url !== undefined && renderFact(WORDS.address[locale], html`<code>${url}</code>`)
  const name = renderFact(WORDS.name[locale], html`<code>${type}</code>`)
  return html`<dl class="facts">${name}${renderFact(WORDS.concerns[locale], whom)}${address}</dl>`
}

function renderFact(label: string, value: Html | string): Html {
  return html`<div><dt>${label}</dt><dd>${value}</dd></div>`
}
