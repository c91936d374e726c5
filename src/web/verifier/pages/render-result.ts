/**
 * The result page: the answer first, then the certificate, then what stands around it. In both
 * languages at once (document.ts says why). A pure function of the reports and the time: it keeps
 * nothing, asks nothing, and sends back no upload.
 * @module
 */

import { formatTimestamp } from '../../../claims/format.ts'
import type { Locale } from '../../../claims/words.ts'
import { worstOf } from '../../../core/state.ts'
import { type PageFrame, renderPage } from '../../shared/pages/document.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { renderClarityQuestion } from './ask-reader.ts'
import { type Result, type ResultView, readReport } from './read-report.ts'
import { type AnsweredRequest, renderAnswered } from './request-asked.ts'
import { REQUEST_TEXTS } from './request-texts.ts'
import { bannerWords, renderBanner } from './result-banner.ts'
import { renderActions, renderApplicant, renderRepeated, renderSteps } from './result-boxes.ts'
import { renderBundle } from './result-bundle.ts'
import { renderCertificate } from './result-certificate.ts'
import { renderChecks } from './result-checks.ts'
import { renderDetails } from './result-details.ts'
import { renderOverview, titleOfSeveral } from './result-files.ts'
import { renderIssuers } from './result-issuers.ts'
import { renderLimits } from './result-limits.ts'
import { renderSaveReceipt } from './save-receipt.ts'
import { TEXTS } from './texts.ts'

/** What is shown, in which language first, and what "today" is. */
export interface ResultRequest {
  /** One for each file that was handed in, in that order; at least one. */
  readonly results: readonly Result[]
  readonly locale: Locale
  readonly now: Date
  /** How soon a withdrawal is seen here. */
  readonly freshness?: { readonly refreshSeconds: number }
  /** A signed receipt of this answer, when this verifier signs any. */
  readonly receipt?: string
  /** Whether readers are asked if it was clear. */
  readonly asksClarity?: boolean
  /** Where this verifier is reached, for paper. */
  readonly address?: string
  /** The request that the one result is the answer to. */
  readonly answered?: AnsweredRequest
}

/** The page. Its title starts with the answer. */
export function renderResult(frame: PageFrame, request: ResultRequest): string {
  return renderPage(frame, request.locale, (locale) => {
    const views = readResults(request, locale)
    const [only, ...others] = views
    const isOne = only !== undefined && others.length === 0
    const title = isOne ? bannerWords(only).sentence : titleOfSeveral(views, locale)
    const answer = isOne ? renderOnly(only, request) : renderSeveral(views, locale)
    return {
      locale,
      title,
      main: html`${answer}${renderSaveReceipt(request.receipt, locale)}${renderQuestion(request, locale)}${renderPaperLine(request, locale)}`,
    }
  })
}

function readResults(request: ResultRequest, locale: Locale): readonly ResultView[] {
  const { results, now, freshness } = request
  return results.map((result, at) =>
    readReport(result, {
      locale,
      now,
      ...freshness,
      ...(results.length > 1 ? { place: at + 1 } : {}),
    }),
  )
}

/** A line for each, then each whole; the buttons are for all of them. */
function renderSeveral(views: readonly ResultView[], locale: Locale): Html {
  return html`${renderOverview(views, locale)}${views.map((view) => renderOne(view))}${renderActions(views, locale)}`
}

/** With the buttons, and with the request when it is the answer to one: that is kept for a while. */
function renderOnly(view: ResultView, { answered }: ResultRequest): Html {
  const { locale } = view
  if (answered === undefined) return renderOne(view, { actions: renderActions([view], locale) })
  const actions = renderActions([view], locale, REQUEST_TEXTS[locale].asked.private)
  return renderOne(view, { actions, answered: renderAnswered(answered, locale) })
}

/** More certificates than this are a long column, and what matters stands beside it. */
const LONG_COLUMN = 6

/** What stands beside the only result. */
interface Beside {
  readonly actions?: Html
  readonly answered?: Html
}

function renderOne(view: ResultView, { actions, answered }: Beside = {}): Html {
  const { length } = view.parts
  const [only] = view.parts
  const certificates = length > 1 ? renderBundle(view) : only && renderCertificate(only, view)
  const [issuers, limits] = [renderIssuers(view), renderLimits(view)]
  const isLong = length > LONG_COLUMN
  return html`${renderBanner(view)}
<div class="result"><div class="stack">${renderSteps(view)}${certificates}${renderRepeated(view)}${length < 2 && issuers}${!isLong && limits}${renderDetails(view)}</div>
<div class="stack">${answered}${renderApplicant(view)}${renderChecks(view)}${length > 1 && issuers}${isLong && limits}${actions}</div></div>`
}

/** Of several files the worst is what the page is about. */
function renderQuestion({ asksClarity, results }: ResultRequest, locale: Locale): Html | false {
  const state = worstOf(results.map(({ report }) => report.state))
  return asksClarity === true && renderClarityQuestion(state, locale)
}

/** On paper there is no browser that says where a page came from. */
function renderPaperLine(request: ResultRequest, locale: Locale): Html | undefined {
  const { address, results } = request
  const { paper } = TEXTS[locale]
  const [first] = results
  if (address === undefined || first === undefined) return undefined
  const moment = formatTimestamp(first.report.verifiedAt, locale)
  return html`<p class="on-paper"><b>${paper.checkedAt(address, moment)}</b> ${paper.checkAgain}</p>`
}
