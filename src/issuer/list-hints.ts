/**
 * How to mend the members of a record's reviews and lists of gigs, in Dutch and English.
 * @module
 */
import type { Words } from '../claims/words.ts'

/** By the path of the member, without places in lists. */
export const REVIEW_HINTS = {
  reviews: {
    nl: 'een rij per geschreven review: text, language, month, redacted',
    en: 'a row for each written review: text, language, month, redacted',
  },
  'reviews.text': {
    nl: 'de review zoals die is geschreven, hoogstens 600 tekens',
    en: 'the review as it was written, at most 600 characters',
  },
  'reviews.language': {
    nl: 'de taal van de review in twee letters, zoals nl, en of ar',
    en: 'the language of the review in two letters, such as nl, en or ar',
  },
  'reviews.month': {
    nl: 'de maand van het werk waar de review over gaat, zoals 2026-03',
    en: 'the month of the work that the review is about, such as 2026-03',
  },
  'reviews.redacted': {
    nl: 'true als u persoonsgegevens uit de tekst hebt gehaald, anders false',
    en: 'true when you took personal data out of the text, else false',
  },
  'reviews.rating_value': {
    nl: 'de beoordeling bij deze review, op uw schaal, zoals "5"',
    en: 'the rating with this review, on your scale, such as "5"',
  },
  'reviews.reviewer_type': {
    nl: 'wie schreef: household, business, public, nonprofit, consumer, platformReview',
    en: 'who wrote it: household, business, public, nonprofit, consumer, platformReview',
  },
  gigs_in_month: {
    nl: 'alle klussen in die maand van dit werk in deze provincie, van al uw werkenden; zonder 3 of meer staat de maand van een review en de beoordeling van een klus er niet in; het getal zelf staat in geen bewijs; buiten een review of klus: van de maand van de enige review',
    en: 'all gigs of your workers in this occupation and province in that month; without 3 or more the month of a review and the rating of a gig are left out; the number itself is in no certificate; outside a review or gig: of the month of the only review',
  },
  gigs_in_quarter: {
    nl: 'alle klussen in dat kwartaal van dit werk in deze provincie, van al uw werkenden; zonder 3 of meer staat alleen het jaar van een review erin; het getal zelf staat in geen bewijs',
    en: 'all gigs of your workers in this occupation and province in that quarter; without 3 or more only the year of a review is named; the number itself is in no certificate',
  },
  allowed_findings: {
    nl: 'een rij per vals alarm over persoonsgegevens, met field en kind',
    en: 'a row for each false alarm about personal data, with field and kind',
  },
  'allowed_findings.field': {
    nl: 'de plaats van het vals alarm, zoals /reviews/0/text',
    en: 'the place of the false alarm, such as /reviews/0/text',
  },
  'allowed_findings.kind': {
    nl: 'bsn, iban, phone, email, address of dateOfBirth',
    en: 'bsn, iban, phone, email, address or dateOfBirth',
  },
} as const satisfies Readonly<Record<string, Words>>

/** By the path of the member, without places in lists. */
export const GIG_HINTS = {
  gig_list: {
    nl: 'een rij per klus, met month en outcome; hoogstens 500, anders gigs_by_month',
    en: 'a row for each gig, with month and outcome; at most 500, else gigs_by_month',
  },
  'gig_list.outcome': {
    nl: 'hoe de klus afliep: completed, partly, cancelledByClient',
    en: 'how the gig ended: completed, partly, cancelledByClient',
  },
  'gig_list.region': {
    nl: 'de code van een provincie, zoals NL-NH',
    en: 'the code of a province, such as NL-NH',
  },
  'gig_list.hours': {
    nl: 'uren van deze klus als tekst, zoals "3.5"',
    en: 'hours of this gig as text, such as "3.5"',
  },
  'gig_list.rating_value': {
    nl: 'de beoordeling van deze klus, op uw schaal, zoals "5"',
    en: 'the rating of this gig, on your scale, such as "5"',
  },
  gigs_by_month: {
    nl: 'een rij per maand, met month en gigs; voor meer dan 500 klussen',
    en: 'a row for each month, with month and gigs; for more than 500 gigs',
  },
  month: { nl: 'een maand, zoals 2026-03', en: 'a month, such as 2026-03' },
  gigs: {
    nl: 'hoeveel klussen in die maand, als geheel getal',
    en: 'how many gigs in that month, as a whole number',
  },
  hours: {
    nl: 'uren in die maand als tekst, zoals "40.5"',
    en: 'hours in that month as text, such as "40.5"',
  },
} as const satisfies Readonly<Record<string, Words>>
