/**
 * `kluscv issuer` as a process of its own, on an embedded PostgreSQL of its own, for tests that
 * kill it.
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
import { formatDevelopmentKeyFile } from '../../src/suites/key-file.ts'
import { generateKeyPair } from '../../src/suites/keys.ts'
import { PROFILE } from './issuer.ts'

const API_KEY = 'the-key-of-the-platform'
const ROOT = resolve(import.meta.dirname, '../..')

/** The service, and what a test does to it. */
export interface IssuerService {
  readonly url: string
  readonly start: () => Promise<void>
  /** Ends it at once, with no chance to tidy up. */
  readonly kill: () => Promise<void>
  /** Kills the PostgreSQL under it. */
  readonly killDatabase: () => Promise<void>
  readonly post: (
    path: string,
    body: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>
  /** Stops what runs and removes every file. */
  readonly remove: () => Promise<void>
}

/** Prepares a service; nothing runs yet. */
export async function prepareIssuerService(): Promise<IssuerService> {
  const folder = await mkdtemp(join(tmpdir(), 'kluscv-issuer-'))
  // PostgreSQL runs as another user when we are root, and keeps its data in here.
  await chmod(folder, 0o755)
  const port = await freePort()
  const url = `http://localhost:${port}`
  const environment = await writeSettings(folder, url, port)
  let child: ChildProcess | undefined

  // biome-ignore lint/style/noProcessEnv: programs of the system are found through PATH
  const PATH = process.env['PATH'] ?? ''

  const start = async () => {
    child = spawn(process.execPath, ['dist/cli/main.js', 'issuer'], {
      cwd: ROOT,
      env: { PATH, ...environment },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    await untilReady(url, child)
  }
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  return {
    url,
    start,
    kill: () => end('SIGKILL'),
    killDatabase: async () => {
      const file = await readFile(join(folder, 'data/postgres/data/postmaster.pid'), 'utf8')
      process.kill(Number(file.split('\n')[0]), 'SIGKILL')
    },
    post: (path, body, headers = {}) =>
      fetch(`${url}${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${API_KEY}`,
          ...headers,
        },
        body: JSON.stringify(body),
      }),
    remove: async () => {
      await end('SIGTERM')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function writeSettings(folder: string, url: string, port: number) {
  const keyFile = join(folder, 'issuer.dev.json')
  const profileFile = join(folder, 'profile.json')
  const id = `did:web:localhost%3A${port}#key-1`
  await writeFile(keyFile, formatDevelopmentKeyFile({ id, ...generateKeyPair() }))
  await writeFile(profileFile, JSON.stringify(PROFILE))
  return {
    KLUSCV_DEVELOPMENT: 'true',
    KLUSCV_PORT: String(port),
    KLUSCV_PUBLIC_URL: url,
    KLUSCV_DATA_DIRECTORY: join(folder, 'data'),
    KLUSCV_KEY_FILE: keyFile,
    KLUSCV_PROFILE_FILE: profileFile,
    KLUSCV_API_KEY_HASHES: createHash('sha256').update(API_KEY).digest('hex'),
    KLUSCV_RATE_LIMIT_PER_MINUTE: '100000',
    KLUSCV_LOG_LEVEL: 'silent',
  }
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
    await wait(100)
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
