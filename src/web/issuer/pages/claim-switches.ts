/**
 * What goes along and what may be left out, a row each: the value itself and not the name of a field,
 * a switch, and the word that says how it stands. Nothing hints at a low number.
 * @module
 */
import type { CertificateWords } from '../../../claims/describe-certificate.ts'
import { describeReviewChoice } from '../../../claims/describe-review-choice.ts'
import { occupationOf } from '../../../claims/occupations.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { controlIcon } from '../../shared/pages/icons.ts'
import { type ClaimView, isOn, type OfferedPart, partsOf, workOf } from './claim-view.ts'
import { TEXTS } from './texts.ts'

/** All rows. */
export function renderSwitches(view: ClaimView): Html {
  return html`${renderAlways(view)}${renderWork(view)}${renderClients(view)}`
}

/** Name, work, period and how much: the certificate of the work itself. */
function renderAlways(view: ClaimView): Html {
  const texts = TEXTS[view.locale]
  const words = workOf(view)?.words
  if (words === undefined) return html``
  const { name, role, period } = words
  return renderGroup(texts.always, [
    renderFact(html`<bdi dir="auto">${name}</bdi>`, `${role} ${texts.at} ${view.platformName}`),
    period !== undefined && renderFact(texts.period, period),
    renderFact(texts.volume, figuresOf(words)),
  ])
}

function renderWork(view: ClaimView): Html | undefined {
  const texts = TEXTS[view.locale]
  const [gigs] = partsOf(view, 'GigListCredential')
  const { gigsPerMonth } = view.preview.choices
  if (!gigsPerMonth && gigs === undefined) return undefined
  return renderGroup(texts.work, [
    gigsPerMonth &&
      renderSwitch(view, {
        ...{ name: 'gigsPerMonth', value: 'on', part: 'gigsPerMonth' },
        ...{ title: html`${texts.months}`, detail: texts.monthsHint },
      }),
    gigs !== undefined &&
      renderSwitch(view, {
        ...{ name: 'gigList', value: 'on', part: 'gigList' },
        ...{ title: html`${texts.gigs}`, detail: figuresOf(gigs.words) },
      }),
  ])
}

function renderClients(view: ClaimView): Html | undefined {
  const texts = TEXTS[view.locale]
  const ratings = partsOf(view, 'ReputationCredential')
  const reviews = partsOf(view, 'ReviewCredential')
  if (ratings.length + reviews.length === 0) return undefined
  const rows = [
    ...ratings.map((part) => renderRating(view, part, ratings.length)),
    ...reviews.map((part) => renderReview(view, part)),
  ]
  return html`${renderGroup(texts.clients, rows)}${renderTotals(view)}`
}

function renderRating(view: ClaimView, { part = '', words }: OfferedPart, count: number): Html {
  const texts = TEXTS[view.locale]
  const role = `${words.role.charAt(0).toLowerCase()}${words.role.slice(1)}`
  const title = count === 1 ? texts.rating : texts.ratingAs(role)
  const value = part.slice(part.indexOf(':') + 1)
  const row = { name: 'reputation', value, part, title: html`${title}`, detail: figuresOf(words) }
  return renderSwitch(view, row)
}

function renderReview(view: ClaimView, { part = '', words: { quote } }: OfferedPart): Html {
  const value = part.slice(part.indexOf(':') + 1)
  const title = html`<bdi lang="${quote?.language ?? ''}" dir="${quote?.direction ?? 'auto'}">‘${quote?.text}’</bdi>`
  const detail = [quote?.from, quote?.rating].filter((text) => text !== undefined).join('. ')
  return renderSwitch(view, { name: 'reviews', value, part, title, detail })
}

/** `3 van 41 geschreven reviews over oppassen, gekozen door de werkende.`: as an employer reads it. */
function renderTotals(view: ClaimView): Html {
  const { locale, chosen, preview } = view
  const { reviews } = preview.choices
  const slugs = [...new Set(reviews.map(({ occupation }) => occupation))]
  const lines = slugs.map((slug) => {
    const those = reviews.filter(({ occupation }) => occupation === slug)
    const shown = those.filter(({ index }) => chosen.reviews.includes(index)).length
    const { label } = occupationOf(slug)
    const total = Math.max(...those.map((review) => review.total))
    const text = describeReviewChoice({ shown, total, work: label }, locale)
    const which = those.map(({ index }) => index).join(' ')
    return html`<p data-reviews="${which}" data-total="${total}" data-work="${label[locale]}">${text}</p>`
  })
  return html`<div class="total" role="status">${lines}</div>`
}

/** A row with a switch. */
interface Row {
  readonly name: string
  readonly value: string
  readonly part: string
  readonly title: Html
  readonly detail: string
}

function renderSwitch(view: ClaimView, { name, value, part, title, detail }: Row): Html {
  const { on, off } = TEXTS[view.locale]
  const isChecked = isOn(part, view.chosen)
  return html`<label class="row"><span class="what"><b>${title}</b><span>${detail}</span></span><span class="onoff"><i aria-hidden="true" data-on="${on}" data-off="${off}">${isChecked ? on : off}</i><input class="switch" type="checkbox" role="switch" autocomplete="off" name="${name}" value="${value}"${isChecked && html` checked`}></span></label>`
}

function renderFact(title: Html | string, detail: string): Html {
  return html`<div class="row fixed"><span class="what"><b>${title}</b><span>${detail}</span></span>${controlIcon('lock')}</div>`
}

function renderGroup(title: string, rows: readonly (Html | false)[]): Html {
  return html`<fieldset><legend>${title}</legend><div class="card rows">${rows}</div></fieldset>`
}

/** `412 bezorgingen gedaan, 201,5 uur gewerkt`. */
function figuresOf({ figures }: CertificateWords): string {
  return figures.map(({ value, label }) => `${value} ${label}`).join(', ')
}
