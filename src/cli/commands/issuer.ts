/**
 * `kluscv issuer`: a platform's certificates as a service.
 * @module
 */
import type { Command } from 'commander'
import { REQUIRED_ISSUER_SETTINGS } from '../../web/issuer/open-issuer.ts'
import { ISSUER_SETTINGS, startIssuer } from '../../web/issuer/start-issuer.ts'
import { readSettings } from '../../web/shared/read-settings.ts'
import type { CommandIo } from '../command-io.ts'
import { nameWhatFailed } from '../issuer-trouble.ts'
import { readKeys } from '../key-file.ts'
import { addSettingOptions } from '../setting-options.ts'

/** Registers the command. */
export function registerIssuerCommand(program: Command, io: CommandIo): void {
  const command = program
    .command('issuer')
    .description('give certificates: an API for a platform, and its public status lists')
  addSettingOptions(command, ISSUER_SETTINGS, REQUIRED_ISSUER_SETTINGS).action(
    (flags: Record<string, unknown>) => start(flags, io),
  )
}

async function start(flags: Record<string, unknown>, io: CommandIo): Promise<void> {
  const source = { flags, environment: io.environment }
  const settings = readSettings({
    use: ISSUER_SETTINGS,
    required: REQUIRED_ISSUER_SETTINGS,
    ...source,
  })
  await nameWhatFailed(settings, () =>
    startIssuer({
      ...source,
      readKeys,
      announce: (url) => io.out(`Issuer at ${url}\n`),
    }),
  )
}
