/**
 * The verifier as people run it: the command on files, and the service as a process that prefetches
 * from a real platform on loopback.
 * @module
 */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { VerificationReport } from '../../src/core/report.ts'
import { signedPresentation } from '../support/credentials.ts'
import { STRANGER, WORKER } from '../support/keys.ts'
import { collect, printedUrl, startKluscv } from '../support/kluscv-process.ts'
import { NOW } from '../support/trust.ts'
import { createVerifierWorld, type VerifierWorld } from '../support/verifier-world.ts'
import { run } from '../unit/cli/run.ts'

const OFFSET_SECONDS = Math.round((Date.parse(NOW) - Date.now()) / 1000)

let world: VerifierWorld
beforeAll(async () => {
  world = await createVerifierWorld()
})
afterAll(() => world.close())

/** As it is installed: where it is not about the process, `run` does the same in this one. */
async function runProcess(args: readonly string[], { input = '', environment = {} } = {}) {
  const child = startKluscv(args, environment)
  child.stdin?.end(input)
  const [out, err] = [collect(child.stdout), collect(child.stderr)]
  const [code] = await once(child, 'close')
  return { code: code as number, out: out(), err: err() }
}

const verifying = (file: string, more: readonly string[] = []) =>
  ['verify', file, ...world.flags, '--at', NOW, ...more] as const

const verify = (file: string, more: readonly string[] = []) => run(verifying(file, more))

describe('kluscv verify', () => {
  test('fetches whole lists, answers, and then needs nobody', async () => {
    const file = await world.write('good.json', await world.sign())
    const online = await runProcess(verifying(file))
    expect(online).toMatchObject({ code: 0, err: '' })
    expect(online.out).toContain('verified: genuine')
    expect(online.out).toContain('This certificate is genuine.')
    const asked = world.asked.length
    expect(asked).toBe(4)
    expect(await verify(file, ['--offline'])).toMatchObject({ code: 0 })
    expect(world.asked).toHaveLength(asked)
  })

  test('exits 1 for a changed one, 2 for one it cannot decide, 3 for no certificate', async () => {
    const good = await world.sign()
    const changed = await world.write('changed.json', { ...good, extra: 1 })
    const unknown = await world.write('unknown.json', await world.sign({ issuer: STRANGER }))
    const other = await world.write('other.txt', 'Beste sollicitant')
    expect(await verify(changed, ['--offline'])).toMatchObject({ code: 1 })
    expect(await verify(unknown, ['--offline'])).toMatchObject({ code: 2 })
    expect(await verify(other, ['--offline'])).toMatchObject({ code: 3 })
  })

  test('reads standard input, and gives the report as JSON', async () => {
    const input = JSON.stringify(await world.sign())
    const { code, out } = await runProcess(verifying('-', ['--offline', '--json']), { input })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ verdict: 'verified', verifiedAt: NOW })
  })

  test('holds an answer against the challenge and the domain asked', async () => {
    const challenge = { challenge: 'c'.repeat(43), domain: 'https://verifier.example' }
    const credentials = [await world.sign({ holder: WORKER.did })]
    const presentation = await signedPresentation({ credentials, created: NOW, ...challenge })
    const file = await world.write('presentation.json', presentation)
    const asking = (text: string, domain: string) =>
      verify(file, ['--offline', '--challenge', text, '--domain', domain])
    expect(await asking(challenge.challenge, challenge.domain)).toMatchObject({ code: 0 })
    expect(await asking('another', challenge.domain)).toMatchObject({ code: 1 })
    expect(await asking(challenge.challenge, 'https://evil.example')).toMatchObject({ code: 1 })
    expect(await verify(file, ['--challenge', 'x'])).toMatchObject({ code: 64 })
  })
})

describe('a process of kluscv verify', () => {
  test.each(['Pacific/Kiritimati', 'America/Los_Angeles'])('says the same in %s', async (zone) => {
    const file = await world.write('dated.json', {
      ...(await world.sign({ validUntil: '2026-11-20T09:55:00Z' })),
    })
    const environment = { TZ: zone, LC_ALL: 'tr_TR.UTF-8' }
    const report = async (at: string) => {
      const { out } = await runProcess(
        ['verify', file, ...world.flags, '--offline', '--json', '--at', at],
        { environment },
      )
      return (JSON.parse(out) as VerificationReport).state
    }
    expect(await report('2026-11-20T10:00:00Z')).toBe('genuine')
    expect(await report('2026-11-20T10:00:01Z')).toBe('expired')
  })

  test.each([
    ['no trust list', ['verify', '-', '--trust-key', 'z6Mk']],
    ['no trust key', ['verify', '-', '--trust-list', 'x.json']],
    ['a file that is not there', ['verify', 'gone.json', '--trust-list', 'x', '--trust-key', 'y']],
  ])('cannot be started with %s', async (_, args) => {
    const { code, err, out } = await run(args)
    expect({ code, out }).toEqual({ code: 64, out: '' })
    expect(err.trim().split('\n')).toHaveLength(1)
  })
})

let child: ChildProcess | undefined
afterEach(async () => {
  if (child?.exitCode === null && child.signalCode === null) {
    child.kill('SIGKILL')
    await once(child, 'close')
  }
})

const serve = async (more: readonly string[] = []) => {
  const clock = ['--clock-offset-seconds', String(OFFSET_SECONDS), '--refresh-seconds', '1']
  child = startKluscv(['verifier', '--port', '0', ...world.flags, ...clock, ...more])
  return printedUrl(child)
}

const ask = async (url: string, document: unknown) => {
  const response = await fetch(`${url}/v1/verify`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ document }),
  })
  return (await response.json()) as VerificationReport
}

const until = async (condition: () => Promise<boolean>) => {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await condition()) return true
    await new Promise((done) => setTimeout(done, 100))
  }
  return false
}

describe('kluscv verifier', () => {
  test('sees a withdrawal at its next refresh, remembers it over kill -9, ends on SIGTERM', async () => {
    const url = await serve()
    expect(await until(async () => (await fetch(`${url}/health/ready`)).ok)).toBe(true)
    const certificate = await world.sign({ statusIndex: 77 })
    expect(await ask(url, certificate)).toMatchObject({ state: 'genuine' })
    const asked = world.asked.length
    await world.publish([77], '2026-11-20T08:00:00.000Z')
    const isWithdrawn = async () => (await ask(url, certificate)).state === 'withdrawn'
    expect(await until(isWithdrawn)).toBe(true)
    expect(world.asked.slice(asked).every((path) => /^\/(lists|\.well-known)\//.test(path))).toBe(
      true,
    )

    child?.kill('SIGKILL')
    await once(child as ChildProcess, 'close')
    // The platform now serves the older lists again, as a content network might.
    await world.publish([], '2026-11-20T06:00:00.000Z')
    const again = await serve()
    expect(await ask(again, certificate)).toMatchObject({ state: 'withdrawn' })
    child?.kill('SIGTERM')
    const [code] = await once(child as ChildProcess, 'close')
    expect(code).toBe(0)
  })

  test('shows the DEMO banner in development mode', async () => {
    const url = await serve()
    expect(await (await fetch(`${url}/?lang=en`)).text()).toContain('DEMO')
  })

  test.each([
    [
      'outside development mode with a platform of this machine',
      (flags: readonly string[]) => flags.filter((flag) => flag !== '--development'),
      'development mode',
    ],
    [
      'in development mode on an open address',
      (flags: readonly string[]) => [...flags, '--host', '0.0.0.0'],
      'development mode',
    ],
    [
      'with a trust key that did not sign',
      (flags: readonly string[]) => [...flags, '--trust-key', STRANGER.publicKeyMultibase],
      'trust key',
    ],
  ])('is not started %s', async (_, change, message) => {
    const { code, err } = await run(['verifier', '--port', '0', ...change(world.flags)])
    expect(code).toBe(64)
    expect(err).toContain(message)
  })
})

describe('kluscv trust', () => {
  test('builds, signs and checks a list', async () => {
    const key = `${world.directory}/root.dev.json`
    const [unsigned, signed] = [
      `${world.directory}/unsigned.json`,
      `${world.directory}/signed.json`,
    ]
    const { did, keyId: id, publicKeyMultibase } = world.platform
    const platform = await world.write('platform.json', {
      did,
      names: { nl: 'Lokaal', en: 'Local' },
      keys: [{ id, publicKeyMultibase, from: '2026-01-01', until: '2027-01-01' }],
      types: ['WorkHistoryCredential'],
      statusLists: [],
      lifecycle: { state: 'active', since: '2026-01-01' },
    })
    await run(['keys', 'create', '--out', key])
    const built = ['trust', 'build', platform, '--version', '1', '--out', unsigned]
    expect(await run(built)).toMatchObject({ code: 0 })
    const signing = ['trust', 'sign', unsigned, '--key-file', key, '--development', '--out', signed]
    const { code, out: trustKey } = await run(signing)
    expect(code).toBe(0)
    const checked = await run(['trust', 'check', signed, '--trust-key', trustKey.trim()])
    expect(checked.out).toContain(`${did}  Lokaal  active`)
    const forged = await run(['trust', 'check', signed, '--trust-key', STRANGER.publicKeyMultibase])
    expect(forged).toMatchObject({ code: 64, out: '' })
  })

  test('builds no list with a mistake', async () => {
    const platform = await world.write('bad.json', { did: 'did:web:x.example' })
    const out = `${world.directory}/never.json`
    const { code, err } = await run(['trust', 'build', platform, '--version', '1', '--out', out])
    expect(code).toBe(64)
    expect(err).toContain('/platforms/0/keys')
  })
})
