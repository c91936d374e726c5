/**
 * The issuer as a process: reads its settings, opens key, profile and database, keeps its lists
 * current on a timer, listens, and ends everything that it started.
 * @module
 */
import type { FastifyBaseLogger } from 'fastify'
import type { GenericIssuer } from '../../issuer/index.ts'
import { namesOf, type SettingName, type Settings } from '../shared/config.ts'
import { readSettings, type SettingSource } from '../shared/read-settings.ts'
import { runUntilStopped } from '../shared/run-until-stopped.ts'
import { type AlarmRelay, createAlarmRelay } from './alarm-relay.ts'
import { createIssuerApp } from './create-issuer-app.ts'
import { keepCurrent } from './keep-current.ts'
import { createKnownCallers } from './known-callers.ts'
import { GENERIC_SETTINGS, openGenericIssuer } from './open-generic-issuer.ts'
import {
  ISSUER_IDENTITY_SETTINGS,
  type OpenIssuer,
  openIssuer,
  REQUIRED_ISSUER_SETTINGS,
} from './open-issuer.ts'
import type { ReadKeys } from './open-keys.ts'
import { BACKGROUND_SETTINGS, eventReceiverOf, workInBackground } from './work-in-background.ts'

/** The settings of the issuer. */
export const ISSUER_SETTINGS = [
  'port',
  'host',
  ...ISSUER_IDENTITY_SETTINGS,
  'apiKeyHashes',
  'walletUrl',
  'verifierUrl',
  'recipientsFile',
  ...GENERIC_SETTINGS,
  'trustProxy',
  'rateLimitPerMinute',
  'drainSeconds',
  ...BACKGROUND_SETTINGS,
  'logLevel',
] as const satisfies readonly SettingName[]

type ServiceSettings = Settings<(typeof ISSUER_SETTINGS)[number]>

/** How it is started. */
export interface StartOptions {
  readonly flags: SettingSource
  readonly environment?: SettingSource
  readonly readKeys: ReadKeys
  /** Called with the address once requests are answered. */
  readonly announce: (url: string) => void
}

/**
 * Runs the issuer until a signal ends it.
 *
 * @throws KlusCvError `ERR_KLUSCV_OPTION`, `ERR_KLUSCV_KEY` or `ERR_KLUSCV_STORAGE` when it
 *   cannot be started
 */
export async function startIssuer({ readKeys, announce, ...source }: StartOptions): Promise<void> {
  const settings = readSettings({
    use: ISSUER_SETTINGS,
    required: REQUIRED_ISSUER_SETTINGS,
    ...source,
  })
  const alarms = createAlarmRelay()
  // Before a database is started for nothing.
  eventReceiverOf(settings)
  const generic = await openGenericIssuer(settings, readKeys)
  const opened = await openIssuer(settings, readKeys, alarms.raise)
  try {
    await serve({ ...opened, alarms, generic }, settings, announce)
  } finally {
    await opened.close()
  }
}

interface Served extends OpenIssuer {
  readonly alarms: AlarmRelay
  readonly generic: GenericIssuer | undefined
}

async function serve(
  { issuer, database, alarms, generic }: Served,
  settings: ServiceSettings,
  announce: StartOptions['announce'],
): Promise<void> {
  const app = await createIssuerApp({
    ...settings,
    issuer,
    generic,
    connections: database.connections,
    log: { level: settings.logLevel },
    readiness: { database: database.ping, statusLists: issuer.checkHealth },
  })
  alarms.connect(app.log)
  await warnWithoutCallers(issuer, settings, app.log)
  warnWithoutFolder(settings, app.log)
  warnWithoutVerifier(settings, app.log)
  // Callers need to know them, and they are public.
  if (generic !== undefined) {
    app.log.info({ identities: generic.identities }, 'signs credentials of any type')
  }
  const stop = keepCurrent(issuer, app.log)
  const stopWork = workInBackground(issuer, settings, app.log)
  await runUntilStopped(app, {
    ...settings,
    announce,
    close: async () => {
      stop()
      await stopWork()
    },
  })
}

/** Whose database is elsewhere has to say which disk outlives this process. */
function warnWithoutFolder(settings: ServiceSettings, log: FastifyBaseLogger): void {
  if (settings.databaseUrl === undefined || settings.publishedDirectory !== undefined) return
  const names = namesOf('publishedDirectory')
  log.warn(`nothing remembers withdrawals when the database is set back: set ${names}`)
}

/** Workers would find a page without its button. */
function warnWithoutVerifier({ verifierUrl }: ServiceSettings, log: FastifyBaseLogger): void {
  if (verifierUrl !== undefined) return
  log.warn(`workers cannot download what they claim: set ${namesOf('verifierUrl')}`)
}

/** A service that refuses everyone looks broken to who does not know why. */
async function warnWithoutCallers(
  { apiKeys }: Pick<OpenIssuer['issuer'], 'apiKeys'>,
  { apiKeyHashes }: ServiceSettings,
  log: FastifyBaseLogger,
): Promise<void> {
  const { configured, findStored } = createKnownCallers(apiKeys, apiKeyHashes)
  if (configured.length > 0 || (await findStored()).length > 0) return
  log.warn('nobody can call this yet: make an API key with `kluscv keys api create`')
}
