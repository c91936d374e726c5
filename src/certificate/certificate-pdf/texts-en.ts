/**
 * The words of a getuigschrift on paper in English.
 * @module
 */
import type { CertificatePdfTexts } from './text-types.ts'

/** English. */
export const EN: CertificatePdfTexts = {
  title: (kind, name) => `${kind} of ${name}`,
  via: 'through',
  ratingOf: (label, role) => `as ${role}: ${label}`,
  ratingFrom: (label, count, isOne) => `${label}, from ${count} ${isOne ? 'rating' : 'ratings'}`,
  ratings: 'Rating',
  months: 'Work per month',
  tasks: 'Part of this work',
  facts: 'More about this work',
  reviews: 'What others wrote',
  moreReviews: (count) =>
    count === 1
      ? '1 more review is on the next page.'
      : `${count} more reviews are on the next page.`,
  check: {
    title: 'Is this real? Check it.',
    scan: 'Scan the code. Or open this file at',
    open: 'Open this file at',
    until: (day) => `The code works until ${day}.`,
    always: 'The code keeps working.',
    onPaper: 'Paper alone is no proof.',
    otherLanguage: { text: 'Ook in het Nederlands.', language: 'nl' },
    code: 'QR code to check this certificate',
  },
  signedBy: 'Signed by',
  kvk: (number) => `Dutch trade register ${number}`,
  validUntil: (day) => `Valid until ${day}`,
  everything: 'Everything it says',
  inAll: 'In each of these certificates',
  reviewCount: (count) => (count === 1 ? '1 review' : `${count} reviews`),
  signedOn: (day) => `Signed on ${day}.`,
  asOf: (day) => `Figures as of ${day}.`,
  usual: 'What is usual on this platform?',
  notProven: 'What this does not prove',
  notPrinted: 'Not printed',
  missing: 'Where three dots stand, we could not print the letters. They are in the file itself.',
  page: (page, of) => `Page ${page} of ${of}`,
}
