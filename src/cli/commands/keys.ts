/**
 * `kluscv keys`: makes and shows signing keys, and API keys for a platform's own systems. A secret
 * is printed only where it is made for someone to keep.
 * @module
 */
import { createHash, randomBytes } from 'node:crypto'
import type { Command } from 'commander'
import type { CommandIo } from '../command-io.ts'
import { registerSigningKeyCommands } from './signing-keys.ts'

/** 256 bits. */
const API_KEY_BYTES = 32

/** Registers the commands. */
export function registerKeysCommand(program: Command, io: CommandIo): void {
  const keys = program.command('keys').description('make and show keys')
  registerSigningKeyCommands(keys, io)
  keys
    .command('api')
    .description('make an API key: API_KEY to keep, and API_KEY_HASH for --api-key-hashes')
    .action(() => createApiKey(io))
}

function createApiKey(io: CommandIo): void {
  const key = randomBytes(API_KEY_BYTES).toString('base64url')
  // As a shell reads it: `. file` sets both.
  io.out(`API_KEY=${key}\nAPI_KEY_HASH=${createHash('sha256').update(key).digest('hex')}\n`)
}
