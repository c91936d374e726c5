/**
 * A service of the demo as a process of its own: `kluscv` with the arguments given. It ends with
 * the demo, also when the demo is killed and can tell nobody.
 * @module
 */
import { createProcessIo } from '../cli/command-io.ts'
import { runCommand } from '../cli/run-command.ts'

process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))

await runCommand(process.argv.slice(2), createProcessIo())
// The channel to the demo would keep an ended service alive.
if (process.connected) process.disconnect()
