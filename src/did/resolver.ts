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

/**
 * Creates a resolver for did:key and did:web. A did:key is computed and asks nobody.
 *
 * @returns a resolver that never throws: a DID that cannot be resolved is `ok: false`, with reason
 *   `unreachable` (may succeed later) or `invalid`
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { createWalletKey } from 'kluscv/holder'
 * import { createDidResolver } from 'kluscv/verifier'
 *
 * const resolveDid = createDidResolver() // without a fetcher nothing connects
 * const key = await createWalletKey()
 * const found = await resolveDid(key.did)
 * assert.deepEqual(found.ok && found.document.authentication, [key.verificationMethod])
 * const unreached = await resolveDid('did:web:platform.example')
 * assert.equal(unreached.ok, false)
 * ```
 */
export function createDidResolver(options: DidResolverOptions = {}): DidResolver {
  const registry = createDidRegistry(options)
  return bindResolver({ resolve: (did) => registry.resolve(did) })
}

/** The methods behind it, with whole documents: not bound to the question yet. */
export function createDidRegistry(options: DidResolverOptions): Resolver {
  return new Resolver({
    key: async (did) => answerOf(didKeyDocument(did), 'invalidDid'),
    web: (did) => resolveDidWeb(did, options),
  })
}

async function resolveDidWeb(did: Did, options: DidResolverOptions): Promise<DIDResolutionResult> {
  const { fetcher, development = false } = options
  const place = didWebUrl(did, { development })
  if (!place.ok) return answerOf(undefined, 'invalidDid')
  const request = { url: place.url, maxBytes: LIMITS.didDocumentBytes, mediaTypes: MEDIA_TYPES }
  const body = await fetcher?.(request).catch(() => undefined)
  if (body === undefined) return answerOf(undefined, 'notFound')
  const parsed = parseJson(body.bytes, { maxBytes: LIMITS.didDocumentBytes })
  return answerOf(parsed.ok ? parsed.value : undefined, 'invalidDidDocument')
}

/** The answer as did-resolver wants it: a document, or the error that explains why there is none. */
function answerOf(document: JsonValue | undefined, error: string): DIDResolutionResult {
  return {
    didResolutionMetadata: document === undefined ? { error } : {},
    // Not a DIDDocument yet: bindResolver reads it as what it is, JSON from a stranger.
    didDocument: (document ?? null) as unknown as DIDDocument | null,
    didDocumentMetadata: {},
  }
}
