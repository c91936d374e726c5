/**
 * "Wat wij controleerden": a tick only for a check that was done and passed, a cross for one that
 * failed, the icon of the state for what may come right again, a dash for what could not be or was
 * not checked.
 * @module
 */
import type { Check, CheckOutcome } from '../../../core/check.ts'
import { type State, stateOf, TONES } from '../../../core/state.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { type ControlIcon, controlIcon, stateIcon } from '../../shared/pages/icons.ts'
import { type CheckLine, linesOfPart, linesOfWhole } from './check-lines.ts'
import { listedAt, type PartView, type ResultView } from './read-report.ts'
import { TEXTS } from './texts.ts'

const MARKS: Readonly<Record<CheckOutcome, { icon: ControlIcon; tone: string }>> = {
  passed: { icon: 'tick', tone: 'green' },
  failed: { icon: 'cross', tone: 'red' },
  indeterminate: { icon: 'dash', tone: 'slate' },
  skipped: { icon: 'dash', tone: '' },
}

/** The box of a result: the whole and everything in it. */
export function renderChecks(view: ResultView): Html | undefined {
  const lines = linesOfWhole(view)
  if (lines.length === 0) return undefined
  const { checks: title } = TEXTS[view.locale].result
  return html`<section class="card box"><h2>${title}</h2>${renderLines(lines, view)}${renderPeriod(view)}</section>`
}

/** How soon a withdrawal is seen; nothing where nobody says how often the lists are retrieved. */
function renderPeriod({ refreshSeconds, report, locale }: ResultView): Html | undefined {
  if (refreshSeconds === undefined || listedAt(report.parts) === undefined) return undefined
  const { freshness } = TEXTS[locale]
  const period = freshness.age(Math.ceil(refreshSeconds / 60))
  return html`<p class="quiet">${freshness.seenWithin(period)}</p>`
}

/** The fold in a card of a bundle. On paper the box says the same of all. */
export function renderPartChecks(part: PartView, view: ResultView): Html {
  const { checksOfPart: title } = TEXTS[view.locale].result
  return html`<details data-closed><summary>${title}</summary>${renderLines(linesOfPart(part, view), view)}</details>`
}

function renderLines(lines: readonly CheckLine[], { report }: ResultView): Html {
  const items = lines.map(({ check, title, text }) => {
    const { icon, tone } = markOf(check, report.state)
    return html`<li class="${tone}">${icon}<b>${title}</b><span>${text}</span></li>`
  })
  return html`<ul class="checks">${items}</ul>`
}

function markOf(check: Check, whole: State): { readonly icon: Html; readonly tone: string } {
  const state = stateOf([check])
  // Choosing a wrong file is nobody's fault: no red.
  if (whole === 'not-a-kluscv-file') return { icon: stateIcon(whole), tone: TONES[whole] }
  if (check.outcome === 'failed' && TONES[state] === 'amber') {
    return { icon: stateIcon(state), tone: 'amber' }
  }
  const { icon, tone } = MARKS[check.outcome]
  return { icon: controlIcon(icon), tone }
}
