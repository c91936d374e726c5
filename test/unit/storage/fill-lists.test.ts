import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { IssuerStore } from '../../../src/issuer/index.ts'
import { createIssuerStore, type Database, openDatabase } from '../../../src/storage/index.ts'
import { startTestDatabase, type TestDatabase } from '../../support/database.ts'
import { queryRows, runSql } from '../../support/database-backup.ts'

let server: TestDatabase
const open: Database[] = []

beforeAll(async () => {
  server = await startTestDatabase()
})

afterAll(async () => {
  for (const database of open) await database.close()
  await server.stop()
})

async function openStore(): Promise<IssuerStore> {
  const database = await openDatabase({ url: server.url })
  open.push(database)
  const store = createIssuerStore(database)
  await store.bindTo('did:web:platform.example')
  return store
}

async function reserveTwo(store: IssuerStore) {
  const { certificates } = await store.reserve({
    ...{ workerRef: 'worker-1', baseUrl: 'https://platform.example', day: '2026-03-01T00:00:00Z' },
    certificates: [1, 2].map(() => ({ id: `urn:uuid:${randomUUID()}`, type: 'T' })),
  })
  return certificates.map(({ place }) => place)
}

describe('lists in which 49 of 50 places are taken', () => {
  test('give way to new ones, once for two processes, and no place is given twice', async () => {
    const stores = [await openStore(), await openStore()]
    const [first] = await reserveTwo(await openStore())
    const full = first?.group
    await runSql(
      server.url,
      // A reference that is looked up 128,000 times would take most of the time.
      'set session_replication_role = replica',
      `insert into certificate (id, type, list_group, list_index, state, day, worker_tag, position)
        select 'taken-' || i, 'T', '${full}', i, 'void', '', null, 0
        from generate_series(0, 131071) i where i % 50 <> 0 on conflict do nothing`,
    )
    const reserved = await Promise.all(
      Array.from({ length: 60 }, (_, i) => reserveTwo(stores[i % 2] as IssuerStore)),
    )
    const places = reserved.flat()
    expect(new Set(places.map(({ group, index }) => `${group} ${index}`)).size).toBe(120)
    for (const { group, index } of places) if (group === full) expect(index % 50).toBe(0)
    expect(await queryRows(server.url, 'select count(*)::int as groups from list_group')).toEqual([
      { groups: 2 },
    ])
    expect(await queryRows(server.url, 'select count(*)::int as lists from status_list')).toEqual([
      { lists: 6 },
    ])
    for (const store of stores) {
      for (const { group } of await reserveTwo(store)) expect(group).not.toBe(full)
    }
  })
})
