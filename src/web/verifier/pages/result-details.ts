/**
 * The technical fold: numbers, addresses, and each problem with its place, for whoever has to look
 * further. Everything here was in the file and stands isolated as text.
 * @module
 */
import { formatDayOf, formatLastDayOf } from '../../../claims/format.ts'
import type { Locale } from '../../../claims/words.ts'
import type { Check } from '../../../core/check.ts'
import { type Credential, proofsOf } from '../../../core/credential.ts'
import { PROBLEMS } from '../../../core/problems.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { datesOf, type PartView, type ResultView } from './read-report.ts'
import { TEXTS } from './texts.ts'

type Fact = readonly [label: string, value: string | undefined]

/** The fold at the end of the page. */
export function renderDetails(view: ResultView): Html {
  const { details } = TEXTS[view.locale]
  const whole = renderFacts(problemFacts(view.report.checks, view))
  const parts = view.parts.map((part) => {
    const title = view.parts.length > 1 && html`<h3 class="part">${part.heading}</h3>`
    return html`${title}${renderFacts(partFacts(part, view))}`
  })
  return html`<section class="card fold"><details data-closed><summary>${details.title}</summary>${whole}${parts}</details></section>`
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
    ...problemFacts(report.checks, view),
  ]
}

/** `3 november 2026 – 2 november 2027`, or what is known of it. */
function periodOf(report: PartView['report'], locale: Locale): string | undefined {
  const { validFrom, validUntil } = datesOf(report)
  const from = validFrom && formatDayOf(validFrom, locale)
  const until = validUntil && formatLastDayOf(validUntil, locale)
  return from === undefined && until === undefined ? undefined : `${from ?? '…'} – ${until ?? '…'}`
}

/** What was found wrong: in words, with the identifier and the place for a developer. */
function problemFacts(checks: readonly Check[], { locale }: ResultView): readonly Fact[] {
  const { details } = TEXTS[locale]
  return checks.flatMap(({ problem, pointer }) => {
    if (problem === undefined) return []
    const place = pointer === undefined || pointer === '' ? '' : ` ${pointer}`
    return [[details.found, `${PROBLEMS[problem].text[locale]} (${problem}${place})`] as const]
  })
}

function renderFacts(facts: readonly Fact[]): Html | undefined {
  const known = facts.filter(([, value]) => value !== undefined)
  if (known.length === 0) return undefined
  const items = known.map(([label, value]) => html`<dt>${label}</dt><dd><bdi>${value}</bdi></dd>`)
  return html`<dl class="facts">${items}</dl>`
}
