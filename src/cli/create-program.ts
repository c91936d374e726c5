/**
 * The `kluscv` command: one line a subcommand, each registered by its own file in commands/.
 * @module
 */
import { Command } from 'commander'
import type { CommandIo } from './command-io.ts'
import { registerIssueCommand } from './commands/issue.ts'
import { registerIssuerCommand } from './commands/issuer.ts'
import { registerKeysCommand } from './commands/keys.ts'
import { registerPresentCommand } from './commands/present.ts'
import { registerStatusCommand } from './commands/status.ts'
import { registerTrustCommand } from './commands/trust.ts'
import { registerVerifierCommand } from './commands/verifier.ts'
import { registerVerifyCommand } from './commands/verify.ts'

/** Adds one subcommand to the program. */
type RegisterCommand = (program: Command, io: CommandIo) => void

// In the order in which a platform, a worker and an employer meet them.
const COMMANDS: readonly RegisterCommand[] = [
  registerKeysCommand,
  registerIssuerCommand,
  registerIssueCommand,
  registerStatusCommand,
  registerPresentCommand,
  registerVerifyCommand,
  registerVerifierCommand,
  registerTrustCommand,
]

/** The command with all its subcommands. */
export function createProgram(io: CommandIo): Command {
  const program = new Command('kluscv')
    .description('Issue, hold and check certificates of gig work')
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .exitOverride()
  for (const register of COMMANDS) register(program, io)
  for (const command of program.commands) command.copyInheritedSettings(program)
  return program
}
