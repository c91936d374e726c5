/**
 * A verifier as a process, watched: how long its event loop is blocked, and how
 * much memory it and its children take.
 * @module
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { printedUrl } from './kluscv-process.ts'
import { NOW } from './trust.ts'
import { createVerifierWorld, type VerifierWorld } from './verifier-world.ts'

/** What the event loop was kept from, in milliseconds, since the watch began. */
interface LoopDelay {
  /** The longest turn, by the clock on the wall. */
  readonly wallMs: number
  /** The longest turn, by what the main thread computed in it. */
  readonly computedMs: number
  readonly p99Ms: number
}

/** A running verifier and the platform that it knows. */
export interface WatchedVerifier {
  readonly url: string
  readonly world: VerifierWorld
  /** Begins the watch anew. */
  readonly beginWatch: () => Promise<void>
  readonly loopDelay: () => Promise<LoopDelay>
  /** Most memory of the service, and of the largest and all of its children at one moment, in MiB. */
  readonly peakMebibytes: () => { service: number; child: number; together: number }
  readonly stop: () => Promise<void>
}

const SOURCES = resolve(import.meta.dirname, '../..')
const WATCH = new URL('./watch-event-loop.mjs', import.meta.url).href

/** From the sources, as the tests of single parts need no build; or what people install. */
type RunFrom = 'sources' | 'build'

const COMMANDS: Readonly<Record<RunFrom, readonly string[]>> = {
  sources: ['--import', 'tsx', '--import', WATCH, 'src/cli/main.ts'],
  build: ['--import', WATCH, 'dist/cli/main.js'],
}

/** Starts it, with further flags, once it is ready. */
export async function startWatchedVerifier(
  flags: readonly string[] = [],
  runFrom: RunFrom = 'sources',
): Promise<WatchedVerifier> {
  const world = await createVerifierWorld()
  const file = join(world.directory, 'event-loop.json')
  const offset = String(Math.round((Date.parse(NOW) - Date.now()) / 1000))
  const args = ['verifier', '--port', '0', ...world.flags, '--clock-offset-seconds', offset]
  const child = spawn(process.execPath, [...COMMANDS[runFrom], ...args, ...flags], {
    cwd: SOURCES,
    // biome-ignore lint/style/noProcessEnv: the command runs in the surroundings of the test
    env: { ...process.env, WATCH_EVENT_LOOP_FILE: file },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const url = await printedUrl(child)
  while (!(await fetch(`${url}/health/ready`)).ok) await wait(50)
  const memory = watchMemory(child)
  return {
    url,
    world,
    beginWatch: async () => {
      child.kill('SIGUSR2')
      await wait(600)
    },
    loopDelay: async () => {
      await wait(600)
      return JSON.parse(readFileSync(file, 'utf8')) as LoopDelay
    },
    peakMebibytes: memory.peaks,
    stop: async () => {
      memory.stop()
      child.kill('SIGTERM')
      await once(child, 'close')
      await world.close()
    },
  }
}

function watchMemory({ pid = 0 }: ChildProcess) {
  const peaks = { service: 0, child: 0, together: 0 }
  const timer = setInterval(() => {
    const service = residentMebibytes(pid)
    const children = childrenOf(pid).map(residentMebibytes)
    peaks.service = Math.max(peaks.service, service)
    peaks.child = Math.max(peaks.child, ...children)
    peaks.together = Math.max(
      peaks.together,
      children.reduce((sum, each) => sum + each, service),
    )
  }, 50)
  return { peaks: () => ({ ...peaks }), stop: () => clearInterval(timer) }
}

function childrenOf(parent: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^[0-9]+$/.test(name) && statusOf(name, 'PPid') === parent)
    .map(Number)
}

function residentMebibytes(pid: number): number {
  return statusOf(String(pid), 'VmRSS') / 1024
}

/** A number of proc(5) status; 0 when the process is gone. */
function statusOf(pid: string, name: string): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1')
    return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
  } catch {
    return 0
  }
}
