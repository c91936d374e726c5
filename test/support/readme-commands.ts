/**
 * Runs the README's commands as they stand there, in a folder that has the files of a checkout
 * that they name and nothing else: what they need besides, they must make themselves. The command
 * is the built one, and the ports are the test's.
 * @module
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'vitest'

const execute = promisify(execFile)
const root = resolve(import.meta.dirname, '../..')
const BLOCK = /<!-- run: ([^>]+) -->\n```sh\n([\s\S]*?)```/g

/** The blocks of the README that are marked to be run. */
export interface ReadmeCommands {
  /** Their names, in the order in which they stand there. */
  readonly blocks: readonly string[]
  /** The place of a file that a command has made. */
  readonly at: (file: string) => string
  readonly verifierUrl: string
  readonly run: (block: string) => Promise<{ readonly stdout: string; readonly stderr: string }>
  /** Starts a block that does not end, and waits until its service answers. */
  readonly start: (block: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** Reads the README and places its commands. */
export async function openReadmeCommands(): Promise<ReadmeCommands> {
  const folder = await mkdtemp(join(tmpdir(), 'kluscv-readme-'))
  await cp(join(root, 'test/examples'), join(folder, 'test/examples'), { recursive: true })
  // As root PostgreSQL runs as another user, who cannot enter the folder of the keys.
  await chmod(folder, 0o755)
  const ports = { issuer: await freePort(), verifier: await freePort() }
  const scripts = await readScripts(ports)
  const services: ChildProcess[] = []
  const argumentsFor = (block: string): readonly string[] => {
    const script = scripts.get(block)
    expect(script, `the README has a block "${block}"`).toBeDefined()
    return ['-c', `set -euo pipefail\n${script}`]
  }
  const options = { cwd: folder }
  return {
    blocks: [...scripts.keys()],
    at: (file) => join(folder, file),
    verifierUrl: `http://localhost:${ports.verifier}`,
    run: (block) => execute('bash', argumentsFor(block), options),
    start: async (block) => {
      const detached = { ...options, detached: true, stdio: 'ignore' } as const
      services.push(spawn('bash', argumentsFor(block), detached))
      await untilReady(block === 'verifier' ? ports.verifier : ports.issuer)
    },
    close: async () => {
      for (const service of services) await endGroup(service)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function readScripts(ports: {
  readonly issuer: string
  readonly verifier: string
}): Promise<ReadonlyMap<string, string>> {
  const readme = await readFile(join(root, 'README.md'), 'utf8')
  const placed = [...readme.matchAll(BLOCK)].map(([, name = '', script = '']) => {
    const there = script
      .replaceAll('8080', ports.issuer)
      .replaceAll('8081', ports.verifier)
      .replaceAll('npm run -s kluscv --', `node ${join(root, 'dist/cli/main.js')}`)
    return [name, there] as const
  })
  return new Map(placed)
}

function untilReady(port: string): Promise<void> {
  const status = () =>
    fetch(`http://localhost:${port}/health/ready`).then(
      (answer) => answer.status,
      () => 0,
    )
  return expect.poll(status, { timeout: 60_000 }).toBe(200)
}

async function endGroup(service: ChildProcess): Promise<void> {
  if (service.exitCode !== null || service.pid === undefined) return
  const ended = once(service, 'exit')
  process.kill(-service.pid, 'SIGTERM')
  await ended
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return String(typeof address === 'object' ? address?.port : '')
}
