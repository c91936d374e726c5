import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { StatusPurpose } from '../../../src/core/credential.ts'
import type { IssuerStore, ReserveRequest, StatusPlace } from '../../../src/issuer/index.ts'
import { createIssuerStore, type Database, openDatabase } from '../../../src/storage/index.ts'
import { startTestDatabase, type TestDatabase } from '../../support/database.ts'
import { eachAtOnce } from '../../support/each-at-once.ts'

const DAY = '2026-03-01T00:00:00Z'
const BASE = 'https://platform.example'
const DID = 'did:web:platform.example'

let server: TestDatabase
let url = ''
const open: Database[] = []

beforeAll(async () => {
  server = await startTestDatabase()
})

beforeEach(async () => {
  while (open.length > 0) await open.pop()?.close()
  url = await server.another()
})

afterAll(async () => {
  for (const database of open) await database.close()
  await server.stop()
})

/** A store with connections of its own, as another process has. */
async function openStore(did = DID): Promise<IssuerStore> {
  const database = await openDatabase({ url })
  open.push(database)
  const store = createIssuerStore(database)
  await store.bindTo(did)
  return store
}

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

function request(changes: Partial<ReserveRequest> = {}): ReserveRequest {
  return {
    workerRef: 'worker-1',
    baseUrl: BASE,
    day: DAY,
    certificates: [{ id: `urn:uuid:${randomUUID()}`, type: 'WorkHistoryCredential' }],
    ...changes,
  }
}

/** Reserves and releases one certificate. */
async function issueOne(store: IssuerStore): Promise<{ id: string; group: string; index: number }> {
  const { certificates } = await store.reserve(request())
  const [certificate] = certificates
  if (certificate === undefined) throw new TypeError('nothing was reserved')
  await store.release([{ id: certificate.id, hash: 'a'.repeat(64) }])
  const { group, index } = certificate.place
  return { id: certificate.id, group, index }
}

const revoke = (store: IssuerStore, ...ids: string[]) =>
  store.changeStatuses({ ids, action: 'revoke' }, (status) => ({ ...status, revoked: true }))

describe('reserving', () => {
  test('two stores that reserve 500 certificates at once never take the same place', async () => {
    const stores = await Promise.all([openStore(), openStore()])
    const places: StatusPlace[] = []
    // Enough to have all connections of both busy; more would only wait for one.
    await eachAtOnce([...Array(250).keys()], 40, async (i) => {
      const reserved = await stores[i % 2]?.reserve(
        request({
          workerRef: `worker-${i % 7}`,
          certificates: [
            { id: `urn:uuid:${randomUUID()}`, type: 'WorkHistoryCredential' },
            { id: `urn:uuid:${randomUUID()}`, type: 'ReputationCredential' },
          ],
        }),
      )
      places.push(...(reserved?.certificates ?? []).map(({ place }) => place))
    })
    expect(places).toHaveLength(500)
    expect(new Set(places.map(({ group, index }) => `${group} ${index}`)).size).toBe(500)
    expect(new Set(places.map(({ group }) => group)).size).toBe(1)
  })

  test('places are spread over the whole list and tell nothing about the order', async () => {
    const store = await openStore()
    const { certificates } = await store.reserve(
      request({
        certificates: Array.from({ length: 60 }, () => ({ id: randomUUID(), type: 'T' })),
      }),
    )
    const indexes = certificates.map(({ place }) => place.index)
    expect(Math.max(...indexes)).toBeGreaterThan(65_536)
    expect(Math.min(...indexes)).toBeLessThan(65_536)
    expect(indexes).not.toEqual(indexes.toSorted((a, b) => a - b))
  })

  test('a place stays burned when its reservation is given up', async () => {
    const store = await openStore()
    await store.reserve(request())
    await rows(`update certificate set reserved_at = now() - interval '1 hour'`)
    expect(await store.voidAbandoned()).toBe(1)
    const insert = `insert into certificate (id, type, list_group, list_index, day, worker_tag, position)
      select 'other', type, list_group, list_index, day, worker_tag, 0 from certificate`
    await expect(rows(insert)).rejects.toMatchObject({ code: '23505' })
  })

  test('a reservation that is still being signed is not given up', async () => {
    const store = await openStore()
    await store.reserve(request())
    expect(await store.voidAbandoned()).toBe(0)
  })

  test('a full list makes way for a new group', async () => {
    const store = await openStore()
    const first = await issueOne(store)
    await rows(`update list_group set entries = 8`)
    await rows(`insert into certificate (id, type, list_group, list_index, day, worker_tag, position)
      select 'full' || i, 'T', '${first.group}', i, '', '', 0 from generate_series(0, 7) i
      on conflict do nothing`)
    const next = await issueOne(store)
    expect(next.group).not.toBe(first.group)
    expect((await issueOne(store)).group).toBe(next.group)
  })

  test('another public URL gets lists of its own: the URL of a list never changes', async () => {
    const store = await openStore()
    const { certificates: old } = await store.reserve(request())
    const { certificates: moved } = await store.reserve(request({ baseUrl: 'https://new.example' }))
    expect(moved[0]?.place.group).not.toBe(old[0]?.place.group)
    expect(moved[0]?.place.baseUrl).toBe('https://new.example')
  })
})

describe('a repeated request', () => {
  const repetition = { key: 'key-1', bodyHash: 'a'.repeat(64) }

  test('gets what was reserved the first time, day included, a hundred times at once', async () => {
    const store = await openStore()
    const first = await store.reserve(request({ repetition }))
    const again = await Promise.all(
      Array.from({ length: 100 }, () =>
        store.reserve(request({ repetition, day: '2026-03-02T00:00:00Z' })),
      ),
    )
    expect(again.every((one) => JSON.stringify(one) === JSON.stringify(first))).toBe(true)
    expect(await rows('select id from certificate')).toHaveLength(1)
  })

  test('of which a hundred arrive together is reserved once', async () => {
    const store = await openStore()
    const all = await Promise.all(
      Array.from({ length: 100 }, () => store.reserve(request({ repetition }))),
    )
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1)
  })

  test('with another body is refused', async () => {
    const store = await openStore()
    await store.reserve(request({ repetition }))
    const other = request({ repetition: { ...repetition, bodyHash: 'b'.repeat(64) } })
    await expect(store.reserve(other)).rejects.toMatchObject({ code: 'ERR_KLUSCV_CONFLICT' })
  })

  test('whose first reservation was given up starts anew', async () => {
    const store = await openStore()
    const first = await store.reserve(request({ repetition }))
    await rows(`update certificate set reserved_at = now() - interval '1 hour'`)
    await store.voidAbandoned()
    const second = await store.reserve(request({ repetition }))
    expect(second.certificates[0]?.id).not.toBe(first.certificates[0]?.id)
  })

  test('is a new request after a day', async () => {
    const store = await openStore()
    const first = await store.reserve(request({ repetition }))
    await rows(`update request set at = now() - interval '25 hours'`)
    await store.voidAbandoned()
    const second = await store.reserve(request({ repetition }))
    expect(second.certificates[0]?.id).not.toBe(first.certificates[0]?.id)
  })
})

describe('releasing', () => {
  test('refuses what was given up meanwhile, and then releases nothing of the answer', async () => {
    const store = await openStore()
    const types = ['WorkHistoryCredential', 'ReputationCredential']
    const { certificates } = await store.reserve(
      request({ certificates: types.map((type) => ({ id: randomUUID(), type })) }),
    )
    await rows(`update certificate set state = 'void' where position = 1`)
    const released = certificates.map(({ id }) => ({ id, hash: 'a'.repeat(64) }))
    await expect(store.release(released)).rejects.toMatchObject({ code: 'ERR_KLUSCV_CONFLICT' })
    expect(await rows(`select id from certificate where state = 'issued'`)).toEqual([])
  })

  test('twice with the same hash is once; with another hash it is refused', async () => {
    const store = await openStore()
    const { id } = await issueOne(store)
    await expect(store.release([{ id, hash: 'a'.repeat(64) }])).resolves.toBeUndefined()
    await expect(store.release([{ id, hash: 'b'.repeat(64) }])).rejects.toMatchObject({
      code: 'ERR_KLUSCV_CONFLICT',
    })
  })
})

describe('changing a status', () => {
  test.each([
    ['an id that never was', async () => 'urn:uuid:00000000-0000-4000-8000-000000000000'],
    [
      'a certificate that was never released',
      async (store: IssuerStore) => (await store.reserve(request())).certificates[0]?.id ?? '',
    ],
  ])('does not find %s', async (_, idOf) => {
    const store = await openStore()
    const id = await idOf(store)
    expect(await revoke(store, id)).toEqual([{ id, problem: 'unknown' }])
  })

  test('of fifty changes at once by two stores none is lost', async () => {
    const stores = await Promise.all([openStore(), openStore()])
    const ids: string[] = []
    for (let i = 0; i < 50; i += 1) ids.push((await issueOne(stores[0] as IssuerStore)).id)
    await Promise.all(ids.map((id, i) => revoke(stores[i % 2] as IssuerStore, id)))
    expect(await rows('select id from certificate where revoked')).toHaveLength(50)
    const marked = `select changes from status_list where purpose = 'revocation'`
    expect(await rows(marked)).toEqual([{ changes: 50 }])
  })

  test('a change that changes nothing marks no list and leaves no trace', async () => {
    const store = await openStore()
    const { id } = await issueOne(store)
    await revoke(store, id)
    await revoke(store, id)
    expect(await rows('select * from status_change')).toHaveLength(1)
  })

  test('what the rule refuses leaves everything as it was', async () => {
    const store = await openStore()
    const { id } = await issueOne(store)
    const change = { ids: [id], action: 'revoke' } as const
    expect(await store.changeStatuses(change, () => undefined)).toEqual([
      { id, problem: 'withdrawn' },
    ])
    const fail = () => {
      throw new TypeError('no')
    }
    await expect(store.changeStatuses(change, fail)).rejects.toThrow()
    expect(await rows('select * from status_change')).toEqual([])
  })
})

describe('publishing', () => {
  const purpose: StatusPurpose = 'revocation'

  test('the facts hold what was changed before the lock, and the text is kept as it is', async () => {
    const store = await openStore()
    const { id, group, index } = await issueOne(store)
    await revoke(store, id)
    const text = '{"odd":  "spacing \\u00e9"}'
    await store.publish({ group, purpose }, async (facts) => {
      expect(facts).toMatchObject({ baseUrl: BASE, entries: 131_072, changed: true })
      expect(facts.setIndexes).toEqual([index])
      return { version: '2026-03-01T10:00:00.000Z', text }
    })
    expect((await store.findPublished({ group, purpose }))?.text).toBe(text)
    await store.publish({ group, purpose }, async (facts) => {
      expect(facts.changed).toBe(false)
      return undefined
    })
  })

  test.each(['2026-03-01T10:00:00.000Z', '2026-03-01T09:59:59.999Z'])(
    'never replaces a list by one that is not newer: %s',
    async (version) => {
      const store = await openStore()
      const list = { group: (await issueOne(store)).group, purpose }
      await store.publish(list, async () => ({ version: '2026-03-01T10:00:00.000Z', text: 'new' }))
      await expect(
        store.publish(list, async () => ({ version, text: 'old' })),
      ).rejects.toMatchObject({ code: 'ERR_KLUSCV_CONFLICT' })
      expect((await store.findPublished(list))?.text).toBe('new')
    },
  )

  test('of two stores that publish at once the second sees what the first published', async () => {
    const stores = await Promise.all([openStore(), openStore()])
    const list = { group: (await issueOne(stores[0] as IssuerStore)).group, purpose }
    const seen: (string | undefined)[] = []
    await Promise.all(
      stores.map((store) =>
        store.publish(list, async ({ previous }) => {
          seen.push(previous?.version)
          const second = previous === undefined ? 1 : 2
          return { version: `2026-03-01T10:00:0${second}.000Z`, text: String(second) }
        }),
      ),
    )
    expect(seen).toEqual([undefined, '2026-03-01T10:00:01.000Z'])
  })

  test('a list that could not be composed stays due', async () => {
    const store = await openStore()
    const { id, group } = await issueOne(store)
    await revoke(store, id)
    const fail = async () => {
      throw new TypeError('no signer')
    }
    await expect(store.publish({ group, purpose }, fail)).rejects.toThrow()
    const states = await store.lists()
    expect(states.filter(({ changed }) => changed)).toHaveLength(3)
    expect(await store.findPublished({ group, purpose })).toBeUndefined()
  })

  test('a list that never was is not found', async () => {
    const store = await openStore()
    const list = { group: '0'.repeat(16), purpose }
    expect(await store.findPublished(list)).toBeUndefined()
    await expect(store.publish(list, async () => undefined)).rejects.toMatchObject({
      code: 'ERR_KLUSCV_NOT_FOUND',
    })
  })
})

describe('the profile', () => {
  const profile = (version: string) => ({ version, text: `profile of ${version}` })
  const [FIRST, SECOND] = ['2026-03-01T10:00:00.000Z', '2026-03-01T10:00:00.001Z'] as const

  test('is what was published last, for every process', async () => {
    const [store, other] = [await openStore(), await openStore()]
    expect(await store.findProfile()).toBeUndefined()
    await store.publishProfile(async (previous) => {
      expect(previous).toBeUndefined()
      return profile(FIRST)
    })
    await other.publishProfile(async (previous) => {
      expect(previous).toEqual(profile(FIRST))
      return profile(SECOND)
    })
    expect(await store.findProfile()).toEqual(profile(SECOND))
  })

  test('stays when there is nothing to publish, or composing fails', async () => {
    const store = await openStore()
    await store.publishProfile(async () => profile(FIRST))
    await store.publishProfile(async () => undefined)
    const failing = store.publishProfile(() => Promise.reject(new TypeError('x')))
    await expect(failing).rejects.toThrow()
    expect(await store.findProfile()).toEqual(profile(FIRST))
  })

  test.each([FIRST, '2026-02-28T10:00:00.000Z'])(
    'of no later version is refused: %s',
    async (version) => {
      const store = await openStore()
      await store.publishProfile(async () => profile(FIRST))
      await expect(store.publishProfile(async () => profile(version))).rejects.toMatchObject({
        code: 'ERR_KLUSCV_CONFLICT',
      })
      expect(await store.findProfile()).toEqual(profile(FIRST))
    },
  )

  test('is composed by one process at a time, and read meanwhile', async () => {
    const [store, other] = [await openStore(), await openStore()]
    await store.publishProfile(async () => profile(FIRST))
    const seen: (string | undefined)[] = []
    const publish = (by: IssuerStore, version: string) =>
      by.publishProfile(async (previous) => {
        seen.push(previous?.version)
        expect((await store.findProfile())?.version).toBe(previous?.version)
        return previous !== undefined && previous.version >= version ? undefined : profile(version)
      })
    await Promise.all([publish(store, SECOND), publish(other, SECOND)])
    expect(seen).toEqual([FIRST, SECOND])
  })
})

describe('the database', () => {
  test('of one issuer is refused to another', async () => {
    await openStore()
    await expect(openStore('did:web:other.example')).rejects.toMatchObject({
      code: 'ERR_KLUSCV_OPTION',
    })
  })

  test('can be opened by several processes at once when it is new', async () => {
    const stores = await Promise.all([openStore(), openStore(), openStore()])
    expect(stores).toHaveLength(3)
  })

  test('holds neither the reference of a worker nor an Idempotency-Key in clear', async () => {
    const store = await openStore()
    const repetition = { key: 'canary-key', bodyHash: 'a'.repeat(64) }
    await store.reserve(request({ workerRef: 'canary-worker', repetition }))
    for (const table of ['worker', 'certificate', 'request', 'issuer']) {
      const text = JSON.stringify(await rows(`select t::text from ${table} t`))
      expect(text).not.toContain('canary')
      expect(text).not.toContain(Buffer.from('canary').toString('hex'))
    }
  })

  test('links certificates of one worker, until the worker is deleted', async () => {
    const store = await openStore()
    const tags = async () => (await rows('select distinct worker_tag from certificate')).length
    await store.reserve(request())
    await store.reserve(request())
    expect(await tags()).toBe(1)
    await rows('delete from worker')
    await store.reserve(request())
    expect(await tags()).toBe(2)
  })

  test('that ends every connection in the middle of work fails calls and nothing else', async () => {
    const store = await openStore()
    const { group } = await issueOne(store)
    const failing = store.publish({ group, purpose: 'revocation' }, async () => {
      await rows(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`)
      return { version: '2026-03-01T10:00:00.000Z', text: 'new' }
    })
    await expect(failing).rejects.toMatchObject({ code: 'ERR_KLUSCV_STORAGE' })
    expect(await store.findPublished({ group, purpose: 'revocation' })).toBeUndefined()
    await expect(issueOne(store)).resolves.toMatchObject({ group })
  })

  test('that cannot be reached is said so, without its password', async () => {
    const wrong = 'postgres://kluscv:canary-password@127.0.0.1:1/kluscv'
    const failure = await openDatabase({ url: wrong }).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'ERR_KLUSCV_STORAGE' })
    expect(String(failure)).not.toContain('canary')
  })
})
