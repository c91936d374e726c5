/**
 * The `kluscv` command: one line a subcommand, each registered by its own file in commands/.
 * @module
 */
import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import type { CommandIo } from './command-io.ts'

const PACKAGE = new URL('../../package.json', import.meta.url)
const VERSION: string = JSON.parse(readFileSync(PACKAGE, 'utf8')).version

/** Adds one subcommand to the program. */
type RegisterCommand = (program: Command, io: CommandIo) => void

// In the order in which a platform, a worker and an employer meet them.
const COMMANDS: Readonly<Record<string, () => Promise<RegisterCommand>>> = {
  init: async () => (await import('./commands/init.ts')).registerInitCommand,
  keys: async () => (await import('./commands/keys.ts')).registerKeysCommand,
  issuer: async () => (await import('./commands/issuer.ts')).registerIssuerCommand,
  preview: async () => (await import('./commands/preview.ts')).registerPreviewCommand,
  issue: async () => (await import('./commands/issue.ts')).registerIssueCommand,
  certificates: async () =>
    (await import('./commands/certificates.ts')).registerCertificatesCommand,
  status: async () => (await import('./commands/status.ts')).registerStatusCommand,
  publish: async () => (await import('./commands/publish.ts')).registerPublishCommand,
  recover: async () => (await import('./commands/recover.ts')).registerRecoverCommand,
  corrections: async () => (await import('./commands/corrections.ts')).registerCorrectionsCommand,
  workers: async () => (await import('./commands/workers.ts')).registerWorkersCommand,
  audit: async () => (await import('./commands/audit.ts')).registerAuditCommand,
  exceptions: async () => (await import('./commands/exceptions.ts')).registerExceptionsCommand,
  'legal-pack': async () => (await import('./commands/legal-pack.ts')).registerLegalPackCommand,
  'wind-down': async () => (await import('./commands/wind-down.ts')).registerWindDownCommand,
  counters: async () => (await import('./commands/counters.ts')).registerCountersCommand,
  present: async () => (await import('./commands/present.ts')).registerPresentCommand,
  unshare: async () => (await import('./commands/unshare.ts')).registerUnshareCommand,
  verify: async () => (await import('./commands/verify.ts')).registerVerifyCommand,
  receipt: async () => (await import('./commands/receipt.ts')).registerReceiptCommand,
  verifier: async () => (await import('./commands/verifier.ts')).registerVerifierCommand,
  wallet: async () => (await import('./commands/wallet.ts')).registerWalletCommand,
  trust: async () => (await import('./commands/trust.ts')).registerTrustCommand,
}

/**
 * The command with the subcommand that is asked for, or with all of them when none is: a database
 * and a web server are not loaded to check a file.
 */
export async function createProgram(asked: string | undefined, io: CommandIo): Promise<Command> {
  const program = new Command('kluscv')
    .description('Issue, hold and check certificates of gig work')
    .version(VERSION, '--version', 'print the version')
    // Flags of subcommands stand behind their names: `trust build --version` is not ours.
    .enablePositionalOptions()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .exitOverride()
  const named = Object.entries(COMMANDS).filter(([name]) => name === asked)
  for (const [, load] of named.length > 0 ? named : Object.entries(COMMANDS)) {
    const register = await load()
    register(program, io)
  }
  for (const command of program.commands) command.copyInheritedSettings(program)
  return program
}
