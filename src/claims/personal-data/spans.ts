/**
 * Where in a text something was found, so that what one detector took is not found again as
 * something else: the ten digits at the end of an IBAN are no phone number.
 * @module
 */

/** From this character up to, not with, that one. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A character that no detector takes for a part or a separator of anything. */
const FILLER = ';'

/** The text with these parts made meaningless; every other character stays in its place. */
export function blankOut(text: string, spans: readonly Span[]): string {
  const characters = text.split('')
  for (const { start, end } of spans) characters.fill(FILLER, start, end)
  return characters.join('')
}
