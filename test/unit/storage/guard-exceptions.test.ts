import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { GuardException, IssuerStore, Reservation } from '../../../src/issuer/index.ts'
import { createIssuerStore, type Database, openDatabase } from '../../../src/storage/index.ts'
import { startTestDatabase, type TestDatabase } from '../../support/database.ts'

const PHONE: GuardException = { field: '/reviews/0/text', kind: 'phone' }
const BSN: GuardException = { field: '/training/0/name', kind: 'bsn' }

let server: TestDatabase
let url = ''
let database: Database
let store: IssuerStore

beforeAll(async () => {
  server = await startTestDatabase()
})

beforeEach(async () => {
  await database?.close()
  url = await server.another()
  database = await openDatabase({ url })
  store = createIssuerStore(database)
  await store.bindTo('did:web:platform.example')
})

afterAll(async () => {
  await database?.close()
  await server.stop()
})

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** Reserves one certificate for each list of exceptions. */
async function reserve(
  exceptions: readonly (readonly GuardException[] | undefined)[],
  repetition?: { readonly key: string; readonly bodyHash: string },
): Promise<Reservation> {
  return store.reserve({
    workerRef: 'worker-1',
    baseUrl: 'https://platform.example',
    day: '2026-03-01T00:00:00Z',
    certificates: exceptions.map((list) => ({
      id: `urn:uuid:${randomUUID()}`,
      type: 'ReviewCredential',
      ...(list === undefined ? {} : { exceptions: list }),
    })),
    ...(repetition === undefined ? {} : { repetition }),
  })
}

async function release({ certificates }: Reservation): Promise<readonly string[]> {
  await store.release(certificates.map(({ id }) => ({ id, hash: 'a'.repeat(64) })))
  return certificates.map(({ id }) => id)
}

test('exceptions are kept with their own certificate, and told with the time', async () => {
  const before = new Date().toISOString()
  const [, second, third] = await release(await reserve([undefined, [PHONE, BSN], [PHONE], []]))
  const kept = await store.guardExceptions()
  const expected = [
    { certificate: second, ...PHONE },
    { certificate: second, ...BSN },
    { certificate: third, ...PHONE },
  ]
  expect(kept).toHaveLength(3)
  expect(kept.map(({ at: _, ...exception }) => exception)).toEqual(expect.arrayContaining(expected))
  for (const { at } of kept) expect(at >= before && at <= new Date().toISOString()).toBe(true)
})

test('they are told in the order in which they were made', async () => {
  const ids: string[] = []
  for (let count = 0; count < 5; count += 1) ids.push(...(await release(await reserve([[BSN]]))))
  expect((await store.guardExceptions()).map(({ certificate }) => certificate)).toEqual(ids)
})

test('a certificate that did not leave the house has none to tell', async () => {
  const reservation = await reserve([[PHONE]])
  expect(await store.guardExceptions()).toEqual([])
  await query(`update certificate set reserved_at = now() - interval '1 hour'`)
  await store.voidAbandoned()
  expect(await store.guardExceptions()).toEqual([])
  await expect(release(reservation)).rejects.toMatchObject({ code: 'ERR_KLUSCV_CONFLICT' })
})

test('they are there before anything is signed', async () => {
  await reserve([[PHONE]])
  expect(await query('select field, kind from guard_exception')).toEqual([PHONE])
})

test('a repetition keeps them once', async () => {
  const repetition = { key: 'key-1', bodyHash: 'a'.repeat(64) }
  await release(await reserve([[PHONE]], repetition))
  await release(await reserve([[PHONE]], repetition))
  expect(await store.guardExceptions()).toHaveLength(1)
})

test('a reservation that fails keeps none', async () => {
  await expect(reserve([[PHONE], [BSN, BSN]])).rejects.toMatchObject({ code: 'ERR_KLUSCV_STORAGE' })
  expect(await query('select id from certificate')).toEqual([])
  expect(await query('select field from guard_exception')).toEqual([])
})

test('they have a place and a kind, and no room for a text', async () => {
  const columns = await query(
    `select column_name from information_schema.columns where table_name = 'guard_exception'`,
  )
  expect(columns.map(({ column_name: name }) => name).toSorted()).toEqual(
    ['at', 'certificate', 'field', 'kind'].toSorted(),
  )
})
