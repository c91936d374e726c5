/**
 * What all documents of the legal pack have in common: what they are told about the platform, the
 * notice above them, how a place to fill in looks, and the footnotes below.
 * @module
 */
import type { Locale, Words } from '../../claims/words.ts'
import { KlusCvError } from '../../core/errors.ts'
import { LEGAL_FACTS, type LegalFact, RELIABILITY } from './legal-facts.ts'
import type { RetentionRow } from './retention-rows.ts'

/** The platform, as the documents speak of it. Every text is escaped for Markdown. */
export interface LegalFacts {
  readonly name: Words
  readonly legalName: string
  readonly kvk: string
  readonly service: Words
  /** Where its certificates are served, or a place to fill in. */
  readonly publicUrl: Words
  /** Whether only clients of a completed gig can rate; undefined when the profile does not say. */
  readonly onlyClientsRate: boolean | undefined
  readonly retention: readonly RetentionRow[]
  /** For how long a certificate of work is valid, in years. */
  readonly workYears: number
}

/** One document. */
export interface LegalDocument {
  /** Of its file, without language and ending. */
  readonly name: string
  readonly title: Words
  /** For whom, in one line: for the overview. */
  readonly purpose: Words
  /** Its text in one language, from below the title to above the footnotes. */
  readonly write: (facts: LegalFacts, locale: Locale) => string
}

const NOTICE: Words = {
  nl: '> **Sjabloon, geen juridisch advies.** Laat een jurist dit nalezen en aanvullen. Onder elke voetnoot staat hoe zeker wij ervan zijn. Vul in wat tussen **[INVULLEN: …]** staat.',
  en: '> **A template, not legal advice.** Have a lawyer read and complete it. Each footnote says how sure we are of it. Fill in what stands in **[FILL IN: …]**.',
}

/** A place that the platform fills in. */
export function fillIn(what: string, locale: Locale): string {
  return locale === 'nl' ? `**[INVULLEN: ${what}]**` : `**[FILL IN: ${what}]**`
}

/** The whole text of a document in one language. */
export function renderDocument(
  { title, write }: LegalDocument,
  facts: LegalFacts,
  locale: Locale,
): string {
  const body = write(facts, locale).trim()
  const { name, legalName, kvk } = facts
  const platform = `${name[locale]} (${legalName}, KvK ${kvk})`
  const parts = [`# ${title[locale]}`, platform, NOTICE[locale], body]
  return `${[...parts, ...footnotesOf(body, locale)].join('\n\n')}\n`
}

/** A table in Markdown. Its cells are Markdown too, on one line each. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Every fact that a text refers to, in the order in which it does. */
function footnotesOf(text: string, locale: Locale): readonly string[] {
  const names = [...text.matchAll(/\[\^([a-z0-9-]+)\]/g)].map(([, name = '']) => name)
  return [...new Set(names)].map((name) => {
    const fact: LegalFact | undefined = Object.entries(LEGAL_FACTS).find(
      ([key]) => key === name,
    )?.[1]
    if (fact !== undefined) return `[^${name}]: ${footnote(fact, locale)}`
    throw new KlusCvError('ERR_KLUSCV_OPTION', `there is no legal fact with the name ${name}`)
  })
}

function footnote({ says, sources, reliability }: LegalFact, locale: Locale): string {
  const from = { nl: 'Bron', en: 'Source' }[locale]
  const source = sources.length === 0 ? '' : ` ${from}: ${sources.join('; ')}.`
  return `${says[locale]}${source} *${RELIABILITY[reliability][locale]}*`
}
