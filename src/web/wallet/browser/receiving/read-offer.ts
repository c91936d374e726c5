/**
 * What a platform offers, as its service says: looked at before anything is signed.
 *
 *     GET offerUrl   200 {"platform": {nl, en}, "claimed", "certificates": [{"type", "chosenBy"?, "words": {nl, en}}]}
 *                    404 no such offer   410 its time is over
 *
 * @module
 */

import type { OfferChoices } from '../../../../certificate/wallet-link.ts'
import type { CertificateWords } from '../../../../claims/describe-certificate.ts'
import type { Locale, Words } from '../../../../claims/words.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../../../core/json.ts'
import { kindOfType } from '../kind-of-type.ts'
import type { SheetContent } from '../reading/certificate-sheet.tsx'
import type { ReceiveProblem } from './incoming.ts'

/** An offer, with what the worker chose of it. */
export interface Offer {
  readonly platform: Words
  /** In the words of each language of certificates. */
  readonly sheets: Readonly<Record<Locale, readonly SheetContent[]>>
}

const PATIENCE_MS = 15_000

/** Asks the platform's service. */
export async function readOffer(
  offerUrl: string,
  choices: OfferChoices,
): Promise<Offer | ReceiveProblem> {
  const signal = AbortSignal.timeout(PATIENCE_MS)
  const init = { credentials: 'omit', referrerPolicy: 'no-referrer', signal } as const
  const response = await fetch(offerUrl, init).catch(() => undefined)
  if (response === undefined) return 'offline'
  if (response.status === 404 || response.status === 410) return 'offer-ended'
  if (!response.ok) return 'trouble'
  const answer: unknown = await response.json().catch(() => undefined)
  return (isJsonObject(answer) ? offerOf(answer, choices) : undefined) ?? 'offer-wrong'
}

function offerOf(answer: JsonObject, choices: OfferChoices): Offer | undefined {
  const { platform, certificates } = answer
  if (!isWords(platform) || !Array.isArray(certificates)) return undefined
  const chosen = certificates.filter(
    (certificate): certificate is JsonObject =>
      isJsonObject(certificate) && isChosen(certificate['chosenBy'], choices),
  )
  const sheets = (locale: Locale): readonly (SheetContent | undefined)[] =>
    chosen.map((certificate) => sheetOf(certificate, locale))
  const [nl, en] = [sheets('nl'), sheets('en')]
  const isWhole = (each: readonly (SheetContent | undefined)[]): each is readonly SheetContent[] =>
    each.length > 0 && each.every((sheet) => sheet !== undefined)
  return isWhole(nl) && isWhole(en) ? { platform, sheets: { nl, en } } : undefined
}

/** As the platform's service reads choices: what names no choice always goes along. */
function isChosen(by: JsonValue | undefined, choices: OfferChoices): boolean {
  if (by === undefined) return true
  if (!isJsonObject(by)) return false
  const { reputation, reviews, gigList, gigsPerMonth } = by
  if (typeof gigsPerMonth === 'boolean') return gigsPerMonth === choices.gigsPerMonth
  if (typeof reputation === 'string') return choices.reputation.includes(reputation)
  if (typeof reviews === 'number') return choices.reviews.includes(reviews)
  return gigList !== undefined && choices.gigList
}

function sheetOf({ type, words }: JsonObject, locale: Locale): SheetContent | undefined {
  const kind = kindOfType(type)
  const said = isJsonObject(words) ? words[locale] : undefined
  return kind !== 'other' && isCertificateWords(said) ? { kind, words: said } : undefined
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

function isWords(value: unknown): value is Words {
  if (!isJsonObject(value)) return false
  return typeof value['nl'] === 'string' && typeof value['en'] === 'string'
}
