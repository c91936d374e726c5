/**
 * The answer: one sentence in the largest type, why, what to do, and when it was checked.
 * @module
 */
import { describeBundle } from '../../../claims/describe-bundle.ts'
import { describeState, type StateWords } from '../../../claims/describe-state.ts'
import { dayAndTimeOf } from '../../../claims/format.ts'
import { describeUnread } from '../../../claims/unread-texts.ts'
import { TONES } from '../../../core/state.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { stateIcon } from '../../shared/pages/icons.ts'
import {
  datesOf,
  idIn,
  isConflicting,
  isProofConfirmed,
  listedAt,
  type PartView,
  type ResultView,
} from './read-report.ts'
import { renderShareAnchor } from './share-link-anchor.ts'
import { TEXTS } from './texts.ts'

/** What the banner says: about the one part, about the bundle, or about the whole as it is. */
export function bannerWords(view: ResultView): StateWords {
  const { report, locale, parts, wholeState } = view
  const [only, ...others] = parts
  if (isEmpty(report)) return describeBundle([], locale)
  const unread = unreadWords(view)
  if (unread !== undefined) return unread
  if (wholeState !== 'genuine' || only === undefined) {
    return describeState(report.state, { binding: report.binding }, locale)
  }
  if (others.length === 0) return partWords(only, view)
  const states = parts.map(({ state, kind, platform, report: own }) => ({
    state,
    kind,
    conflicting: isConflicting(own),
    ...(platform === undefined ? {} : { platform }),
  }))
  return describeBundle(states, locale, report.binding)
}

/** What a file is that is none of ours, where that is known. */
function unreadWords({ report, locale }: ResultView): StateWords | undefined {
  if (report.state !== 'not-a-kluscv-file' || report.parts.length > 0) return undefined
  return describeUnread(report.checks.find(({ problem }) => problem !== undefined)?.problem, locale)
}

/** Nothing was altered in what holds nothing: the words for that say so. */
function isEmpty({ checks }: ResultView['report']): boolean {
  return checks.some(({ problem }) => problem === 'no_credentials')
}

/** What the state of one part is in words. In a bundle, how it came is said once, above. */
export function partWords({ report, state, platform }: PartView, view: ResultView): StateWords {
  const lifecycle = report.issuer?.platform?.lifecycle
  const facts = {
    ...datesOf(report),
    ...(platform === undefined ? {} : { platform }),
    ...(view.parts.length > 1 ? {} : { binding: view.report.binding }),
    newerExists: report.newerExists,
    proofChecked: isProofConfirmed(report),
    conflicting: isConflicting(report),
    platformStopped: lifecycle === 'stopped' || lifecycle === 'bankrupt',
  }
  return describeState(state, facts, view.locale)
}

/** The banner. Its heading takes the focus of the page that answers an upload. */
export function renderBanner(view: ResultView): Html {
  const { report } = view
  const { sentence, reason, nextStep } = bannerWords(view)
  const tone = TONES[report.state]
  const id = idIn(view, 'answer')
  const role = tone === 'red' ? 'alert' : 'status'
  const frame =
    view.place === undefined
      ? html` class="banner ${tone}" role="${role}" aria-labelledby="${id}"`
      : html` class="banner ${tone}"`
  const heading =
    view.place === undefined
      ? html`<h1 id="${id}" tabindex="-1" autofocus>${inLines(sentence)}</h1>`
      : html`<p class="file-name">${renderFileName(view)}</p><h2 id="${id}">${inLines(sentence)}</h2>`
  const anchor = renderShareAnchor(view.shareLink, view.locale)
  const onward = anchor ?? nextStep
  const next = onward !== undefined && html`<p class="next">${onward}</p>`
  return html`<section${frame}>${stateIcon(report.state)}<div>${heading}<p>${reason}</p>${next}<p class="when">${renderTime(view)}</p></div></section>`
}

/** The name of a file as it was sent, or that it was no file. */
export function renderFileName({ name, locale }: ResultView): Html {
  return html`${name === undefined ? TEXTS[locale].files.pasted : html`<bdi dir="auto">${name}</bdi>`}`
}

/** Each sentence on a line of its own: the first is the answer. */
function inLines(sentences: string): readonly Html[] {
  return sentences.split(/(?<=[.?!]) /).map((sentence) => html`<span>${sentence}</span> `)
}

/** The moment, and how old that was which tells what was withdrawn. */
function renderTime(view: ResultView): Html {
  const { report, locale } = view
  const moment = renderMoment(view)
  const listed = listedAt(report.parts)
  if (listed === undefined) return html`${moment}.`
  const { freshness } = TEXTS[locale]
  const minutes = Math.floor((Date.parse(report.verifiedAt) - Date.parse(listed)) / 60_000)
  return html`${moment}. ${freshness.listAge(freshness.age(minutes))}`
}

/**
 * `Gecontroleerd vandaag, 23 november 2026 om 14:02`: on paper "today" alone would say nothing, and
 * on a phone it is all that there is room for.
 */
function renderMoment({ report, locale, now }: ResultView): Html {
  const { result } = TEXTS[locale]
  const { day, time } = dayAndTimeOf(report.verifiedAt, locale)
  const isToday = isSameDay(new Date(report.verifiedAt), now)
  const when = isToday ? html`${result.today}<span class="day">, ${day}</span>` : day
  return html`${result.checked} ${when} ${result.at} ${time}`
}

function isSameDay(a: Date, b: Date): boolean {
  const day = new Intl.DateTimeFormat('en', { dateStyle: 'short', timeZone: 'Europe/Amsterdam' })
  return day.format(a) === day.format(b)
}
