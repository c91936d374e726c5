/**
 * `kluscv trust mirror`: copies what the platforms of a trust list publish, for the day on which one of
 * them is gone. For the list's keeper, every day; a run that was interrupted goes on where it was.
 * @module
 */
import type { Command } from 'commander'
import { SUITES } from '../../core/contexts.ts'
import {
  checkProofs,
  createGuardedFetcher,
  mirrorPlatforms,
  openTrustList,
  type PrefetchWarning,
} from '../../verifier/index.ts'
import type { CommandIo } from '../command-io.ts'
import { readNamed } from '../named-files.ts'
import { readTrustKeyOf } from '../read-trust.ts'

interface MirrorFlags {
  readonly list: string
  readonly trustKey: string
  readonly out: string
  readonly development?: boolean
}

/** Registers the command. */
export function registerTrustMirrorCommand(trust: Command, io: CommandIo): void {
  trust
    .command('mirror')
    .description('copy what the platforms of a list publish; run it every day')
    .requiredOption('--list <file>', 'the signed trust list')
    .requiredOption('--trust-key <key>', 'the key that signs it (z6Mk…), or a file with it')
    .requiredOption('--out <folder>', 'where the copies are; serve this folder as it is')
    .option('--development', 'also platforms of this machine')
    .action((flags: MirrorFlags) => mirror(flags, io))
}

async function mirror(flags: MirrorFlags, io: CommandIo): Promise<void> {
  const { list, trustKey, out, development = false } = flags
  const clock = () => new Date()
  const rootKey = await readTrustKeyOf('The flag --trust-key', trustKey)
  const trust = openTrustList(await readNamed(list), { rootKey, now: clock() })
  const warnings: PrefetchWarning[] = []
  const outcomes = await mirrorPlatforms({
    trust,
    fetcher: createGuardedFetcher({ development }),
    directory: out,
    clock,
    proofs: checkProofs,
    suites: SUITES,
    development,
    warn: (warning) => warnings.push(warning),
  })
  for (const { platform, added } of outcomes) {
    io.out(`${platform.did}  ${added === 1 ? '1 new file' : `${added} new files`}\n`)
  }
  for (const { platform, url, warning, problem } of warnings) {
    io.err(`${platform}  ${url}  ${warning}${problem === undefined ? '' : ` (${problem})`}\n`)
  }
  if (warnings.length > 0) io.exit(1)
}
