/**
 * The result page: the answer first, then the certificate, then what stands around it. In both
 * languages at once (document.ts says why). A pure function of the report and the time: it keeps
 * nothing, asks nothing, and sends back no upload.
 * @module
 */
import type { Locale } from '../../../claims/words.ts'
import type { VerificationReport } from '../../../core/report.ts'
import { type PageFrame, renderPage } from '../../shared/pages/document.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { type ResultView, readReport } from './read-report.ts'
import { bannerWords, renderBanner } from './result-banner.ts'
import { renderActions, renderApplicant, renderSteps } from './result-boxes.ts'
import { renderBundle } from './result-bundle.ts'
import { renderCertificate } from './result-certificate.ts'
import { renderChecks } from './result-checks.ts'
import { renderDetails } from './result-details.ts'
import { renderLimits } from './result-limits.ts'

/** What is shown, in which language first, and what "today" is. */
export interface ResultRequest {
  readonly report: VerificationReport
  readonly locale: Locale
  readonly now: Date
}

/** The page. Its title starts with the answer. */
export function renderResult(
  frame: PageFrame,
  { report, locale: first, now }: ResultRequest,
): string {
  return renderPage(frame, first, (locale) => {
    const view = readReport(report, locale, now)
    return { locale, title: bannerWords(view).sentence, main: resultMain(view) }
  })
}

/** Beside several certificates there is room for every box; beside one there is not. */
function resultMain(view: ResultView): Html {
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
