/**
 * DID resolution as the verifier itself goes by it: of a listed platform the keys of the trust list,
 * whatever its host says at this moment; a did:key from itself; anything else only over a fetcher.
 * @module
 */
import type { Did } from '../../core/credential.ts'
import type { Fetcher } from '../../core/fetcher.ts'
import { createDidDocument, type PublishedKey } from '../../did/did-document.ts'
import {
  type IdentifierResolution,
  resolvedTo,
  resolveIdentifier,
} from '../../did/resolve-identifier.ts'
import { findPlatform } from '../../trust/find-platform.ts'
import type { TrustedKey, TrustList } from '../../trust/trust-list.ts'

/** Where documents come from. */
export interface ListedResolution {
  readonly trust: TrustList
  /** The guarded way out to hosts that the trust list does not name; absent when there is none. */
  readonly unlistedFetcher?: Fetcher
  readonly development: boolean
}

/** Resolves a DID; a listed platform is never asked, and no other without a fetcher. */
export async function resolveListed(
  did: Did,
  { trust, unlistedFetcher, development }: ListedResolution,
): Promise<IdentifierResolution> {
  const platform = findPlatform(trust, did)
  if (platform !== undefined) {
    return resolvedTo(createDidDocument({ did, keys: platform.keys.map(publishedKeyOf) }), did)
  }
  const fetching = unlistedFetcher === undefined ? {} : { fetcher: unlistedFetcher }
  return resolveIdentifier(did, { development, ...fetching })
}

/** Days are whole and inclusive: a key ends with the last second of its last day. */
function publishedKeyOf({
  id,
  publicKeyMultibase,
  until,
  compromisedSince,
}: TrustedKey): PublishedKey {
  return {
    id,
    publicKeyMultibase,
    expires: `${until}T23:59:59Z`,
    ...(compromisedSince === undefined ? {} : { revoked: `${compromisedSince}T00:00:00Z` }),
  }
}
