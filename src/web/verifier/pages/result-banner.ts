/**
 * The answer: one sentence in the largest type, why, what to do, and when it was checked.
 * look.md section 6.1.
 * @module
 */
import { describeBundle } from '../../../claims/describe-bundle.ts'
import { describeState, type StateWords } from '../../../claims/describe-state.ts'
import { TONES } from '../../../core/state.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { stateIcon } from '../../shared/pages/icons.ts'
import { formatMoment } from '../../shared/pages/moments.ts'
import { datesOf, isProofConfirmed, type PartView, type ResultView } from './read-report.ts'
import { TEXTS } from './texts.ts'

/** What the banner says: about the one part, about the bundle, or about the whole as it is. */
export function bannerWords(view: ResultView): StateWords {
  const { report, locale, parts, wholeState } = view
  const [only, ...others] = parts
  if (wholeState !== 'genuine' || only === undefined) {
    return describeState(report.state, { binding: report.binding }, locale)
  }
  if (others.length === 0) return partWords(only, view)
  const states = parts.map(({ state, platform }) => ({
    state,
    ...(platform === undefined ? {} : { platform }),
  }))
  return describeBundle(states, locale)
}

/** What the state of one part is in words. */
export function partWords({ report, state, platform }: PartView, view: ResultView): StateWords {
  const { binding, newerExists } = report
  const facts = {
    ...datesOf(report),
    ...(platform === undefined ? {} : { platform }),
    binding,
    newerExists,
    proofChecked: isProofConfirmed(report),
  }
  return describeState(state, facts, view.locale)
}

/** The banner. Its heading takes the focus of the page that answers an upload. */
export function renderBanner(view: ResultView): Html {
  const { report, locale, now } = view
  const words = bannerWords(view)
  const tone = TONES[report.state]
  const id = `answer-${locale}`
  return html`<section class="banner ${tone}" role="${tone === 'red' ? 'alert' : 'status'}" aria-labelledby="${id}">${stateIcon(report.state)}<div><h1 id="${id}" tabindex="-1" autofocus>${words.sentence}</h1><p>${words.reason}</p>${words.nextStep !== undefined && html`<p class="next">${words.nextStep}</p>`}<p class="when">${TEXTS[locale].result.checked(formatMoment(report.verifiedAt, now, locale))}</p></div></section>`
}
