/**
 * A share link: where a shared certificate can be seen. What stands behind the `#` is sent to no
 * server by a browser, so the page reads it and opens what the store keeps, on the reader's device.
 *
 *     https://verify.example/s#Zk3vQ0bJ8mXw2yT5uR7aCg.q1…43 characters…w
 *     └─── verifier's url ──┘  └─ id, 16 bytes ─────┘ └─ key, 32 bytes ┘   both base64url
 * @module
 */

/** What a share link says. */
export interface ShareLink {
  /** The verifier that opens it, without a slash at the end. */
  readonly verifierUrl: string
  /** Under which the store keeps what is shared: 128 bits, base64url. */
  readonly id: string
  /** Opens it: 256 bits for AES-GCM, base64url. Whoever has it can read what is shared. */
  readonly key: string
}

const FRAGMENT = /^#([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/
const PATH = /^(.*)\/s$/

/** A longer text is no link: a verifier's url has a hundred characters. */
const MAX_CHARACTERS = 2_048

/** The link as text. */
export function createShareLink({ verifierUrl, id, key }: ShareLink): string {
  return `${verifierUrl}/s#${id}.${key}`
}

/** What a text says that is a share link and nothing else; undefined for any other. */
export function parseShareLink(text: string): ShareLink | undefined {
  const trimmed = text.trim()
  if (trimmed.length > MAX_CHARACTERS || !URL.canParse(trimmed)) return undefined
  const { protocol, origin, pathname, hash, search, username } = new URL(trimmed)
  const [, folder] = PATH.exec(pathname) ?? []
  const [, id, key] = FRAGMENT.exec(hash) ?? []
  const isPlain = search === '' && username === '' && /^https?:$/.test(protocol)
  if (!isPlain || folder === undefined || id === undefined || key === undefined) return undefined
  return { verifierUrl: origin + folder, id, key }
}
