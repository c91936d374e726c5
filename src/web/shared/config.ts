/**
 * Every setting of the services, in one table: a flag, a `KLUSCV_…` variable and a documented
 * default. read-settings.ts reads them.
 * @module
 */
import type { SettingKind } from './setting-kinds.ts'
import {
  commandLine,
  databaseAddress,
  dataModelVersion,
  integer,
  isAddressOrNetwork,
  listOf,
  oneOf,
  onOff,
  publicAddress,
  secretText,
  suiteName,
  text,
  webhookAddress,
} from './setting-kinds.ts'

/** One row of the table. */
export interface Setting<T, F extends T | undefined = T | undefined> extends SettingKind<T> {
  /** One line for `--help`. */
  readonly text: string
  /** The default; undefined when there is none. */
  readonly fallback: F
  /** A secret: never a flag, because every user of a machine can read flags. */
  readonly variableOnly?: true
  /** A second variable, by the name that others use. */
  readonly alias?: string
}

const setting = <T, F extends T | undefined>(
  kind: SettingKind<T>,
  row: Omit<Setting<T, F>, keyof SettingKind<T>>,
): Setting<T, F> => ({ ...kind, ...row })

/** The table. A flag is the name in kebab-case; a variable is `KLUSCV_` and the name in capitals. */
export const SETTINGS = {
  port: setting(integer(0, 65_535), { text: 'port to listen on', fallback: 8080 }),
  host: setting(text('address', 'an address to listen on'), {
    text: 'address to listen on; loopback unless a proxy or container needs another',
    fallback: '127.0.0.1',
  }),
  metricsPort: setting(integer(1, 65_535), {
    text: 'port for metrics, apart from the service; without it a verifier has none',
    fallback: undefined,
  }),
  metricsHost: setting(text('address', 'an address to listen on'), {
    text: 'address to listen on for metrics: whoever reaches it may read them',
    fallback: '127.0.0.1',
  }),
  publicUrl: setting(publicAddress, {
    text: 'address under which others reach this service',
    fallback: undefined,
  }),
  databaseUrl: setting(databaseAddress, {
    text: 'PostgreSQL to use; without it one is started in the data directory',
    fallback: undefined,
    alias: 'DATABASE_URL',
  }),
  dataDirectory: setting(text('dir', 'a folder'), {
    text: 'folder for the embedded PostgreSQL',
    fallback: '.kluscv/data',
  }),
  publishedDirectory: setting(text('dir', 'a folder'), {
    text: 'folder for what is published; beside the embedded PostgreSQL unless named',
    fallback: undefined,
  }),
  keyFile: setting(text('file', 'a file'), {
    text: 'file with the signing key, as `kluscv keys create` writes it',
    fallback: undefined,
  }),
  keyPassphrase: setting(text('passphrase', 'a passphrase'), {
    text: 'passphrase of the key file',
    fallback: undefined,
    variableOnly: true,
  }),
  signerCommand: setting(commandLine, {
    text: 'program that signs, with its arguments, for a key file without secrets',
    fallback: undefined,
  }),
  profileFile: setting(text('file', 'a JSON file'), {
    text: 'file with the platform profile',
    fallback: undefined,
  }),
  suite: setting(suiteName, {
    text: 'how certificates are signed',
    fallback: 'eddsa-rdfc-2022' as const,
  }),
  dataModel: setting(dataModelVersion, {
    text: 'version of the VC Data Model',
    fallback: '2.0' as const,
  }),
  apiKeyHashes: setting(
    listOf(
      (hash) => /^[0-9a-f]{64}$/.test(hash),
      'SHA-256 hashes of API keys in lowercase hex, with commas',
    ),
    {
      text: 'API keys beside those of `keys api create`, for everything: SHA-256 of each',
      fallback: [],
    },
  ),
  walletUrl: setting(publicAddress, {
    text: 'address of the wallet: its pages may ask this service, its store keeps what is shared',
    fallback: undefined,
  }),
  verifierUrl: setting(publicAddress, {
    text: 'address of the verifier that stands in share links and on PDFs',
    fallback: undefined,
  }),
  recipientsFile: setting(text('file', 'a JSON file'), {
    text: 'to whom certificates may be sent when a worker asks for it',
    fallback: undefined,
  }),
  genericIssue: setting(onOff, {
    text: 'sign credentials of any type too, with keys that no platform has',
    fallback: false,
  }),
  genericKeyFile: setting(text('file', 'a file'), {
    text: 'file with the did:key from which the keys for that are derived',
    fallback: undefined,
  }),
  countForEvaluation: setting(onOff, {
    text: 'count what is offered, issued, withdrawn or checked, by the month: numbers only',
    fallback: false,
  }),
  receiptKeyFile: setting(text('file', 'a file'), {
    text: 'file with the key that signs receipts of checks; without it there are none',
    fallback: undefined,
  }),
  shareStoreGigabytes: setting(integer(1, 10_000), {
    text: 'gigabytes that all shares may take together; a share has 10 to 1000 kilobytes',
    fallback: 10,
  }),
  trustList: setting(text('file', 'a JSON file'), {
    text: 'signed list of the platforms that are accepted',
    fallback: undefined,
  }),
  trustKey: setting(text('key', 'a key (z6Mk…) or a file with one'), {
    text: 'key that signed the trust list',
    fallback: undefined,
  }),
  cache: setting(text('dir', 'a folder'), {
    text: 'folder for the prefetched status lists',
    fallback: '.kluscv/cache',
  }),
  refreshSeconds: setting(integer(1, 86_400), {
    text: 'how often status lists are fetched again',
    fallback: 300,
  }),
  fetchUnlisted: setting(onOff, {
    text: 'let /credentials/verify, /presentations/verify and /identifiers ask unlisted hosts',
    fallback: false,
  }),
  development: setting(onOff, {
    text: 'development mode: http on localhost and any *.dev.json key; loopback only',
    fallback: false,
  }),
  clockOffsetSeconds: setting(integer(-3_200_000_000, 3_200_000_000), {
    text: 'moves the clock, in development mode only',
    fallback: 0,
  }),
  trustProxy: setting(listOf(isAddressOrNetwork, 'addresses or networks, with commas'), {
    text: 'proxies whose X-Forwarded-For is believed',
    fallback: [],
  }),
  rateLimitPerMinute: setting(integer(1, 1_000_000), {
    text: 'requests a minute from one address',
    fallback: 600,
  }),
  connectionsPerClient: setting(integer(1, 2_000), {
    text: 'connections that one address may have open, unless it is such a proxy',
    fallback: 64,
  }),
  computeSecondsPerMinute: setting(integer(1, 600), {
    text: 'seconds of a core that checks for one address may take in a minute',
    fallback: 6,
  }),
  drainSeconds: setting(integer(0, 300), {
    text: 'after a signal, how long readiness says no before the port is closed',
    fallback: 0,
  }),
  batchPartsAtOnce: setting(integer(0, 4), {
    text: 'parts of batches that this process works at once; 0 leaves them to others',
    fallback: 1,
  }),
  batchHours: setting(integer(1, 720), {
    text: 'hours that the results of a batch are kept after it is completed',
    fallback: 24,
  }),
  retainReasonsDays: setting(integer(1, 3_650), {
    text: 'days that the reason of a withdrawal or suspension is kept',
    fallback: 365,
  }),
  retainExceptionsDays: setting(integer(1, 3_650), {
    text: 'days that it is kept where the personal-data guard let a text pass',
    fallback: 365,
  }),
  retainCorrectionsDays: setting(integer(1, 3_650), {
    text: 'days that a reported mistake is kept after it is decided',
    fallback: 365,
  }),
  retainLinksDays: setting(integer(1, 3_650), {
    text: 'days after its end that it is kept whose a certificate is',
    fallback: 30,
  }),
  webhookUrl: setting(webhookAddress, {
    text: 'where to tell that a batch is completed or an offer was claimed',
    fallback: undefined,
  }),
  webhookSecret: setting(secretText, {
    text: 'secret with which what is told there is signed',
    fallback: undefined,
    variableOnly: true,
  }),
  logLevel: setting(oneOf(['silent', 'error', 'warn', 'info', 'debug']), {
    text: 'what is logged: never bodies, queries or addresses',
    fallback: 'info' as const,
  }),
} as const

type Table = typeof SETTINGS

/** The name of a setting. */
export type SettingName = keyof Table

type ValueOf<N extends SettingName> =
  Table[N] extends Setting<infer T, infer F> ? (undefined extends F ? T | undefined : T) : never

/** Settings that were read: those in `R` are present, the others have their default. */
export type Settings<N extends SettingName, R extends N = never> = {
  readonly [K in N]: K extends R ? NonNullable<ValueOf<K>> : ValueOf<K>
}

/** `publicUrl` as a flag: `--public-url`. */
export function flagOf(name: SettingName): string {
  return `--${name.replaceAll(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`
}

/** `publicUrl` as a variable: `KLUSCV_PUBLIC_URL`. */
export function variableOf(name: SettingName): string {
  return `KLUSCV_${name.replaceAll(/[A-Z]/g, (capital) => `_${capital}`).toUpperCase()}`
}

/** Both names of a setting, for sentences about it; a secret has one. */
export function namesOf(name: SettingName): string {
  const { variableOnly }: Setting<unknown> = SETTINGS[name]
  return variableOnly === true ? variableOf(name) : `${flagOf(name)} or ${variableOf(name)}`
}
