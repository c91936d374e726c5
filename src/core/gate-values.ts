/**
 * The shapes of single values that the envelopes share: identifiers, addresses, times.
 * @module
 */
import { isDid, isDidKey, isDidUrl } from './did.ts'
import { LIMITS } from './limits.ts'
import { stringThat } from './shape.ts'
import { parseInstant } from './time.ts'

/** The spelling of a credential's id. */
export const URN_UUID = /^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const DEVELOPMENT_HOSTS: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/** `urn:uuid:` and a lower-case UUID. */
export const urnUuid = stringThat('a lower-case urn:uuid', (text) => URN_UUID.test(text))

/** A did:key or did:web. */
export const did = stringThat('a did:key or did:web', isDid)

/** A did:key: the only kind of DID that a worker has. */
export const didKey = stringThat('a did:key', isDidKey)

/** The DID URL of one key. */
export const didUrl = stringThat('a DID URL with a fragment', isDidUrl)

/** A point in time with its zone. */
export const instant = stringThat(
  'a date and time with a zone',
  (text) => parseInstant(text) !== undefined,
)

/** An address of a whole document over https, in its one spelling. */
export const documentUrl = stringThat('an https URL', isDocumentUrl)

/**
 * Whether this is an https URL (http only for this machine, in development) without user, query or
 * fragment, spelled as the URL standard serializes it: otherwise one list would have many names.
 */
function isDocumentUrl(text: string): boolean {
  if (text.length > LIMITS.didCharacters || !URL.canParse(text)) return false
  const url = new URL(text)
  const isSecure = url.protocol === 'https:'
  const isLocal = url.protocol === 'http:' && DEVELOPMENT_HOSTS.includes(url.hostname)
  const isBare = !/[@?#\s]/.test(text)
  return url.href === text && isBare && (isSecure || isLocal)
}
