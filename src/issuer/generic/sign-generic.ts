/**
 * Signing a credential of anyone's type, with the same last look as at our own: what goes out
 * verifies, read from its text.
 * @module
 */
import { KlusCvError } from '../../core/errors.ts'
import { isJsonObject, type JsonObject } from '../../core/json.ts'
import { parseJson } from '../../core/parse-json.ts'
import type { Instant } from '../../core/time.ts'
import { checkProofs } from '../../suites/check-proofs.ts'
import { checkTerms } from '../../suites/check-terms.ts'
import { signCredential } from '../../suites/sign-credential.ts'
import { credentialError, toInputProblems } from '../credential-error.ts'
import type { GenericKey } from './generic-keys.ts'
import type { PreparedGeneric } from './prepare-generic.ts'

/**
 * Signs what was prepared, and lets it go once it verifies.
 * @throws ERR_KLUSCV_CREDENTIAL when JSON-LD does not understand all of it
 */
export async function signGeneric(
  { credential, key }: PreparedGeneric,
  created: Instant,
): Promise<JsonObject> {
  const undefinedTerms = await checkTerms(credential)
  if (undefinedTerms.length > 0) throw credentialError(toInputProblems(undefinedTerms))
  const { suite, signer } = key
  const signed = await signCredential({ credential, suite, signer, created }).catch(
    (error: unknown) => {
      throw told(error)
    },
  )
  await checkSigned(JSON.stringify(signed), key)
  return signed
}

/** What the libraries refuse is the caller's to mend; they do not say where it is. */
function told(error: unknown): unknown {
  const isRefusal = error instanceof KlusCvError && error.code === 'ERR_KLUSCV_CREDENTIAL'
  return isRefusal ? credentialError([{ pointer: '', message: error.message }]) : error
}

/** As a stranger would: from the text. Anything may be asked to be signed, so it is not our fault. */
async function checkSigned(text: string, { suite, method }: GenericKey): Promise<void> {
  const parsed = parseJson(text)
  const document = parsed.ok && isJsonObject(parsed.value) ? parsed.value : {}
  const answer = await checkProofs({
    document,
    purpose: 'assertionMethod',
    verificationMethods: [method],
    suites: [suite],
  })
  if (answer.ok) return
  const message = 'would not verify once it is signed: it was not released'
  throw credentialError([{ pointer: '', message }])
}
