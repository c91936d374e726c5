/**
 * DID resolution for others: the whole document with the metadata of DID Resolution section 4, and
 * only when it is the document of exactly the DID asked.
 * @module
 */
import type { Did } from '../core/credential.ts'
import { isDid } from '../core/did.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../core/json.ts'
import { parseDidDocument } from './did-document.ts'
import { createDidRegistry, type DidResolverOptions } from './resolver.ts'

/** Why there is no document, as did-resolver spells it. */
export type IdentifierError =
  | 'invalidDid' // no DID, or not one of a key or place that is possible
  | 'unsupportedDidMethod' // neither did:key nor did:web
  | 'notFound' // not reached, or not looked for
  | 'invalidDidDocument' // of another DID, or none

/** DID Resolution section 4: a document, or the error that explains why there is none. */
export interface IdentifierResolution {
  readonly didDocument: JsonObject | null
  readonly didResolutionMetadata: {
    readonly contentType?: string
    readonly error?: IdentifierError
  }
  readonly didDocumentMetadata: { readonly deactivated?: true }
}

/** All that resolve here are JSON-LD. */
const CONTENT_TYPE = 'application/did+ld+json'

const METHOD = /^did:([a-z0-9]+):/

/** Resolves a did:key, or a did:web as far as there is a fetcher. Never throws for a bad one. */
export async function resolveIdentifier(
  did: Did,
  options: DidResolverOptions = {},
): Promise<IdentifierResolution> {
  const [, method] = METHOD.exec(did.slice(0, 64)) ?? []
  if (method === undefined) return unresolved('invalidDid')
  if (method !== 'key' && method !== 'web') return unresolved('unsupportedDidMethod')
  if (!isDid(did)) return unresolved('invalidDid')
  const { didDocument, didResolutionMetadata } = await createDidRegistry(options).resolve(did)
  const { error } = didResolutionMetadata
  if (error === 'notFound') return unresolved('notFound')
  if (error !== undefined) {
    return unresolved(error === 'invalidDidDocument' ? 'invalidDidDocument' : 'invalidDid')
  }
  return resolvedTo(didDocument as unknown as JsonValue, did)
}

/** The resolution to this document, when it is one of this DID. */
export function resolvedTo(document: JsonValue, did: Did): IdentifierResolution {
  if (isJsonObject(document) && document['id'] === did && document['deactivated'] === true) {
    return {
      didDocument: null,
      didResolutionMetadata: { contentType: CONTENT_TYPE },
      didDocumentMetadata: { deactivated: true },
    }
  }
  const isTheirs = isJsonObject(document) && parseDidDocument(document, did).ok
  if (!isTheirs) return unresolved('invalidDidDocument')
  return {
    didDocument: document,
    didResolutionMetadata: { contentType: CONTENT_TYPE },
    didDocumentMetadata: {},
  }
}

/** No document, and why. */
function unresolved(error: IdentifierError): IdentifierResolution {
  return { didDocument: null, didResolutionMetadata: { error }, didDocumentMetadata: {} }
}
