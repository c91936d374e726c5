/**
 * Steps about what a platform can do after it has issued: withdraw, suspend, reinstate.
 * @module
 */
import { askForStatus } from '../ask.ts'
import {
  certificateOf,
  issuerOf,
  presentAndVerify,
  type Stage,
  type Step,
  untilStateChanges,
} from './stage.ts'

/** A bundle, before and after its platforms change their minds. */
export const STATUS_STEPS: readonly Step[] = [
  {
    title: 'a bundle of three platforms',
    expected: { state: 'genuine', binding: 'live' },
    play: (stage) => presentAndVerify(stage, stage.first),
  },
  {
    title: 'the same, one proof of ratings withdrawn',
    expected: {
      state: 'withdrawn',
      binding: 'live',
      parts: ['genuine', 'genuine', 'genuine', 'withdrawn', 'genuine', 'genuine'],
    },
    play: async (stage) => {
      await change(stage, 'first', 'thuisschoon', 'revoke')
      return presentAndVerify(stage, stage.first)
    },
  },
  {
    title: 'another, one proof of ratings suspended',
    expected: {
      state: 'suspended',
      binding: 'live',
      parts: ['genuine', 'genuine', 'genuine', 'genuine', 'genuine', 'suspended'],
    },
    play: async (stage) => {
      await change(stage, 'second', 'horecaflex', 'suspend')
      return presentAndVerify(stage, stage.second)
    },
  },
  {
    title: 'the same, no longer suspended',
    expected: { state: 'genuine', binding: 'live' },
    play: async (stage) => {
      await change(stage, 'second', 'horecaflex', 'reinstate')
      return presentAndVerify(stage, stage.second)
    },
  },
]

async function change(
  stage: Stage,
  set: 'first' | 'second',
  slug: string,
  action: 'revoke' | 'suspend' | 'reinstate',
): Promise<void> {
  const issuer = issuerOf(stage.world, slug)
  const certificate = certificateOf(stage[set], issuer, 'ReputationCredential')
  await untilStateChanges(stage, certificate, () => askForStatus(issuer, certificate.id, action))
}
