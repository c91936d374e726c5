/**
 * `kluscv status`: withdraws, suspends, reinstates or supersedes certificates. Works beside a
 * running service: both use the same database, and the lists are published before this ends.
 * @module
 */
import { Argument, type Command } from 'commander'
import { KlusCvError } from '../../core/errors.ts'
import {
  type BulkResult,
  type Issuer,
  MOST_CERTIFICATES,
  STATUS_ACTIONS,
  type StatusAction,
} from '../../issuer/index.ts'
import type { CommandIo } from '../command-io.ts'
import { readNamed } from '../named-files.ts'
import { addIssuerOptions, COMMAND, withIssuer } from '../with-issuer.ts'

interface StatusFlags {
  readonly reason?: string
  readonly ids?: string
}

/** EX_DATAERR of sysexits.h: some of the certificates stay as they were. */
const EXIT_SOME_REFUSED = 65

const REFUSED = {
  unknown: 'there is no such certificate',
  withdrawn: 'was withdrawn before: it changes no more',
  'correction-open': 'is being corrected: correct or dismiss that',
} as const

/** Registers the command. */
export function registerStatusCommand(program: Command, io: CommandIo): void {
  const command = program
    .command('status')
    .description('change what the public lists say about certificates')
    .addArgument(new Argument('<action>', 'what to do').choices(STATUS_ACTIONS))
    .argument(
      '[ids...]',
      'urn:uuid:… of each certificate; of a single one also its place: statusListCredential#statusListIndex',
    )
    .option('--ids <file>', 'file with an id on each line, for many')
    .option('--reason <text>', 'why; it stays in the database')
  addIssuerOptions(command).action(
    async (
      action: StatusAction,
      named: readonly string[],
      { ids: file, ...flags }: StatusFlags,
    ) => {
      const ids = [...named, ...(file === undefined ? [] : await readIds(file))]
      if (ids.length === 0) {
        const message = 'Name certificates, or a file with their ids: --ids.'
        throw new KlusCvError('ERR_KLUSCV_OPTION', message)
      }
      await withIssuer({ ...flags }, io, (issuer) =>
        changeAll(issuer, { action, ids, reason: flags.reason }, io),
      )
    },
  )
}

async function readIds(path: string): Promise<readonly string[]> {
  const text = Buffer.from(await readNamed(path)).toString('utf8')
  return text.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
}

async function changeAll(
  issuer: Issuer,
  change: {
    readonly action: StatusAction
    readonly ids: readonly string[]
    readonly reason: string | undefined
  },
  io: CommandIo,
): Promise<void> {
  const { action, ids, reason } = change
  const options = { caller: COMMAND, ...(reason === undefined ? {} : { reason }) }
  const [first = ''] = ids
  if (ids.length === 1) return tell(await issuer.changeStatus(first, action, options), io)
  for (let at = 0; at < ids.length; at += MOST_CERTIFICATES) {
    const certificates = ids.slice(at, at + MOST_CERTIFICATES)
    const results = await issuer.certificates.changeStatuses(
      { action, ...options },
      { certificates },
    )
    for (const result of results) tell(result, io)
  }
}

function tell(result: BulkResult, io: CommandIo): void {
  if ('problem' in result) {
    io.err(`${result.id} ${REFUSED[result.problem]}\n`)
    io.exit(EXIT_SOME_REFUSED)
  } else {
    io.out(`${result.id} ${result.status}${result.superseded ? ', a newer one exists' : ''}\n`)
  }
}
