/**
 * Steps without a key, and steps in which time passes.
 * @module
 */
import { bundleCredentials } from '../../holder/index.ts'
import { startLaterVerifier } from '../start-verifier.ts'
import {
  certificateOf,
  credentialsOf,
  handIn,
  issuerOf,
  type Played,
  type Stage,
  type Step,
} from './stage.ts'

const HOUR_SECONDS = 60 * 60
/** A proof of ratings ends after twelve months: this is past that. */
export const THIRTEEN_MONTHS_SECONDS = 400 * 24 * HOUR_SECONDS
/** A status list is accepted for 48 hours. */
const TWO_DAYS_SECONDS = 49 * HOUR_SECONDS

/** The platform that goes away is the last thing that happens. */
export const LATER_STEPS: readonly Step[] = [
  {
    title: 'two of a worker without a key, unsigned',
    expected: { state: 'genuine', binding: 'bearer' },
    play: ({ world, bearer }) => {
      const work = bearer.filter(({ type }) => type === 'WorkHistoryCredential')
      return handIn(bundleCredentials(credentialsOf(work)), world.verifier)
    },
  },
  {
    title: 'a proof of ratings, thirteen months later',
    expected: { state: 'expired', binding: 'bearer' },
    play: (stage) => showLater(stage, 'ReputationCredential', THIRTEEN_MONTHS_SECONDS),
  },
  {
    title: 'a platform last heard of two days ago',
    expected: { state: 'status-unknown', binding: 'bearer' },
    play: async (stage) => {
      await issuerOf(stage.world, 'winkelscan').stop()
      return showLater(stage, 'WorkHistoryCredential', TWO_DAYS_SECONDS)
    },
  },
]

async function showLater(
  { world, bearer }: Stage,
  type: 'WorkHistoryCredential' | 'ReputationCredential',
  clockOffsetSeconds: number,
): Promise<Played> {
  const { folder, trust, wallet } = world
  const walletUrl = wallet.url
  const { credential } = certificateOf(bearer, issuerOf(world, 'winkelscan'), type)
  const later = await startLaterVerifier(world.verifier, {
    folder,
    trust,
    walletUrl,
    clockOffsetSeconds,
  })
  world.closeLater(later.stop)
  const played = await handIn(credential, later)
  await later.stop()
  return played
}
