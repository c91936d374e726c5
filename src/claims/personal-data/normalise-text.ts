/**
 * One spelling for what looks the same, so that hiding does not help: digits of other scripts,
 * keycaps, fullwidth signs, characters that no one sees, and the many dashes and dots.
 * Only searched, never signed. Unicode UAX #15 (NFKC), UTS #39 (confusables).
 * @module
 */

/** Controls that are no white space, formats, fillers: nobody sees them between two digits. */
const HIDDEN = /[\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}]|(?!\s)[\p{Cc}]/gu

/** An accent or a keycap on a digit changes nothing of the number. NFKC has composed the letters. */
const MARK = /\p{M}/gu

const FOREIGN_DIGIT = /(?![0-9])\p{Nd}/gu
const DIGIT = /^\p{Nd}$/u

/** Dashes, and the minus and hyphen bullet that are none by their category. */
const DASH = /[\p{Pd}\u2212\u2043]/gu
/** Middle dots, bullets and the ideographic full stop. */
const DOT = /[\u00b7\u2022\u2027\u2219\u22c5\u30fb\u3002]/gu
const SLASH = /[\u2044\u2215\u29f8]/gu
/** The blank braille pattern is a symbol by its category and a space to the eye. */
const BLANK = /[\s\u2800]+/gu

/** The text as the detectors search it. */
export function normaliseText(text: string): string {
  return text
    .replace(HIDDEN, '')
    .normalize('NFKC')
    .replace(MARK, '')
    .replace(FOREIGN_DIGIT, toAsciiDigit)
    .replace(DASH, '-')
    .replace(DOT, '.')
    .replace(SLASH, '/')
    .replace(BLANK, ' ')
    .trim()
}

/** Unicode places the digits of a script together, 0 to 9: how many come before says which it is. */
function toAsciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let before = 0
  while (DIGIT.test(String.fromCodePoint(code - before - 1))) before += 1
  return String(before % 10)
}
