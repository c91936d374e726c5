/**
 * Several certificates: the name once, then a card each, with its own answer and three figures.
 * The rest of a card is folded, so that the page can be taken in.
 * @module
 */
import { isJsonObject, type JsonValue } from '../../../core/json.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { stateIcon } from '../../shared/pages/icons.ts'
import {
  renderBand,
  renderEverything,
  renderFirstGlance,
  renderFolded,
  renderSections,
} from './certificate-content.ts'
import {
  idIn,
  isAllAnothers,
  isOpen,
  namesIn,
  type OpenPart,
  type PartView,
  type ResultView,
} from './read-report.ts'
import { partWords } from './result-banner.ts'
import { renderPartChecks } from './result-checks.ts'
import { renderOwnLimits } from './result-limits.ts'
import { renderReviewCards } from './result-reviews.ts'
import { TEXTS } from './texts.ts'

/** The cards, worst first. All are folded when they are somebody else's: the answer says it once. */
export function renderBundle(view: ResultView): readonly (Html | undefined)[] {
  const cards = renderCards(view)
  if (isAllAnothers(view)) {
    const { result } = TEXTS[view.locale]
    const title = result.othersContent(view.parts.length)
    return [
      html`<section class="card fold"><details data-closed><summary>${title}</summary><div class="cards">${cards}</div></details></section>`,
    ]
  }
  const [name, ...others] = namesIn(view)
  if (name === undefined || others.length > 0) return cards
  return [html`<h2 class="name whose"><bdi dir="auto">${name}</bdi></h2>`, ...cards]
}

interface PlacedCard {
  readonly part: PartView
  readonly card: Html
}

/** A card each; genuine reviews share one, in the place of the first of them. */
function renderCards(view: ResultView): readonly Html[] {
  const reviews = renderReviewCards(view)
  const cards = view.parts.flatMap((part): readonly PlacedCard[] => {
    const shared = reviews.find(({ parts }) => parts.some((each) => each === part))
    if (shared === undefined) return [{ part, card: renderCard(part, view) }]
    const first = view.parts.find((each) => shared.parts.some((of) => of === each))
    return first === part ? [{ part, card: shared.card }] : []
  })
  return setAbreast(cards)
}

/** The work and the ratings that belong together stand side by side, in the place of the first. */
function setAbreast(cards: readonly PlacedCard[]): readonly Html[] {
  const placed = new Set<PlacedCard>()
  return cards.flatMap((one) => {
    if (placed.has(one)) return []
    placed.add(one)
    const mate = cards.find((other) => !placed.has(other) && belongTogether(one.part, other.part))
    if (mate === undefined) return [one.card]
    placed.add(mate)
    const [left, right] = one.part.kind === 'work' ? [one, mate] : [mate, one]
    return [html`<div class="abreast">${left.card}${right.card}</div>`]
  })
}

/** Work and ratings of one platform and occupation, with the same answer. */
function belongTogether(a: PartView, b: PartView): boolean {
  const kinds = [a.kind, b.kind]
  const isOnePair = kinds.includes('work') && kinds.includes('ratings') && a.state === b.state
  if (!isOnePair || !isOpen(a) || !isOpen(b)) return false
  if (a.report.issuer?.did !== b.report.issuer?.did) return false
  const occupations = occupationsIn(a)
  return occupationsIn(b).some((occupation) => occupations.includes(occupation))
}

/** Of ratings the one that they are about; of work all that were done. */
function occupationsIn({ report }: PartView): readonly JsonValue[] {
  const subject = report.credential?.['credentialSubject']
  if (!isJsonObject(subject)) return []
  const { work } = subject
  const rows = Array.isArray(work) ? work.filter(isJsonObject) : [subject]
  return rows.flatMap(({ occupation }) => (occupation === undefined ? [] : [occupation]))
}

function renderCard(part: PartView, view: ResultView): Html {
  const id = idIn(view, `certificate-${part.report.index + 1}`)
  const content = isOpen(part) ? renderOpen(part, view) : renderClosed(part, view)
  return html`<article class="card certificate one-of-several" aria-labelledby="${id}">${renderVerdict(part, view, id)}${content}</article>`
}

/** What it is, and its answer. The reason of a plain yes is in the banner already. */
function renderVerdict(part: PartView, view: ResultView, id: string): Html {
  const { sentence, reason, nextStep } = partWords(part, view)
  const isPlainYes = part.state === 'genuine' && !part.report.newerExists
  const more = !isPlainYes && html` ${reason}${nextStep !== undefined && html` <b>${nextStep}</b>`}`
  return html`<div class="verdict ${part.tone}">${stateIcon(part.state)}<div><h2 id="${id}">${part.heading}</h2><p><b>${sentence}</b>${more}</p></div></div>`
}

function renderClosed(part: PartView, view: ResultView): Html {
  return html`<div class="body folds">${renderFolded(part, view)}${renderPartChecks(part, view)}</div>`
}

function renderOpen(part: OpenPart, view: ResultView): Html {
  const { result } = TEXTS[view.locale]
  const { words, kind } = part
  const hasOwnName = namesIn(view).length > 1
  const name = hasOwnName && html`<h3 class="name"><bdi dir="auto">${words.name}</bdi></h3>`
  const isReview = words.quote !== undefined
  const period = words.period !== undefined && !isReview && `, ${words.period}`
  const asOf = !isReview && html`<p class="quiet">${result.asOf(words.asOf)}</p>`
  return html`${renderBand(part)}<div class="body">${name}<p class="role">${words.role}${period}</p>${asOf}
${renderFirstGlance(part, view)}<div class="folds"><details><summary>${result.more[kind]}</summary>${renderSections(part, view)}${renderOwnLimits(part, view)}${renderEverything(part, view)}</details>${renderPartChecks(part, view)}</div></div>`
}
