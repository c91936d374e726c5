/**
 * What the wallet's page may load and whom it may ask, as a header. It is the one page that holds
 * certificates, so it names every other origin.
 * @module
 */

/** Whom the page asks. */
export interface AskedOrigins {
  readonly verifierUrl: string
  /** Origins at which certificates are collected. */
  readonly platforms: readonly string[]
}

/** The header's value. */
export function createContentSecurityPolicy({ verifierUrl, platforms }: AskedOrigins): string {
  const asked = [...new Set([new URL(verifierUrl).origin, ...platforms])]
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' blob:",
    "manifest-src 'self'",
    "worker-src 'self'",
    `connect-src 'self' ${asked.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
