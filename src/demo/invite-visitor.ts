/**
 * The demo with a person: issues workers' certificates, writes files to try, and says what can be
 * tried with them.
 * @module
 */
import { join } from 'node:path'
import { askForOffer } from './ask.ts'
import { demoPlatform, readDemoRecords } from './platforms.ts'
import { THIRTEEN_MONTHS_SECONDS } from './scenario/later-steps.ts'
import { certificateOf, credentialsOf, issuerOf, present, setStage } from './scenario/stage.ts'
import { shareForWeek } from './share.ts'
import { startLaterVerifier } from './start-verifier.ts'
import type { DemoWorld } from './start-world.ts'
import { type Samples, writeSamples } from './write-samples.ts'

/** Two, for a bundle. */
const CLAIMED_AT = ['oppasmaat', 'thuisschoon'] as const

/** Prepares everything, and says what to do with it. */
export async function inviteVisitor(world: DemoWorld, say: (text: string) => void): Promise<void> {
  const stage = await setStage(world, say)
  say('Withdrawing one, suspending another, and writing files to try …\n')
  const written = await writeSamples(stage)
  const { folder, trust, wallet } = world
  const later = await startLaterVerifier(world.verifier, {
    folder,
    trust,
    walletUrl: wallet.url,
    clockOffsetSeconds: THIRTEEN_MONTHS_SECONDS,
  })
  world.closeLater(later.stop)
  const first = credentialsOf(stage.first)
  const shown = issuerOf(world, 'thuisschoon')
  const { id } = certificateOf(stage.first, shown, 'ReputationCredential')
  const { link } = await shareForWeek(world, await present(stage.worker, first, 'unbound'))
  say(`
Platforms
${world.issuers.map(({ platform, url }) => `  ${platform.slug.padEnd(13)} ${url}/.well-known/did.json`).join('\n')}

The worker's pages
  ${wallet.url}  to keep certificates in, and to share them
${await claimLines(world)}

The employer's page
  ${world.verifier.url}
  ${later.url}  the same, thirteen months from now: proofs of ratings have expired
  ${link}
      a link that a worker sent: certificates of three platforms

${describeSamples(written)}

To try
  1. Open the page and choose ${join(written.folder, 'three-platforms.json')}.
  2. Change a figure in it with a text editor, and choose it again.
  3. Have ThuisSchoon withdraw its proof of ratings, wait two seconds, and choose it once more:
     curl -X POST ${shown.url}/v1/certificates/${id}/status \\
       -H 'authorization: Bearer ${shown.apiKey}' -H 'content-type: application/json' \\
       -d '{"action": "revoke"}'

Ctrl-C stops everything; the files go with it.
`)
}

/** A platform opens these for a worker who is logged in there. */
async function claimLines(world: DemoWorld): Promise<string> {
  const lines = CLAIMED_AT.map(async (slug) => {
    const [record = {}] = readDemoRecords(demoPlatform(slug))
    const claimUrl = await askForOffer(issuerOf(world, slug), record)
    return `  ${claimUrl}\n      the button at ${slug}, for a worker there; works for 15 minutes`
  })
  return (await Promise.all(lines)).join('\n')
}

function describeSamples({ folder, samples }: Samples): string {
  const lines = samples.map(
    ({ name, what, state }) => `  ${name.padEnd(22)} ${what.padEnd(42)} ${state}`,
  )
  return [`Files to give to that page, in ${folder}, and what it says of each`, ...lines].join('\n')
}
