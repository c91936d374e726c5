/**
 * The technical fold: numbers, addresses, and every check with what came of it, where and as of
 * when, for whoever has to look further. What was in the file stands isolated as text.
 * @module
 */
import { formatDayOf, formatLastDayOf, formatTimestamp } from '../../../claims/format.ts'
import type { Locale } from '../../../claims/words.ts'
import type { Check } from '../../../core/check.ts'
import { type Credential, proofsOf } from '../../../core/credential.ts'
import { PROBLEMS } from '../../../core/problems.ts'
import { WARNINGS } from '../../../core/warnings.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { datesOf, type PartView, type ResultView } from './read-report.ts'
import { TEXTS } from './texts.ts'

type Fact = readonly [label: string, value: string | undefined]

/** On paper these come last and whole, unless they would be the larger part of it. */
const MOST_ON_PAPER = 6

/** The fold at the end of the page. */
export function renderDetails(view: ResultView): Html {
  const { details } = TEXTS[view.locale]
  const closed = view.parts.length > MOST_ON_PAPER && html` data-closed`
  const whole = renderFacts(checkFacts(view.report.checks, view))
  const wholeTitle = view.parts.length > 0 && html`<h3 class="part">${details.whole}</h3>`
  const parts = view.parts.map((part) => {
    const title = view.parts.length > 1 && html`<h3 class="part">${part.heading}</h3>`
    return html`${title}${renderFacts(partFacts(part, view))}`
  })
  return html`<section class="card fold"><details${closed}><summary>${details.title}</summary>${parts}${wholeTitle}${whole}</details></section>`
}

function partFacts({ report }: PartView, view: ResultView): readonly Fact[] {
  const { details } = TEXTS[view.locale]
  const credential = report.credential as Credential | undefined
  const { signedOn } = datesOf(report)
  const [proof] = credential === undefined ? [] : proofsOf(credential)
  const suite = proof?.['cryptosuite'] ?? proof?.type
  const holder = credential?.credentialSubject['id']
  return [
    [details.number, credential?.id],
    [details.kind, credential?.type.at(-1)],
    [details.maker, report.issuer?.did],
    [details.trade, report.issuer?.platform?.kvk],
    [details.holder, typeof holder === 'string' ? holder : undefined],
    [details.signature, typeof suite === 'string' ? suite : undefined],
    [details.signed, signedOn && formatDayOf(signedOn, view.locale)],
    [details.valid, periodOf(report, view.locale)],
    ...checkFacts(report.checks, view),
    ...noteFacts(report, view),
  ]
}

/** `3 november 2026 – 2 november 2027`, or what is known of it. */
function periodOf(report: PartView['report'], locale: Locale): string | undefined {
  const { validFrom, validUntil } = datesOf(report)
  const from = validFrom && formatDayOf(validFrom, locale)
  const until = validUntil && formatLastDayOf(validUntil, locale)
  return from === undefined && until === undefined ? undefined : `${from ?? '…'} – ${until ?? '…'}`
}

/** Each check: what came of it, in words and with the identifier and the place for a developer. */
function checkFacts(checks: readonly Check[], { locale }: ResultView): readonly Fact[] {
  const { details } = TEXTS[locale]
  return checks.map(({ check, outcome, problem, pointer, at }) => [
    details.checks[check],
    [
      details.outcomes[outcome],
      problem && `${PROBLEMS[problem].text[locale]} (${problem}${placeAt(pointer)})`,
      at && details.asOf(formatTimestamp(at, locale)),
    ]
      .filter((text) => text !== undefined)
      .join(' '),
  ])
}

/** What changes no answer, and was not checked or stands beside it. */
function noteFacts({ warnings }: PartView['report'], { locale }: ResultView): readonly Fact[] {
  return warnings.map(({ warning, pointer }) => [
    TEXTS[locale].details.note,
    `${WARNINGS[warning].text[locale]} (${warning}${placeAt(pointer)})`,
  ])
}

function placeAt(pointer: string | undefined): string {
  return pointer === undefined || pointer === '' ? '' : ` ${pointer}`
}

function renderFacts(facts: readonly Fact[]): Html | undefined {
  const known = facts.filter(([, value]) => value !== undefined)
  if (known.length === 0) return undefined
  const items = known.map(([label, value]) => html`<dt>${label}</dt><dd><bdi>${value}</bdi></dd>`)
  return html`<dl class="facts">${items}</dl>`
}
