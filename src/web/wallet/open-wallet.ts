/**
 * What the wallet's service works with, from its settings: the share store, the files of the pages,
 * and the origins that the pages may ask.
 * @module
 */
import { KlusCvError } from '../../core/errors.ts'
import { parseFetchUrl } from '../../did/fetch-url.ts'
import { createGuardedFetcher } from '../../did/guarded-fetch.ts'
import { type OpenShareStore, openShareStore, type ShareRoom } from '../../storage/index.ts'
import { namesOf, type SettingName, type Settings } from '../shared/config.ts'
import {
  keepPlatformOrigins,
  type OriginsOptions,
  type PlatformOrigins,
} from './platform-origins.ts'

/** The settings that these need. */
export const OPEN_WALLET_SETTINGS = [
  'publicUrl',
  'verifierUrl',
  'databaseUrl',
  'dataDirectory',
  'shareStoreGigabytes',
  'development',
] as const satisfies readonly SettingName[]

/** Those of them that have no default. */
export const REQUIRED_WALLET_SETTINGS = ['publicUrl', 'verifierUrl'] as const

/** Settings that were read. */
export type WalletSettings = Settings<
  (typeof OPEN_WALLET_SETTINGS)[number],
  (typeof REQUIRED_WALLET_SETTINGS)[number]
>

/**
 * Shares at most, those of the last days that were stopped or have ended included: a row takes
 * 300 bytes beside its blob, so all of them 0.6 GB. A share of one certificate has 10 kB.
 */
const MAX_SHARES = 2_000_000

const GIGABYTE = 1_000_000_000

/**
 * Opens the share store of these settings.
 *
 * @throws KlusCvError `ERR_KLUSCV_OPTION` when the wallet has not an origin of its own or the verifier
 *   cannot be asked, `ERR_KLUSCV_STORAGE`
 */
export async function openShares(settings: WalletSettings): Promise<OpenShareStore> {
  const { publicUrl, verifierUrl, databaseUrl, dataDirectory, development } = settings
  // A page elsewhere at this origin could read what is kept, and sign with the worker's key.
  if (new URL(publicUrl).origin !== publicUrl) {
    throw refused('publicUrl', 'must have no path: the wallet needs an origin of its own')
  }
  if (parseFetchUrl(verifierUrl, development) === undefined) {
    throw refused('verifierUrl', 'must be an https address with a domain name and without a port')
  }
  const place = databaseUrl === undefined ? { dataDirectory } : { url: databaseUrl }
  return openShareStore(place, roomOf(settings))
}

function refused(name: SettingName, why: string): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_OPTION', `The setting ${namesOf(name)} ${why}.`)
}

/** How much the store of these settings takes. */
export function roomOf({
  shareStoreGigabytes,
}: Pick<WalletSettings, 'shareStoreGigabytes'>): ShareRoom {
  return { bytes: shareStoreGigabytes * GIGABYTE, shares: MAX_SHARES }
}

/** Asks the verifier of these settings which platforms there are, from now on. */
export function watchPlatforms(
  { verifierUrl, development }: WalletSettings,
  log: OriginsOptions['log'],
): PlatformOrigins {
  return keepPlatformOrigins({ verifierUrl, log, fetcher: createGuardedFetcher({ development }) })
}
