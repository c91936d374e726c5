/**
 * `kluscv keys`: makes and shows signing keys, and API keys for a platform's own systems. A secret
 * is printed only where it is made for someone to keep.
 * @module
 */
import { createHash, randomBytes } from 'node:crypto'
import type { Command } from 'commander'
import { KlusCvError } from '../../core/errors.ts'
import { didWebOf } from '../../did/did-web.ts'
import { encryptKeyFile, formatDevelopmentKeyFile, publicPartOf } from '../../suites/key-file.ts'
import { didKeyMethodOf, generateKeyPair } from '../../suites/keys.ts'
import { readSettings } from '../../web/shared/config.ts'
import type { CommandIo } from '../command-io.ts'
import { DEVELOPMENT_KEY_SUFFIX, readKeyFileText, writeKeyFile } from '../key-file.ts'

interface CreateFlags {
  readonly out: string
  readonly publicUrl?: string
  readonly name: string
}

/** 12 characters: with scrypt beside it, more than a guess on a stolen file is worth. */
const SHORTEST_PASSPHRASE = 12
/** 256 bits. */
const API_KEY_BYTES = 32

/** Registers the commands. */
export function registerKeysCommand(program: Command, io: CommandIo): void {
  const keys = program.command('keys').description('make and show keys')
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
  keys
    .command('api')
    .description('make an API key: API_KEY to keep, and API_KEY_HASH for --api-key-hashes')
    .action(() => createApiKey(io))
}

async function create(flags: CreateFlags, io: CommandIo): Promise<void> {
  const pair = generateKeyPair()
  const keys = { id: idFor(flags, pair.publicKeyMultibase), ...pair }
  const text = flags.out.endsWith(DEVELOPMENT_KEY_SUFFIX)
    ? formatDevelopmentKeyFile(keys)
    : await encryptKeyFile(keys, readPassphrase(io))
  await writeKeyFile(flags.out, text)
  io.out(`${keys.id} ${keys.publicKeyMultibase}\n`)
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
  const { id, publicKeyMultibase } = publicPartOf(await readKeyFileText(file))
  io.out(`${id} ${publicKeyMultibase}\n`)
}

function createApiKey(io: CommandIo): void {
  const key = randomBytes(API_KEY_BYTES).toString('base64url')
  // As a shell reads it: `. file` sets both.
  io.out(`API_KEY=${key}\nAPI_KEY_HASH=${createHash('sha256').update(key).digest('hex')}\n`)
}
