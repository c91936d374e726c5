import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { JsonObject } from '../../../../src/core/json.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/database.ts'
import { PROFILE, UNRATED_RECORD } from '../../../support/issuer.ts'
import { run } from '../../cli/run.ts'

const PUBLIC_URL = 'http://localhost:4199'
const TRAINING = { training: [{ name: 'cursus 123456782', date: '2025-03' }] }
const EXCEPTION = { field: '/training/0/name', kind: 'bsn' }

let server: TestDatabase
let folder = ''
let environment: Record<string, string> = {}
const at = (name: string) => join(folder, name)

beforeAll(async () => {
  server = await startTestDatabase()
})

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kluscv-cli-'))
  await writeFile(at('profile.json'), JSON.stringify(PROFILE))
  environment = {
    KLUSCV_DEVELOPMENT: 'true',
    KLUSCV_PUBLIC_URL: PUBLIC_URL,
    KLUSCV_DATABASE_URL: await server.another(),
    KLUSCV_KEY_FILE: at('key.dev.json'),
    KLUSCV_PROFILE_FILE: at('profile.json'),
    KLUSCV_KEY_PASSPHRASE: 'correct horse battery staple',
  }
  await run(
    ['keys', 'create', '--out', at('key.dev.json'), '--public-url', PUBLIC_URL],
    environment,
  )
  return () => rm(folder, { recursive: true, force: true })
})

afterAll(() => server.stop())

async function issue(record: JsonObject) {
  await writeFile(at('records.json'), JSON.stringify([record]))
  return run(['issue', '--input', at('records.json'), '--out', at('out')], environment)
}

test('kluscv exceptions tells which certificate, where and of which kind, and no more', async () => {
  expect(await run(['exceptions'], environment)).toEqual({
    code: 0,
    out: '',
    err: 'The guard let nothing pass.\n',
  })
  await issue({ ...UNRATED_RECORD, ...TRAINING, allowed_findings: [EXCEPTION] })
  const { code, out } = await run(['exceptions'], environment)
  expect(code).toBe(0)
  expect(out).toMatch(/^\d{4}-\S+Z urn:uuid:[0-9a-f-]{36} \/training\/0\/name bsn\n$/)
})

test('kluscv exceptions knows nothing of a record that was refused', async () => {
  const refused = await issue({ ...UNRATED_RECORD, ...TRAINING })
  expect(refused.code).not.toBe(0)
  expect(refused.out + refused.err).not.toContain('123456782')
  expect((await run(['exceptions'], environment)).out).toBe('')
})
