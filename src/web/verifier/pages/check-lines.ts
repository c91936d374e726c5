/**
 * What was checked, as lines. For one certificate a line for each check; for several a line for
 * what holds for all, and for each thing that does not hold, of how many and of which.
 * @module
 */
import { type CheckFacts, describeCheck } from '../../../claims/describe-check.ts'
import { formatLastDayOf, formatMoment, formatterOf } from '../../../claims/format.ts'
import type { Check, CheckName, CheckOutcome } from '../../../core/check.ts'
import {
  datesOf,
  isProofConfirmed,
  listedAt,
  type PartView,
  platformsOf,
  type ResultView,
} from './read-report.ts'
import { TEXTS } from './texts.ts'

/** One line: a check, and what it says. */
export interface CheckLine {
  readonly check: Check
  readonly title: string
  readonly text: string
}

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
/** What every certificate is asked: where the answer is missing, it was not checked. */
const OF_PARTS: ReadonlySet<CheckName> = new Set(['proof', 'issuer', 'status', 'dates', 'binding'])

/** The lines of the page's box. */
export function linesOfWhole(view: ResultView): readonly CheckLine[] {
  const [only, ...others] = view.parts
  const lines = ORDER.flatMap((name) => {
    const own = ownCheck(name, view)
    if (own !== undefined) return [lineFor(own, {}, view)]
    return only !== undefined && others.length === 0
      ? lineOfPart(name, only, view)
      : linesTogether(name, view)
  })
  return lines.toSorted(byWeight)
}

/** The lines of one card of several. */
export function linesOfPart(part: PartView, view: ResultView): readonly CheckLine[] {
  return ORDER.flatMap((name) => lineOfPart(name, part, view)).toSorted(byWeight)
}

function byWeight(a: CheckLine, b: CheckLine): number {
  return WEIGHTS.indexOf(a.check.outcome) - WEIGHTS.indexOf(b.check.outcome)
}

/** A check of the whole that is worth a line. Who sent it is judged for each part. */
function ownCheck(name: CheckName, { report, parts }: ResultView): Check | undefined {
  if (name === 'binding' && parts.length > 0) return undefined
  const check = report.checks.find((each) => each.check === name)
  const isTrouble = check?.outcome === 'failed' || check?.outcome === 'indeterminate'
  // Asked for only in a live exchange, where the answer matters either way.
  return isTrouble || (name === 'challenge' && check?.outcome === 'passed') ? check : undefined
}

function lineOfPart(name: CheckName, part: PartView, view: ResultView): readonly CheckLine[] {
  const check = checkOfPart(name, part, view)
  const isSilent = QUIET.has(name) && (check?.outcome === 'passed' || check?.outcome === 'skipped')
  return check === undefined || isSilent ? [] : [lineFor(check, factsOf(part), view)]
}

function checkOfPart(name: CheckName, part: PartView, view: ResultView): Check | undefined {
  if (name === 'binding') return bindingOf(part, view)
  return part.report.checks.find(({ check }) => check === name)
}

/**
 * Whether the sender is whose certificate it is: the worse of what was found about the whole and
 * about the part, and nothing at all when a signature that it rests on was not found right.
 */
function bindingOf({ report }: PartView, view: ResultView): Check | undefined {
  const own = view.report.checks
  const found = [...own, ...report.checks].filter(({ check }) => check === 'binding')
  const worst = found.toSorted((a, b) => WEIGHTS.indexOf(a.outcome) - WEIGHTS.indexOf(b.outcome))[0]
  const rests = own.filter(({ check }) => check === 'proof' || check === 'challenge')
  const isFirm =
    isProofConfirmed(report) &&
    rests.some(({ check, outcome }) => check === 'proof' && outcome === 'passed') &&
    rests.every(({ outcome }) => outcome === 'passed' || outcome === 'skipped')
  if (worst?.outcome !== 'passed' || isFirm) return worst
  return { check: 'binding', outcome: 'indeterminate' }
}

/** A tick when it holds for every part; else a line for each thing that was found instead. */
function linesTogether(name: CheckName, view: ResultView): readonly CheckLine[] {
  const found = view.parts.flatMap((part) => {
    const asked = OF_PARTS.has(name) ? ({ check: name, outcome: 'skipped' } as const) : undefined
    const check = checkOfPart(name, part, view) ?? asked
    return check === undefined ? [] : [{ part, check }]
  })
  const other = found.filter(({ check }) => check.outcome !== 'passed')
  const loud = QUIET.has(name) ? other.filter(({ check }) => check.outcome !== 'skipped') : other
  const [first] = found
  if (loud.length > 0) return linesByTitle(loud, view)
  return first === undefined || QUIET.has(name) ? [] : [lineForAll(first.check, view)]
}

interface Finding {
  readonly part: PartView
  readonly check: Check
}

function linesByTitle(findings: readonly Finding[], view: ResultView): readonly CheckLine[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const { title } = lineFor(finding.check, factsOf(finding.part), view)
    groups.set(title, [...(groups.get(title) ?? []), finding])
  }
  return [...groups].flatMap(([title, [first, ...rest]]) =>
    first === undefined
      ? []
      : [{ check: first.check, title, text: whichOf([first, ...rest], view) }],
  )
}

/** `1 van 6: HorecaFlex – beoordelingen.` */
function whichOf(findings: readonly Finding[], { parts, locale }: ResultView): string {
  const { together } = TEXTS[locale]
  const [first] = findings
  if (findings.length === parts.length) {
    const isLoose = first?.check.check === 'binding' && first.check.outcome === 'skipped'
    return isLoose ? together.loose : together.all(parts.length)
  }
  const headings = new Set(findings.map(({ part }) => part.heading))
  return together.some(findings.length, parts.length, formatterOf(locale).list([...headings]))
}

function lineForAll(check: Check, view: ResultView): CheckLine {
  const { locale, parts } = view
  const platform = formatterOf(locale).list(platformsOf(parts))
  const line = lineFor(check, check.check === 'issuer' ? { platform } : {}, view)
  return { ...line, text: textForAll(check.check, view) ?? line.text }
}

function textForAll(name: CheckName, { parts, locale }: ResultView): string | undefined {
  const { together } = TEXTS[locale]
  const platforms = platformsOf(parts).length
  if (name === 'proof') return platforms > 1 ? together.proof : undefined
  if (name === 'issuer') return platforms > 1 ? together.platforms : undefined
  if (name === 'status') {
    const oldest = listedAt(parts.map(({ report }) => report))
    return oldest && together.lists(formatMoment(oldest, locale))
  }
  if (name === 'dates') {
    const ends = parts.flatMap(({ report }) => datesOf(report).validUntil ?? [])
    const first = ends.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0]
    return first && together.firstEnd(formatLastDayOf(first, locale))
  }
  return undefined
}

function lineFor(check: Check, facts: CheckFacts, { locale }: ResultView): CheckLine {
  return { check, ...describeCheck(check, facts, locale) }
}

function factsOf({ report, platform }: PartView): CheckFacts {
  const { validUntil } = datesOf(report)
  const listedSince = report.issuer?.platform?.listedSince
  return {
    ...(platform === undefined ? {} : { platform }),
    ...(listedSince === undefined ? {} : { listedSince }),
    ...(validUntil === undefined ? {} : { validUntil }),
    namesNoList: report.credential !== undefined && !('credentialStatus' in report.credential),
  }
}
