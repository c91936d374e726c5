import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { IssuerStore } from '../../../src/issuer/index.ts'
import { createAuditTrail } from '../../../src/issuer/index.ts'
import { createIssuerStore, type Database, openDatabase } from '../../../src/storage/index.ts'
import { runSql } from '../../support/certificate-rows.ts'
import { startTestDatabase, type TestDatabase } from '../../support/database.ts'

let server: TestDatabase
let database: Database
let store: IssuerStore
const sql = (text: string) => runSql(server.url, text)

/** A trail of six: three certificates, one of them suspended, reinstated and withdrawn. */
beforeAll(async () => {
  server = await startTestDatabase()
  database = await openDatabase({ url: server.url })
  store = createIssuerStore(database)
  await store.bindTo('did:web:platform.example')
  for (let i = 0; i < 3; i += 1) {
    const { certificates } = await store.reserve({
      workerRef: `worker-${i}`,
      baseUrl: 'https://platform.example',
      day: '2026-03-01T00:00:00Z',
      certificates: [{ id: `urn:uuid:${randomUUID()}`, type: 'WorkHistoryCredential' }],
    })
    const id = certificates[0]?.id ?? ''
    await store.release([{ id, hash: 'a'.repeat(64) }], { caller: 'backend' })
    if (i > 0) continue
    for (const action of ['suspend', 'reinstate', 'revoke'] as const) {
      const suspended = action === 'suspend'
      const next = () => ({ revoked: action === 'revoke', suspended, superseded: false })
      await store.changeStatuses({ ids: [id], action }, next)
    }
  }
  await sql('create table untouched as select * from audit_entry')
})

beforeEach(async () => {
  await sql('truncate audit_entry')
  await sql('insert into audit_entry select * from untouched')
})

afterAll(async () => {
  await database.close()
  await server.stop()
})

const check = (head?: string) => createAuditTrail(store).check(head)

test('a trail that nobody touched is in order, and says how long it is and where it ends', async () => {
  const [last] = await sql(`select encode(hash, 'hex') as hash from audit_entry where serial = 6`)
  expect(await check()).toEqual({ entries: 6, head: last?.['hash'] })
})

test('a trail without entries is in order, and its head is on the way to every other', async () => {
  await sql('truncate audit_entry')
  const { entries, head } = await check()
  expect(entries).toBe(0)
  await sql('insert into audit_entry select * from untouched')
  expect(await check(head)).toMatchObject({ entries: 6 })
  expect((await check(head)).broken).toBeUndefined()
})

test('an earlier head is found on the way, however much came after it', async () => {
  const { head } = await check()
  const revoked = () => ({ revoked: true, suspended: false, superseded: false })
  const rows = await sql('select id from certificate where not revoked')
  await store.changeStatuses({ ids: rows.map(({ id }) => String(id)), action: 'revoke' }, revoked)
  expect(await check(head)).toMatchObject({ entries: 8 })
  expect((await check(head)).broken).toBeUndefined()
})

test('a trail longer than a page is followed to its end', async () => {
  // A chain made by SQL as it is drawn in audit-trail.ts: what it says must not depend on our code.
  await runSql(
    server.url,
    `do $$
      declare
        previous bytea := (select hash from audit_entry order by serial desc limit 1);
        entry text;
      begin
        for n in 7..2100 loop
          entry := '["' || n || '","2026-03-01T10:00:00.000Z","revoke","urn:uuid:x","0aff","backend"]';
          previous := sha256(previous || convert_to(entry, 'UTF8'));
          insert into audit_entry
            values (n, '2026-03-01T10:00:00Z', 'revoke', 'urn:uuid:x', '\\x0aff', 'backend', previous);
        end loop;
      end $$`,
  )
  const whole = await check()
  expect(whole.entries).toBe(2_100)
  expect(whole.broken).toBeUndefined()
  await sql(`update audit_entry set caller = 'another' where serial = 2050`)
  expect(await check()).toMatchObject({
    entries: 2_049,
    broken: { kind: 'altered', serial: '2050' },
  })
})

describe('it is found', () => {
  test.each([
    ['another action', `set action = 'suspend' where serial = 4`],
    ['another subject', `set subject = 'urn:uuid:y' where serial = 4`],
    ['another time', `set at = at + interval '1 ms' where serial = 4`],
    ['another caller', `set caller = 'backend' where serial = 4`],
    ['another worker', `set worker_tag = '\\x00' where serial = 4`],
    ['no worker', `set worker_tag = null where serial = 4`],
    ['another hash', `set hash = sha256('') where serial = 4`],
  ])('that an entry has %s', async (_, change) => {
    await sql(`update audit_entry ${change}`)
    expect(await check()).toMatchObject({ entries: 3, broken: { kind: 'altered', serial: '4' } })
  })

  test('that one is changed and its own hash made anew', async () => {
    await runSql(
      server.url,
      `update audit_entry e set caller = 'x', hash = sha256(p.hash || convert_to(
        '["4","' || to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '","' || e.action
        || '","' || e.subject || '","' || encode(e.worker_tag, 'hex') || '","x"]', 'UTF8'))
      from audit_entry p where e.serial = 4 and p.serial = 3`,
    )
    expect(await check()).toMatchObject({ entries: 4, broken: { kind: 'altered', serial: '5' } })
  })

  test('that one is taken out', async () => {
    await sql('delete from audit_entry where serial = 3')
    expect(await check()).toMatchObject({ entries: 2, broken: { kind: 'gap', serial: '4' } })
  })

  test('that the first is taken out', async () => {
    await sql('delete from audit_entry where serial = 1')
    expect(await check()).toMatchObject({ entries: 0, broken: { kind: 'gap', serial: '2' } })
  })

  test('that one is taken out and the others are counted anew', async () => {
    await sql('delete from audit_entry where serial = 3')
    await sql('update audit_entry set serial = -serial where serial > 3')
    await sql('update audit_entry set serial = -serial - 1 where serial < 0')
    expect(await check()).toMatchObject({ entries: 2, broken: { kind: 'altered', serial: '3' } })
  })

  test('that one is put in between', async () => {
    await sql('update audit_entry set serial = -serial where serial > 3')
    await sql('update audit_entry set serial = -serial + 1 where serial < 0')
    await runSql(
      server.url,
      `insert into audit_entry select 4, at, action, subject, worker_tag, caller, hash
        from audit_entry where serial = 3`,
    )
    expect(await check()).toMatchObject({ entries: 3, broken: { kind: 'altered', serial: '4' } })
  })

  test('that two changed places', async () => {
    await sql('update audit_entry set serial = 100 where serial = 3')
    await sql('update audit_entry set serial = 3 where serial = 4')
    await sql('update audit_entry set serial = 4 where serial = 100')
    expect(await check()).toMatchObject({ entries: 2, broken: { kind: 'altered', serial: '3' } })
  })

  test('that the end was cut off, by who noted a head before', async () => {
    const { head } = await check()
    await sql('delete from audit_entry where serial > 4')
    expect((await check()).broken).toBeUndefined()
    expect(await check(head)).toMatchObject({ entries: 4, broken: { kind: 'cut' } })
  })

  test('that all was cut off, by who noted a head before', async () => {
    const { head } = await check()
    await sql('delete from audit_entry')
    expect(await check(head)).toMatchObject({ entries: 0, broken: { kind: 'cut' } })
  })
})

test.each(['', 'abc', 'A'.repeat(64), 'a'.repeat(65)])('%j is no head', async (head) => {
  await expect(check(head)).rejects.toMatchObject({ code: 'ERR_KLUSCV_REQUEST' })
})

test('all entries are given, with what their hashes are made of', async () => {
  const entries = []
  for await (const entry of createAuditTrail(store).entries()) entries.push(entry)
  expect(entries.map(({ serial, action }) => [serial, action])).toEqual([
    ['1', 'issue'],
    ['2', 'suspend'],
    ['3', 'reinstate'],
    ['4', 'revoke'],
    ['5', 'issue'],
    ['6', 'issue'],
  ])
  expect(entries[0]).toEqual({
    serial: '1',
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    action: 'issue',
    subject: expect.stringMatching(/^urn:uuid:/),
    workerTag: expect.stringMatching(/^[0-9a-f]{64}$/),
    caller: 'backend',
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  expect(entries[1]?.caller).toBeUndefined()
})
