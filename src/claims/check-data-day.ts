/**
 * The day of the figures, which every certificate has: a real one, and nothing in the certificate
 * is of a later time.
 * @module
 */
import { type Breach, type Detail, expect } from './subject-check.ts'
import { isRealDay, monthOf } from './value-rules.ts'

/** What every subject has that is a time. */
interface Dated {
  readonly dataAsOf: string
  readonly identityCheck: { readonly date?: string }
}

/** Why something later than the figures cannot stand beside them. */
export const NOT_AFTER_DATA: Detail = (name) => ({
  nl: `mag niet na ${name('dataAsOf')} liggen`,
  en: `must not be after ${name('dataAsOf')}`,
})

/** The day itself, and the month in which the worker was identified. */
export function checkDataDay({ dataAsOf, identityCheck }: Dated): readonly Breach[] {
  return [
    ...expect(isRealDay(dataAsOf), '/dataAsOf', {
      nl: 'moet een dag zijn die bestaat',
      en: 'must be a day that exists',
    }),
    ...expect(
      (identityCheck.date ?? '') <= monthOf(dataAsOf),
      '/identityCheck/date',
      NOT_AFTER_DATA,
    ),
  ]
}
