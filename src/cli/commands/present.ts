/**
 * `kluscv present`: puts certificates from files together. With a key they become a presentation,
 * signed as the answer to a question or, when there is none, for whoever gets it; without a key
 * an unsigned bundle. Into a file, behind a link, or as a PDF. Checks no signatures: that is for whoever
 * receives it.
 * @module
 */
import { type Command, InvalidArgumentError } from 'commander'
import type { Locale } from '../../claims/words.ts'
import type { Credential } from '../../core/credential.ts'
import { KlusCvError } from '../../core/errors.ts'
import type { JsonObject } from '../../core/json.ts'
import {
  bundleCredentials,
  type Challenge,
  createPresentation,
  createWalletSigner,
  receiveCredentials,
  type SharedLink,
  signPresentation,
  type WalletKey,
  walletKeyOf,
} from '../../holder/index.ts'
import type { SettingName } from '../../web/shared/config.ts'
import { readSettings } from '../../web/shared/read-settings.ts'
import type { CommandIo } from '../command-io.ts'
import { readKeyFile } from '../key-file.ts'
import { readNamed, writeNamed } from '../named-files.ts'
import { writePresentedPdf } from '../present-pdf.ts'
import { createLanguageOption } from '../record-format.ts'
import { addSettingOptions } from '../setting-options.ts'
import { shareToFile } from '../share-file.ts'

const SETTINGS = ['walletUrl', 'verifierUrl'] as const satisfies readonly SettingName[]

/** An application takes about so long. */
const SHARED_DAYS = 30

/** A store takes no longer share. */
const MOST_DAYS = 366

interface PresentFlags {
  readonly [flag: string]: unknown
  readonly key?: string
  readonly challenge?: string
  readonly domain?: string
  readonly out?: string
  readonly link?: string
  readonly days: number
  readonly pdf?: string
  readonly lang: Locale
  readonly development?: true
}

/** Registers the command. */
export function registerPresentCommand(program: Command, io: CommandIo): void {
  const command = program
    .command('present')
    .description('put certificates together, and sign them with the key they were issued to')
    .argument('<credential...>', 'files with certificates, bundles or presentations')
    .option('--key <file>', 'key file of the worker; without it the bundle is not signed')
    .option('--challenge <text>', 'the challenge to answer; needs --domain')
    .option('--domain <url>', 'for whom the answer is; needs --challenge')
    .option('--development', 'accept a key that is not encrypted, and http on this machine')
    .option('--out <file>', 'where to write it; - prints it')
    .option('--link <file>', 'share it by a link: prints the link, and writes here what stops it')
    .option('--days <number>', 'how long the link works, 1 to 366', readDays, SHARED_DAYS)
    .option('--pdf <file>', 'write it as a PDF too, with the link of --link in its code')
    .addOption(createLanguageOption('language of the PDF'))
  addSettingOptions(command, SETTINGS).action((files: readonly string[], flags: PresentFlags) =>
    present(files, flags, io),
  )
}

function readDays(text: string): number {
  const days = /^[0-9]{1,3}$/.test(text) ? Number(text) : 0
  if (days >= 1 && days <= MOST_DAYS) return days
  throw new InvalidArgumentError(`It must be 1 to ${MOST_DAYS}.`)
}

async function present(
  files: readonly string[],
  flags: PresentFlags,
  io: CommandIo,
): Promise<void> {
  const answers = readChallenge(flags)
  if ([flags.out, flags.link, flags.pdf].every((path) => path === undefined)) {
    const message = 'Where it goes must be said: --out, --link or --pdf.'
    throw new KlusCvError('ERR_KLUSCV_OPTION', message)
  }
  const credentials = (await Promise.all(files.map(readCredentials))).flat()
  const document =
    flags.key === undefined
      ? bundleCredentials(credentials)
      : await sign(credentials, await readKey(flags.key, flags, io), answers)
  if (flags.out !== undefined) await write(document, flags.out, io)
  const shared = flags.link === undefined ? undefined : await share(document, flags.link, flags, io)
  if (flags.pdf !== undefined) {
    const { verifierUrl } = readAddresses(flags, io)
    const presented = { document, credentials, locale: flags.lang, verifierUrl, shared }
    await writePresentedPdf(flags.pdf, presented)
  }
  const what = flags.key === undefined ? 'an unsigned bundle' : 'a signed presentation'
  const count = credentials.length === 1 ? '1 certificate' : `${credentials.length} certificates`
  io.err(`${count} in ${what}.\n`)
}

function sign(
  credentials: readonly Credential[],
  key: WalletKey,
  answers: Challenge | 'unbound',
): Promise<JsonObject> {
  const presentation = createPresentation({ credentials, holder: key.did })
  return signPresentation({ presentation, signer: createWalletSigner(key), answers })
}

function readChallenge({ key, challenge, domain }: PresentFlags): Challenge | 'unbound' {
  if (challenge === undefined && domain === undefined) return 'unbound'
  if (key === undefined) {
    throw new KlusCvError('ERR_KLUSCV_OPTION', 'A challenge can only be answered with --key.')
  }
  if (challenge && domain) return { challenge, domain }
  throw new KlusCvError('ERR_KLUSCV_OPTION', 'The flags --challenge and --domain go together.')
}

async function readCredentials(file: string): Promise<readonly Credential[]> {
  const received = receiveCredentials(await readNamed(file))
  if (received.ok) return received.credentials
  const { pointer, detail: message } = received.problem
  throw new KlusCvError(
    'ERR_KLUSCV_CREDENTIAL',
    `The file ${file} holds no certificates of ours.`,
    {
      problems: [{ pointer, message }],
    },
  )
}

/** The key of a worker names itself, whatever else its file calls it. */
async function readKey(file: string, flags: PresentFlags, io: CommandIo): Promise<WalletKey> {
  const { keyPassphrase: passphrase, development } = readSettings({
    use: ['keyPassphrase', 'development'],
    flags: { ...flags },
    environment: io.environment,
  })
  const pair = await readKeyFile(file, { passphrase, development })
  const key = walletKeyOf(pair)
  if (pair.id === key.verificationMethod) return key
  throw new KlusCvError('ERR_KLUSCV_KEY', `The key of ${file} is of a platform, not of a worker.`)
}

async function share(
  document: JsonObject,
  link: string,
  flags: PresentFlags,
  io: CommandIo,
): Promise<SharedLink> {
  const { days } = flags
  const shared = await shareToFile(link, { document, ...readAddresses(flags, io), days })
  io.out(`${shared.link}\n`)
  io.err(`The link works until ${shared.until}; "unshare ${link}" stops it.\n`)
  return shared
}

function readAddresses(flags: PresentFlags, { environment }: CommandIo) {
  return readSettings({ use: [...SETTINGS, 'development'], flags, environment })
}

async function write(document: JsonObject, out: string, io: CommandIo): Promise<void> {
  const text = `${JSON.stringify(document, null, 2)}\n`
  if (out === '-') return io.out(text)
  // Certificates are personal: only the owner of the file can read it.
  await writeNamed(out, text, { mode: 0o600 })
}
