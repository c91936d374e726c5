/**
 * The genuine reviews of a bundle: for each platform and kind of work one card, which says first
 * how many of all reviews were chosen, and then shows them below each other.
 * @module
 */
import { describeReviewChoice } from '../../../claims/describe-review-choice.ts'
import { formatterOf } from '../../../claims/format.ts'
import {
  type GroupablePart,
  type GroupedReview,
  groupReviews,
  type ReviewGroup,
} from '../../../claims/group-reviews.ts'
import { occupationOf } from '../../../claims/occupations.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { stateIcon } from '../../shared/pages/icons.ts'
import { renderEverything } from './certificate-content.ts'
import { idIn, namesIn, type OpenPart, openPartsOf, type ResultView } from './read-report.ts'
import { partWords } from './result-banner.ts'
import { renderPartChecks } from './result-checks.ts'
import { renderOwnLimits } from './result-limits.ts'
import { renderQuote } from './review-content.ts'
import { TEXTS } from './texts.ts'

interface ReviewPart extends GroupablePart {
  readonly part: OpenPart
}

/** More are behind a fold, so that what comes after them is found. */
const MOST_IN_SIGHT = 5

/** The reviews that one card shows, and the certificates that they come from. */
export interface ReviewCard {
  readonly parts: readonly OpenPart[]
  readonly card: Html
}

/** The cards of all genuine reviews. */
export function renderReviewCards(view: ResultView): readonly ReviewCard[] {
  const candidates = openPartsOf(view).map((part) => ({
    part,
    state: part.state,
    issuer: part.report.issuer?.did,
    credential: part.report.credential,
  }))
  return groupReviews(candidates).map((group) => {
    const parts = group.reviews.flatMap(certificatesOf)
    return { parts, card: renderCard(group, parts, view) }
  })
}

function certificatesOf({ part, again }: GroupedReview<ReviewPart>): readonly OpenPart[] {
  return [part, ...again].map((each) => each.part)
}

function renderCard(
  group: ReviewGroup<ReviewPart>,
  parts: readonly OpenPart[],
  view: ResultView,
): Html {
  const { result } = TEXTS[view.locale]
  const id = idIn(view, `reviews-${(parts[0]?.report.index ?? 0) + 1}`)
  const asOf = result.asOf(formatterOf(view.locale).day(group.dataAsOf))
  const quotes = group.reviews.map((review) => renderItem(review, view))
  const rest = quotes.slice(MOST_IN_SIGHT)
  const fold =
    rest.length > 0 &&
    html`<details><summary>${result.moreReviews(rest.length)}</summary><ul class="quotes">${rest}</ul></details>`
  return html`<article class="card certificate one-of-several" aria-labelledby="${id}">${renderVerdict(group, parts, { view, id })}<div class="body">${renderName(parts, view)}<p class="quiet">${asOf}</p><ul class="quotes">${quotes.slice(0, MOST_IN_SIGHT)}</ul>${fold}<div class="folds">${renderMore(parts, view)}</div></div></article>`
}

/** How many of how many is the heading; that they are genuine stands below it. */
function renderVerdict(
  { reviews, total, occupation }: ReviewGroup<ReviewPart>,
  parts: readonly OpenPart[],
  { view, id }: { readonly view: ResultView; readonly id: string },
): Html {
  const { locale } = view
  const platform = parts[0]?.platform
  const choice = {
    shown: reviews.length,
    total,
    work: occupationOf(occupation).label,
    ...(platform === undefined ? {} : { platform }),
  }
  return html`<div class="verdict green">${stateIcon(parts[0]?.state ?? 'genuine')}<div><h2 id="${id}">${describeReviewChoice(choice, locale)}</h2><p>${renderAnswer(parts, view)}</p></div></div>`
}

/** One platform made all of them, so what is true of the first is true of each. */
function renderAnswer(parts: readonly OpenPart[], view: ResultView): Html | undefined {
  const { result } = TEXTS[view.locale]
  const [first, ...others] = parts
  if (first === undefined) return undefined
  const { sentence, reason } = partWords(first, view)
  if (first.state === 'platform-stopped') return html`<b>${sentence}</b> ${reason}`
  return html`<b>${others.length === 0 ? sentence : result.theseAreGenuine(parts.length)}</b>`
}

function renderName([first]: readonly OpenPart[], view: ResultView): Html | undefined {
  if (first === undefined || namesIn(view).length < 2) return undefined
  return html`<h3 class="name"><bdi dir="auto">${first.words.name}</bdi></h3>`
}

function renderItem(review: GroupedReview<ReviewPart>, { locale }: ResultView): Html | undefined {
  const { result } = TEXTS[locale]
  const parts = certificatesOf(review)
  const quote = parts[0]?.words.quote
  const notes = [
    ...(parts.length > 1 ? [result.sameText(parts.length)] : []),
    ...(parts[0]?.report.newerExists ? [result.newer] : []),
  ]
  return quote && html`<li>${renderQuote(quote, quote.from, notes)}</li>`
}

/** Each certificate whole: everything in it, what was checked, and what it alone leaves open. */
function renderMore(parts: readonly OpenPart[], view: ResultView): Html {
  const each = parts.map(
    (part) =>
      html`<section class="part"><h3>${part.words.quote?.from}</h3>${renderEverything(part, view)}${renderPartChecks(part, view)}${renderOwnLimits(part, view)}</section>`,
  )
  const title = TEXTS[view.locale].result.moreAbout(parts.length)
  return html`<details data-closed><summary>${title}</summary>${each}</details>`
}
