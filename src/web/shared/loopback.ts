/**
 * Which hosts are this machine and nothing else: development mode binds to no other.
 * @module
 */

const LOOPBACK_HOSTS: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '[::1]', 'localhost'])

/** Whether a host name or address is loopback. Exact spellings only: others are refused. */
export function isLoopbackHost(host: string): boolean {
  return LOOPBACK_HOSTS.has(host)
}
