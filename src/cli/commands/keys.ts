/**
 * `kluscv keys`: makes and shows signing keys, and API keys for a platform's own systems. A secret
 * is printed only where it is made for someone to keep.
 * @module
 */
import type { Command } from 'commander'
import type { CommandIo } from '../command-io.ts'
import { registerApiKeyCommands } from './api-keys.ts'
import { registerRotatingKeyCommands } from './rotating-keys.ts'
import { registerSigningKeyCommands } from './signing-keys.ts'

/** Registers the commands. */
export function registerKeysCommand(program: Command, io: CommandIo): void {
  const keys = program.command('keys').description('make and show keys')
  registerSigningKeyCommands(keys, io)
  registerRotatingKeyCommands(keys, io)
  registerApiKeyCommands(keys, io)
}
