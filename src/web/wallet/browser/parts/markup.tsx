/**
 * Drawings and icons of all pages, which are made as markup. Only {@link Html} gets in: the tag that
 * makes it escapes every value, and nothing else can make one: so this is the one place that sets
 * markup.
 * @module
 */
import type { JSX } from 'preact'
import type { Html } from '../../../shared/pages/html.ts'

/** Draws it. The element around it takes no room of its own. */
export function Markup({ html }: { readonly html: Html }): JSX.Element {
  const inner = { __html: html.toString() }
  return <span class="markup" dangerouslySetInnerHTML={inner} />
}
