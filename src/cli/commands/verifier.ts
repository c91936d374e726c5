/**
 * `kluscv verifier`: the form and the API as a service.
 * @module
 */
import type { Command } from 'commander'
import { startVerifier, VERIFIER_SETTINGS } from '../../web/verifier/start-verifier.ts'
import type { CommandIo } from '../command-io.ts'
import { addSettingOptions } from '../setting-options.ts'

/** Registers the command. */
export function registerVerifierCommand(program: Command, io: CommandIo): void {
  const command = program
    .command('verifier')
    .description('check certificates: a form for people and an API for programs')
  addSettingOptions(command, VERIFIER_SETTINGS).action((flags: Record<string, unknown>) =>
    startVerifier({
      flags,
      environment: io.environment,
      announce: (url) => io.out(`Verifier at ${url}\n`),
    }),
  )
}
