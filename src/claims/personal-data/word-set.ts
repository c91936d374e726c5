/**
 * Vocabularies as running text: a list of hundreds of quoted words could not be read.
 * @module
 */

/** The words of a text, without the space between them. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}
