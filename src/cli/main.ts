#!/usr/bin/env node
/**
 * The `kluscv` command as a process. Its subcommands are listed in create-program.ts.
 * @module
 */
import { createProcessIo } from './command-io.ts'
import { runCommand } from './run-command.ts'

await runCommand(process.argv.slice(2), createProcessIo())
