/**
 * `kluscv keys create | show`: the keys that a platform, a worker or the keeper of a trust list
 * signs with. No command prints a secret. What becomes of a platform's keys later is
 * rotating-keys.ts.
 * @module
 */
import { type Command, Option } from 'commander'
import type { DidUrl } from '../../core/credential.ts'
import { KlusCvError } from '../../core/errors.ts'
import { utcDay } from '../../core/time.ts'
import { didWebOf } from '../../did/did-web.ts'
import { formatClearKeyFile, formatKeyFile } from '../../suites/key-file.ts'
import type { NamedKey } from '../../suites/key-file-cipher.ts'
import { generateKeyPair, publicKeyOfPem } from '../../suites/keys.ts'
import { didKeyMethodOf, parsePublicKey } from '../../suites/multikey.ts'
import type { HeldKey, KeyEntry } from '../../suites/parse-key-file.ts'
import { readSettings } from '../../web/shared/read-settings.ts'
import type { CommandIo } from '../command-io.ts'
import { DEVELOPMENT_KEY_SUFFIX, readEntries, writeKeyFile } from '../key-file.ts'
import { readNamed } from '../named-files.ts'

interface CreateFlags {
  readonly out: string
  readonly publicUrl?: string
  readonly name: string
  readonly publicKey?: string
}

/** 12 characters: with scrypt beside it, more than a guess on a stolen file is worth. */
const SHORTEST_PASSPHRASE = 12

/** Adds the commands to `kluscv keys`. */
export function registerSigningKeyCommands(keys: Command, io: CommandIo): void {
  keys
    .command('create')
    .description('make a signing key, encrypted with KLUSCV_KEY_PASSPHRASE')
    .requiredOption(
      '--out <file>',
      `where to write it; *${DEVELOPMENT_KEY_SUFFIX} is not encrypted`,
    )
    .option('--public-url <url>', 'the platform that signs with it; without it a did:key is made')
    .option('--name <fragment>', 'name of the key in the DID document', 'key-1')
    .addOption(publicKeyOption())
    .action((flags: CreateFlags) => create(flags, io))
  keys
    .command('show')
    .description('print the public half of each key and where it stands')
    .argument('<file>', 'a key file')
    .action((file: string) => show(file, io))
}

/** `--public-key`: for a key whose secret is not ours to keep. */
export function publicKeyOption(): Option {
  const text = 'a key that another program signs with, z6Mk… or a PEM file: no secret is kept then'
  return new Option('--public-key <key>', text)
}

/**
 * A new key pair, or the public key that another program signs with.
 * @throws KlusCvError `ERR_KLUSCV_KEY` for a key that is none
 */
export async function newKey(given: string | undefined): Promise<Omit<HeldKey, 'id' | 'state'>> {
  const from = utcDay(new Date())
  if (given === undefined) return { ...generateKeyPair(), from }
  if (parsePublicKey(given).ok) return { publicKeyMultibase: given, from }
  const pem = Buffer.from(await readNamed(given)).toString('latin1')
  const publicKeyMultibase = publicKeyOfPem(pem)
  if (publicKeyMultibase !== undefined && !pem.includes('PRIVATE')) {
    return { publicKeyMultibase, from }
  }
  const message = 'The flag --public-key must be the public half of an Ed25519 key: z6Mk…, or PEM.'
  throw new KlusCvError('ERR_KLUSCV_KEY', message)
}

async function create(flags: CreateFlags, io: CommandIo): Promise<void> {
  const { id, publicKeyMultibase } = await createSigningKey(flags, io)
  io.out(`${id} ${publicKeyMultibase}\n`)
}

/** Makes a key and writes it to its file; gives back the public part. */
export async function createSigningKey(flags: CreateFlags, io: CommandIo): Promise<NamedKey> {
  const key = await newKey(flags.publicKey)
  const { publicKeyMultibase } = key
  const id = idFor(flags, publicKeyMultibase)
  const keys = [{ id, ...key, state: 'active' as const }]
  const text = flags.out.endsWith(DEVELOPMENT_KEY_SUFFIX)
    ? formatClearKeyFile(keys)
    : await formatKeyFile(keys, readPassphrase(io))
  await writeKeyFile(flags.out, text)
  return { id, publicKeyMultibase }
}

function idFor({ publicUrl, name }: CreateFlags, publicKeyMultibase: string): DidUrl {
  if (publicUrl === undefined) return didKeyMethodOf(publicKeyMultibase)
  if (/^[A-Za-z0-9_-]{1,64}$/.test(name)) return `${didWebOf(publicUrl)}#${name}`
  throw new KlusCvError(
    'ERR_KLUSCV_OPTION',
    'The flag --name must be 1 to 64 letters, digits, - and _.',
  )
}

function readPassphrase({ environment }: CommandIo): string {
  const use = ['keyPassphrase'] as const
  const { keyPassphrase } = readSettings({ use, required: use, environment })
  if (keyPassphrase.length >= SHORTEST_PASSPHRASE) return keyPassphrase
  const message = `The setting KLUSCV_KEY_PASSPHRASE must have at least ${SHORTEST_PASSPHRASE} characters.`
  throw new KlusCvError('ERR_KLUSCV_OPTION', message)
}

async function show(file: string, io: CommandIo): Promise<void> {
  for (const entry of await readEntries(file, io)) io.out(`${lineOf(entry)}\n`)
}

function lineOf({
  id,
  publicKeyMultibase,
  state,
  from,
  until,
  compromisedSince,
}: KeyEntry): string {
  const words = [
    ...[id, publicKeyMultibase, state],
    ...(from === undefined ? [] : [`from ${from}`]),
    ...(until === undefined ? [] : [`until ${until}`]),
    ...(compromisedSince === undefined ? [] : [`compromised since ${compromisedSince}`]),
  ]
  return words.join(' ')
}
