/**
 * What the worker does with an offer, whichever language is shown: choose, claim once, make links
 * and stop them. Knows no page.
 * @module
 */

import { sealShare } from '../../../certificate/seal-share.ts'
import { createShareLink } from '../../../certificate/share-link.ts'
import type { OfferChoices } from '../../../certificate/wallet-link.ts'
import type { Locale } from '../../../claims/words.ts'
import type { Credential } from '../../../core/credential.ts'
import { KlusCvError } from '../../../core/errors.ts'
import { LIMITS } from '../../../core/limits.ts'
import { documentOf, endOfLink } from '../claimed-document.ts'
import { forgetEndedClaims, type KeptShare, keepClaim, recallClaim } from './kept-claims.ts'
import { claim, fetchPdf, type NamedFile, stopShare, storeShare } from './requests.ts'
import type { ClaimSettings } from './settings.ts'

/** What of an offer goes along. */
export type Chosen = Omit<OfferChoices, 'language'>

/** A link that was just made: its key is known to this page only. */
export interface MadeLink {
  readonly id: string
  readonly key: string
  readonly url: string
  readonly until: string
}

/** A PDF, and whether its code holds a link. */
interface MadePdf extends NamedFile {
  readonly hasLink: boolean
}

/** More was chosen than fits into one file; nothing was claimed. */
export class TooMany extends Error {
  override readonly name = 'TooMany'
}

/** What can be done, and how it stands. */
export interface ClaimSession {
  readonly settings: ClaimSettings
  /** What was claimed; undefined before. */
  readonly claimed: () => Chosen | undefined
  /** The links that can be stopped. */
  readonly shares: () => readonly KeptShare[]
  /** What a wallet can take over of what was claimed. */
  readonly lastLink: () => MadeLink | undefined
  readonly downloadPdf: (chosen: Chosen, locale: Locale) => Promise<MadePdf>
  readonly makeLink: (chosen: Chosen, locale: Locale, days: number) => Promise<MadeLink>
  readonly stop: (id: string) => Promise<void>
  /** Has every language drawn again. */
  readonly redraw: () => void
  /** Called after every change. */
  readonly onChange: (listener: () => void) => void
  /** Takes up what this browser remembers. */
  readonly restore: () => void
}

/** The store keeps nothing longer. */
const LONGEST_DAYS = 365

/** Starts it. */
export function createClaimSession(settings: ClaimSettings): ClaimSession {
  const { offerId, ends, walletUrl, verifierUrl } = settings
  let claimed: Chosen | undefined
  let shares: readonly KeptShare[] = []
  let lastLink: MadeLink | undefined
  let pdfLink: MadeLink | undefined
  const listeners: (() => void)[] = []
  const changed = () => {
    if (claimed !== undefined) keepClaim(offerId, { ends, choices: claimed, shares })
    for (const listener of listeners) listener()
  }
  const take = async (chosen: Chosen, language: Locale) => {
    const choices = { language, ...(claimed ?? chosen) }
    if (countOf(choices) > LIMITS.bundleCredentials) throw new TooMany()
    const credentials = await claim(settings.claimUrl, choices)
    claimed ??= chosen
    changed()
    return credentials
  }
  const share = async (credentials: readonly Credential[], days: number, isOfPdf: boolean) => {
    if (walletUrl === undefined || verifierUrl === undefined) return undefined
    const { id, key, blob, stopToken, stopTokenHash } = await sealShare(documentOf(credentials))
    const until = endOfLink(credentials, days, new Date())
    await storeShare(`${walletUrl}/v1/shares`, { id, until, stopTokenHash, blob })
    shares = [...shares, { id, until, stopToken, isOfPdf }]
    lastLink = { id, key, until, url: createShareLink({ verifierUrl, id, key }) }
    changed()
    return lastLink
  }
  return {
    settings,
    claimed: () => claimed,
    shares: () => shares,
    lastLink: () => lastLink,
    downloadPdf: async (chosen, locale) => {
      const credentials = await take(chosen, locale)
      // One code for every copy; without it the paper still carries the document where it fits.
      pdfLink ??= await share(credentials, LONGEST_DAYS, true).catch(() => undefined)
      const form = formOf({ language: locale, ...(claimed ?? chosen) }, pdfLink)
      return { ...(await fetchPdf(settings.pdfUrl, form)), hasLink: pdfLink !== undefined }
    },
    makeLink: async (chosen, locale, days) => {
      const link = await share(await take(chosen, locale), days, false)
      if (link === undefined) {
        throw new KlusCvError('ERR_KLUSCV_OPTION', 'no store is configured')
      }
      return link
    },
    stop: async (id) => {
      const found = shares.find((each) => each.id === id)
      if (found === undefined) return
      await stopShare(`${walletUrl}/v1/shares/${id}`, found.stopToken)
      shares = shares.filter((each) => each !== found)
      if (lastLink?.id === id) lastLink = undefined
      if (pdfLink?.id === id) pdfLink = undefined
      changed()
    },
    redraw: changed,
    onChange: (listener) => void listeners.push(listener),
    restore: () => {
      forgetEndedClaims(Date.now())
      const kept = recallClaim(offerId)
      if (kept !== undefined) [claimed, shares] = [kept.choices, kept.shares]
      changed()
    },
  }
}

/** The work itself goes along whatever is chosen. */
function countOf({ reputation, reviews, gigList }: Chosen): number {
  return 1 + reputation.length + reviews.length + (gigList ? 1 : 0)
}

/** The form of the page, as a browser without a script would send it, and the link. */
function formOf(choices: OfferChoices, link: MadeLink | undefined): URLSearchParams {
  const form = new URLSearchParams({ language: choices.language })
  for (const each of choices.reputation) form.append('reputation', each)
  for (const each of choices.reviews) form.append('reviews', String(each))
  if (choices.gigList) form.append('gigList', 'on')
  if (choices.gigsPerMonth) form.append('gigsPerMonth', 'on')
  if (link !== undefined) {
    form.append('link', `${link.id}.${link.key}`)
    form.append('until', link.until)
  }
  return form
}
