/**
 * `kluscv trust check`: whether a signed list may be used, whom it names, and what its keeper should
 * mend.
 * @module
 */
import type { Command } from 'commander'
import type { InputProblem } from '../../core/errors.ts'
import { openTrustList } from '../../trust/check-trust-list.ts'
import { lintTrustList } from '../../trust/lint-trust-list.ts'
import type { CommandIo } from '../command-io.ts'
import { readNamed } from '../named-files.ts'
import { readTrustKeyOf } from '../read-trust.ts'

/** Registers the command. */
export function registerTrustCheckCommand(trust: Command, io: CommandIo): void {
  trust
    .command('check')
    .description('say whether a signed list may be used, whom it names, and what to mend')
    .argument('<list>', 'the trust list')
    .requiredOption('--trust-key <key>', 'the key that signs it (z6Mk…), or a file with it')
    .option('--held <list>', 'the list in use: this one must be newer')
    .action((file: string, flags: CheckFlags) => check(file, flags, io))
}

interface CheckFlags {
  readonly trustKey: string
  readonly held?: string
}

async function check(file: string, flags: CheckFlags, io: CommandIo): Promise<void> {
  const rootKey = await readTrustKeyOf('The flag --trust-key', flags.trustKey)
  const now = new Date()
  const held = flags.held && openTrustList(await readNamed(flags.held), { rootKey, now })
  const list = openTrustList(await readNamed(file), { rootKey, now, ...(held && { held }) })
  io.out(`version ${list.version}, valid until ${list.validUntil}\n`)
  if (list.nextRootKey !== undefined) io.out(`hands over to ${list.nextRootKey}\n`)
  for (const { did, names, lifecycle } of list.platforms) {
    io.out(`${did}  ${names.nl}  ${lifecycle.state} since ${lifecycle.since}\n`)
  }
  const { problems, advice } = lintTrustList(list, now)
  for (const problem of problems) io.err(`wrong   ${lineOf(problem)}`)
  for (const piece of advice) io.err(`advice  ${lineOf(piece)}`)
  if (problems.length > 0) io.exit(1)
}

function lineOf({ pointer, message }: InputProblem): string {
  return `${pointer} ${message}\n`
}
