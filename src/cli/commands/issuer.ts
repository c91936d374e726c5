/**
 * `kluscv issuer`: a platform's certificates as a service.
 * @module
 */
import type { Command } from 'commander'
import { ISSUER_SETTINGS, startIssuer } from '../../web/issuer/start-issuer.ts'
import type { CommandIo } from '../command-io.ts'
import { readKeyFile } from '../key-file.ts'
import { addSettingOptions } from '../setting-options.ts'

/** Registers the command. */
export function registerIssuerCommand(program: Command, io: CommandIo): void {
  const command = program
    .command('issuer')
    .description('give certificates: an API for a platform, and its public status lists')
  addSettingOptions(command, ISSUER_SETTINGS).action((flags: Record<string, unknown>) =>
    startIssuer({
      flags,
      environment: io.environment,
      readKey: readKeyFile,
      announce: (url) => io.out(`Issuer at ${url}\n`),
    }),
  )
}
