/**
 * The plug-in point: any resolver of the did-resolver kind, with its answers bound to the question.
 * Such resolvers answer with a document of another DID, or with an error and a document beside
 * it: here only a document of exactly the DID asked gets through.
 * @module
 */
import type { Did } from '../core/credential.ts'
import { isDid } from '../core/did.ts'
import type { JsonValue } from '../core/json.ts'
import type { DidResolution, DidResolver } from '../core/verification-method.ts'
import { parseDidDocument } from './did-document.ts'

/** What is used of a did-resolver `Resolvable` (DID Resolution section 4). */
export interface DidRegistry {
  readonly resolve: (did: Did) => Promise<{
    readonly didResolutionMetadata: { readonly error?: string }
    readonly didDocument: unknown
    readonly didDocumentMetadata?: { readonly deactivated?: boolean }
  }>
}

/** A resolver of ours from a registry of methods. */
export function bindResolver(registry: DidRegistry): DidResolver {
  return async (did) => {
    if (!isDid(did)) return unresolved('invalid', 'must be a did:key or did:web')
    try {
      return readAnswer(await registry.resolve(did), did)
    } catch {
      return unresolved('unreachable', 'must resolve, got no answer')
    }
  }
}

function readAnswer(answer: Awaited<ReturnType<DidRegistry['resolve']>>, did: Did): DidResolution {
  const { error } = answer.didResolutionMetadata
  // "notFound" is what methods say for a host that does not answer: it may later.
  if (error === 'notFound') return unresolved('unreachable', 'must resolve, got not found')
  if (error !== undefined) return unresolved('invalid', 'must resolve, got an error')
  if (answer.didDocumentMetadata?.deactivated === true) {
    return unresolved('invalid', 'must not be deactivated')
  }
  return parseDidDocument(answer.didDocument as JsonValue, did)
}

function unresolved(reason: 'unreachable' | 'invalid', detail: string): DidResolution {
  return { ok: false, reason, problem: { problem: 'issuer_unresolvable', pointer: '', detail } }
}
