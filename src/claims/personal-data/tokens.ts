/**
 * A text as words, numbers and single signs, so that an address is looked for around each number:
 * a regular expression over whole sentences would go back and forth in long words.
 * @module
 */

/** One piece of a text. */
export interface Token {
  readonly kind: 'word' | 'number' | 'sign'
  readonly text: string
  /** The same in lower case. */
  readonly lower: string
  /** Whether nothing stands between this and the token before it. */
  readonly isGlued: boolean
}

const PIECE = /(?<word>\p{L}[\p{L}'’]*(?:-\p{L}[\p{L}'’]*)*)|(?<number>\d+)|[^\s]/gu

/** All tokens of a text, in order. */
export function tokenise(text: string): readonly Token[] {
  let end = -1
  return [...text.matchAll(PIECE)].map(({ 0: piece, index, groups = {} }) => {
    const isGlued = index === end
    end = index + piece.length
    const kind = groups['word'] ? 'word' : groups['number'] ? 'number' : 'sign'
    return { kind, text: piece, lower: piece.toLowerCase(), isGlued }
  })
}
