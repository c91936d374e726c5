/**
 * Which platforms are on the list, and how another one gets on it. Everything here is the trust list's:
 * a platform says nothing about itself on this page.
 * @module
 */
import { CLAIM_TYPES } from '../../../claims/claim-types.ts'
import { formatDayOf, formatLastDayOf, formatterOf } from '../../../claims/format.ts'
import type { Locale, Words } from '../../../claims/words.ts'
import { utcDay } from '../../../core/time.ts'
import { hasEnded, lifecycleOn, listedSince } from '../../../trust/find-platform.ts'
import type { LifecycleState, TrustedPlatform, TrustList } from '../../../trust/trust-list.ts'
import { type PageFrame, renderPage } from '../../shared/pages/document.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { domainOf } from './issuer-domain.ts'

/** What is shown. */
export interface PlatformsView {
  readonly locale: Locale
  readonly trust: TrustList
  readonly now: Date
}

const WORDS = {
  title: { nl: 'Platforms op de lijst', en: 'Platforms on the list' },
  lead: {
    nl: 'Een bewijs is hier alleen echt als een van deze platforms het ondertekende.',
    en: 'Here a certificate is genuine only if one of these platforms signed it.',
  },
  none: { nl: 'Er staat nog geen platform op de lijst.', en: 'No platform is on the list yet.' },
  trade: { nl: 'KvK-nummer', en: 'Trade register (KvK)' },
  domain: { nl: 'Website', en: 'Website' },
  listed: { nl: 'Op de lijst sinds', en: 'On the list since' },
  types: { nl: 'Geeft', en: 'Gives' },
  kept: {
    nl: 'Wat daarvoor is uitgegeven, kunt u hier nog controleren.',
    en: 'What was issued before can still be checked here.',
  },
  lost: {
    nl: 'De bewijzen zijn niet meer te controleren.',
    en: 'Its certificates can no longer be checked.',
  },
  walk: { nl: 'Ook op de lijst?', en: 'Get on the list' },
} as const satisfies Readonly<Record<string, Words>>

const STEPS: readonly Words[] = [
  {
    nl: 'Zet KlusCV op uw eigen domein, met uw sleutel en uw profiel. Het commando kluscv init helpt u daarbij.',
    en: 'Put KlusCV on your own domain, with your key and your profile. The command kluscv init helps you.',
  },
  {
    nl: 'Stuur de beheerder van deze lijst uw domein en een proefbewijs. Dat is wie deze website aanbiedt.',
    en: 'Send the keeper of this list your domain and a sample certificate. That is who runs this website.',
  },
  {
    nl: 'De beheerder haalt uw sleutel zelf op van uw domein. Een mens zoekt uw naam op bij de KvK.',
    en: 'The keeper gets your key from your domain. A person looks your name up in the trade register.',
  },
  {
    nl: 'Lijkt uw naam te veel op die van een ander platform? Dan kan het niet.',
    en: 'If your name looks too much like that of another platform, it cannot be done.',
  },
  {
    nl: 'De beheerder ondertekent de nieuwe lijst. Vanaf dan zijn uw bewijzen hier te controleren.',
    en: 'The keeper signs the new list. From then on your certificates can be checked here.',
  },
]

const ENDED: Readonly<Record<Exclude<LifecycleState, 'active'>, (day: Words) => Words>> = {
  stopped: (day) => ({ nl: `Gestopt op ${day.nl}.`, en: `Stopped on ${day.en}.` }),
  bankrupt: (day) => ({ nl: `Failliet sinds ${day.nl}.`, en: `Bankrupt since ${day.en}.` }),
  compromised: (day) => ({
    nl: `De sleutel is niet meer veilig sinds ${day.nl}.`,
    en: `Its key has not been safe since ${day.en}.`,
  }),
}

/** The page. */
export function renderPlatforms(frame: PageFrame, view: PlatformsView): string {
  return renderPage(frame, view.locale, (locale) => ({
    locale,
    title: WORDS.title[locale],
    main: mainOf({ ...view, locale }),
  }))
}

function mainOf({ locale, trust, now }: PlatformsView): Html {
  const today = utcDay(now)
  const ended = (platform: TrustedPlatform) => hasEnded(platform, today)
  const byName = [...trust.platforms].sort(
    (one, other) =>
      Number(ended(one)) - Number(ended(other)) ||
      one.names[locale].localeCompare(other.names[locale], locale),
  )
  const cards = byName.map((platform) => renderPlatform(platform, { locale, today }))
  const none = byName.length === 0 && html`<p>${WORDS.none[locale]}</p>`
  return html`<div class="ask"><section><h1>${WORDS.title[locale]}</h1><p class="lead">${WORDS.lead[locale]}</p><div class="platforms">${cards}${none}</div><p class="quiet">${versionOf(trust)[locale]}</p></section>
<aside class="how"><h2>${WORDS.walk[locale]}</h2><ol class="steps">${STEPS.map((step) => html`<li>${step[locale]}</li>`)}</ol></aside></div>`
}

function versionOf({ version, validFrom, validUntil }: TrustList): Words {
  return {
    nl: `Versie ${version} van de lijst, van ${formatDayOf(validFrom, 'nl')}. Geldig tot en met ${formatLastDayOf(validUntil, 'nl')}.`,
    en: `Version ${version} of the list, of ${formatDayOf(validFrom, 'en')}. Valid until ${formatLastDayOf(validUntil, 'en')}.`,
  }
}

interface Reading {
  readonly locale: Locale
  readonly today: string
}

function renderPlatform(platform: TrustedPlatform, { locale, today }: Reading): Html {
  const { names, kvk, types } = platform
  const since = listedSince(platform)
  const facts = [
    renderFact(WORDS.trade[locale], kvk),
    renderDomain(platform, locale),
    renderFact(WORDS.listed[locale], since && formatterOf(locale).day(since)),
    renderFact(WORDS.types[locale], titlesOf(types, locale)),
  ]
  return html`<section class="card box"><h2><bdi>${names[locale]}</bdi></h2>${renderEnd(platform, { locale, today })}<dl class="facts">${facts}</dl></section>`
}

/** What became of it, and what that means for what it issued. */
function renderEnd(platform: TrustedPlatform, { locale, today }: Reading): Html | undefined {
  const state = lifecycleOn(platform, today)
  if (state === 'active') return undefined
  const { since } = platform.lifecycle
  const day = { nl: formatterOf('nl').day(since), en: formatterOf('en').day(since) }
  const rest = platform.mirrored === undefined ? WORDS.lost : WORDS.kept
  return html`<p class="ended"><b>${ENDED[state](day)[locale]}</b> ${rest[locale]}</p>`
}

function renderFact(label: string, value: string | undefined): Html | undefined {
  if (value === undefined || value === '') return undefined
  return html`<div><dt>${label}</dt><dd><bdi>${value}</bdi></dd></div>`
}

/** Left to right whatever its letters, and as browsers send it where that differs. */
function renderDomain({ did }: TrustedPlatform, locale: Locale): Html | undefined {
  const domain = domainOf(did)
  if (domain === undefined) return undefined
  const { readable, ascii } = domain
  const other = ascii !== undefined && html`<br><bdi dir="ltr">${ascii}</bdi>`
  return html`<div><dt>${WORDS.domain[locale]}</dt><dd><bdi dir="ltr">${readable}</bdi>${other}</dd></div>`
}

/** In words; a type that is not ours by its own name. */
function titlesOf(types: readonly string[], locale: Locale): string {
  const titles = types.map((type) => {
    const known = CLAIM_TYPES.find((claim) => claim.type === type)
    return known?.title[locale] ?? type
  })
  return formatterOf(locale).list(titles)
}
