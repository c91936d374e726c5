/**
 * What signing a credential and signing a presentation have in common: a private copy goes in, a
 * frozen signed one comes out, and everything that can go wrong has one of our codes.
 * @module
 */
import { KlusCvError } from '../core/errors.ts'
import { snapshot } from '../core/freeze.ts'
import type { JsonObject } from '../core/json.ts'
import { parseInstant } from '../core/time.ts'
import type { ProofTerms } from './signing-purpose.ts'

/**
 * Runs the library's `sign` on a copy of an unsigned document.
 * @throws ERR_KLUSCV_CREDENTIAL when the document cannot be signed, ERR_KLUSCV_OPTION when
 *   `created` is no time, ERR_KLUSCV_SIGNER when the signer fails
 */
export async function signDocument<Signed extends JsonObject>(
  document: JsonObject,
  terms: ProofTerms,
  sign: (copy: object) => Promise<object>,
): Promise<Signed> {
  if (parseInstant(terms.created) === undefined) {
    throw new KlusCvError('ERR_KLUSCV_OPTION', 'created must be a time with a zone')
  }
  if ('proof' in document) throw documentError('expected a document without a proof')
  try {
    return snapshot(await sign(structuredClone(document))) as Signed
  } catch (error) {
    throw error instanceof KlusCvError ? error : documentError(reasonOf(error))
  }
}

// jsonld's own messages quote the document; the code of its event does not.
function reasonOf(error: unknown): string {
  const { details, message } = error instanceof Error ? (error as JsonLdError) : {}
  // RDF canonicalization gives up on a web of blank nodes: RDFC-1.0 section 7.1.
  const isTangle = /iterations|blank node/i.test(message ?? '')
  const other = isTangle
    ? 'too many objects without an id look alike'
    : 'not what its data model asks'
  return `the document cannot be signed: ${details?.event?.code ?? details?.code ?? other}`
}

interface JsonLdError extends Error {
  readonly details?: { readonly code?: string; readonly event?: { readonly code?: string } }
}

function documentError(message: string): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_CREDENTIAL', message)
}
