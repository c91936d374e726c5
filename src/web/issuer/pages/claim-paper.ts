/**
 * The paper that the worker will have, drawn from the same words: nothing is signed yet, so its code
 * and its band are not the ones that it will get. Every part of it is there, and hidden where its
 * switch is off.
 * @module
 */

import { TEXTS as PRINTED } from '../../../certificate/certificate-pdf/texts.ts'
import { formatterOf } from '../../../claims/format.ts'
import type { Figure } from '../../../claims/summary.ts'
import type { Locale } from '../../../claims/words.ts'
import { drawMonths } from '../../shared/pages/chart-months.ts'
import { captionRange, drawRange } from '../../shared/pages/chart-range.ts'
import { drawRatings } from '../../shared/pages/chart-ratings.ts'
import { drawHerringbone } from '../../shared/pages/herringbone.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { controlIcon, LOGO } from '../../shared/pages/icons.ts'
import { type ClaimView, type OfferedPart, partsOf, workOf } from './claim-view.ts'
import { belongsTo } from './part-attributes.ts'
import { TEXTS } from './texts.ts'

/** A longer name is written smaller, and on two lines. */
const LONG_NAME = 22
const VERY_LONG_NAME = 44

/** The paper. */
export function renderPaper(view: ClaimView): Html {
  const { paper } = TEXTS[view.locale]
  return html`<article class="a4" aria-label="${paper.label}"><div class="in">${drawHerringbone(view.preview.id)}
<div class="pad mast"><b>${workOf(view)?.words.title}</b><span class="logo">${LOGO}KlusCV</span></div>
<div class="pad who">${renderWho(view)}${renderFigures(view)}</div>
<div class="pad two">${renderRatings(view)}${renderMonths(view)}</div>
${renderTasks(view)}${renderQuotes(view)}${renderFoot(view)}</div></article>`
}

function renderWho(view: ClaimView): Html | undefined {
  const words = workOf(view)?.words
  if (words === undefined) return undefined
  const { name, spoken } = words
  const { before, role, after, when } = spoken
  const { via } = PRINTED[view.locale]
  const work = html`${before}${role !== undefined && html` <b>${role}</b>`}${after !== undefined && ` ${after}`}`
  return html`<p class="nm${lengthOf(name)}"><bdi dir="auto">${name}</bdi></p><p class="ln">${work} ${via} <b>${view.platformName}</b>${when !== undefined && ` ${when}`}.</p>`
}

function lengthOf(name: string): string {
  if (name.length > VERY_LONG_NAME) return ' longest'
  return name.length > LONG_NAME ? ' longer' : ''
}

/** At most three: how many gigs, the first figure of the ratings, how many hours or who came back. */
function renderFigures(view: ClaimView): Html | undefined {
  const [gigs, more] = workOf(view)?.words.figures ?? []
  const [rating] = partsOf(view, 'ReputationCredential')
  const rated = rating && ratedFigure(rating, view.locale)
  const figures = [
    { figure: gigs, part: undefined },
    { figure: rated, part: rating?.part },
    { figure: more, part: undefined },
  ].flatMap(({ figure, part }) => (figure === undefined ? [] : [{ ...figure, part }]))
  if (figures.length === 0) return undefined
  const each = figures.map(
    ({ value, label, part }) =>
      html`<div${belongsTo(part, view)}><dt>${label}</dt><dd>${value}</dd></div>`,
  )
  return html`<dl class="kp">${each}</dl>`
}

/** `4,8`, and below it from how many. */
function ratedFigure(
  { words: { figures, rating } }: OfferedPart,
  locale: Locale,
): Figure | undefined {
  const [outcome] = figures
  if (outcome === undefined || rating === undefined) return outcome
  const count = formatterOf(locale).count(rating.count)
  return { ...outcome, label: PRINTED[locale].ratingFrom(outcome.label, count, rating.count === 1) }
}

function renderRatings(view: ClaimView): readonly (Html | undefined)[] {
  return partsOf(view, 'ReputationCredential').map((rated) => {
    const drawing = drawRated(rated, view)
    const { ratings } = PRINTED[view.locale]
    return (
      drawing &&
      html`<section${belongsTo(rated.part, view)}><h3>${ratings}</h3>${drawing}</section>`
    )
  })
}

/** Beside what is usual where the platform says so; else how often each score was given. */
function drawRated({ words }: OfferedPart, { locale }: ClaimView): Html | undefined {
  const { normalRange, rating } = words
  if (normalRange !== undefined) {
    const { figure, sentence } = normalRange
    return html`${drawRange(figure, locale)}<p>${sentence} ${captionRange(figure, locale)}</p>`
  }
  return rating?.histogram && drawRatings(rating.histogram, locale, rating)
}

function renderMonths(view: ClaimView): Html | undefined {
  const work = workOf(view)
  const { gigsPerMonth } = work?.words ?? {}
  const drawing = gigsPerMonth && drawMonths(gigsPerMonth, view.locale, work?.gigUnit)
  if (drawing === undefined) return undefined
  const { months } = PRINTED[view.locale]
  return html`<section${belongsTo(work?.part, view)}><h3>${months}</h3>${drawing}</section>`
}

/** The first two that were chosen are in sight, as on the paper; the sheet says so of the others. */
function renderQuotes(view: ClaimView): Html | undefined {
  const reviews = partsOf(view, 'ReviewCredential')
  if (reviews.length === 0) return undefined
  const { paper } = TEXTS[view.locale]
  const quotes = reviews.map(({ part, words: { quote } }) => {
    if (quote === undefined) return undefined
    return html`<figure${belongsTo(part, view)}><blockquote lang="${quote.language}" dir="${quote.direction}">‘${quote.text}’</blockquote><figcaption>${quote.from}</figcaption></figure>`
  })
  return html`<div class="pad qt"><h3>${PRINTED[view.locale].reviews}</h3>${quotes}<p class="more">${paper.more}</p></div>`
}

/** It describes the work, so nothing is ticked. */
function renderTasks(view: ClaimView): Html | undefined {
  const tasks = workOf(view)?.words.tasks ?? []
  if (tasks.length === 0) return undefined
  const items = tasks.map((task) => html`<li>${task}</li>`)
  return html`<div class="pad sk"><h3>${PRINTED[view.locale].tasks}</h3><ul>${items}</ul></div>`
}

function renderFoot(view: ClaimView): Html {
  const { paper } = TEXTS[view.locale]
  const { check, kvk, signedBy } = PRINTED[view.locale]
  const { otherLanguage } = check
  const { platform, places, preview, platformName } = view
  const { verifierUrl } = places
  const where =
    verifierUrl !== undefined && html`<p>${check.scan} <b>${new URL(verifierUrl).host}</b></p>`
  return html`<div class="ft"><span class="qr">${controlIcon('qr')}${paper.code}</span><div><h3>${check.title}</h3>${where}<p><b>${check.onPaper}</b></p><p class="mut" lang="${otherLanguage.language}">${otherLanguage.text}</p></div><div class="sg"><h3>${signedBy}</h3><p><b>${platformName}</b><br>${new URL(preview.domain).host}<br>${kvk(platform.kvk)}<br>${paper.dated}</p></div></div>`
}
