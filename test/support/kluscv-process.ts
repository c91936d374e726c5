/**
 * `kluscv` as a process of its own, from the built package.
 * @module
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'

const ROOT_FOLDER = resolve(import.meta.dirname, '../..')

/** Starts it; the caller ends it. */
export function startKluscv(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): ChildProcess {
  return spawn(process.execPath, ['dist/cli/main.js', ...args], {
    cwd: ROOT_FOLDER,
    // biome-ignore lint/style/noProcessEnv: the command runs in the surroundings of the test
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
}

/** Reads a stream as it comes; the answer gives what came so far. */
export function collect(stream: ChildProcess['stdout']): () => string {
  let text = ''
  stream?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
  })
  return () => text
}

/** The address that a service prints once it listens. */
export async function printedUrl({ stdout }: ChildProcess): Promise<string> {
  const out = collect(stdout)
  while (!out().includes('http')) await once(stdout as NodeJS.EventEmitter, 'data')
  return /http:\/\/[^\s"]+/.exec(out())?.[0] ?? ''
}
