/**
 * Which sentences of a certificate are about a part of it: for pages that show charts and figures with
 * what these mean beside them, and for the employer and the worker in the same way.
 * @module
 */
import type { JsonPointer } from '../core/json.ts'
import type { CertificateWords } from './describe-certificate.ts'

/** What a rating means without reading everything: scale, window, who rated; or who approved. */
export const ABOUT_RATINGS: readonly JsonPointer[] = [
  '/ratingValue',
  '/ratingCount',
  '/ratingWindow',
  '/ratingGivenBy',
  '/ratingBasis',
  '/ratingObligatory',
  '/level/value',
]

/** What the figures of work leave open. */
export const ABOUT_WORK: readonly JsonPointer[] = [
  '/hoursBasis',
  '/stillActive',
  '/clients/distinct',
  '/regions',
  '/training',
]

/** Whether a list of gigs is whole, and from which records. */
export const ABOUT_LIST: readonly JsonPointer[] = ['/gigsCompleted', '/recordBasis']

/** The sentences that say something at or below these places of the subject, in their order. */
export function statementsAbout(
  { statements }: CertificateWords,
  places: readonly JsonPointer[],
): readonly string[] {
  const isAbout = (pointer: JsonPointer): boolean =>
    places.some((place) => pointer === place || pointer.startsWith(`${place}/`))
  return statements.filter(({ pointers }) => pointers.some(isAbout)).map(({ text }) => text)
}
