/**
 * Which addresses are on the public internet. Everything else is somebody's own network, and a
 * stranger's document does not get to choose who inside it is called.
 * It judges binary addresses, so that no spelling of one gets past.
 * @module
 */
import { isIP } from 'node:net'
import ipaddr, { type IPv4, type IPv6 } from 'ipaddr.js'

/** Global unicast (RFC 4291 section 2.4): all that was ever given out is inside. */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3')
/** The one NAT64 prefix that every network may use (RFC 6052): the last 32 bits are an IPv4 address. */
const NAT64 = ipaddr.parseCIDR('64:ff9b::/96')
/** Azure answers its machines' metadata at this address, although the range is public. */
const CLOUD_METADATA: readonly string[] = ['168.63.129.16']

/** Whether this is the text of an address on the public internet. Anything unclear is not. */
export function isPublicAddress(address: string): boolean {
  const parsed = parseAddress(address)
  if (parsed === undefined || parsed.range() !== 'unicast') return false
  if (parsed.kind() === 'ipv6') return parsed.match(GLOBAL_UNICAST)
  return !CLOUD_METADATA.includes(parsed.toString())
}

/** Whether this is the text of an address of this machine itself. */
export function isLoopbackAddress(address: string): boolean {
  return parseAddress(address)?.range() === 'loopback'
}

/** The address that packets end at: an IPv4 one inside an IPv6 one is what counts. */
function parseAddress(address: string): IPv4 | IPv6 | undefined {
  // isIP knows one spelling of IPv4 (no octal, no "127.1"); a zone names a local interface.
  if (isIP(address) === 0 || address.includes('%')) return undefined
  const parsed = ipaddr.process(spelledInHex(address))
  if (parsed.kind() === 'ipv4' || !parsed.match(NAT64)) return parsed
  return ipaddr.fromByteArray(parsed.toByteArray().slice(-4))
}

/** ipaddr.js reads "::8.8.8.8" as a mapped address, the system as another: in hex they agree. */
function spelledInHex(address: string): string {
  if (isIP(address) === 4) return address
  return new URL(`http://[${address}]`).hostname.slice(1, -1)
}
