/**
 * Does a platform's own did.json still agree with the trust list? Only a warning for the operator:
 * for a listed platform the trust list's keys verify and no others, so whoever takes over its
 * domain gains nothing.
 * @module
 */
import { KlusCvError } from '../core/errors.ts'
import type { Fetcher } from '../core/fetcher.ts'
import { LIMITS } from '../core/limits.ts'
import { parseJson } from '../core/parse-json.ts'
import { type Clock, utcDay } from '../core/time.ts'
import { parseDidDocument } from '../did/did-document.ts'
import { didWebUrl } from '../did/did-web.ts'
import { isKeyCompromised, keyCountsOn } from '../trust/find-platform.ts'
import type { TrustedPlatform } from '../trust/trust-list.ts'
import type { PrefetchWarning } from './prefetch-warning.ts'

/** What the comparison needs. */
export interface CompareOptions {
  readonly fetcher: Fetcher
  readonly clock: Clock
  readonly development?: boolean
  readonly warn: (warning: PrefetchWarning) => void
}

/** As what a did.json is sent. */
export const DID_MEDIA_TYPES = [
  'application/did+json',
  'application/did+ld+json',
  'application/json',
]

/** Retrieves the did.json of a platform with a did:web and warns when it says something else. */
export async function compareDidDocument(
  platform: TrustedPlatform,
  { fetcher, clock, development = false, warn }: CompareOptions,
): Promise<void> {
  const place = didWebUrl(platform.did, { development })
  if (!place.ok) return
  const { url } = place
  try {
    const { bytes } = await fetcher({
      url,
      maxBytes: LIMITS.didDocumentBytes,
      mediaTypes: DID_MEDIA_TYPES,
    })
    if (publishesKeysOf(platform, bytes, utcDay(clock()))) return
    warn({ platform: platform.did, url, warning: 'did-document-differs' })
  } catch (error) {
    if (!(error instanceof KlusCvError && error.code === 'ERR_KLUSCV_FETCH')) throw error
    warn({ platform: platform.did, url, warning: 'unreachable' })
  }
}

/** Whether every key that may sign today is there, and none that the trust list does not know. */
export function publishesKeysOf(
  platform: TrustedPlatform,
  bytes: Uint8Array,
  today: string,
): boolean {
  const parsed = parseJson(bytes, { maxBytes: LIMITS.didDocumentBytes })
  const resolution = parsed.ok ? parseDidDocument(parsed.value, platform.did) : undefined
  if (resolution?.ok !== true) return false
  const { verificationMethods, assertionMethod } = resolution.document
  const published = new Map(
    verificationMethods
      .filter(({ id }) => assertionMethod.includes(id))
      .map(({ id, publicKeyMultibase }) => [id, publicKeyMultibase]),
  )
  const listed = new Map(
    platform.keys.map(({ id, publicKeyMultibase }) => [id, publicKeyMultibase]),
  )
  const inUse = platform.keys.filter(
    (key) => keyCountsOn(key, today) && !isKeyCompromised(key, today),
  )
  return (
    inUse.every(({ id, publicKeyMultibase }) => published.get(id) === publicKeyMultibase) &&
    [...published].every(([id, publicKeyMultibase]) => listed.get(id) === publicKeyMultibase)
  )
}
