/**
 * Where a platform with a did:web publishes: beside the did.json that its DID leads to.
 *
 * ```
 * did:web:tempo.example            https://tempo.example/profile           …/issued
 * did:web:tempo.example:work:nl    https://tempo.example/work/nl/profile   …/work/nl/issued
 * ```
 * @module
 */
import type { Did } from '../core/credential.ts'
import { didWebUrl } from './did-web.ts'

/** The addresses that follow from a DID. */
export interface PlatformUrls {
  readonly didDocument: string
  readonly profile: string
  /** Of the list of registers; each is below it by its name. */
  readonly register: string
}

/** The addresses; undefined for a DID that has none. Addresses of this machine are among them. */
export function platformUrlsOf(did: Did): PlatformUrls | undefined {
  const place = didWebUrl(did, { development: true })
  if (!place.ok) return undefined
  const base = place.url.replace(/(\/\.well-known)?\/did\.json$/, '')
  return { didDocument: place.url, profile: `${base}/profile`, register: `${base}/issued` }
}
