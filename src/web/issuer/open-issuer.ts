/**
 * An issuer from settings: key, profile and database opened and checked, maintained once. The
 * service and the commands that issue or withdraw without it start here.
 * @module
 */
import { readFile } from 'node:fs/promises'
import type { Did } from '../../core/credential.ts'
import { KlusCvError } from '../../core/errors.ts'
import { parseJson } from '../../core/parse-json.ts'
import { didWebOf } from '../../did/did-web.ts'
import {
  createIssuer,
  type Issuer,
  type PlatformProfile,
  parsePlatformProfile,
} from '../../issuer/index.ts'
import {
  createIssuerStore,
  type Database,
  type DatabaseOptions,
  openDatabase,
} from '../../storage/index.ts'
import { createSigner } from '../../suites/keys.ts'
import type { NamedKeyPair } from '../../suites/parse-key-file.ts'
import { isPublishedKey } from '../../trust/development.ts'
import { createClock } from '../shared/clock.ts'
import { namesOf, type SettingName, type Settings } from '../shared/config.ts'
import { readTransfers } from './read-recipients.ts'

/** The settings that make an issuer. */
export const ISSUER_IDENTITY_SETTINGS = [
  'publicUrl',
  'databaseUrl',
  'dataDirectory',
  'keyFile',
  'keyPassphrase',
  'profileFile',
  'suite',
  'dataModel',
  'countForEvaluation',
  'development',
  'clockOffsetSeconds',
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

/** Reads a key from a file. Injected: files with secrets are the command's business. */
export type ReadKey = (
  path: string,
  options: { readonly passphrase?: string | undefined; readonly development: boolean },
) => Promise<NamedKeyPair>

/** An issuer, and the database to close when done. */
export interface OpenIssuer {
  readonly issuer: Issuer
  readonly database: Database
}

/**
 * Opens the issuer that these settings describe.
 *
 * @throws KlusCvError `ERR_KLUSCV_KEY` outside development mode for a key that everyone has
 */
export async function openIssuer(
  settings: IssuerSettings & ServiceSettings,
  readKey: ReadKey,
): Promise<OpenIssuer> {
  const { keyFile, keyPassphrase: passphrase, development, publicUrl } = settings
  const keys = await readKey(keyFile, { passphrase, development })
  if (!development) refusePublishedKey(keys)
  const did = didWebOf(publicUrl)
  refuseKeyOfAnother(keys, did)
  const profile = await readProfile(settings.profileFile)
  const transfers = await readTransfers(settings)
  const database = await openDatabase(databasePlaceOf(settings))
  try {
    const issuer = createIssuer({
      did,
      suite: settings.suite,
      dataModel: settings.dataModel,
      signer: createSigner(keys),
      publicKeyMultibase: keys.publicKeyMultibase,
      profile,
      publicUrl,
      store: createIssuerStore(database),
      clock: createClock(settings.clockOffsetSeconds),
      countForEvaluation: settings.countForEvaluation,
      ...(transfers === undefined ? {} : { transfers }),
    })
    await issuer.maintain()
    return { issuer, database }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** By the key itself: its file may have been renamed, or encrypted anew. */
function refusePublishedKey({ publicKeyMultibase }: NamedKeyPair): void {
  if (!isPublishedKey(publicKeyMultibase)) return
  const message = 'the signing key is a development key, which works in development mode only'
  throw new KlusCvError('ERR_KLUSCV_KEY', message)
}

/** Before a database is opened for nothing, and in the words of who made the key. */
function refuseKeyOfAnother({ id }: NamedKeyPair, did: Did): void {
  const [owner] = id.split('#')
  if (owner === did) return
  const message = `This key was made for ${owner}, and ${namesOf('publicUrl')} makes ${did}: make another key, or use that address.`
  throw new KlusCvError('ERR_KLUSCV_OPTION', message)
}

/** Where the settings say that the database is. */
export function databasePlaceOf({
  databaseUrl,
  dataDirectory,
}: Pick<IssuerSettings, 'databaseUrl' | 'dataDirectory'>): DatabaseOptions {
  return databaseUrl === undefined ? { dataDirectory } : { url: databaseUrl }
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
