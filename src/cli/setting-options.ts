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

/**
 * Adds the flags of these settings. Their text is parsed by `readSettings`, not here, and that
 * some are required is only said here: a variable will do as well.
 */
export function addSettingOptions(
  command: Command,
  names: readonly SettingName[],
  required: readonly SettingName[] = [],
): Command {
  for (const name of names) {
    const setting: Setting<unknown> = SETTINGS[name]
    if (setting.variableOnly === true) addVariable(command, name, setting)
    else command.addOption(optionOf(name, setting, required.includes(name)))
  }
  return command
}

function addVariable(command: Command, name: SettingName, { text }: Setting<unknown>): void {
  command.addHelpText('after', `\nFrom the environment only: ${variableOf(name)}, ${text}.`)
}

function optionOf(name: SettingName, setting: Setting<unknown>, isRequired: boolean): Option {
  const { placeholder, fallback, text, choices } = setting
  const flag = placeholder === undefined ? flagOf(name) : `${flagOf(name)} <${placeholder}>`
  const hasDefault = fallback !== undefined && !Array.isArray(fallback)
  const notes = [
    ...(isRequired ? ['required'] : []),
    ...(choices === undefined ? [] : [`one of ${choices.join(', ')}`]),
    variableOf(name),
    ...(hasDefault ? [`default ${fallback}`] : []),
  ]
  return new Option(flag, `${text} (${notes.join('; ')})`)
}
