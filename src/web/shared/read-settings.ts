/**
 * Reads settings. The only file besides cli/ and demo/ that reads the environment. A wrong setting
 * stops the start with one sentence that names it and never repeats its value.
 * @module
 */
import { KlusCvError } from '../../core/errors.ts'
import { parseFetchUrl } from '../../did/fetch-url.ts'
import {
  namesOf,
  SETTINGS,
  type Setting,
  type SettingName,
  type Settings,
  variableOf,
} from './config.ts'
import { isLoopbackHost } from './loopback.ts'

/** Text by name: parsed flags (camelCase), or the process environment. */
export type SettingSource = Readonly<Record<string, unknown>>

/** Which settings to read, and from where. */
export interface SettingsRequest<N extends SettingName, R extends N> {
  readonly use: readonly N[]
  /** Settings without which there is no start. */
  readonly required?: readonly R[]
  readonly flags?: SettingSource
  /** Default: the environment of this process. */
  readonly environment?: SettingSource
}

/**
 * Reads settings: a flag wins over a variable, a variable over the default. The rules of
 * development mode are checked on what was read.
 *
 * @throws KlusCvError `ERR_KLUSCV_OPTION` naming the first setting that is wrong or missing.
 */
export function readSettings<N extends SettingName, R extends N = never>(
  request: SettingsRequest<N, R>,
): Settings<N, R> {
  // biome-ignore lint/style/noProcessEnv: this is the one file that reads the environment for the services
  const environment = request.environment ?? process.env
  const entries = request.use.map((name) => [name, readOne(name, request.flags ?? {}, environment)])
  const settings = Object.fromEntries(entries) as Settings<SettingName>
  for (const name of request.required ?? []) {
    if (settings[name] === undefined) throw refused(name, 'is required')
  }
  if (settings.development === true) checkDevelopmentMode(settings, environment)
  else checkProductionMode(settings)
  return settings as Settings<N, R>
}

function readOne(name: SettingName, flags: SettingSource, environment: SettingSource): unknown {
  const row: Setting<unknown> = SETTINGS[name]
  const alias = row.alias === undefined ? undefined : environment[row.alias]
  const flag = row.variableOnly === true ? undefined : flags[name]
  const given = flag ?? environment[variableOf(name)] ?? alias
  if (given === undefined) return row.fallback
  const value = row.parse(String(given))
  if (value === undefined) throw refused(name, `must be ${row.expected}`)
  return value
}

function checkDevelopmentMode(
  settings: Partial<Settings<SettingName>>,
  environment: SettingSource,
): void {
  const { publicUrl } = settings
  if (environment['NODE_ENV'] === 'production') {
    throw refused('development', 'cannot be used with NODE_ENV=production')
  }
  for (const name of ['host', 'metricsHost'] as const) {
    const host = settings[name]
    if (host !== undefined && !isLoopbackHost(host)) {
      throw refused(name, 'must be 127.0.0.1, ::1 or localhost in development mode')
    }
  }
  if (publicUrl?.startsWith('http:') && !isLoopbackHost(new URL(publicUrl).hostname)) {
    throw refused('publicUrl', 'must be https, or localhost in development mode')
  }
}

function checkProductionMode(settings: Partial<Settings<SettingName>>): void {
  const { webhookUrl } = settings
  if ((settings.clockOffsetSeconds ?? 0) !== 0) {
    throw refused('clockOffsetSeconds', 'works in development mode only')
  }
  for (const name of ['publicUrl', 'walletUrl', 'verifierUrl'] as const) {
    if (settings[name]?.startsWith('http:')) throw refused(name, 'must be an https address')
  }
  if (webhookUrl !== undefined && parseFetchUrl(webhookUrl, false) === undefined) {
    throw refused('webhookUrl', 'must be an https address with a domain name and without a port')
  }
  for (const name of ['keyFile', 'receiptKeyFile'] as const) {
    if (settings[name]?.endsWith('.dev.json')) {
      throw refused(name, 'names a development key, which works in development mode only')
    }
  }
}

function refused(name: SettingName, why: string): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_OPTION', `The setting ${namesOf(name)} ${why}.`)
}
