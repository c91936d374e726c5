/**
 * Steps about what others can try: change a figure, sign themselves, show someone else's, show it
 * again, hide that it was withdrawn.
 * @module
 */
import type { Credential } from '../../core/credential.ts'
import type { JsonObject } from '../../core/json.ts'
import { floorToDay, formatInstant } from '../../core/time.ts'
import { createPresentation, createWalletSigner, type WalletKey } from '../../holder/index.ts'
import { signCredential } from '../../suites/sign-credential.ts'
import { signPresentation } from '../../suites/sign-presentation.ts'
import { askForChallenge, askForReport } from '../ask.ts'
import {
  certificateOf,
  credentialsOf,
  handIn,
  issuerOf,
  presentAndVerify,
  type Stage,
  type Step,
} from './stage.ts'

/** Each fails in its own way. */
export const FRAUD_STEPS: readonly Step[] = [
  {
    title: 'a certificate in which one figure was changed',
    expected: { state: 'changed', binding: 'bearer' },
    isAltered: true,
    play: (stage) => handIn(raiseGigs(workOf(stage)), stage.world.verifier),
  },
  {
    title: 'one signed by a platform that is not on the trust list',
    expected: { state: 'issuer-unknown', binding: 'bearer' },
    play: async (stage) => handIn(await signAs(stage.mallory, workOf(stage)), stage.world.verifier),
  },
  {
    title: "the worker's bundle, signed with someone else's key",
    expected: { state: 'presented-by-another', binding: 'live' },
    play: async (stage) => {
      const { verifier } = stage.world
      const asked = await askForChallenge(verifier.url)
      const document = await presentAs(stage, asked)
      const report = await askForReport(verifier.url, document, asked)
      return { document, verifier, asked, report }
    },
  },
  {
    title: 'a bundle that this employer has seen, sent again',
    expected: { state: 'presented-by-another', binding: 'bearer' },
    play: async (stage) => {
      const { document, verifier, asked } = await presentAndVerify(stage, stage.second)
      const report = await askForReport(verifier.url, document, asked)
      // What an employer expects now is an answer to a new question.
      return { document, verifier, report, asked: await askForChallenge(verifier.url) }
    },
  },
  {
    title: 'the withdrawn certificate, its status renamed so that nobody looks',
    expected: { state: 'changed', binding: 'bearer' },
    isAltered: true,
    play: (stage) => handIn(hideStatus(withdrawnOf(stage)), stage.world.verifier),
  },
]

function workOf({ world, second }: Stage): Credential {
  return certificateOf(second, issuerOf(world, 'oppasmaat'), 'WorkHistoryCredential').credential
}

function withdrawnOf({ world, first }: Stage): Credential {
  return certificateOf(first, issuerOf(world, 'thuisschoon'), 'ReputationCredential').credential
}

function raiseGigs(credential: Credential): JsonObject {
  const { credentialSubject } = credential
  const gigsCompleted = Number(credentialSubject['gigsCompleted']) + 100
  return { ...credential, credentialSubject: { ...credentialSubject, gigsCompleted } }
}

/** The same words under another DID: signed well, by nobody whom anybody knows. */
function signAs({ did, verificationMethod, ...key }: WalletKey, original: Credential) {
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
function presentAs(
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
function hideStatus({ credentialStatus, ...credential }: Credential): JsonObject {
  return {
    ...credential,
    'https://www.w3.org/2018/credentials#credentialStatus': credentialStatus ?? [],
  }
}
