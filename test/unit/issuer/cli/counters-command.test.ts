import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDatabase, type TestDatabase } from '../../../support/database.ts'
import { run } from '../../cli/run.ts'

let server: TestDatabase
let folder = ''
let environment: Record<string, string> = {}

beforeAll(async () => {
  server = await startTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'kluscv-cli-'))
  environment = { KLUSCV_DATABASE_URL: server.url }
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await server.stop()
})

const HEADER = '"schema","month","counter","category","value","mark"\r\n'

test('kluscv counters writes a table of the months that are over, and says when there is none', async () => {
  expect(await run(['counters', '--out', '-'], environment)).toEqual({
    code: 0,
    out: HEADER,
    err: 'Nothing was counted in a month that is over. The service counts with --count-for-evaluation only.\n',
  })
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  await client.query(`insert into counter (month, counter, category, value) values
    ('2026-01', 'offers', 'made', 123), ('2026-01', 'offers', 'claimed', 3)`)
  await client.end()
  const path = join(folder, 'open-data', 'counters.csv')
  const { code, out, err } = await run(['counters', '--out', path], environment)
  expect({ code, out }).toEqual({ code: 0, out: '' })
  expect(err).toMatch(/^\d+ months? of counts\.\n$/)
  const table = await readFile(path, 'utf8')
  expect(table.startsWith(HEADER)).toBe(true)
  expect(table).toContain('"1","2026-01","offers","made","125",""\r\n')
  expect(table).toContain('"1","2026-01","offers","claimed","","suppressed"\r\n')
  expect(table).not.toContain('"3"')
})

test('kluscv counters needs to know where', async () => {
  const { code, err } = await run(['counters'], environment)
  expect(code).not.toBe(0)
  expect(err).toContain('--out')
})

test('its help says what every column and every mark means', async () => {
  const { out } = await run(['counters', '--help'], environment)
  for (const word of ['schema', 'rounded to 5', 'below 10', 'suppressed', 'claims_by_reviews']) {
    expect(out).toContain(word)
  }
})
