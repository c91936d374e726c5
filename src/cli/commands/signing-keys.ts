/**
 * `kluscv keys create | show`: the keys that a platform, a worker or the keeper of a trust list
 * signs with. No command prints a secret.
 * @module
 */
import type { Command } from 'commander'
import type { DidUrl } from '../../core/credential.ts'
import { KlusCvError } from '../../core/errors.ts'
import { didWebOf } from '../../did/did-web.ts'
import { encryptKeyFile, formatDevelopmentKeyFile } from '../../suites/key-file.ts'
import { didKeyMethodOf, generateKeyPair } from '../../suites/keys.ts'
import { readSettings } from '../../web/shared/config.ts'
import type { CommandIo } from '../command-io.ts'
import { DEVELOPMENT_KEY_SUFFIX, readUnopened, writeKeyFile } from '../key-file.ts'

interface CreateFlags {
  readonly out: string
  readonly publicUrl?: string
  readonly name: string
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
    .action((flags: CreateFlags) => create(flags, io))
  keys
    .command('show')
    .description('print the id and the public half of a key')
    .argument('<file>', 'a key file')
    .action((file: string) => show(file, io))
}

async function create(flags: CreateFlags, io: CommandIo): Promise<void> {
  const { id, publicKeyMultibase } = await createSigningKey(flags, io)
  io.out(`${id} ${publicKeyMultibase}\n`)
}

/** Makes a key and writes it to its file; gives back the public part. */
export async function createSigningKey(
  flags: CreateFlags,
  io: CommandIo,
): Promise<{ readonly id: DidUrl; readonly publicKeyMultibase: string }> {
  const pair = generateKeyPair()
  const keys = { id: idFor(flags, pair.publicKeyMultibase), ...pair }
  const text = flags.out.endsWith(DEVELOPMENT_KEY_SUFFIX)
    ? formatDevelopmentKeyFile(keys)
    : await encryptKeyFile(keys, readPassphrase(io))
  await writeKeyFile(flags.out, text)
  return { id: keys.id, publicKeyMultibase: keys.publicKeyMultibase }
}

function idFor({ publicUrl, name }: CreateFlags, publicKeyMultibase: string): string {
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
  const { keys } = await readUnopened(file)
  for (const { id, publicKeyMultibase } of keys) io.out(`${id} ${publicKeyMultibase}\n`)
}
