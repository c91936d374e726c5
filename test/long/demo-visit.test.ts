/**
 * The demo that waits for a person: its files at its page, and Ctrl-C.
 * @module
 */
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { VerificationReport } from '../../src/core/report.ts'
import { collect } from '../support/kluscv-process.ts'
import { startDemo } from '../support/start-demo.ts'

describe('the demo with a person', () => {
  test('invites, and leaves nothing behind at Ctrl-C', { timeout: 300_000 }, async () => {
    const temporary = await mkdtemp(join(tmpdir(), 'kluscv-demo-visit-'))
    // As root PostgreSQL runs as another user, who must reach its files in here.
    await chmod(temporary, 0o755)
    const demo = startDemo([], { TMPDIR: temporary })
    const ended = once(demo, 'exit')
    const said = collect(demo.stdout)
    await expect.poll(said, { timeout: 200_000 }).toContain('Ctrl-C stops everything')
    const [, page = ''] = /employer's page\s+(\S+)/.exec(said()) ?? []
    const [, folder = ''] = /Files to give to that page, in (\S+),/.exec(said()) ?? []
    const html = await (await fetch(page)).text()
    expect(html).toContain('<form')
    const files = [...said().matchAll(/^ {2}(\S+\.json) .* (\S+)$/gm)]
    expect(files.map(([, name]) => name).sort()).toEqual((await readdir(folder)).sort())
    expect(new Set(files.map(([, , state]) => state)).size).toBeGreaterThanOrEqual(6)
    for (const [, name = '', state] of files) {
      expect([name, await stateOf(page, join(folder, name))]).toEqual([name, state])
    }
    const started = await descendantsOf(demo.pid ?? 0)
    expect((await readdir(temporary)).length).toBeGreaterThanOrEqual(2)
    expect(started.length).toBeGreaterThanOrEqual(7)
    demo.kill('SIGINT')
    expect(await ended).toEqual([0, null])
    expect(said()).toMatch(/\nStopping everything …\n$/)
    const left = (await processes()).filter(
      ({ pid, args }) => started.includes(pid) || args.includes(temporary),
    )
    expect(left).toEqual([])
    expect(await readdir(temporary)).toEqual([])
    await rm(temporary, { recursive: true })
    await expect(fetch(page)).rejects.toThrow()
  })
})

/** What a verifier's API says of a file. */
async function stateOf(url: string, file: string): Promise<string> {
  const answer = await fetch(`${url}/v1/verify`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"document": ${await readFile(file, 'utf8')}}`,
  })
  return ((await answer.json()) as VerificationReport).state
}

interface RunningProcess {
  readonly pid: number
  readonly parent: number
  readonly args: string
}

async function processes(): Promise<readonly RunningProcess[]> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,ppid=,stat=,args='])
  return stdout.split('\n').flatMap((line) => {
    const [, pid, parent, state, args = ''] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s(.*)$/.exec(line) ?? []
    // A zombie has ended; whoever should collect it is not ours.
    if (pid === undefined || state?.startsWith('Z')) return []
    return [{ pid: Number(pid), parent: Number(parent), args }]
  })
}

async function descendantsOf(ancestor: number): Promise<readonly number[]> {
  const all = await processes()
  const found = [ancestor]
  for (const pid of found) {
    found.push(...all.filter(({ parent }) => parent === pid).map((child) => child.pid))
  }
  return found.slice(1)
}
