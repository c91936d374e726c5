/**
 * Which host names may be called, by their spelling alone. Where they lead is judged again at the
 * moment of connecting (guarded-fetch.ts).
 * @module
 */

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
/** Names that a network gives out for itself (RFC 6761, 6762, 8375 and ICANN 2024). */
const OWN_NETWORK = /\.(?:localhost|local|internal|home\.arpa)$/
const LOOPBACK_HOSTS: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/**
 * Whether this is a full domain name in its one spelling: lower case, punycode, two labels or more,
 * no port. IP addresses in any notation and names of a local network are not.
 */
export function isDomainName(host: string): boolean {
  const labels = host.split('.')
  const isSpelledSo =
    host.length <= 253 && labels.length >= 2 && labels.every((label) => LABEL.test(label))
  // The URL parser has the last word: it reads "1.2.3.0x7f" as an address and refuses bad punycode.
  if (!isSpelledSo || OWN_NETWORK.test(host)) return false
  return /[a-z]/.test(labels.at(-1) ?? '') && canonicalHost(host) === host
}

/** Whether this names this very machine: for development mode only. */
export function isLoopbackHost(host: string): boolean {
  return LOOPBACK_HOSTS.includes(host)
}

function canonicalHost(host: string): string | undefined {
  const url = `https://${host}`
  return URL.canParse(url) ? new URL(url).host : undefined
}
