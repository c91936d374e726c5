/**
 * "Wie ondertekende dit?": each platform once, as the trust list knows it, with the domain that it
 * signs for. Only where the signature was found right: what a changed file says of its maker is in
 * the technical fold.
 * @module
 */
import { formatterOf } from '../../../claims/format.ts'
import type { Locale } from '../../../claims/words.ts'
import type { Did } from '../../../core/credential.ts'
import type { ReportedIssuer } from '../../../core/report.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { domainOf } from './issuer-domain.ts'
import { isProofConfirmed, type ResultView } from './read-report.ts'
import { TEXTS } from './texts.ts'

/** The box; nothing when no maker is certain or asked about. */
export function renderIssuers(view: ResultView): Html | undefined {
  const makers = signersIn(view)
  const strangers = strangersIn(view)
  if (makers.length + strangers.length === 0) return undefined
  const { issuers } = TEXTS[view.locale]
  const known = makers.map((maker) => renderMaker(maker, view))
  return html`<section class="card box issuers"><h2>${issuers.title(makers.length + strangers.length)}</h2>${known}${renderStrangers(strangers, view)}</section>`
}

type ListedIssuer = ReportedIssuer & { readonly platform: NonNullable<ReportedIssuer['platform']> }

/** The platforms whose signature was found right, each once. */
function signersIn({ parts }: ResultView): readonly ListedIssuer[] {
  const found = new Map<Did, ListedIssuer>()
  for (const { report } of parts) {
    const { issuer, state } = report
    // With a key that is no longer safe anyone may have signed.
    const isCertain = isProofConfirmed(report) && state !== 'no-longer-trusted'
    if (issuer?.platform === undefined || !isCertain) continue
    found.set(issuer.did, { ...issuer, platform: issuer.platform })
  }
  return [...found.values()]
}

/** Makers that are not on the list, where that is what the answer is about. */
function strangersIn({ parts }: ResultView): readonly Did[] {
  const unknown = parts.filter(({ state }) => state === 'issuer-unknown')
  const dids = unknown.flatMap(({ report }) =>
    report.issuer === undefined || report.issuer.platform !== undefined ? [] : [report.issuer.did],
  )
  return [...new Set(dids)]
}

function renderMaker({ did, platform }: ListedIssuer, { locale }: ResultView): Html {
  const { issuers } = TEXTS[locale]
  const { kvk, listedSince } = platform
  const since = listedSince && formatterOf(locale).day(listedSince)
  return html`<section class="maker"><h3>${platform.names[locale]}</h3>${renderLifecycle(platform, locale)}<dl class="facts">${kvk !== undefined && html`<div><dt>${issuers.trade}</dt><dd>${kvk}</dd></div>`}${renderDomain(did, issuers.domain, issuers.ascii)}${since && html`<div><dt>${issuers.listed}</dt><dd>${since}</dd></div>`}</dl></section>`
}

/** What became of a platform, and since when; nothing while it is at work. */
function renderLifecycle(
  { lifecycle, lifecycleSince }: ListedIssuer['platform'],
  locale: Locale,
): Html | undefined {
  if (lifecycle === 'active') return undefined
  const { issuers } = TEXTS[locale]
  const since = lifecycleSince && ` ${issuers.since(formatterOf(locale).day(lifecycleSince))}`
  return html`<p>${issuers.lifecycle[lifecycle]}${since}</p>`
}

function renderStrangers(dids: readonly Did[], { locale }: ResultView): Html | undefined {
  if (dids.length === 0) return undefined
  const { issuers } = TEXTS[locale]
  const addresses = dids.map((did) => renderDomain(did, issuers.claimed, issuers.ascii))
  return html`<section class="maker"><p>${issuers.notListed(dids.length)}</p><dl class="facts">${addresses}</dl><p><a href="/platforms?lang=${locale}">${issuers.seePlatforms}</a></p></section>`
}

/** Left to right whatever its letters: a domain is read from its end. */
function renderDomain(did: Did, label: string, spelt: (ascii: string) => string): Html | undefined {
  const domain = domainOf(did)
  if (domain === undefined) return undefined
  const { readable, ascii } = domain
  const other = ascii !== undefined && html`<br><bdi dir="ltr">${spelt(ascii)}</bdi>`
  return html`<div><dt>${label}</dt><dd><bdi dir="ltr">${readable}</bdi>${other}</dd></div>`
}
