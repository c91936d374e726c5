/**
 * An issuer from settings: key, profile and database opened and checked, maintained once. The
 * service and the commands that issue or withdraw without it start here.
 * @module
 */
import { readFile } from 'node:fs/promises'
import { KlusCvError } from '../../core/errors.ts'
import { parseJson } from '../../core/parse-json.ts'
import { didWebOf } from '../../did/did-web.ts'
import {
  type Alarm,
  createIssuer,
  type Issuer,
  type IssuerOptions,
  type PlatformProfile,
  parsePlatformProfile,
  type Retention,
} from '../../issuer/index.ts'
import {
  createIssuerStore,
  type Database,
  type DatabaseOptions,
  openDatabase,
  openPublishedFolder,
} from '../../storage/index.ts'
import { createClock } from '../shared/clock.ts'
import type { SettingName, Settings } from '../shared/config.ts'
import { openKeys, type ReadKeys } from './open-keys.ts'
import { readTransfers } from './read-recipients.ts'

/** The settings that make an issuer. */
export const ISSUER_IDENTITY_SETTINGS = [
  'publicUrl',
  'databaseUrl',
  'dataDirectory',
  'publishedDirectory',
  'keyFile',
  'keyPassphrase',
  'signerCommand',
  'profileFile',
  'suite',
  'dataModel',
  'countForEvaluation',
  'development',
  'clockOffsetSeconds',
  'batchHours',
  'retainReasonsDays',
  'retainExceptionsDays',
  'retainCorrectionsDays',
  'retainLinksDays',
] as const satisfies readonly SettingName[]

/** Those of them that have no default. */
export const REQUIRED_ISSUER_SETTINGS = ['publicUrl', 'keyFile', 'profileFile'] as const

/** Settings that were read. */
export type IssuerSettings = Settings<
  (typeof ISSUER_IDENTITY_SETTINGS)[number],
  (typeof REQUIRED_ISSUER_SETTINGS)[number]
>

/** What only the service needs beside them: commands send nothing to anyone. */
type ServiceSettings = Partial<Settings<'recipientsFile'>>

/** An issuer, its database, and how to let go of both. */
export interface OpenIssuer {
  readonly issuer: Issuer
  readonly database: Database
  /** Closes the database, and ends the signing program. */
  readonly close: () => Promise<void>
}

/**
 * Opens the issuer that these settings describe.
 *
 * @throws KlusCvError as {@link openKeys}; `ERR_KLUSCV_OPTION` for a profile that cannot be used,
 *   `ERR_KLUSCV_STORAGE`
 */
export async function openIssuer(
  settings: IssuerSettings & ServiceSettings,
  readKeys: ReadKeys,
  onAlarm?: (alarm: Alarm) => void,
): Promise<OpenIssuer> {
  const { publicUrl } = settings
  const did = didWebOf(publicUrl)
  const { keys, close: closeKeys } = await openKeys(settings, did, readKeys)
  const profile = await readProfile(settings.profileFile)
  const transfers = await readTransfers(settings)
  const database = await openDatabase(databasePlaceOf(settings))
  const close = async (): Promise<void> => {
    await closeKeys()
    await database.close()
  }
  try {
    const issuer = createIssuer({
      did,
      suite: settings.suite,
      dataModel: settings.dataModel,
      ...keys,
      profile,
      publicUrl,
      store: createIssuerStore(database),
      ...(await openFolderOf(settings)),
      ...(onAlarm === undefined ? {} : { onAlarm }),
      clock: createClock(settings.clockOffsetSeconds),
      countForEvaluation: settings.countForEvaluation,
      batchHours: settings.batchHours,
      retention: retentionOf(settings),
      ...(transfers === undefined ? {} : { transfers }),
    })
    await issuer.maintain()
    const rememberAndClose = async (): Promise<void> => {
      // A database that is gone by now is looked at when the next process starts.
      await issuer.remember().catch(() => {})
      await close()
    }
    return { issuer, database, close: rememberAndClose }
  } catch (error) {
    await close()
    throw error
  }
}

/** The periods of these settings. */
export function retentionOf(
  settings: Settings<
    'retainReasonsDays' | 'retainExceptionsDays' | 'retainCorrectionsDays' | 'retainLinksDays'
  >,
): Retention {
  return {
    reasons: settings.retainReasonsDays,
    exceptions: settings.retainExceptionsDays,
    corrections: settings.retainCorrectionsDays,
    links: settings.retainLinksDays,
  }
}

/** Where the settings say that the database is. */
export function databasePlaceOf({
  databaseUrl,
  dataDirectory,
}: Pick<IssuerSettings, 'databaseUrl' | 'dataDirectory'>): DatabaseOptions {
  return databaseUrl === undefined ? { dataDirectory } : { url: databaseUrl }
}

/**
 * An embedded engine has a folder beside it. Who runs a database elsewhere names a disk that outlives
 * this process, or none: a folder that vanishes with a container remembers nothing.
 */
async function openFolderOf({
  databaseUrl,
  dataDirectory,
  publishedDirectory,
}: IssuerSettings): Promise<Pick<IssuerOptions, 'publishedFolder'>> {
  const beside = databaseUrl === undefined ? `${dataDirectory}-published` : undefined
  const directory = publishedDirectory ?? beside
  return directory === undefined ? {} : { publishedFolder: await openPublishedFolder(directory) }
}

async function readProfile(path: string): Promise<PlatformProfile> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new KlusCvError('ERR_KLUSCV_OPTION', 'the profile file cannot be read', { cause })
  })
  const parsed = parseJson(bytes)
  if (parsed.ok) return parsePlatformProfile(parsed.value)
  const { pointer, detail: message } = parsed.problem
  throw new KlusCvError('ERR_KLUSCV_OPTION', 'the profile file is not acceptable JSON', {
    problems: [{ pointer, message }],
  })
}
