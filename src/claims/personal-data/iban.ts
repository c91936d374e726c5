/**
 * Bank account numbers: country, two check digits and the national number, of which the whole
 * passes mod 97 (ISO 13616-1, ISO 7064). Written with any spaces and dashes, in any case, and
 * glued to other letters.
 * @module
 */
import { IBAN_REMAINDERS } from './iban-structures.ts'
import type { Span } from './spans.ts'

/** Country and check digits, wherever they stand. */
const BEGINNING = /(?=([a-z]{2})\d{2})/g

const SEPARATOR = /[ .\-/_]/

/**
 * Some national numbers may have letters only, and then a sentence passes one in 97 times
 * ("euro 25 voor ..."). No bank gives account numbers of fewer than six digits.
 */
const FEWEST_DIGITS = 6

/** All account numbers of a text. */
export function findIbans(text: string): readonly Span[] {
  const { compact, positions } = withoutSeparators(text.toLowerCase())
  return [...compact.matchAll(BEGINNING)].flatMap(({ index, 1: country = '' }) => {
    const length = lengthOfIban(compact, index, country)
    if (length === 0) return []
    const last = positions[index + length - 1] ?? text.length
    return [{ start: positions[index] ?? 0, end: last + 1 }]
  })
}

/** The text without what may stand between the groups, and where each character came from. */
function withoutSeparators(text: string): { compact: string; positions: readonly number[] } {
  const positions: number[] = []
  let compact = ''
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index)
    if (SEPARATOR.test(character)) continue
    compact += character
    positions.push(index)
  }
  return { compact, positions }
}

/** How long the account number is that begins here; 0 when none does. */
function lengthOfIban(compact: string, start: number, country: string): number {
  const remainder = IBAN_REMAINDERS.get(country)
  if (remainder === undefined) return 0
  remainder.lastIndex = start + 4
  const [national = ''] = remainder.exec(compact) ?? []
  if (national.replace(/\D/g, '').length < FEWEST_DIGITS) return 0
  const isValid = modulo97(national + compact.slice(start, start + 4)) === 1
  return isValid ? national.length + 4 : 0
}

/** Letters count as 10 to 35. Digit by digit, as the number is too large for a double. */
function modulo97(characters: string): number {
  let rest = 0
  for (const character of characters) {
    for (const digit of String(Number.parseInt(character, 36))) {
      rest = (rest * 10 + Number(digit)) % 97
    }
  }
  return rest
}
