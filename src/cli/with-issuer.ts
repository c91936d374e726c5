/**
 * For commands that issue or withdraw without the service: opens the issuer of the settings, lets
 * the command use it, and closes it.
 * @module
 */
import type { Command } from 'commander'
import type { Alarm, Issuer } from '../issuer/index.ts'
import {
  ISSUER_IDENTITY_SETTINGS,
  type IssuerSettings,
  openIssuer,
  REQUIRED_ISSUER_SETTINGS,
} from '../web/issuer/open-issuer.ts'
import { readSettings, type SettingSource } from '../web/shared/read-settings.ts'
import type { CommandIo } from './command-io.ts'
import { nameWhatFailed } from './issuer-trouble.ts'
import { readKeys } from './key-file.ts'
import { addSettingOptions } from './setting-options.ts'

/** Who asked for what a command does, in the audit trail. */
export const COMMAND = 'command'

/** Adds the flags of the settings that {@link withIssuer} reads. */
export function addIssuerOptions(command: Command): Command {
  return addSettingOptions(command, ISSUER_IDENTITY_SETTINGS, REQUIRED_ISSUER_SETTINGS)
}

/** The settings of the issuer that flags and environment describe. */
export function readIssuerSettings(flags: SettingSource, io: CommandIo): IssuerSettings {
  return readSettings({
    use: ISSUER_IDENTITY_SETTINGS,
    required: REQUIRED_ISSUER_SETTINGS,
    flags,
    environment: io.environment,
  })
}

/** Runs `use` with the issuer that flags and environment describe. */
export async function withIssuer(
  flags: SettingSource,
  io: CommandIo,
  use: (issuer: Issuer) => Promise<void>,
): Promise<void> {
  const settings = readIssuerSettings(flags, io)
  await nameWhatFailed(settings, async () => {
    const warn = ({ message }: Alarm) => io.err(`Look at this: ${message}\n`)
    const { issuer, close } = await openIssuer(settings, readKeys, warn)
    try {
      await use(issuer)
    } finally {
      await close()
    }
  })
}
