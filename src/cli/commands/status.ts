/**
 * `kluscv status`: withdraws, suspends, reinstates or supersedes one certificate. Works beside a
 * running service: both use the same database, and the lists are published before this ends.
 * @module
 */
import { Argument, type Command } from 'commander'
import { STATUS_ACTIONS, type StatusAction } from '../../issuer/index.ts'
import type { CommandIo } from '../command-io.ts'
import { addIssuerOptions, COMMAND, withIssuer } from '../with-issuer.ts'

/** Registers the command. */
export function registerStatusCommand(program: Command, io: CommandIo): void {
  const command = program
    .command('status')
    .description('change what the public lists say about a certificate')
    .addArgument(new Argument('<action>', 'what to do').choices(STATUS_ACTIONS))
    .argument(
      '<id>',
      'urn:uuid:… of the certificate, or its place: statusListCredential#statusListIndex',
    )
    .option('--reason <text>', 'why; it stays in the database')
  addIssuerOptions(command).action(
    (action: StatusAction, id: string, flags: { readonly reason?: string }) =>
      withIssuer({ ...flags }, io, async (issuer) => {
        const { status, superseded } = await issuer.changeStatus(id, action, {
          caller: COMMAND,
          ...(flags.reason === undefined ? {} : { reason: flags.reason }),
        })
        io.out(`${id} ${status}${superseded ? ', a newer one exists' : ''}\n`)
      }),
  )
}
