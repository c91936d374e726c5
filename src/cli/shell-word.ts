/**
 * A text as one word of a shell's command line.
 * @module
 */

/** The text as it is where a shell leaves it alone, else in quotes (POSIX section 2.2.2). */
export function shellWord(text: string): string {
  return /^[\w./:=@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
