import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JsonObject } from '../../../../src/core/json.ts'
import { runSql } from '../../../support/certificate-rows.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/database.ts'
import { PROFILE, UNRATED_RECORD } from '../../../support/issuer.ts'
import { run } from '../../cli/run.ts'

const PUBLIC_URL = 'http://localhost:4199'

let server: TestDatabase
let folder = ''
let environment: Record<string, string> = {}
const at = (name: string) => join(folder, name)
const kluscv = (...args: string[]) => run(args, environment)

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
    KLUSCV_SUITE: 'eddsa-jcs-2022',
  }
  await kluscv('keys', 'create', '--out', at('key.dev.json'), '--public-url', PUBLIC_URL)
})

afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

/** Issues one work certificate to each of these workers, and gives the ids in their order. */
async function issue(...references: string[]): Promise<readonly string[]> {
  const records = references.map((worker_ref): JsonObject => ({ ...UNRATED_RECORD, worker_ref }))
  await writeFile(at('records.json'), JSON.stringify(records))
  await kluscv('issue', '--input', at('records.json'), '--out', at('out'))
  const found = []
  for (const reference of references) {
    const { out } = await kluscv('certificates', '--worker-ref', reference)
    found.push(out.split(' ')[0] ?? '')
  }
  return found
}

test('certificates are listed as lines and as a table, and changed from a file of their ids', async () => {
  const ids = await issue('list-1', 'list-2', 'list-3')
  const lines = await kluscv('certificates', '--status', 'active')
  expect(lines.code).toBe(0)
  expect(lines.err).toBe('3 certificates.\n')
  const line = /^urn:uuid:[0-9a-f-]{36} WorkHistoryCredential \d{4}-\d\d-\d\d active$/
  expect(
    lines.out
      .trim()
      .split('\n')
      .every((one) => line.test(one)),
  ).toBe(true)
  const table = await kluscv('certificates', '--worker-ref', 'list-1', '--csv')
  const [header, row] = table.out.split('\r\n')
  expect(header).toBe('"id","type","issued_on","status","superseded","batch"')
  expect(row).toContain(`"${ids[0]}","WorkHistoryCredential",`)

  await writeFile(at('ids.txt'), `${ids[0]}\r\n\n  ${ids[1]}  \nurn:uuid:none\n`)
  const changed = await kluscv('status', 'revoke', '--ids', at('ids.txt'), '--reason', 'a test')
  expect(changed).toEqual({
    code: 65,
    out: `${ids[0]} revoked\n${ids[1]} revoked\n`,
    err: 'urn:uuid:none there is no such certificate\n',
  })
  const two = await kluscv('status', 'suspend', ids[1] ?? '', ids[2] ?? '')
  expect(two.code).toBe(65)
  expect(two.out).toBe(`${ids[2]} suspended\n`)
  expect(two.err).toBe(`${ids[1]} was withdrawn before: it changes no more\n`)
  expect((await kluscv('certificates', '--status', 'revoked')).err).toBe('2 certificates.\n')
})

test.each([
  ['certificates without any filter', ['certificates']],
  ['certificates of a day that does not exist', ['certificates', '--issued-from', '2026-02-30']],
  ['certificates of another status', ['certificates', '--status', 'withdrawn']],
  ['a change of no certificates', ['status', 'revoke']],
  ['a change from a file that is not there', ['status', 'revoke', '--ids', '/none/such']],
  ['a deletion without saying what of the certificates', ['workers', 'delete', 'w']],
  ['a deletion with another word for it', ['workers', 'delete', 'w', '--certificates', 'revoke']],
  ['an export to nowhere', ['workers', 'export', 'w']],
  ['a check against what is no head', ['audit', 'check', '--head', 'abc']],
  ['a correction of what is no certificate', ['corrections', 'open', 'x']],
  ['a dismissal of what is no correction', ['corrections', 'dismiss', 'x']],
])('%s is refused', async (_, args) => {
  const { code, out, err } = await kluscv(...args)
  expect(code).toBe(64)
  expect(out).toBe('')
  expect(err).not.toBe('')
})

test('a worker is given everything in a file that only its owner can read', async () => {
  const [id = ''] = await issue('export-1')
  const { code, out, err } = await kluscv('workers', 'export', 'export-1', '--out', at('held.json'))
  expect([code, out]).toEqual([0, ''])
  expect(err).toMatch(/Certificates: 1\.\n$/)
  const held = JSON.parse(await readFile(at('held.json'), 'utf8'))
  expect(held.certificates.items).toMatchObject([{ id }])
  expect((await stat(at('held.json'))).mode & 0o777).toBe(0o600)
})

test('a worker is forgotten, and forgotten again, in the same words', async () => {
  const [id = ''] = await issue('delete-1')
  const forget = () => kluscv('workers', 'delete', 'delete-1', '--certificates', 'withdraw')
  const said = 'Nothing is held about a worker with this reference.\n'
  expect(await forget()).toEqual({ code: 0, out: said, err: 'Certificates withdrawn: 1.\n' })
  expect(await forget()).toEqual({ code: 0, out: said, err: 'Certificates withdrawn: 0.\n' })
  const status = await runSql(server.url, 'select revoked from certificate where id = $1', [id])
  expect(status).toEqual([{ revoked: true }])
})

test('a mistake is noted, listed and decided', async () => {
  const [wrong = '', right = ''] = await issue('wrong-1', 'right-1')
  const opened = await kluscv('corrections', 'open', wrong, '--reason', 'hours\nof May')
  const correction = opened.out.split(' ')[0] ?? ''
  expect(opened.out).toMatch(/^[0-9a-f-]{36} urn:uuid:\S+ open \S+Z "hours\\nof May"\n$/)
  const other = (await kluscv('corrections', 'open', right)).out.split(' ')[0] ?? ''
  expect((await kluscv('corrections', 'dismiss', other)).out).toContain(' dismissed ')
  expect((await kluscv('corrections', 'list', '--state', 'open')).out).toBe(opened.out)

  const record = { ...UNRATED_RECORD, worker_ref: 'wrong-1', hours_worked: '210.5' }
  await writeFile(at('record.json'), JSON.stringify(record))
  const files = ['--record', at('record.json'), '--out', at('corrected')]
  const corrected = await kluscv('corrections', 'correct', correction, ...files)
  expect(corrected.out).toMatch(/^urn:uuid:\S+ WorkHistoryCredential\n$/)
  const written = await readFile(at('corrected/0001-1-WorkHistoryCredential.json'), 'utf8')
  expect(JSON.parse(written).credentialSubject.hoursWorked).toBe('210.5')
  expect((await kluscv('corrections', 'list', '--state', 'open')).err).toBe('There is none.\n')
})

test('the audit trail is checked and listed without a key, and a change is found', async () => {
  const { KLUSCV_DATABASE_URL } = environment
  const check = (...args: string[]) =>
    run(['audit', 'check', ...args], { KLUSCV_DATABASE_URL: KLUSCV_DATABASE_URL ?? '' })
  const first = await check()
  expect(first.code).toBe(0)
  expect(first.out).toMatch(/^All in order: \d+ entries\nhead [0-9a-f]{64}\n$/)
  const head = first.out.trim().slice(-64)
  expect((await check('--head', head)).code).toBe(0)
  const lines = (await kluscv('audit', 'list')).out.trim().split('\n')
  expect(JSON.parse(lines.at(-1) ?? '').hash).toBe(head)
  const table = (await kluscv('audit', 'list', '--csv')).out.trim().split('\r\n')
  expect(table).toHaveLength(lines.length + 1)

  await runSql(server.url, 'delete from audit_entry where serial = $1', [lines.length])
  expect((await check()).code).toBe(0)
  expect(await check('--head', head)).toMatchObject({
    code: 1,
    err: 'The audit trail is not in order: the head of the earlier check is not in it: it was cut off, or written anew.\n',
  })
  await runSql(server.url, `update audit_entry set caller = 'x' where serial = 2`)
  const broken = await check()
  expect(broken.code).toBe(1)
  expect(broken.err).toBe(
    'The audit trail is not in order: entry 2 does not follow from the one before it.\n',
  )
  expect(broken.out).toMatch(/^In order until then: 1 entry\n/)
})
