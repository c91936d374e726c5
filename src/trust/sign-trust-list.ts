/**
 * Signs a trust list with the root key (eddsa-jcs-2022 over plain JSON). What it signs is what
 * every verifier would accept: a list with a mistake in it is not signed.
 * @module
 */
import { KlusCvError } from '../core/errors.ts'
import { isJsonObject, type JsonObject } from '../core/json.ts'
import type { Signer } from '../core/signer.ts'
import type { Instant } from '../core/time.ts'
import { signJson } from '../suites/sign-json.ts'
import { parseTrustList } from './parse-trust-list.ts'
import type { TrustList, UnsignedTrustList } from './trust-list.ts'

/**
 * The list with its proof.
 *
 * @param list - the list; a proof that it already carries is replaced
 * @param options.signer - the root key
 * @param options.created - when it is signed
 * @throws KlusCvError `ERR_KLUSCV_TRUST_LIST` with every problem of the list
 */
export async function signTrustList(
  list: UnsignedTrustList,
  options: { readonly signer: Signer; readonly created: Instant },
): Promise<TrustList> {
  const unsigned = isJsonObject(list) ? withoutProof(list) : list
  const parsed = parseTrustList(unsigned)
  if (!parsed.ok) {
    throw new KlusCvError('ERR_KLUSCV_TRUST_LIST', 'the trust list has mistakes: nothing signed', {
      problems: parsed.problems,
    })
  }
  const signed = await signJson({ document: parsed.list, ...options })
  return signed as unknown as TrustList
}

function withoutProof({ proof: _, ...rest }: JsonObject): JsonObject {
  return rest
}
