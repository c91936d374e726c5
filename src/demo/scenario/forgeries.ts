/**
 * What can be made of certificates by whom they are not about: altered, signed by nobody whom
 * anybody knows, or shown under another name.
 * @module
 */
import type { Credential } from '../../core/credential.ts'
import type { JsonObject } from '../../core/json.ts'
import { floorToDay, formatInstant } from '../../core/time.ts'
import { createPresentation, createWalletSigner, type WalletKey } from '../../holder/index.ts'
import { signCredential } from '../../suites/sign-credential.ts'
import { signPresentation } from '../../suites/sign-presentation.ts'
import { credentialsOf, type Stage } from './stage.ts'

/** A figure that was not signed: a hundred gigs more. */
export function raiseGigs(credential: Credential): JsonObject {
  const { credentialSubject } = credential
  const gigsCompleted = Number(credentialSubject['gigsCompleted']) + 100
  return { ...credential, credentialSubject: { ...credentialSubject, gigsCompleted } }
}

/** The same words under another DID: signed well, by nobody whom anybody knows. */
export function signAs({ did, verificationMethod, ...key }: WalletKey, original: Credential) {
  const { proof: _proof, credentialStatus, ...credential } = original
  const status = [credentialStatus ?? []].flat().map((entry) => ({
    ...(entry as JsonObject),
    statusListCredential: 'https://platform.example/status-lists/1',
  }))
  return signCredential({
    credential: { ...credential, issuer: did, credentialStatus: status },
    suite: 'eddsa-rdfc-2022',
    signer: createWalletSigner({ did, verificationMethod, ...key }),
    created: floorToDay(new Date()),
  })
}

/** Our own holder refuses this, so the proof is made without it. */
export function presentAs(
  { mallory, worker, second }: Stage,
  asked: { readonly challenge: string; readonly domain: string },
) {
  const honest = createPresentation({ credentials: credentialsOf(second), holder: worker.did })
  return signPresentation({
    presentation: { ...honest, holder: mallory.did },
    suite: 'eddsa-rdfc-2022',
    signer: createWalletSigner(mallory),
    created: formatInstant(new Date()),
    ...asked,
  })
}

/** The same graph for a JSON-LD library, and no status for whoever reads the JSON. */
export function hideStatus({ credentialStatus, ...credential }: Credential): JsonObject {
  return {
    ...credential,
    'https://www.w3.org/2018/credentials#credentialStatus': credentialStatus ?? [],
  }
}
