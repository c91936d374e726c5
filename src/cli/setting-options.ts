/**
 * Settings as flags of a command: one place says what `--help` shows for each.
 * @module
 */
import { type Command, Option } from 'commander'
import {
  flagOf,
  SETTINGS,
  type Setting,
  type SettingName,
  variableOf,
} from '../web/shared/config.ts'

/** Adds the flags of these settings. Their text is parsed by `readSettings`, not here. */
export function addSettingOptions(command: Command, names: readonly SettingName[]): Command {
  for (const name of names) {
    const setting: Setting<unknown> = SETTINGS[name]
    if (setting.variableOnly !== true) command.addOption(optionOf(name, setting))
  }
  return command
}

function optionOf(name: SettingName, setting: Setting<unknown>): Option {
  const { placeholder, fallback, text } = setting
  const flag = placeholder === undefined ? flagOf(name) : `${flagOf(name)} <${placeholder}>`
  const shown = fallback === undefined || Array.isArray(fallback) ? '' : `, default ${fallback}`
  return new Option(flag, `${text} (${variableOf(name)}${shown})`)
}
