/**
 * Signs a presentation with the worker's key. VC Data Integrity section 4.2, proof purpose
 * `authentication`; the moment of signing is kept to the millisecond, a verifier judges its age.
 * @module
 */
import type { SuiteId } from '../core/contexts.ts'
import type { Presentation } from '../core/credential.ts'
import { KlusCvError } from '../core/errors.ts'
import type { Signer } from '../core/signer.ts'
import { type Clock, formatInstant } from '../core/time.ts'
import { signPresentationJcs } from '../suites/sign-presentation-jcs.ts'
import type { UnsignedPresentation } from './create-presentation.ts'

/** The verifier's question that this presentation answers. */
export interface Challenge {
  readonly challenge: string
  /** The verifier's own address: an answer for one verifier is useless at another. */
  readonly domain: string
}

/** How to sign. */
export interface SignPresentationRequest {
  readonly presentation: UnsignedPresentation
  /** The worker's key: its verification method belongs to the holder. */
  readonly signer: Signer
  /** The verifier's question, or `unbound`: then anyone who gets it can pass it on as it is. */
  readonly answers: Challenge | 'unbound'
  /** The suite it was created for; default `eddsa-jcs-2022`, the only one in browsers. */
  readonly suite?: SuiteId
  /** Default: the machine's clock. */
  readonly clock?: Clock
}

/**
 * Adds the holder's proof.
 *
 * @returns the signed presentation, frozen; a challenge of KlusCV can be answered for five minutes
 * @throws KlusCvError `ERR_KLUSCV_KEY` when the key is not the holder's, `ERR_KLUSCV_OPTION` when
 * challenge or domain is empty or the suite is not one of this place, `ERR_KLUSCV_SIGNER` when the
 * signer does not answer.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {
 *   type Credential,
 *   createPresentation,
 *   createWalletKey,
 *   createWalletSigner,
 *   signPresentation,
 * } from 'kluscv/holder'
 *
 * const key = await createWalletKey()
 * const held: Partial<Credential> = {
 *   '@context': ['https://www.w3.org/ns/credentials/v2'],
 *   type: ['VerifiableCredential'],
 *   credentialSubject: { id: key.did },
 * }
 * const credentials = [held as Credential] // yours come from receiveCredentials
 * const presentation = createPresentation({ credentials, holder: key.did })
 * const signer = createWalletSigner(key)
 * // What the verifier's POST /challenges gave out.
 * const answers = { challenge: 'fT1xW5oR', domain: 'https://verifier.example' }
 * const signed = await signPresentation({ presentation, signer, answers })
 * assert.equal(signed.proof.verificationMethod, key.verificationMethod)
 * assert.equal(signed.proof['challenge'], answers.challenge)
 * ```
 */
export async function signPresentation(request: SignPresentationRequest): Promise<Presentation> {
  const { presentation, signer, answers, suite = 'eddsa-jcs-2022' } = request
  const clock = request.clock ?? (() => new Date())
  checkKeyIsHolders(presentation, signer)
  const proof = {
    presentation,
    signer,
    created: formatInstant(clock()),
    ...(answers === 'unbound' ? {} : checkChallenge(answers)),
  }
  if (suite === 'eddsa-jcs-2022') return signPresentationJcs(proof)
  // The libraries of the others are a megabyte, and read files: only in Node, and only when asked for.
  const { signPresentation: sign } = await import('../suites/sign-presentation.ts')
  return sign({ ...proof, suite })
}

function checkKeyIsHolders({ holder }: UnsignedPresentation, { id }: Signer): void {
  if (id.startsWith(`${holder}#`)) return
  const message = 'The key that signs must belong to the holder of the presentation.'
  throw new KlusCvError('ERR_KLUSCV_KEY', message)
}

function checkChallenge({ challenge, domain }: Challenge): Challenge {
  if (challenge !== '' && domain !== '') return { challenge, domain }
  const message = 'Challenge and domain must both be given, or the presentation be "unbound".'
  throw new KlusCvError('ERR_KLUSCV_OPTION', message)
}
