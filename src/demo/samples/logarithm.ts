/**
 * The natural logarithm and its inverse from + - * / alone, which IEEE 754 rounds in one way.
 * ECMAScript leaves the last digits of Math.log, Math.exp and Math.pow to the engine, so that
 * another version of Node could give another record.
 * @module
 */

const { LN2, SQRT2 } = Math

/** Enough for a double: the next term of either series changes nothing. */
const LN_TERMS = 13
const EXP_TERMS = 16

/** The natural logarithm of a positive number. */
export function ln(x: number): number {
  let mantissa = x
  let twos = 0
  for (; mantissa > SQRT2; mantissa /= 2) twos++
  for (; mantissa < SQRT2 / 2; mantissa *= 2) twos--
  // ln m = 2 artanh((m - 1) / (m + 1)), a series that ends soon for m near 1.
  const s = (mantissa - 1) / (mantissa + 1)
  let sum = 0
  for (let term = LN_TERMS; term >= 0; term--) sum = sum * s * s + 1 / (2 * term + 1)
  return twos * LN2 + 2 * s * sum
}

/** e to the power x, for |x| below 700. */
export function exp(x: number): number {
  const twos = Math.round(x / LN2)
  const rest = x - twos * LN2
  let sum = 1
  for (let term = EXP_TERMS; term >= 1; term--) sum = 1 + (sum * rest) / term
  for (let step = 0; step < twos; step++) sum *= 2
  for (let step = 0; step > twos; step--) sum /= 2
  return sum
}
