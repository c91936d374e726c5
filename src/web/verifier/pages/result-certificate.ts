/**
 * The certificate card: band, name, work, figures, charts, and every line that was signed. What may
 * not be relied on is folded, as plain lines without figures, charts, band or mark.
 * @module
 */
import type { CertificateWords } from '../../../claims/describe-certificate.ts'
import { proofsOf } from '../../../core/credential.ts'
import { drawMonths } from '../../shared/pages/chart-months.ts'
import { drawRatings } from '../../shared/pages/chart-ratings.ts'
import { drawHerringbone } from '../../shared/pages/herringbone.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { stateIcon } from '../../shared/pages/icons.ts'
import { type PartView, type ResultView, statementsAbout } from './read-report.ts'
import { partWords } from './result-banner.ts'
import { renderPartChecks } from './result-checks.ts'
import { TEXTS } from './texts.ts'

/** One card. In a bundle it carries its own answer and its own checks. */
export function renderCertificate(part: PartView, view: ResultView): Html | undefined {
  const inBundle = view.parts.length > 1
  const kind = inBundle ? ' one-of-several' : ''
  const id = `certificate-${part.report.index + 1}-${view.locale}`
  const verdict = inBundle && renderVerdict(part, view, id)
  const checks = inBundle && renderPartChecks(part, view)
  const { words, disclosure } = part
  if (words === undefined || disclosure === 'absent') {
    return inBundle
      ? html`<article class="card certificate${kind}" aria-labelledby="${id}">${verdict}<div class="body">${checks}</div></article>`
      : undefined
  }
  if (disclosure === 'folded') {
    const folded = renderFolded(words, part, view)
    return inBundle
      ? html`<article class="card certificate${kind}" aria-labelledby="${id}">${verdict}<div class="body">${folded}${checks}</div></article>`
      : html`<section class="card fold">${folded}</section>`
  }
  const label = inBundle ? id : `${id}-name`
  return html`<article class="card certificate${kind}" aria-labelledby="${label}">${verdict}${renderBand(part)}<div class="body">${renderOpen(words, part, view, `${id}-name`)}${checks}</div></article>`
}

function renderVerdict(part: PartView, view: ResultView, id: string): Html {
  const { sentence, reason, nextStep } = partWords(part, view)
  return html`<div class="verdict ${part.tone}">${stateIcon(part.state)}<div><h2 id="${id}">${sentence}</h2><p>${reason}${nextStep !== undefined && html` <b>${nextStep}</b>`}</p></div></div>`
}

/** Drawn from the signature: no two certificates share one. */
function renderBand({ report }: PartView): Html | undefined {
  const [proof] = report.credential === undefined ? [] : proofsOf(report.credential)
  return proof === undefined ? undefined : drawHerringbone(proof.proofValue)
}

function renderOpen(words: CertificateWords, part: PartView, view: ResultView, id: string): Html {
  const { result } = TEXTS[view.locale]
  const name = html`<bdi dir="auto">${words.name}</bdi>`
  const heading =
    view.parts.length > 1
      ? html`<h3 class="name" id="${id}">${name}</h3>`
      : html`<h2 class="name" id="${id}">${name}</h2>`
  const via = part.platform !== undefined && html` ${result.via} <b>${part.platform}</b>`
  const period = words.period !== undefined && html`<br>${words.period}`
  return html`${heading}<p class="role">${words.role}${via}${period}</p><p class="quiet">${result.asOf(words.asOf)}</p>
${renderFigures(words)}${renderCharts(words, view)}<details class="part"><summary>${result.everything(words.statements.length)}</summary>${renderStatements(words, '')}</details>`
}

/** At most three. The caption comes first for who listens, below for who looks. */
function renderFigures({ figures }: CertificateWords): Html | undefined {
  if (figures.length === 0) return undefined
  const each = figures.map(
    ({ value, label }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`,
  )
  return html`<dl class="figures">${each}</dl>`
}

/** What a figure means without reading everything: scale, window, who rated; or who approved. */
const ABOUT_RATINGS = [
  '/ratingValue',
  '/ratingCount',
  '/ratingWindow',
  '/ratingGivenBy',
  '/ratingBasis',
  '/ratingObligatory',
  '/aspects',
  '/level/value',
] as const
const ABOUT_WORK = [
  '/hoursBasis',
  '/stillActive',
  '/clients/distinct',
  '/regions',
  '/training',
] as const

function renderCharts(words: CertificateWords, { locale }: ResultView): Html | undefined {
  const { result } = TEXTS[locale]
  const { rating, gigsPerMonth } = words
  const ratings = rating?.histogram && drawRatings(rating.histogram, locale)
  const months = gigsPerMonth && drawMonths(gigsPerMonth, locale)
  const sections = [
    renderSection(result.months, months),
    renderSection(result.work, listSentences(statementsAbout(words, ABOUT_WORK))),
    renderSection(result.ratings, ratings),
    renderSection(result.about, listSentences(statementsAbout(words, ABOUT_RATINGS))),
  ].filter((section) => section !== undefined)
  return sections.length === 0 ? undefined : html`<div class="pair">${sections}</div>`
}

function renderSection(title: string, content: Html | undefined): Html | undefined {
  return content && html`<section class="part"><h3>${title}</h3>${content}</section>`
}

function listSentences(sentences: readonly string[]): Html | undefined {
  if (sentences.length === 0) return undefined
  return html`<ul class="bullets">${sentences.map((text) => html`<li><bdi>${text}</bdi></li>`)}</ul>`
}

function renderFolded(words: CertificateWords, part: PartView, view: ResultView): Html {
  const { result } = TEXTS[view.locale]
  const distrusted = part.tone === 'red' ? 'untrusted' : ''
  return html`<details data-closed><summary>${result.contentFolded}</summary><p>${result.contentDistrusted}</p>${renderStatements(words, distrusted)}</details>`
}

function renderStatements({ statements }: CertificateWords, kind: string): Html {
  const lines = statements.map(({ text }) => html`<li><bdi>${text}</bdi></li>`)
  return html`<ul class="says ${kind}">${lines}</ul>`
}
