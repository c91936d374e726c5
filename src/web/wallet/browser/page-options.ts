/**
 * What the server says in its page: see README.md.
 * @module
 */

/** With what the page works. */
export interface PageOptions {
  /** Where certificates are checked: no slash at its end. */
  readonly verifierUrl: string
}

/** Reads them off the element that the page is drawn into. */
export function readPageOptions({ dataset }: HTMLElement): PageOptions {
  const { verifierUrl = '' } = dataset as { readonly verifierUrl?: string }
  return { verifierUrl: verifierUrl.replace(/\/$/, '') }
}
