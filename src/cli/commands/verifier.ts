/**
 * `kluscv verifier`: the form and the API as a service.
 * @module
 */
import type { Command } from 'commander'
import { readSettings } from '../../web/shared/read-settings.ts'
import { startVerifier, VERIFIER_SETTINGS } from '../../web/verifier/start-verifier.ts'
import type { CommandIo } from '../command-io.ts'
import { readKeyFile } from '../key-file.ts'
import { REQUIRED_TRUST_SETTINGS, readTrust } from '../read-trust.ts'
import { addSettingOptions } from '../setting-options.ts'

/** Registers the command. */
export function registerVerifierCommand(program: Command, io: CommandIo): void {
  const command = program
    .command('verifier')
    .description('check certificates: a form for people and an API for programs')
  addSettingOptions(command, VERIFIER_SETTINGS, REQUIRED_TRUST_SETTINGS).action(
    (flags: Record<string, unknown>) => start(flags, io),
  )
}

async function start(flags: Record<string, unknown>, io: CommandIo): Promise<void> {
  const source = { flags, environment: io.environment }
  // Read once more by the service: here a problem is told in the words of the command line.
  await readTrust(
    readSettings({ use: VERIFIER_SETTINGS, required: REQUIRED_TRUST_SETTINGS, ...source }),
  )
  await startVerifier({
    ...source,
    readKey: readKeyFile,
    announce: (url) => io.out(`Verifier at ${url}\n`),
  })
}
