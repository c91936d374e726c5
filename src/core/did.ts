/**
 * Which strings can be a DID or a DID URL here, by their spelling alone. DID Core section 3.1,
 * the did:key and did:web methods. What a did:web may name as host is for did/ to judge.
 * @module
 */
import { LIMITS } from './limits.ts'

/** The spelling of a did:key. */
export const DID_KEY = /^did:key:z[1-9A-HJ-NP-Za-km-z]+$/
/** The only escape is that of the colon before a port: `%40`, `%2F` and others move the host. */
export const DID_WEB = /^did:web:[A-Za-z0-9._-]+(?:%3A[0-9]{1,5})?(?::[A-Za-z0-9._-]+)*$/
/** What names a key, after the `#`. */
export const FRAGMENT = /^[A-Za-z0-9._~-]+$/

/** Whether this is spelled as a did:key. */
export function isDidKey(text: string): boolean {
  return text.length <= LIMITS.didKeyCharacters && DID_KEY.test(text)
}

/** Whether this is spelled as a did:key or a did:web. */
export function isDid(text: string): boolean {
  return isDidKey(text) || (text.length <= LIMITS.didCharacters && DID_WEB.test(text))
}

/** Whether this is a DID with the fragment that names a key. */
export function isDidUrl(text: string): boolean {
  const [did = '', fragment = '', ...rest] = text.slice(0, LIMITS.didCharacters + 1).split('#')
  return (
    text.length <= LIMITS.didCharacters &&
    isDid(did) &&
    FRAGMENT.test(fragment) &&
    rest.length === 0
  )
}
