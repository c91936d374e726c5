import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDatabase, type TestDatabase } from '../../../support/database.ts'
import { PROFILE, UNRATED_RECORD } from '../../../support/issuer.ts'
import { run } from '../../cli/run.ts'

const PUBLIC_URL = 'http://localhost:4198'

let server: TestDatabase
let folder = ''
let environment: Record<string, string> = {}
const at = (name: string) => join(folder, name)

beforeAll(async () => {
  server = await startTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'kluscv-cli-'))
  await writeFile(at('profile.json'), JSON.stringify(PROFILE))
  environment = {
    KLUSCV_DEVELOPMENT: 'true',
    KLUSCV_PUBLIC_URL: PUBLIC_URL,
    KLUSCV_DATABASE_URL: server.url,
    KLUSCV_KEY_FILE: at('key.dev.json'),
    KLUSCV_PROFILE_FILE: at('profile.json'),
  }
  const keyFlags = ['--out', at('key.dev.json'), '--public-url', PUBLIC_URL]
  await run(['keys', 'create', ...keyFlags], environment)
  await issue('worker-1')
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await server.stop()
})

async function issue(worker: string) {
  await writeFile(at('records.json'), JSON.stringify([{ ...UNRATED_RECORD, worker_ref: worker }]))
  return run(['issue', '--input', at('records.json'), '--out', at(worker)], environment)
}

// One platform, from asking what would happen to its archive at someone else's.

test('kluscv wind-down says what would happen, and does nothing', async () => {
  const { code, out } = await run(['wind-down', '--out', at('archive')], environment)
  expect(code).toBe(0)
  expect(out).toMatch(/^Nothing was done\. With --stop/)
  expect(out).toContain('Certificates: 1. Status lists: 3.')
  expect(await readdir(folder)).not.toContain('archive')
  expect((await issue('worker-2')).code).toBe(0)
})

test('kluscv wind-down needs a folder', async () => {
  const { code, err } = await run(['wind-down', '--stop'], environment)
  expect([code, err]).toEqual([
    64,
    'The flag --out is required: a folder for the archive. (ERR_KLUSCV_OPTION)\n',
  ])
})

test('kluscv wind-down --stop leaves an archive, and nothing is issued after it', async () => {
  const { code, out } = await run(['wind-down', '--out', at('archive'), '--stop'], environment)
  expect(code).toBe(0)
  expect(out).toMatch(/^did:web:localhost%3A4198 stopped at \d{4}-/)
  expect(out).toContain('Certificates: 2. Registers: 1')
  expect((await readdir(at('archive'))).sort()).toEqual([
    'README.en.md',
    'README.nl.md',
    'manifest.json',
    'public',
  ])
  const refused = await issue('worker-3')
  expect([refused.code, refused.err]).toEqual([
    64,
    expect.stringContaining('The platform has stopped: nothing is issued. (ERR_KLUSCV_STOPPED)'),
  ])
})

test('once stopped, kluscv wind-down makes the archive again without being asked twice', async () => {
  const before = await readFile(at('archive/public/issued/index.json'), 'utf8')
  const { code } = await run(['wind-down', '--out', at('archive')], environment)
  expect(code).toBe(0)
  expect(await readFile(at('archive/public/issued/index.json'), 'utf8')).toBe(before)
})

test('kluscv wind-down check judges an archive by itself, and tells what is damaged', async () => {
  const whole = await run(['wind-down', 'check', at('archive')], {})
  expect(whole).toMatchObject({ code: 0, out: expect.stringContaining('is whole') })
  await writeFile(at('archive/public/profile'), '{}')
  const damaged = await run(['wind-down', 'check', at('archive')], {})
  expect([damaged.code, damaged.out]).toEqual([70, ''])
  expect(damaged.err).toBe(
    'The archive is not complete. (ERR_KLUSCV_SELF_CHECK)\n' +
      '  /public/profile is not the file that was archived: its SHA-256 differs\n',
  )
  expect(await run(['wind-down', 'check', at('nowhere')], {})).toMatchObject({
    code: 70,
    err: expect.stringContaining('/manifest.json is missing'),
  })
})
