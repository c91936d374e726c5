/**
 * The result page: the answer first, then the certificate, then what stands around it. In both
 * languages at once (document.ts says why). A pure function of the reports and the time: it keeps
 * nothing, asks nothing, and sends back no upload.
 * @module
 */
import type { Locale } from '../../../claims/words.ts'
import { type PageFrame, renderPage } from '../../shared/pages/document.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { type Result, type ResultView, readReport } from './read-report.ts'
import { bannerWords, renderBanner } from './result-banner.ts'
import { renderActions, renderApplicant, renderSteps } from './result-boxes.ts'
import { renderBundle } from './result-bundle.ts'
import { renderCertificate } from './result-certificate.ts'
import { renderChecks } from './result-checks.ts'
import { renderDetails } from './result-details.ts'
import { renderOverview, titleOfSeveral } from './result-files.ts'
import { renderLimits } from './result-limits.ts'

/** What is shown, in which language first, and what "today" is. */
export interface ResultRequest {
  /** One for each file that was handed in, in that order; at least one. */
  readonly results: readonly Result[]
  readonly locale: Locale
  readonly now: Date
}

/** The page. Its title starts with the answer. */
export function renderResult(
  frame: PageFrame,
  { results, locale: first, now }: ResultRequest,
): string {
  const isSeveral = results.length > 1
  return renderPage(frame, first, (locale) => {
    const views = results.map((result, at) =>
      readReport(result, { locale, now, ...(isSeveral ? { place: at + 1 } : {}) }),
    )
    const [only] = views
    return !isSeveral && only !== undefined
      ? { locale, title: bannerWords(only).sentence, main: renderOne(only) }
      : { locale, title: titleOfSeveral(views, locale), main: renderSeveral(views, locale) }
  })
}

/** A line for each, then each whole; the buttons are for all of them. */
function renderSeveral(views: readonly ResultView[], locale: Locale): Html {
  return html`${renderOverview(views, locale)}${views.map(renderOne)}`
}

/** Beside several certificates there is room for every box; beside one there is not. */
function renderOne(view: ResultView): Html {
  const [only, ...others] = view.parts
  const several = others.length > 0
  const certificates = several
    ? renderBundle(view)
    : only !== undefined && renderCertificate(only, view)
  const limits = renderLimits(view)
  return html`${renderBanner(view)}
<div class="result"><div class="stack">${renderSteps(view)}${certificates}${!several && limits}${renderDetails(view)}</div>
<div class="stack">${renderApplicant(view)}${renderChecks(view)}${several && limits}${renderActions(view)}</div></div>`
}
