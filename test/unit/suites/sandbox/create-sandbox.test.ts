import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { SUITES } from '../../../../src/core/contexts.ts'
import type { JsonObject } from '../../../../src/core/json.ts'
import type { ProofAnswer, ProofPatience } from '../../../../src/core/proof-checker.ts'
import {
  createSandbox,
  type Sandbox,
  type SandboxOptions,
} from '../../../../src/suites/sandbox/create-sandbox.ts'
import { residentBytes } from '../../../../src/suites/sandbox/resident-memory.ts'
import { signedSample } from '../../../support/credentials.ts'
import { PLATFORM, STRANGER } from '../../../support/keys.ts'

// Children are processes that compile TypeScript first, on a machine that does other things too.
const SLOW = { timeout: 90_000 }
const ENTRY = new URL('../../../support/sandbox-child.ts', import.meta.url)
const cutOff = { code: 'ERR_KLUSCV_SANDBOX' }

const opened: Sandbox[] = []
afterAll(() => Promise.all(opened.map((sandbox) => sandbox.close())))

function open(options: SandboxOptions): Sandbox {
  const sandbox = createSandbox(options)
  opened.push(sandbox)
  return sandbox
}

const openRogue = (options: SandboxOptions = {}) =>
  open({ entry: ENTRY, processes: 1, timeoutMs: 2_000, ...options })

function ask(
  sandbox: Sandbox,
  document: JsonObject,
  by = PLATFORM,
  patience?: ProofPatience,
): Promise<ProofAnswer> {
  const { publicKeyMultibase } = by
  const question = {
    document,
    purpose: 'assertionMethod',
    verificationMethods: [{ ...PLATFORM.verificationMethod, publicKeyMultibase }],
    suites: SUITES,
  } as const
  return sandbox.checkProofs(question, patience)
}

const tell = async (sandbox: Sandbox, misdeed: string): Promise<string> => {
  const answer = await ask(sandbox, { misdeed })
  return answer.ok ? '' : answer.problem.detail
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0)
  } catch {
    return false
  }
}

/** A killed process is gone when the system gets round to it. */
async function expectGone(processId: number): Promise<void> {
  for (let tries = 0; tries < 50 && isRunning(processId); tries += 1) await wait(100)
  expect(isRunning(processId)).toBe(false)
}

describe('the border for strangers’ documents', () => {
  const sandbox = open({ processes: 1 })

  test('gives the same answers as the checker in process', SLOW, async () => {
    const genuine = await signedSample()
    expect(await ask(sandbox, genuine)).toEqual({ ok: true })
    expect(await ask(sandbox, genuine, STRANGER)).toMatchObject({
      problem: { problem: 'PROOF_VERIFICATION_ERROR', pointer: '/proof/proofValue' },
    })
  })

  test('inflates up to the limit, and says no to the rest', SLOW, async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 ** 2))
    expect(await sandbox.inflate(gzipSync('twelve bytes'), 12)).toEqual(
      new Uint8Array(Buffer.from('twelve bytes')),
    )
    expect(await sandbox.inflate(gzipSync('twelve bytes'), 11)).toBeUndefined()
    expect(await sandbox.inflate(bomb, 16 * 1024 ** 2)).toBeUndefined()
    expect(await sandbox.inflate(Buffer.from('no gzip'), 100)).toBeUndefined()
  })
})

describe('a child that', () => {
  const sandbox = openRogue()

  test.each([
    'loop for ever',
    'never answer',
    'exit',
    'crash',
    'throw',
    'reject later',
    'answer text',
    'answer null',
    'answer that maybe',
    'answer a made-up problem',
    'answer half a problem',
    'answer for another job',
    'send noise',
  ])('would %s is cut off, and the next job is done', SLOW, async (misdeed) => {
    const error = await ask(sandbox, { misdeed }).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject(cutOff)
    expect(String(error)).not.toContain('canary')
    expect(await ask(sandbox, { misdeed: 'behave' })).toEqual({ ok: true })
  })

  test.each(['fill buffers', 'fill the heap'])('would %s is cut off', SLOW, async (misdeed) => {
    const small = openRogue({ memoryBytes: 256 * 1024 ** 2, timeoutMs: 10_000 })
    const asked = performance.now()
    await expect(ask(small, { misdeed })).rejects.toMatchObject(cutOff)
    expect(performance.now() - asked).toBeLessThan(40_000)
    expect(await ask(small, { misdeed: 'behave' })).toEqual({ ok: true })
  })

  test('was killed is gone', SLOW, async () => {
    const processId = Number(await tell(sandbox, 'tell its process id'))
    await expect(ask(sandbox, { misdeed: 'loop for ever' })).rejects.toMatchObject(cutOff)
    await expectGone(processId)
  })

  test('cannot be started is an error, not a hang', SLOW, async () => {
    const nowhere = openRogue({ entry: new URL('./nowhere.ts', ENTRY) })
    await expect(ask(nowhere, { misdeed: 'behave' })).rejects.toMatchObject(cutOff)
  })

  test('behaves knows nothing of our environment', SLOW, async () => {
    const names = (await tell(sandbox, 'tell its environment')).split(' ')
    const ours = names.filter((name) => !name.startsWith('NODE_CHANNEL_'))
    expect(ours).toEqual(['PATH'])
  })
})

describe('a sandbox', () => {
  test('works on several jobs at once, and lets the others wait', SLOW, async () => {
    const sandbox = openRogue({ processes: 2 })
    const jobs = Array.from({ length: 6 }, () => ask(sandbox, { misdeed: 'take a while' }))
    expect(await Promise.all(jobs)).toEqual(jobs.map(() => ({ ok: true })))
  })

  test('refuses at once when too many are waiting', SLOW, async () => {
    const sandbox = openRogue()
    const jobs = Array.from({ length: 258 }, () => ask(sandbox, { misdeed: 'never answer' }))
    const settled = Promise.allSettled(jobs)
    await expect(jobs[257]).rejects.toMatchObject({ ...cutOff, message: /too many/ })
    await sandbox.close()
    expect(await settled).toEqual(
      jobs.map(() => ({ status: 'rejected', reason: expect.objectContaining(cutOff) })),
    )
  })

  test('lets nobody wait longer than they want to', SLOW, async () => {
    const sandbox = openRogue({ timeoutMs: 60_000 })
    const wait = (patience?: ProofPatience) =>
      ask(sandbox, { misdeed: 'never answer' }, PLATFORM, patience)
    const working = wait()
    const later = performance.now() + 60_000
    const leaving = new AbortController()
    const gone = wait({ until: later, signal: leaving.signal })
    const patient = wait({ until: later })
    const settled = Promise.allSettled([working, gone, patient])
    leaving.abort()
    await expect(gone).rejects.toMatchObject({ ...cutOff, message: /too long/ })
    const hasty = wait({ until: performance.now() + 100 })
    await expect(hasty).rejects.toMatchObject({ ...cutOff, message: /too long/ })
    await sandbox.close()
    expect(await settled).toMatchObject([
      { reason: { message: /closed/ } },
      { reason: { message: /too long/ } },
      { reason: { message: /closed/ } },
    ])
  })

  test('that is closed kills its children and takes no more', SLOW, async () => {
    const sandbox = openRogue()
    const processId = Number(await tell(sandbox, 'tell its process id'))
    const asked = expect(ask(sandbox, { misdeed: 'never answer' })).rejects.toMatchObject(cutOff)
    await sandbox.close()
    await asked
    expect(isRunning(processId)).toBe(false)
    await expect(ask(sandbox, { misdeed: 'behave' })).rejects.toMatchObject(cutOff)
    await sandbox.close()
  })

  test.each(['behave', 'loop for ever'])(
    'whose process is killed takes a child that would %s along',
    SLOW,
    async (misdeed) => {
      const childId = await runAndKill(misdeed)
      expect(childId).toBeGreaterThan(1)
      await expectGone(childId)
    },
  )
})

test('resident memory is what the process itself says, and 0 for one that is gone', () => {
  const own = process.memoryUsage.rss()
  expect(Math.abs(residentBytes(process.pid) - own) / own).toBeLessThan(0.3)
  expect(residentBytes(undefined)).toBe(0)
  expect(residentBytes(2 ** 22 + 1)).toBe(0)
})

/** Lets another process open a sandbox, kills it with its child at work, and names the child. */
async function runAndKill(misdeed: string): Promise<number> {
  const tsx = createRequire(import.meta.url).resolve('tsx')
  const script = fileURLToPath(new URL('../../../support/sandbox-parent.ts', import.meta.url))
  const stdio = ['ignore', 'pipe', 'inherit'] as const
  const parent = spawn(process.execPath, ['--import', tsx, script, ENTRY.href, misdeed], {
    stdio: [...stdio],
  })
  const [line] = await once(parent.stdout ?? parent, 'data')
  await wait(200)
  parent.kill('SIGKILL')
  await once(parent, 'exit')
  return Number(String(line))
}
