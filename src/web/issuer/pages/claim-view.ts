/**
 * An offer as the claim page shows it in one language: what always goes along, what the worker may
 * turn off, and which words belong to which switch.
 *
 * A part is what hangs on one switch, and its name stands in `data-part`, so that the script shows
 * and hides what the switch says:
 *
 * ```
 * reputation:oppas    reviews:2    gigList    gigsPerMonth    !gigsPerMonth (shown when it is off)
 * ```
 * @module
 */

import type { OfferChoices } from '../../../certificate/wallet-link.ts'
import type { Locale } from '../../../claims/words.ts'
import type { OfferedCertificate, OfferPreview } from '../../../issuer/index.ts'

/** What of an offer goes along; the language is that of the page. */
export type Chosen = Omit<OfferChoices, 'language'>

/** Who offers it, as people can look it up. */
interface OfferingPlatform {
  readonly kvk: string
  /** Where a mistake is reported; in the platform's app when absent. */
  readonly correctionUrl?: string | undefined
}

/** Where what was made can be kept and checked; without an address the page leaves that out. */
export interface ClaimPlaces {
  /** Where links into the wallet lead, without a slash at the end; it keeps what is shared too. */
  readonly walletUrl?: string | undefined
  /** Where employers check, without a slash at the end. */
  readonly verifierUrl?: string | undefined
}

/** Everything that the page is drawn from. */
export interface ClaimRequest {
  readonly locale: Locale
  readonly token: string
  readonly preview: OfferPreview
  readonly chosen: Chosen
  readonly platform: OfferingPlatform
  readonly places: ClaimPlaces
}

/** A certificate that can be taken, in the words of one language. */
export type OfferedPart = Omit<OfferedCertificate, 'words'> & {
  readonly words: OfferedCertificate['words'][Locale]
  /** The name of the part; absent for what always goes along. */
  readonly part?: string
}

/** The page in one language. */
export interface ClaimView extends ClaimRequest {
  readonly platformName: string
  readonly parts: readonly OfferedPart[]
}

/** The page as it is read in this language: the newest review first. */
export function viewIn(locale: Locale, request: ClaimRequest): ClaimView {
  const parts = request.preview.certificates.map((certificate) => {
    const part = partOf(certificate)
    return {
      ...certificate,
      words: certificate.words[locale],
      ...(part === undefined ? {} : { part }),
    }
  })
  const isReview = ({ type }: OfferedPart): boolean => type === 'ReviewCredential'
  return {
    ...request,
    locale,
    platformName: request.preview.platform[locale],
    parts: [...parts.filter((part) => !isReview(part)), ...parts.filter(isReview).toReversed()],
  }
}

/** The certificate of the work itself: with its months where there are any. */
export function workOf({ parts }: ClaimView): OfferedPart | undefined {
  return parts.findLast(({ type }) => type === 'WorkHistoryCredential')
}

/** The certificates of one type that can be chosen. */
export function partsOf({ parts }: ClaimView, type: string): readonly OfferedPart[] {
  return parts.filter((part) => part.type === type)
}

/** Whether a part goes along as things stand. */
export function isOn(part: string | undefined, chosen: Chosen): boolean {
  if (part === undefined) return true
  if (part.startsWith('!')) return !isOn(part.slice(1), chosen)
  const [kind, which = ''] = part.split(':')
  if (kind === 'reputation') return chosen.reputation.includes(which)
  if (kind === 'reviews') return chosen.reviews.includes(Number(which))
  return kind === 'gigList' ? chosen.gigList : chosen.gigsPerMonth
}

function partOf({ chosenBy }: OfferedCertificate): string | undefined {
  if (chosenBy === undefined) return undefined
  if ('reputation' in chosenBy) return `reputation:${chosenBy.reputation}`
  if ('reviews' in chosenBy) return `reviews:${chosenBy.reviews}`
  if ('gigList' in chosenBy) return 'gigList'
  return chosenBy.gigsPerMonth ? 'gigsPerMonth' : '!gigsPerMonth'
}
