/**
 * Which addresses a wallet follows: what comes back is personal, so it travels encrypted or not at
 * all. Browsers call the same set "potentially trustworthy" (W3C Secure Contexts section 3.1).
 * @module
 */

/** Longer is no address of ours: a verifier's or an issuer's has a hundred characters. */
const MAX_CHARACTERS = 2_048

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/

/**
 * The address when it is one of https, or of http on this machine, with no user in it; undefined
 * for any other text.
 */
export function parseSecureUrl(text: string): URL | undefined {
  if (text.length > MAX_CHARACTERS || !URL.canParse(text)) return undefined
  const url = new URL(text)
  const { protocol, hostname, username, password } = url
  const isSecure = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname))
  return isSecure && username === '' && password === '' ? url : undefined
}
