/**
 * The words of a getuigschrift on paper in Dutch, level B1. The employer is *u*.
 * @module
 */
import type { CertificatePdfTexts } from './text-types.ts'

/** Dutch. */
export const NL: CertificatePdfTexts = {
  title: (kind, name) => `${kind} van ${name}`,
  via: 'via',
  ratingOf: (label, role) => `als ${role}: ${label}`,
  ratingFrom: (label, count, isOne) =>
    `${label}, uit ${count} ${isOne ? 'beoordeling' : 'beoordelingen'}`,
  ratings: 'Beoordeling',
  months: 'Werk per maand',
  tasks: 'Bij dit werk hoort',
  facts: 'Meer over dit werk',
  reviews: 'Wat anderen schreven',
  moreReviews: (count) =>
    count === 1
      ? 'Nog 1 review staat op de volgende bladzijde.'
      : `Nog ${count} reviews staan op de volgende bladzijde.`,
  check: {
    title: 'Is dit echt? Controleer het.',
    scan: 'Scan de code. Of open dit bestand op',
    open: 'Open dit bestand op',
    until: (day) => `De code werkt tot en met ${day}.`,
    always: 'De code blijft werken.',
    onPaper: 'Papier alleen is geen bewijs.',
    otherLanguage: { text: 'Also in English.', language: 'en' },
    code: 'QR-code om dit bewijs te controleren',
  },
  signedBy: 'Ondertekend door',
  kvk: (number) => `KvK ${number}`,
  validUntil: (day) => `Geldig tot en met ${day}`,
  everything: 'Alles wat erin staat',
  inAll: 'Staat in elk van deze bewijzen',
  reviewCount: (count) => (count === 1 ? '1 review' : `${count} reviews`),
  signedOn: (day) => `Ondertekend op ${day}.`,
  asOf: (day) => `Stand op ${day}.`,
  usual: 'Wat is gewoon op dit platform?',
  notProven: 'Wat dit niet bewijst',
  notPrinted: 'Niet afgedrukt',
  missing:
    'Waar drie puntjes staan, konden wij letters niet afdrukken. In het bestand zelf staan ze wel.',
  page: (page, of) => `Bladzijde ${page} van ${of}`,
}
