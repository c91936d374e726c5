/**
 * The document loader of the JSON-LD libraries, without I/O: it knows the shipped contexts and
 * the keys of one question, and nothing else exists.
 * @module
 */
import type { DocumentLoader } from 'jsonld-signatures'
import { KlusCvError } from '../core/errors.ts'
import type { VerificationMethod } from '../core/verification-method.ts'
import type { Contexts } from './load-contexts.ts'

/** Finds a shipped context, or a key by its full id. Anything else is refused, never fetched. */
export function createDocumentLoader(
  contexts: Contexts,
  verificationMethods: readonly VerificationMethod[] = [],
): DocumentLoader {
  const keys = new Map(verificationMethods.map((method) => [method.id, multikeyOf(method)]))
  return async (url) => {
    const context = contexts.get(url)
    if (context !== undefined) {
      return { contextUrl: null, documentUrl: url, document: context, tag: 'static' }
    }
    const document = keys.get(url)
    if (document !== undefined) return { contextUrl: null, documentUrl: url, document }
    throw new KlusCvError('ERR_KLUSCV_CONTEXT', 'only shipped contexts and given keys are loaded')
  }
}

function multikeyOf({ id, controller, publicKeyMultibase }: VerificationMethod): object {
  const context = 'https://w3id.org/security/multikey/v1'
  return { '@context': context, id, type: 'Multikey', controller, publicKeyMultibase }
}
