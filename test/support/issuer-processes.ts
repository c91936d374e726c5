/**
 * Several `kluscv issuer` processes on one PostgreSQL of their own, with its durability as installed:
 * for tests that kill them, and for measuring. They run what was built into `dist/`.
 * @module
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { JsonObject } from '../../src/core/json.ts'
import { type Engine, startEngine } from '../../src/storage/engine.ts'
import { formatDevelopmentKeyFile } from '../../src/suites/key-file.ts'
import { generateKeyPair } from '../../src/suites/keys.ts'

const API_KEY = 'the-key-of-the-platform'
const ROOT = resolve(import.meta.dirname, '../..')
const DATABASE = 'kluscv'

/** What a request needs to be let in. */
export const AUTHORIZATION = { authorization: `Bearer ${API_KEY}` } as const

/** One running process. */
export interface IssuerProcess {
  readonly url: string
  /** Ends it at once, with no chance to tidy up. */
  readonly kill: () => Promise<void>
  /** Asks it to end, and waits until it has. */
  readonly stop: () => Promise<void>
  /** The most memory that it had. */
  readonly peakMebibytes: () => Promise<number>
}

/** A database, and the processes on it. */
export interface IssuerProcesses {
  readonly databaseUrl: string
  /** The folder of published documents, which all share. */
  readonly publishedDirectory: string
  readonly start: (environment?: Readonly<Record<string, string>>) => Promise<IssuerProcess>
  /** Ends what runs and removes every file. */
  readonly remove: () => Promise<void>
}

/** Starts the database; no process runs yet. */
export async function prepareIssuerProcesses(profile: JsonObject): Promise<IssuerProcesses> {
  const folder = await mkdtemp(join(tmpdir(), 'kluscv-issuers-'))
  // PostgreSQL runs as another user when we are root, and keeps its data in here.
  await chmod(folder, 0o755)
  const engine = await startEngine({ dataDirectory: join(folder, 'data') })
  await engine.createDatabase(DATABASE)
  const settings = await writeSettings(folder, engine, profile)
  const started: IssuerProcess[] = []
  return {
    databaseUrl: engine.url(DATABASE),
    publishedDirectory: settings.KLUSCV_PUBLISHED_DIRECTORY,
    start: async (environment = {}) => {
      const process = await startProcess({ ...settings, ...environment })
      started.push(process)
      return process
    },
    remove: async () => {
      await Promise.all(started.map((process) => process.stop()))
      await engine.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function writeSettings(folder: string, engine: Engine, profile: JsonObject) {
  const keyFile = join(folder, 'issuer.dev.json')
  const profileFile = join(folder, 'profile.json')
  // No process listens there: an address in front of all of them.
  const port = await freePort()
  const id = `did:web:localhost%3A${port}#key-1` as const
  await writeFile(keyFile, formatDevelopmentKeyFile({ id, ...generateKeyPair() }))
  await writeFile(profileFile, JSON.stringify(profile))
  return {
    KLUSCV_DEVELOPMENT: 'true',
    KLUSCV_PUBLIC_URL: `http://localhost:${port}`,
    KLUSCV_DATABASE_URL: engine.url(DATABASE),
    KLUSCV_PUBLISHED_DIRECTORY: join(folder, 'published'),
    KLUSCV_KEY_FILE: keyFile,
    KLUSCV_PROFILE_FILE: profileFile,
    KLUSCV_API_KEY_HASHES: createHash('sha256').update(API_KEY).digest('hex'),
    KLUSCV_RATE_LIMIT_PER_MINUTE: '100000',
    KLUSCV_LOG_LEVEL: 'error',
  }
}

async function startProcess(settings: Readonly<Record<string, string>>): Promise<IssuerProcess> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  // biome-ignore lint/style/noProcessEnv: programs of the system are found through PATH
  const PATH = process.env['PATH'] ?? ''
  const child = spawn(process.execPath, ['dist/cli/main.js', 'issuer'], {
    cwd: ROOT,
    env: { PATH, ...settings, KLUSCV_PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  await untilReady(url, child)
  return {
    url,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    peakMebibytes: () => peakOf(child),
  }
}

/** Linux keeps it for every process: proc(5), VmHWM. */
async function peakOf({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 90_000
  for (;;) {
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined)
    await answer?.body?.cancel()
    if (answer?.ok === true) return
    if (child.exitCode !== null || Date.now() > deadline) {
      throw new TypeError('the issuer did not become ready')
    }
    await wait(50)
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}
