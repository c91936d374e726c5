/**
 * "Wat wij controleerden": a tick only for a check that was done and passed, a cross for one that
 * failed, a dash for what could not be or was not checked.
 * @module
 */
import { type CheckFacts, describeCheck } from '../../../claims/describe-check.ts'
import type { Check, CheckName, CheckOutcome } from '../../../core/check.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { type ControlIcon, controlIcon } from '../../shared/pages/icons.ts'
import { datesOf, type PartView, type ResultView } from './read-report.ts'
import { TEXTS } from './texts.ts'

/** The one line that matters must not be the fourth in a list of ticks. */
const WEIGHTS: readonly CheckOutcome[] = ['failed', 'indeterminate', 'passed', 'skipped']

/** Among equals, what an employer asks first comes first. */
const ORDER: readonly CheckName[] = [
  'parse',
  'gate',
  'proof',
  'issuer',
  'resolution',
  'status',
  'dates',
  'binding',
  'challenge',
]

/** Steps on the way: a line of their own only when something is wrong with them. */
const QUIET: ReadonlySet<CheckName> = new Set(['parse', 'gate', 'resolution'])
/** Asked for only in a live exchange: no line when nobody asked. */
const ON_REQUEST: ReadonlySet<CheckName> = new Set(['challenge'])

const MARKS: Readonly<Record<CheckOutcome, { icon: ControlIcon; tone: string }>> = {
  passed: { icon: 'tick', tone: 'green' },
  failed: { icon: 'cross', tone: 'red' },
  indeterminate: { icon: 'dash', tone: 'slate' },
  skipped: { icon: 'dash', tone: '' },
}

/** The box of a result: checks of the whole and, when there is one certificate, of that. */
export function renderChecks(view: ResultView): Html | undefined {
  const [only, ...others] = view.parts
  const single = others.length === 0 ? only : undefined
  const checks = [...view.report.checks, ...(single?.report.checks ?? [])]
  const lines = renderLines(checks, single, view)
  if (lines.length === 0) return undefined
  const { checks: title } = TEXTS[view.locale].result
  return html`<section class="card box"><h2>${title}</h2><ul class="checks">${lines}</ul></section>`
}

/** The fold in a card of a bundle. */
export function renderPartChecks(part: PartView, view: ResultView): Html {
  const { checks: title } = TEXTS[view.locale].result
  const lines = renderLines(part.report.checks, part, view)
  return html`<details><summary>${title}</summary><ul class="checks">${lines}</ul></details>`
}

function renderLines(
  checks: readonly Check[],
  part: PartView | undefined,
  view: ResultView,
): readonly Html[] {
  const facts = part === undefined ? {} : factsOf(part)
  const asked = ORDER.map((name) => weightiest(checks.filter(({ check }) => check === name)))
  return asked
    .filter((check) => check !== undefined)
    .filter(isWorthALine)
    .toSorted((a, b) => WEIGHTS.indexOf(a.outcome) - WEIGHTS.indexOf(b.outcome))
    .map((check) => {
      const { title, text } = describeCheck(check, facts, view.locale)
      const { icon, tone } = MARKS[check.outcome]
      return html`<li class="${tone}">${controlIcon(icon)}<b>${title}</b><span>${text}</span></li>`
    })
}

function factsOf({ report, platform }: PartView): CheckFacts {
  const { validUntil } = datesOf(report)
  const listedSince = report.issuer?.platform?.listedSince
  return {
    ...(platform === undefined ? {} : { platform }),
    ...(listedSince === undefined ? {} : { listedSince }),
    ...(validUntil === undefined ? {} : { validUntil }),
  }
}

/** The whole and its part can both have been asked: the worse answer is the answer. */
function weightiest(checks: readonly Check[]): Check | undefined {
  const found = WEIGHTS.map((outcome) => checks.find((check) => check.outcome === outcome))
  return found.find((check) => check !== undefined)
}

function isWorthALine({ check, outcome }: Check): boolean {
  if (QUIET.has(check)) return outcome === 'failed' || outcome === 'indeterminate'
  return !(ON_REQUEST.has(check) && outcome === 'skipped')
}
