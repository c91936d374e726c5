/**
 * `kluscv present`: puts certificates from files together. With a key they become a presentation,
 * signed as the answer to a question or, when there is none, for whoever gets it; without a key
 * an unsigned bundle. Checks no signatures: that is for whoever receives it.
 * @module
 */
import type { Command } from 'commander'
import type { Credential } from '../../core/credential.ts'
import { KlusCvError } from '../../core/errors.ts'
import type { JsonObject } from '../../core/json.ts'
import {
  bundleCredentials,
  type Challenge,
  createPresentation,
  createWalletSigner,
  receiveCredentials,
  signPresentation,
  type WalletKey,
  walletKeyOf,
} from '../../holder/index.ts'
import { readSettings } from '../../web/shared/read-settings.ts'
import type { CommandIo } from '../command-io.ts'
import { readKeyFile } from '../key-file.ts'
import { readNamed, writeNamed } from '../named-files.ts'

interface PresentFlags {
  readonly key?: string
  readonly challenge?: string
  readonly domain?: string
  readonly out: string
  readonly development?: true
}

/** Registers the command. */
export function registerPresentCommand(program: Command, io: CommandIo): void {
  program
    .command('present')
    .description('put certificates together, and sign them with the key they were issued to')
    .argument('<credential...>', 'files with certificates, bundles or presentations')
    .option('--key <file>', 'key file of the worker; without it the bundle is not signed')
    .option('--challenge <text>', 'the challenge to answer; needs --domain')
    .option('--domain <url>', 'for whom the answer is; needs --challenge')
    .option('--development', 'accept a key that is not encrypted')
    .requiredOption('--out <file>', 'where to write it; - prints it')
    .action((files: readonly string[], flags: PresentFlags) => present(files, flags, io))
}

async function present(
  files: readonly string[],
  flags: PresentFlags,
  io: CommandIo,
): Promise<void> {
  const answers = readChallenge(flags)
  const credentials = (await Promise.all(files.map(readCredentials))).flat()
  const document =
    flags.key === undefined
      ? bundleCredentials(credentials)
      : await sign(credentials, await readKey(flags.key, flags, io), answers)
  await write(document, flags.out, io)
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

async function write(document: JsonObject, out: string, io: CommandIo): Promise<void> {
  const text = `${JSON.stringify(document, null, 2)}\n`
  if (out === '-') return io.out(text)
  // Certificates are personal: only the owner of the file can read it.
  await writeNamed(out, text, { mode: 0o600 })
}
