/**
 * Starts a service of the demo, waits until it is ready, and stops it. Every process that is
 * started here ends when the demo does.
 * @module
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { KlusCvError } from '../core/errors.ts'

/** How a service is started. */
export interface ServiceOptions {
  /** For messages. */
  readonly name: string
  /** Arguments of `kluscv`. */
  readonly args: readonly string[]
  /** Its settings; nothing else of our environment is handed on but PATH. */
  readonly environment: Readonly<Record<string, string>>
  /** Where it will answer. */
  readonly url: string
}

/** A service that runs. */
export interface Service {
  readonly url: string
  /** Ends it, and waits until it has ended. Again is harmless. */
  readonly stop: () => Promise<void>
}

/** Six processes that load at the same time on two slow cores need their time. */
const START_TIMEOUT_MS = 90_000
/** Between two questions whether it is ready. */
const POLL_MS = 100
/** After that, a service that does not end is killed. */
const STOP_TIMEOUT_MS = 10_000
/** So much of what it said last is shown when it does not start. */
const LAST_WORDS_CHARACTERS = 2_000

const FROM_SOURCE = import.meta.url.endsWith('.ts')
const ENTRY = fileURLToPath(
  new URL(FROM_SOURCE ? './run-kluscv.ts' : './run-kluscv.js', import.meta.url),
)

/**
 * Starts a service.
 *
 * @throws KlusCvError `ERR_KLUSCV_OPTION` with its last words, when it does not become ready
 */
export async function startService(options: ServiceOptions): Promise<Service> {
  const child = launch(options)
  const lastWords = collectWords(child)
  const stop = () => stopChild(child)
  const deadline = Date.now() + START_TIMEOUT_MS
  while (!(await isReady(options.url))) {
    if (hasEnded(child) || Date.now() > deadline) {
      await stop()
      const message = `${options.name} did not start. It said:\n${lastWords()}`
      throw new KlusCvError('ERR_KLUSCV_OPTION', message)
    }
    await wait(POLL_MS)
  }
  return { url: options.url, stop }
}

function launch({ args, environment }: ServiceOptions): ChildProcess {
  const loader = FROM_SOURCE ? ['--import', import.meta.resolve('tsx')] : []
  // biome-ignore lint/style/noProcessEnv: programs of the system are found through PATH
  const PATH = process.env['PATH'] ?? ''
  return spawn(process.execPath, [...loader, ENTRY, ...args], {
    env: { PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
}

function collectWords(child: ChildProcess): () => string {
  let words = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      words = (words + chunk.toString()).slice(-LAST_WORDS_CHARACTERS)
    })
  }
  return () => words
}

async function isReady(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/health/ready`).catch(() => undefined)
  await answer?.body?.cancel()
  return answer?.ok === true
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS)
  await ended
  clearTimeout(timer)
}
