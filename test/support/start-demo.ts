/**
 * The demo as a process, as people run it from what is built.
 * @module
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** The demo with these arguments; what it says is read by the test. */
export function startDemo(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): ChildProcess {
  return spawn(process.execPath, ['dist/demo/main.js', ...args], {
    cwd: root,
    // biome-ignore lint/style/noProcessEnv: the demo runs in the surroundings of the test
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}
