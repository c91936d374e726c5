/**
 * `kluscv unshare`: stops what `kluscv present --link` shared. The certificates in it stay what they
 * are: only this link leads nowhere any more.
 * @module
 */
import type { Command } from 'commander'
import type { CommandIo } from '../command-io.ts'
import { stopShareOf } from '../share-file.ts'

/** Registers the command. */
export function registerUnshareCommand(program: Command, io: CommandIo): void {
  program
    .command('unshare')
    .description('stop a share link; the certificates behind it stay valid')
    .argument('<file>', 'the file that "present --link" wrote')
    .action(async (file: string) => {
      await stopShareOf(file)
      io.err('The link is stopped. This withdraws no certificate.\n')
    })
}
