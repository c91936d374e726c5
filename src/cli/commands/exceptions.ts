/**
 * `kluscv exceptions`: what the personal-data guard was told to let pass, one line each, so that
 * whoever answers for the certificates can look at them again and withdraw what was no false alarm.
 * @module
 */
import type { Command } from 'commander'
import type { CommandIo } from '../command-io.ts'
import { addIssuerOptions, withIssuer } from '../with-issuer.ts'

/** Registers the command. */
export function registerExceptionsCommand(program: Command, io: CommandIo): void {
  const command = program
    .command('exceptions')
    .description('list the certificates with a text that the personal-data guard let pass')
  addIssuerOptions(command).action((flags: Record<string, unknown>) =>
    withIssuer({ ...flags }, io, async (issuer) => {
      const exceptions = await issuer.guardExceptions()
      for (const { at, certificate, field, kind } of exceptions) {
        io.out(`${at} ${certificate} ${field} ${kind}\n`)
      }
      if (exceptions.length === 0) io.err('The guard let nothing pass.\n')
    }),
  )
}
