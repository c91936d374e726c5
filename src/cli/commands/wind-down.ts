/**
 * `kluscv wind-down`: for a platform that stops. Without `--stop` it only says what would happen.
 * Works beside a running service, which goes on serving what is published.
 * @module
 */
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import { KlusCvError } from '../../core/errors.ts'
import {
  type ArchiveSummary,
  checkArchive,
  type Issuer,
  type WindDownPlan,
} from '../../issuer/index.ts'
import { openPublishedFolder } from '../../storage/index.ts'
import type { CommandIo } from '../command-io.ts'
import { addIssuerOptions, COMMAND, withIssuer } from '../with-issuer.ts'

interface WindDownFlags {
  readonly [flag: string]: unknown
  readonly out?: string
  readonly stop?: true
}

/** Registers the commands. */
export function registerWindDownCommand(program: Command, io: CommandIo): void {
  const command = program
    .command('wind-down')
    .description('stop issuing for good, and write an archive by which certificates stay checkable')
    // Required, but not of `check`: commander asks a subcommand for them too.
    .option('--out <dir>', 'folder for the archive (required)')
    .option('--stop', 'really stop: this cannot be undone; without it, say what would happen')
  addIssuerOptions(command).action((flags: WindDownFlags) => windDown(flags, io))
  command
    .command('check')
    .description('check an archive from its own files: no key, no database')
    .argument('<dir>', 'the folder with the archive')
    .action(async (directory: string) => {
      io.out(summaryText(await checkArchive(readerOf(directory)), directory))
    })
}

async function windDown({ out, stop, ...flags }: WindDownFlags, io: CommandIo): Promise<void> {
  if (out === undefined) {
    const message = 'The flag --out is required: a folder for the archive.'
    throw new KlusCvError('ERR_KLUSCV_OPTION', message)
  }
  await withIssuer(flags, io, async ({ windDown: ending }) => {
    const plan = await ending.plan()
    if (plan.stoppedAt === undefined && stop === undefined) {
      io.out(planText(plan, out))
      return
    }
    await ending.stop(COMMAND)
    const summary = await writeArchive(ending, out)
    io.out(summaryText(summary, out))
    io.out(`What to do with it: ${join(out, 'README.en.md')}, ${join(out, 'README.nl.md')}\n`)
  })
}

async function writeArchive(
  { archive }: Issuer['windDown'],
  directory: string,
): Promise<ArchiveSummary> {
  const summary = await archive(await openPublishedFolder(directory))
  // Of use while files are written; whoever receives the archive would wonder.
  await rm(join(directory, 'partial'), { recursive: true, force: true })
  return summary
}

/** The paths are of the manifest, whose reader lets none lead out of the folder. */
function readerOf(directory: string): Parameters<typeof checkArchive>[0] {
  return {
    read: (path) =>
      readFile(join(directory, path), 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined
        const message = `The file ${join(directory, path)} cannot be read.`
        throw new KlusCvError('ERR_KLUSCV_OPTION', message, { cause: error })
      }),
  }
}

function planText({ certificates, registers, statusLists }: WindDownPlan, out: string): string {
  return `Nothing was done. With --stop, this platform stops issuing for good, in every process:
- no certificate, offer or batch is taken any more; what is being signed at that moment is given up
- the register of today is closed (of days before: ${registers})
- withdrawing and correcting go on, and what is published stays published
- an archive is written to ${out}: profile, keys, registers and status lists
Certificates: ${certificates}. Status lists: ${statusLists}.
Stopping cannot be undone. The archive can be made again at any time.
`
}

function summaryText({ manifest, keys, certificates }: ArchiveSummary, directory: string): string {
  const { platform, stoppedAt, files } = manifest
  const days = files
    .filter(({ kind }) => kind === 'register')
    .map(({ path }) => path.split('/').at(-1))
  const lists = files.filter(({ kind }) => kind === 'statusList').length
  return `${platform} stopped at ${stoppedAt}.
The archive in ${directory} is whole: every file was read again and its signature checked.
Certificates: ${certificates}. Registers: ${[days.length, ...days.slice(0, 1)].join(', from ')}.
Status lists: ${lists}. Public keys: ${keys.length}.
`
}
