/**
 * Steps about what others can try: change a figure, sign themselves, show someone else's, show it
 * again, hide that it was withdrawn.
 * @module
 */
import type { Credential } from '../../core/credential.ts'
import { askForChallenge, askForReport } from '../ask.ts'
import { hideStatus, presentAs, raiseGigs, signAs } from './forgeries.ts'
import {
  certificateOf,
  handIn,
  issuerOf,
  presentAndVerify,
  type Stage,
  type Step,
} from './stage.ts'

/** Each fails in its own way. */
export const FRAUD_STEPS: readonly Step[] = [
  {
    title: 'one figure was changed',
    expected: { state: 'changed', binding: 'bearer' },
    isAltered: true,
    play: (stage) => handIn(raiseGigs(workOf(stage)), stage.world.verifier),
  },
  {
    title: 'signed by a platform that is not listed',
    expected: { state: 'issuer-unknown', binding: 'bearer' },
    play: async (stage) => handIn(await signAs(stage.mallory, workOf(stage)), stage.world.verifier),
  },
  {
    title: "a bundle, signed with someone else's key",
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
    title: 'a bundle that was seen before, sent again',
    expected: { state: 'presented-by-another', binding: 'bearer' },
    play: async (stage) => {
      const { document, verifier, asked } = await presentAndVerify(stage, stage.second)
      const report = await askForReport(verifier.url, document, asked)
      // What an employer expects now is an answer to a new question.
      return { document, verifier, report, asked: await askForChallenge(verifier.url) }
    },
  },
  {
    title: 'a withdrawn one, its status hidden',
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
