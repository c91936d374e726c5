/**
 * Foreign text made harmless for the eye: what cannot be seen, or turns what is seen around, stands
 * there as its number. Unicode UAX #9 (bidirectional controls), UAX #15 (NFC), UTS #39.
 * @module
 */

/** Controls, unassigned and private characters, lone surrogates, and whatever is shown as nothing. */
const HIDDEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu

/** The text in its composed form; a hidden character as `[U+202E]`. */
export function showHidden(text: string): string {
  return text.normalize('NFC').replaceAll(HIDDEN, (character) => {
    const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return `[U+${number}]`
  })
}
