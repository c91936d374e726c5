/**
 * `kluscv keys api`: makes, lists and withdraws the API keys of a platform's own systems. Works
 * beside a running service: both use the same database. Needs no signing key and no profile.
 * @module
 */
import type { Command } from 'commander'
import { KlusCvError } from '../../core/errors.ts'
import { type ApiKeys, createApiKeys, generateApiKey, SCOPES } from '../../issuer/index.ts'
import type { CommandIo } from '../command-io.ts'
import { COMMAND } from '../with-issuer.ts'
import { addDatabaseOptions, withStore } from '../with-store.ts'

interface DatabaseFlags {
  readonly databaseUrl?: string
  readonly dataDirectory?: string
}

interface CreateFlags extends DatabaseFlags {
  readonly name?: string
  readonly scopes: string
  readonly offline?: true
}

/** Adds the commands to `kluscv keys`. */
export function registerApiKeyCommands(keys: Command, io: CommandIo): void {
  const api = keys.command('api').description('make, list and withdraw API keys')
  const create = api
    .command('create')
    .description('make an API key and print it: it is kept nowhere else')
    .option('--name <system>', 'what the calling system is called, in lists and in the audit trail')
    .option('--scopes <scopes>', `what it may do, with commas: ${SCOPES.join(', ')}`, 'issue')
    .option('--offline', 'open no database: print the hash too, for --api-key-hashes')
  addDatabaseOptions(create).action((flags: CreateFlags) => createKey(flags, io))
  const list = api.command('list').description('list the API keys that are and that were')
  addDatabaseOptions(list).action((flags: DatabaseFlags) => listKeys(flags, io))
  const withdraw = api
    .command('withdraw')
    .description('end an API key; running services refuse it within seconds')
    .argument('<name>', 'what the calling system is called')
  addDatabaseOptions(withdraw).action((name: string, flags: DatabaseFlags) =>
    withdrawKey(name, flags, io),
  )
}

async function createKey(flags: CreateFlags, io: CommandIo): Promise<void> {
  // As a shell reads it: `. file` sets what it prints.
  if (flags.offline === true) {
    const { key, hash } = generateApiKey()
    return io.out(`API_KEY=${key}\nAPI_KEY_HASH=${hash}\n`)
  }
  const { name, scopes: list } = flags
  if (name === undefined) {
    const message = 'The flag --name is required: what the calling system is called.'
    throw new KlusCvError('ERR_KLUSCV_OPTION', message)
  }
  const scopes = list.split(',').map((scope) => scope.trim())
  await withApiKeys(flags, io, async (apiKeys) => {
    const key = await apiKeys.create({ name, scopes, caller: COMMAND })
    io.out(`API_KEY=${key}\n`)
  })
}

async function listKeys(flags: DatabaseFlags, io: CommandIo): Promise<void> {
  await withApiKeys(flags, io, async (apiKeys) => {
    const keys = await apiKeys.list()
    for (const { name, scopes, created, withdrawn } of keys) {
      const end = withdrawn === undefined ? '' : ` withdrawn ${withdrawn}`
      io.out(`${name} ${scopes.join(',')} created ${created}${end}\n`)
    }
    if (keys.length === 0) io.err('There is no API key yet.\n')
  })
}

async function withdrawKey(name: string, flags: DatabaseFlags, io: CommandIo): Promise<void> {
  await withApiKeys(flags, io, async (apiKeys) => {
    await apiKeys.withdraw(name, COMMAND)
    io.out(`${name} withdrawn\n`)
  })
}

async function withApiKeys(
  flags: DatabaseFlags,
  io: CommandIo,
  use: (apiKeys: ApiKeys) => Promise<void>,
): Promise<void> {
  await withStore({ ...flags }, io, ({ apiKeys }) => use(createApiKeys(apiKeys)))
}
