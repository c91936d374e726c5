import { createHash } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../../../../src/cli/run-command.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/database.ts'

let server: TestDatabase

beforeAll(async () => {
  server = await startTestDatabase()
})
afterAll(() => server.stop())

/** Runs `kluscv keys api` in process, with the database as its only setting. */
async function api(...args: readonly string[]) {
  const result = { out: '', err: '', code: 0 }
  await runCommand(['keys', 'api', ...args], {
    out: (text) => {
      result.out += text
    },
    err: (text) => {
      result.err += text
    },
    exit: (code) => {
      result.code = code
    },
    readInput: async () => new Uint8Array(),
    environment: { KLUSCV_DATABASE_URL: server.url },
  })
  return result
}

async function everythingKept(): Promise<string> {
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  try {
    const keys = await client.query('select *, encode(hash, $1) as hex from api_key', ['hex'])
    const audit = await client.query('select * from audit_entry')
    return JSON.stringify([keys.rows, audit.rows])
  } finally {
    await client.end()
  }
}

describe('kluscv keys api', () => {
  test('says that there is none, before there is', async () => {
    expect(await api('list')).toMatchObject({ out: '', err: 'There is no API key yet.\n', code: 0 })
  })

  test('create prints a key, of which only the hash is kept', async () => {
    const { out, code } = await api('create', '--name', 'backend', '--scopes', 'status, issue')
    expect(code).toBe(0)
    const [, key = ''] = /^API_KEY=([\w-]{43})\n$/.exec(out) ?? []
    const kept = await everythingKept()
    expect(kept).not.toContain(key)
    expect(kept).toContain(createHash('sha256').update(key).digest('hex'))
  })

  test('list shows names, scopes and days, and no hash', async () => {
    const { out } = await api('list')
    expect(out).toMatch(/^backend issue,status created \d{4}-\d\d-\d\dT\S+Z\n$/)
  })

  test('a name that was given is refused', async () => {
    const { out, err, code } = await api('create', '--name', 'backend')
    expect([out, code]).toEqual(['', 64])
    expect(err).toContain('There is, or was, an API key with this name.')
  })

  test('withdraw ends it, twice as well as once', async () => {
    expect(await api('withdraw', 'backend')).toMatchObject({ out: 'backend withdrawn\n', code: 0 })
    expect(await api('withdraw', 'backend')).toMatchObject({ out: 'backend withdrawn\n', code: 0 })
    expect((await api('list')).out).toMatch(/^backend .+ withdrawn \d{4}-\S+Z\n$/)
  })

  test.each([
    [['withdraw', 'nobody'], 'There is no API key with this name.'],
    [['create'], 'The flag --name is required'],
    [['create', '--name', 'a', '--scopes', 'everything'], 'Scopes must be one or more of issue'],
    [['create', '--name', 'a', '--scopes', ''], 'Scopes must be one or more of issue'],
    [['create', '--name', 'A'], 'Name must be 1 to 64 lowercase letters'],
    [['create', '--name', 'command'], 'Name must not be "command"'],
  ])('%j is refused', async (args, message) => {
    const { out, err, code } = await api(...args)
    expect([out, code]).toEqual(['', 64])
    expect(err).toContain(message)
  })

  test('create --offline prints key and hash, and opens nothing', async () => {
    const before = await everythingKept()
    const { out } = await api('create', '--offline')
    const [, key = '', hash] =
      /^API_KEY=([\w-]{43})\nAPI_KEY_HASH=([0-9a-f]{64})\n$/.exec(out) ?? []
    expect(createHash('sha256').update(key).digest('hex')).toBe(hash)
    expect(await everythingKept()).toBe(before)
  })
})
