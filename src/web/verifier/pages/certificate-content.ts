/**
 * What stands on a certificate, whether it is alone on the page or one of several: band, figures,
 * charts, and every line that was signed.
 * @module
 */
import type { CertificateWords } from '../../../claims/describe-certificate.ts'
import {
  ABOUT_LIST,
  ABOUT_RATINGS,
  ABOUT_WORK,
  statementsAbout,
} from '../../../claims/statements-about.ts'
import { proofsOf } from '../../../core/credential.ts'
import { isJsonObject } from '../../../core/json.ts'
import { drawMonths, tabulateMonths } from '../../shared/pages/chart-months.ts'
import { drawRatings } from '../../shared/pages/chart-ratings.ts'
import { drawHerringbone } from '../../shared/pages/herringbone.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { renderGigTable } from './gig-list-content.ts'
import { renderExplanation, renderNormalRange } from './normal-range.ts'
import { renderOther } from './other-credential.ts'
import type { OpenPart, PartView, ResultView } from './read-report.ts'
import { renderReview } from './review-content.ts'
import { TEXTS } from './texts.ts'

/** Drawn from the signature: no two certificates share one. */
export function renderBand({ report }: PartView): Html | undefined {
  const [proof] = report.credential === undefined ? [] : proofsOf(report.credential)
  return proof === undefined ? undefined : drawHerringbone(proof.proofValue)
}

/** At most three. The caption comes first for who listens, below for who looks. */
function renderFigures({ figures }: CertificateWords): Html | undefined {
  if (figures.length === 0) return undefined
  const each = figures.map(
    ({ value, label }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`,
  )
  return html`<dl class="figures">${each}</dl>`
}

/** What is seen first: the text of a review, and of every other certificate its figures. */
export function renderFirstGlance(part: OpenPart, view: ResultView): Html | undefined {
  const { quote } = part.words
  return quote === undefined ? renderFigures(part.words) : renderReview(part, quote, view)
}

/** The key that it belongs to is for whoever has to look further: it is in the technical fold. */
const TECHNICAL = ['/id'] as const

/** So many aspects fit below the histogram; more of them make a column of their own. */
const MOST_BELOW_CHART = 3

/** Charts, and what they mean. */
export function renderSections(part: OpenPart, view: ResultView): Html {
  const { locale } = view
  const { result } = TEXTS[locale]
  const { words } = part
  const { rating } = words
  const ratings = rating?.histogram && drawRatings(rating.histogram, locale, rating)
  const aspects = statementsAbout(words, ['/aspects'])
  const aboutRatings = renderSection(
    result.about,
    listSentences(statementsAbout(words, ABOUT_RATINGS)),
  )
  const sections = [
    renderNormalRange(part.report, locale),
    renderSection(result.months, renderMonths(part, view)),
    renderSection(result.work, listSentences(statementsAbout(words, ABOUT_WORK))),
    part.kind === 'gigs' &&
      renderSection(result.list, listSentences(statementsAbout(words, ABOUT_LIST))),
    renderSection(result.ratings, ratings),
    aspects.length > MOST_BELOW_CHART && aboutRatings,
    renderSection(result.aspects, listSentences(aspects)),
    aspects.length <= MOST_BELOW_CHART && aboutRatings,
    renderExplanation(part.report, locale),
  ]
  return html`<div class="pair">${sections}</div>${renderGigTable(part, view)}`
}

/** Drawn when there are enough of them; a list that has nothing else shows its months anyway. */
function renderMonths({ words, report, kind }: OpenPart, { locale }: ResultView): Html | undefined {
  const { gigsPerMonth, gigTable } = words
  if (gigsPerMonth === undefined) return undefined
  const unit = gigUnitOf(report)
  const drawing = drawMonths(gigsPerMonth, locale, unit)
  const isAllThereIs = kind === 'gigs' && gigTable === undefined
  return drawing ?? (isAllThereIs ? tabulateMonths(gigsPerMonth, locale, unit) : undefined)
}

/** Every line that was signed, behind its own fold. Of several, paper has the gist of each. */
export function renderEverything({ words }: OpenPart, { locale, parts }: ResultView): Html {
  const closed = parts.length > 1 && html` data-closed`
  const lines = readableStatements(words)
  const title = TEXTS[locale].result.everything(lines.length)
  return html`<details class="part"${closed}><summary>${title}</summary>${listStatements(lines, '')}</details>`
}

/** What may not be relied on: plain lines behind a fold, without figures, charts, band or mark. */
export function renderFolded(part: PartView, { locale }: ResultView): Html | undefined {
  if (part.words === undefined) return renderOther(part, locale)
  const { result } = TEXTS[locale]
  const lines = listStatements(
    readableStatements(part.words),
    part.tone === 'red' ? 'untrusted' : '',
  )
  return html`<details data-closed><summary>${result.contentFolded}</summary><p>${result.contentDistrusted}</p>${lines}</details>`
}

/** What one piece of work is called, as the certificate names it. */
function gigUnitOf({ credential }: PartView['report']): unknown {
  const subject = credential?.['credentialSubject']
  return isJsonObject(subject) ? subject['gigUnit'] : undefined
}

function renderSection(title: string, content: Html | undefined): Html | undefined {
  return content && html`<section class="part"><h3>${title}</h3>${content}</section>`
}

function listSentences(sentences: readonly string[]): Html | undefined {
  if (sentences.length === 0) return undefined
  return html`<ul class="bullets">${sentences.map((text) => html`<li><bdi>${text}</bdi></li>`)}</ul>`
}

function readableStatements(words: CertificateWords): readonly string[] {
  const technical = new Set(statementsAbout(words, TECHNICAL))
  return words.statements.map(({ text }) => text).filter((text) => !technical.has(text))
}

function listStatements(lines: readonly string[], kind: string): Html {
  return html`<ul class="says ${kind}">${lines.map((text) => html`<li><bdi>${text}</bdi></li>`)}</ul>`
}
