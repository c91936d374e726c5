/**
 * What a platform offers, looked at before anything is signed: as much of it as the worker chose.
 * @module
 */
import type { CertificateWords } from '../../../../claims/describe-certificate.ts'
import type { Locale, Words } from '../../../../claims/words.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../../../core/json.ts'
import type { OfferedCertificate } from '../../../../holder/index.ts'
import { kindOfType } from '../kind-of-type.ts'
import type { SheetContent } from '../reading/certificate-sheet.tsx'
import { problemOf, shareAccess } from '../share-access.ts'
import { OFFER_PROBLEMS, type OfferLink } from './collect-offer.ts'
import type { ReceiveProblem } from './incoming.ts'

/** An offer, with what the worker chose of it. */
export interface ReadOffer {
  readonly platform: Words
  /** In the words of each language of certificates. */
  readonly sheets: Readonly<Record<Locale, readonly SheetContent[]>>
}

/** Asks the platform's service. */
export async function readOffer(link: OfferLink): Promise<ReadOffer | ReceiveProblem> {
  const { offerUrl, choices } = link
  try {
    const { openOffer } = await import('../../../../holder/index.ts')
    const offer = await openOffer({ offerUrl, fetch: shareAccess().fetch })
    const chosen = offer.certificates.filter(({ chosenBy }) => isChosen(chosenBy, choices))
    const sheets = { nl: sheetsOf(chosen, 'nl'), en: sheetsOf(chosen, 'en') }
    const isWhole =
      chosen.length > 0 && [sheets.nl, sheets.en].every((each) => each.length === chosen.length)
    return isWhole ? { platform: offer.platform, sheets } : 'offer-wrong'
  } catch (error) {
    return problemOf(error, OFFER_PROBLEMS)
  }
}

/** As the platform's service reads choices: what names no choice always goes along. */
function isChosen(by: JsonObject | undefined, choices: OfferLink['choices']): boolean {
  if (by === undefined) return true
  const { reputation, reviews, gigList, gigsPerMonth } = by
  if (typeof gigsPerMonth === 'boolean') return gigsPerMonth === choices.gigsPerMonth
  if (typeof reputation === 'string') return choices.reputation.includes(reputation)
  if (typeof reviews === 'number') return choices.reviews.includes(reviews)
  return gigList === true && choices.gigList
}

function sheetsOf(
  certificates: readonly OfferedCertificate[],
  locale: Locale,
): readonly SheetContent[] {
  return certificates.flatMap(({ type, words }) => {
    const kind = kindOfType(type)
    const said: JsonValue = words[locale]
    return kind !== 'other' && isCertificateWords(said) ? [{ kind, words: said }] : []
  })
}

/** As far as the sheet needs it; whatever is in it is shown as text. */
function isCertificateWords(value: unknown): value is CertificateWords {
  if (!isJsonObject(value)) return false
  const { name, role, asOf, figures, statements, limits } = value
  return (
    [name, role, asOf].every((text) => typeof text === 'string') &&
    [figures, statements, limits].every(Array.isArray)
  )
}
