/**
 * What of an offer the worker may leave out, from what its certificates would be.
 * @module
 */
import { occupationOf } from '../../claims/occupations.ts'
import type { Words } from '../../claims/words.ts'
import type { PreviewedCertificate } from '../preview-record.ts'

/** Ratings that can go along. */
interface OfferedRatings {
  /** The short name of the kind of work, as the choice has it. */
  readonly occupation: string
  readonly label: Words
}

/** A written review that can go along. */
interface OfferedReview {
  /** Its place in the record, as the choice has it. */
  readonly index: number
  /** The code of the language in which it is written. */
  readonly language: string
  readonly occupation: string
  /** All reviews that were written about this kind of work: every review says it. */
  readonly total: number
}

/** Everything that can be chosen. */
export interface OfferedChoices {
  readonly reputation: readonly OfferedRatings[]
  readonly reviews: readonly OfferedReview[]
  readonly gigList: boolean
  readonly gigsPerMonth: boolean
}

/** What can be chosen from these. */
export function offeredChoices(certificates: readonly PreviewedCertificate[]): OfferedChoices {
  return {
    reputation: certificates.flatMap(ratingsOf),
    reviews: certificates.flatMap(reviewOf),
    gigList: certificates.some(({ type }) => type === 'GigListCredential'),
    gigsPerMonth: certificates.some(hasMonths),
  }
}

/** Whether it says how many gigs there were in each month, which may be left out of it. */
export function hasMonths({ credentialSubject, chosenBy }: PreviewedCertificate): boolean {
  return chosenBy === undefined && 'gigsPerMonth' in credentialSubject
}

function ratingsOf({ chosenBy, credentialSubject }: PreviewedCertificate): OfferedRatings[] {
  if (chosenBy === undefined || !('reputation' in chosenBy)) return []
  const { label } = occupationOf(String(credentialSubject['occupation']))
  return [{ occupation: chosenBy.reputation, label }]
}

function reviewOf({ chosenBy, credentialSubject }: PreviewedCertificate): OfferedReview[] {
  if (chosenBy === undefined || !('reviews' in chosenBy)) return []
  const { occupation, inLanguage, reviewsTotal } = credentialSubject
  return [
    {
      index: chosenBy.reviews,
      language: String(inLanguage),
      occupation: occupationOf(String(occupation)).slug,
      total: Number(reviewsTotal),
    },
  ]
}
