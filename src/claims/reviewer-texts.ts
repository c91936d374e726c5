/**
 * Who wrote a review, by kind, in words.
 * @module
 */
import type { ReviewSubject } from './review.ts'
import type { Words } from './words.ts'

/** The writer, of whom nothing more may be known. */
export const REVIEWER: Readonly<Record<ReviewSubject['reviewerType'], Words>> = {
  household: { nl: 'een huishouden', en: 'a household' },
  business: { nl: 'een bedrijf', en: 'a business' },
  public: { nl: 'een gemeente of andere overheid', en: 'a public body' },
  nonprofit: { nl: 'een vereniging of stichting', en: 'a non-profit' },
  consumer: { nl: 'een klant', en: 'a customer' },
  platformReview: { nl: 'het platform zelf', en: 'the platform itself' },
}
