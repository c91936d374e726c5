/**
 * Who a client is, for limits: its address. Of IPv6 the first 64 bits, because whoever has one
 * address has all 2^64 of that network (RFC 4291 section 2.5.4). Kept in memory for some minutes,
 * never logged.
 * @module
 */
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** The name of the client at an address: `192.0.2.7`, `2001:db8:1:2::/64`. */
export function clientAt(address: string): string {
  // A zone names the interface of ours that it came in at.
  const [plain = ''] = address.split('%')
  if (isIP(plain) === 0) return ''
  // An IPv4 address that is written as an IPv6 one is the same client.
  const parsed = ipaddr.process(plain)
  if (parsed.kind() === 'ipv4') return parsed.toString()
  const network = [...parsed.toByteArray().slice(0, 8), ...new Array<number>(8).fill(0)]
  return `${ipaddr.fromByteArray(network).toString()}/64`
}
