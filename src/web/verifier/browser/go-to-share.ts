/**
 * From a share link that somebody pasted or scanned to the page that opens it. Always our own: all
 * links of a scheme have one store, whichever verifier they name.
 * @module
 */
import { parseShareLink, type ShareLink } from '../../../certificate/share-link.ts'

/** The first share link in a text; people paste the sentence around it too. */
export function findShareLink(text: string): ShareLink | undefined {
  for (const word of text.split(/\s+/)) {
    const link = parseShareLink(word)
    if (link !== undefined) return link
  }
  return undefined
}

/** Leaves this page, in the language of where the link was given. */
export function goToShare({ id, key }: ShareLink, given: Element): void {
  const language = given.closest<HTMLElement>('[lang]')?.lang ?? ''
  location.assign(`/s?lang=${language}#${id}.${key}`)
}
