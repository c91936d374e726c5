/**
 * Resolves did:key and did:web. DID Resolution sections 4 and 5.
 * It keeps no cache: what may be kept, and how long, is for its callers to say.
 * @module
 */
import { type DIDDocument, type DIDResolutionResult, Resolver } from 'did-resolver'
import type { Did } from '../core/credential.ts'
import type { Fetcher } from '../core/fetcher.ts'
import type { JsonValue } from '../core/json.ts'
import { LIMITS } from '../core/limits.ts'
import { parseJson } from '../core/parse-json.ts'
import type { DidResolver } from '../core/verification-method.ts'
import { bindResolver } from './bind-resolver.ts'
import { didKeyDocument } from './did-key.ts'
import { didWebUrl } from './did-web.ts'

/** How the resolver is set up. */
export interface DidResolverOptions {
  /** Without one, a did:web is unreachable and nothing connects. */
  readonly fetcher?: Fetcher
  /** Whether did:web may name localhost with a port. @default false */
  readonly development?: boolean
}

/** The registered types of a DID document, and those that web servers give to a `.json`. */
const MEDIA_TYPES = [
  'application/did',
  'application/did+json',
  'application/did+ld+json',
  'application/ld+json',
  'application/json',
]

/** Creates a resolver for did:key and did:web. */
export function createDidResolver(options: DidResolverOptions = {}): DidResolver {
  const registry = new Resolver({
    key: async (did) => answerOf(didKeyDocument(did) ?? 'invalidDid'),
    web: async (did) => answerOf(await retrieveDidWeb(did, options)),
  })
  return bindResolver({ resolve: (did) => registry.resolve(did) })
}

async function retrieveDidWeb(did: Did, options: DidResolverOptions): Promise<JsonValue> {
  const { fetcher, development = false } = options
  const place = didWebUrl(did, { development })
  if (!place.ok) return 'invalidDid'
  if (fetcher === undefined) return 'notFound'
  const maxBytes = LIMITS.didDocumentBytes
  const body = await fetcher({ url: place.url, maxBytes, mediaTypes: MEDIA_TYPES }).catch(
    () => undefined,
  )
  if (body === undefined) return 'notFound'
  const parsed = parseJson(body.bytes, { maxBytes })
  return parsed.ok ? parsed.value : 'invalidDidDocument'
}

/** A document as did-resolver wants it, or its name of the error. */
function answerOf(result: JsonValue): DIDResolutionResult {
  const isError = typeof result === 'string'
  return {
    didResolutionMetadata: isError ? { error: result } : {},
    didDocument: isError ? null : (result as unknown as DIDDocument),
    didDocumentMetadata: {},
  }
}
