/**
 * The kinds of personal data that the guard looks for, and what each is called.
 * @module
 */
import type { Words } from '../words.ts'

/** Every kind, in the order in which they are told. */
export const PERSONAL_DATA_KINDS = [
  'bsn',
  'iban',
  'phone',
  'email',
  'address',
  'dateOfBirth',
] as const

/** One kind of personal data. */
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number]

/** What each kind is called, with its article. */
export const PERSONAL_DATA_WORDS: Readonly<Record<PersonalDataKind, Words>> = {
  bsn: { nl: 'een burgerservicenummer (BSN)', en: 'a citizen service number (BSN)' },
  iban: { nl: 'een rekeningnummer (IBAN)', en: 'a bank account number (IBAN)' },
  phone: { nl: 'een telefoonnummer', en: 'a phone number' },
  email: { nl: 'een e-mailadres', en: 'an e-mail address' },
  address: { nl: 'een adres', en: 'an address' },
  dateOfBirth: { nl: 'een geboortedatum', en: 'a date of birth' },
}
