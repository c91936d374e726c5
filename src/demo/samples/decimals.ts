/**
 * Decimals as a record has them: text, at most two decimals, no zeros at the end.
 * @module
 */

/** `1250` hundredths as `12.5`. */
export function formatHundredths(hundredths: number): string {
  const whole = Math.floor(hundredths / 100)
  const rest = String(hundredths % 100).padStart(2, '0')
  return `${whole}.${rest}`.replace(/\.?0+$/, '')
}

/** The quotient, to the nearest hundredth. */
export function formatQuotient(dividend: number, divisor: number): string {
  return formatHundredths(Math.round((100 * dividend) / divisor))
}
