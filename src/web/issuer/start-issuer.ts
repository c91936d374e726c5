/**
 * The issuer as a process: reads its settings, opens key, profile and database, keeps its lists
 * current on a timer, listens, and ends everything that it started.
 * @module
 */
import type { FastifyBaseLogger } from 'fastify'
import {
  readSettings,
  type SettingName,
  type SettingSource,
  type Settings,
} from '../shared/config.ts'
import { runUntilStopped } from '../shared/run-until-stopped.ts'
import { createIssuerApp } from './create-issuer-app.ts'
import { createFindCallers } from './find-callers.ts'
import { keepCurrent } from './keep-current.ts'
import {
  ISSUER_IDENTITY_SETTINGS,
  type OpenIssuer,
  openIssuer,
  REQUIRED_ISSUER_SETTINGS,
  type ReadKey,
} from './open-issuer.ts'

/** The settings of the issuer. */
export const ISSUER_SETTINGS = [
  'port',
  'host',
  ...ISSUER_IDENTITY_SETTINGS,
  'apiKeyHashes',
  'walletUrl',
  'recipientsFile',
  'trustProxy',
  'rateLimitPerMinute',
  'drainSeconds',
  'logLevel',
] as const satisfies readonly SettingName[]

type ServiceSettings = Settings<(typeof ISSUER_SETTINGS)[number]>

/** How it is started. */
export interface StartOptions {
  readonly flags: SettingSource
  readonly environment?: SettingSource
  readonly readKey: ReadKey
  /** Called with the address once requests are answered. */
  readonly announce: (url: string) => void
}

/**
 * Runs the issuer until a signal ends it.
 *
 * @throws KlusCvError `ERR_KLUSCV_OPTION`, `ERR_KLUSCV_KEY` or `ERR_KLUSCV_STORAGE` when it
 *   cannot be started
 */
export async function startIssuer({ readKey, announce, ...source }: StartOptions): Promise<void> {
  const settings = readSettings({
    use: ISSUER_SETTINGS,
    required: REQUIRED_ISSUER_SETTINGS,
    ...source,
  })
  const opened = await openIssuer(settings, readKey)
  try {
    await serve(opened, settings, announce)
  } finally {
    await opened.database.close()
  }
}

async function serve(
  { issuer, database }: OpenIssuer,
  settings: ServiceSettings,
  announce: StartOptions['announce'],
): Promise<void> {
  const app = await createIssuerApp({
    ...settings,
    issuer,
    log: { level: settings.logLevel },
    readiness: { database: database.ping, statusLists: issuer.checkHealth },
  })
  await warnWithoutCallers(issuer, settings, app.log)
  const stop = keepCurrent(issuer, app.log)
  await runUntilStopped(app, { ...settings, announce, close: async () => stop() })
}

/** A service that refuses everyone looks broken to who does not know why. */
async function warnWithoutCallers(
  { apiKeys }: Pick<OpenIssuer['issuer'], 'apiKeys'>,
  { apiKeyHashes }: ServiceSettings,
  log: FastifyBaseLogger,
): Promise<void> {
  const callers = await createFindCallers(apiKeys, apiKeyHashes)()
  if (callers.length > 0) return
  log.warn('nobody can call this yet: make an API key with `kluscv keys api create`')
}
