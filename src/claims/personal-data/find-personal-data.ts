/**
 * What personal data a text holds. A certificate is passed on to strangers and cannot be unsigned,
 * so every text is searched before anything is signed. What it finds is a kind, never the value.
 *
 * It errs on the side of finding: a false alarm costs a platform one line in its record, a number
 * that slipped through cannot be taken back. It does not find names, health, numbers in words, or
 * a street that only its name makes one. How often it is right and wrong is measured on
 * test/unit/claims/personal-data/corpus.json.
 * @module
 */
import { hasAddress } from './address.ts'
import { hasBsn } from './bsn.ts'
import { hasDateOfBirth } from './date-of-birth.ts'
import { findDates } from './dates.ts'
import { hasEmail } from './email.ts'
import { findIbans } from './iban.ts'
import { PERSONAL_DATA_KINDS, type PersonalDataKind } from './kinds.ts'
import { normaliseText } from './normalise-text.ts'
import { findPhones } from './phone.ts'
import { blankOut } from './spans.ts'
import { findTimes } from './times.ts'

/**
 * The kinds of personal data in this text, each once, in the order of `PERSONAL_DATA_KINDS`.
 *
 * @param today - for the age that a date makes; by default the system's day
 */
export function findPersonalData(text: string, today = new Date()): readonly PersonalDataKind[] {
  const normal = normaliseText(text)
  const ibans = findIbans(normal)
  const withoutIbans = blankOut(normal, ibans)
  const numbers = blankOut(withoutIbans, [
    ...findDates(withoutIbans).filter(({ year }) => year.length === 4),
    ...findTimes(withoutIbans),
  ])
  const phones = findPhones(numbers)
  const found: Readonly<Record<PersonalDataKind, boolean>> = {
    bsn: hasBsn(blankOut(numbers, phones)),
    iban: ibans.length > 0,
    phone: phones.length > 0,
    email: hasEmail(normal),
    address: hasAddress(normal),
    dateOfBirth: hasDateOfBirth(normal, today.getUTCFullYear()),
  }
  return PERSONAL_DATA_KINDS.filter((kind) => found[kind])
}
