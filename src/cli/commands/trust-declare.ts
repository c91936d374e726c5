/**
 * `kluscv trust declare`: what became of a platform, or of one key of it, since when, and what had been
 * mirrored by then. Writes the next version of the list for its keeper to sign.
 * @module
 */
import { type Command, Option } from 'commander'
import { KlusCvError } from '../../core/errors.ts'
import { isDay } from '../../core/time.ts'
import type { Day, LifecycleState, TrustedPlatform } from '../../trust/trust-list.ts'
import { mirrorFolderName, openMirrorFolder } from '../../verifier/index.ts'
import type { CommandIo } from '../command-io.ts'
import { nextDraft, readDraft, writeDraft } from '../draft-list.ts'

interface DeclareFlags {
  readonly list: string
  readonly out: string
  readonly since: string
  readonly state: LifecycleState
  readonly key?: string
  readonly mirror?: string
  readonly mirrorUrl?: string
}

/** Registers the command. */
export function registerTrustDeclareCommand(trust: Command, io: CommandIo): void {
  trust
    .command('declare')
    .description('say what became of a platform, or of one of its keys')
    .argument('<did>', 'the platform')
    .requiredOption('--list <file>', 'the list, signed or not')
    .requiredOption(
      '--since <day>',
      'the first day that counts only if mirrored before (YYYY-MM-DD)',
    )
    .addOption(
      new Option('--state <state>', 'what became of it')
        .choices(['active', 'stopped', 'bankrupt', 'compromised'])
        .makeOptionMandatory(),
    )
    .option('--key <id>', 'only this key was stolen: #key-1; with --state compromised')
    .option('--mirror <folder>', 'the folder of `kluscv trust mirror`')
    .option('--mirror-url <url>', 'where that folder is served')
    .requiredOption('--out <file>', 'where to write the next version, unsigned')
    .action((did: string, flags: DeclareFlags) => declare(did, flags, io))
}

async function declare(did: string, flags: DeclareFlags, io: CommandIo): Promise<void> {
  if (!isDay(flags.since)) throw wrong('The flag --since must be a day, YYYY-MM-DD.')
  const draft = await readDraft(flags.list)
  const platform = draft.platforms.find((one) => one.did === did)
  if (platform === undefined) throw wrong(`The list ${flags.list} does not name ${did}.`)
  const changed = { ...changeOf(platform, flags), ...(await vouchFor(platform, flags)) }
  const platforms = draft.platforms.map((one) => (one === platform ? changed : one))
  const next = nextDraft(draft, platforms, new Date())
  await writeDraft(flags.out, next)
  io.err(`Wrote version ${next.version} to ${flags.out}. Sign it with kluscv trust sign.\n`)
  if (changed.mirrored === undefined && flags.state !== 'active') {
    io.err(`Nothing of ${did} was mirrored: none of its certificates can be verified any more.\n`)
  }
}

/** The platform after a stop or a break-in, or with one key that is no longer its own. */
function changeOf(platform: TrustedPlatform, flags: DeclareFlags): TrustedPlatform {
  const { state, since, key } = flags
  if (key === undefined) return { ...platform, lifecycle: { state, since } }
  const id = key.startsWith('#') ? `${platform.did}${key}` : key
  const isListed = platform.keys.some((one) => one.id === id)
  if (!isListed || state !== 'compromised') {
    throw wrong('The flag --key must name a key of the platform, with --state compromised.')
  }
  const keys = platform.keys.map((one) =>
    one.id === id ? { ...one, compromisedSince: since } : one,
  )
  return { ...platform, keys }
}

/** The keeper's word on what was there before that day, and where it is served. */
async function vouchFor(
  { did, mirrors = [] }: TrustedPlatform,
  flags: DeclareFlags,
): Promise<Pick<TrustedPlatform, 'mirrored' | 'mirrors'>> {
  const { mirror, mirrorUrl, since, state } = flags
  if (state === 'active' || mirror === undefined) return {}
  const folder = await openMirrorFolder(mirror, did)
  const mirrored = await folder.freeze(since as Day)
  const url = mirrorUrl && new URL(`${mirrorFolderName(did)}/`, slashed(mirrorUrl)).href
  return { mirrored, mirrors: [...new Set([...mirrors, ...(url === undefined ? [] : [url])])] }
}

function slashed(url: string): string {
  if (!URL.canParse(url)) throw wrong('The flag --mirror-url must be an https address.')
  return url.endsWith('/') ? url : `${url}/`
}

function wrong(message: string): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_OPTION', message)
}
