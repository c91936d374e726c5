import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { NewShare } from '../../../../src/certificate/share-store.ts'
import {
  type OpenShareStore,
  openDatabase,
  openShareStore,
  type ShareRoom,
} from '../../../../src/storage/index.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/database.ts'

const NOW = '2026-11-27T12:00:00.000Z'
const UNTIL = '2026-12-04T12:00:00.000Z'
const AFTER_END = '2026-12-04T12:00:00.001Z'
const BEFORE_FORGOTTEN = '2027-01-03T11:59:59.999Z'
const FORGOTTEN = '2027-01-03T12:00:00.000Z'
const ROOM: ShareRoom = { bytes: 1_000, shares: 5 }

let databases: TestDatabase
let url: string
let store: OpenShareStore
let other: OpenShareStore
let client: pg.Client

beforeAll(async () => {
  databases = await startTestDatabase()
  url = await databases.empty()
  // As two processes that start at the same moment.
  const both = [openShareStore({ url }, ROOM), openShareStore({ url }, ROOM)] as const
  ;[store, other] = await Promise.all(both)
  client = new pg.Client({ connectionString: url })
  await client.connect()
})

beforeEach(async () => {
  await client.query('delete from share')
  await client.query('update share_total set shares = 0, bytes = 0')
})

afterAll(async () => {
  await client.end()
  await Promise.all([store.close(), other.close()])
  await databases.stop()
})

const stopToken = randomBytes(32)
const hash = createHash('sha256').update(stopToken).digest()

function newShare(changes: Partial<NewShare> = {}): NewShare {
  const id = randomBytes(16).toString('base64url')
  return { id, blob: randomBytes(100), stopTokenHash: hash, until: UNTIL, ...changes }
}

const blobsLeft = async (): Promise<number> => {
  const { rows } = await client.query('select count(blob)::int as count from share')
  return rows[0].count
}

describe('a share', () => {
  test('is given back as it came, by another process too, until its end', async () => {
    const share = newShare()
    await store.shares.keep(share, NOW)
    for (const each of [store, other]) {
      const found = await each.shares.find(share.id, NOW)
      expect(found).toEqual({ state: 'kept', blob: Buffer.from(share.blob) })
      expect(await each.shares.find(share.id, UNTIL)).toEqual({ state: 'ended' })
    }
  })

  test('survives a restart', async () => {
    const share = newShare()
    await store.shares.keep(share, NOW)
    const again = await openShareStore({ url }, ROOM)
    expect(await again.shares.find(share.id, NOW)).toMatchObject({ state: 'kept' })
    await again.close()
  })

  test('that nobody kept is not found', async () => {
    expect(await store.shares.find(newShare().id, NOW)).toBeUndefined()
  })

  test('is kept once, however often it is sent', async () => {
    const share = newShare()
    await Promise.all([store, other, store].map(({ shares }) => shares.keep(share, NOW)))
    expect(await store.shares.total()).toEqual({ shares: 1, bytes: 100 })
  })

  test.each([
    ['another blob', { blob: Buffer.alloc(100) }],
    ['another stop token', { stopTokenHash: Buffer.alloc(32) }],
    ['another end', { until: NOW }],
  ] as const)('with a taken id and %s is refused', async (_what, change) => {
    const share = newShare()
    await store.shares.keep(share, NOW)
    const taken = expect.objectContaining({ code: 'ERR_KLUSCV_CONFLICT' })
    await expect(other.shares.keep({ ...share, ...change }, NOW)).rejects.toEqual(taken)
    expect(await store.shares.find(share.id, NOW)).toEqual({
      state: 'kept',
      blob: Buffer.from(share.blob),
    })
  })
})

describe('stopping', () => {
  test('deletes the blob at once, for every process, and may be repeated', async () => {
    const share = newShare()
    await store.shares.keep(share, NOW)
    expect(await store.shares.stop(share.id, hash)).toBe(true)
    expect(await other.shares.find(share.id, NOW)).toEqual({ state: 'stopped' })
    expect(await blobsLeft()).toBe(0)
    expect(await other.shares.stop(share.id, hash)).toBe(true)
    expect(await store.shares.total()).toEqual({ shares: 1, bytes: 0 })
  })

  test('needs the stop token', async () => {
    const share = newShare()
    await store.shares.keep(share, NOW)
    expect(await store.shares.stop(share.id, Buffer.alloc(32))).toBe(false)
    expect(await store.shares.stop(newShare().id, hash)).toBe(false)
    expect(await store.shares.find(share.id, NOW)).toMatchObject({ state: 'kept' })
  })

  test('by two at once gives its room back once', async () => {
    const share = newShare()
    await store.shares.keep(share, NOW)
    await Promise.all([store, other].map(({ shares }) => shares.stop(share.id, hash)))
    expect(await store.shares.total()).toEqual({ shares: 1, bytes: 0 })
  })

  test('is final: the same share does not come back', async () => {
    const share = newShare()
    await store.shares.keep(share, NOW)
    await store.shares.stop(share.id, hash)
    const taken = expect.objectContaining({ code: 'ERR_KLUSCV_CONFLICT' })
    await expect(store.shares.keep(share, NOW)).rejects.toEqual(taken)
    expect(await blobsLeft()).toBe(0)
  })
})

describe('the end', () => {
  test('deletes blobs, tells so for 30 days, and then nothing is left', async () => {
    const [share, stopped] = [newShare(), newShare()]
    await store.shares.keep(share, NOW)
    await store.shares.keep(stopped, NOW)
    await store.shares.stop(stopped.id, hash)
    await store.shares.removeEnded(NOW)
    expect(await store.shares.find(share.id, NOW)).toMatchObject({ state: 'kept' })
    await Promise.all([store, other].map(({ shares }) => shares.removeEnded(AFTER_END)))
    expect(await blobsLeft()).toBe(0)
    // Also for a process whose clock is behind.
    expect(await store.shares.find(share.id, NOW)).toEqual({ state: 'ended' })
    await store.shares.removeEnded(BEFORE_FORGOTTEN)
    expect(await store.shares.find(stopped.id, NOW)).toEqual({ state: 'stopped' })
    expect(await store.shares.total()).toEqual({ shares: 2, bytes: 0 })
    await Promise.all([store, other].map(({ shares }) => shares.removeEnded(FORGOTTEN)))
    for (const { id } of [share, stopped]) {
      expect(await store.shares.find(id, FORGOTTEN)).toBeUndefined()
    }
    expect(await store.shares.total()).toEqual({ shares: 0, bytes: 0 })
  })
})

describe('a store without room', () => {
  const full = expect.objectContaining({ code: 'ERR_KLUSCV_FULL' })

  test('keeps what it has, and takes more once something is stopped', async () => {
    const large = newShare({ blob: randomBytes(950) })
    await store.shares.keep(large, NOW)
    const late = newShare()
    await expect(other.shares.keep(late, NOW)).rejects.toEqual(full)
    expect(await other.shares.find(late.id, NOW)).toBeUndefined()
    // What is there already takes no more of it.
    await other.shares.keep(large, NOW)
    await store.shares.stop(large.id, hash)
    await other.shares.keep(late, NOW)
  })

  test('takes no more shares than it may, however many come at once', async () => {
    const shares = Array.from({ length: 8 }, () => newShare({ blob: randomBytes(10) }))
    const kept = shares.map((share, index) => (index % 2 ? store : other).shares.keep(share, NOW))
    const results = await Promise.allSettled(kept)
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(ROOM.shares)
    expect(await store.shares.total()).toEqual({ shares: 5, bytes: 50 })
  })
})

describe('the database', () => {
  const storage = (message: string) =>
    expect.objectContaining({
      code: 'ERR_KLUSCV_STORAGE',
      message: expect.stringContaining(message),
    })

  test('of an issuer is not for shares, nor the other way round', async () => {
    const own = storage('a database of its own')
    await expect(openShareStore({ url: databases.url }, ROOM)).rejects.toEqual(own)
    await expect(openDatabase({ url })).rejects.toEqual(own)
  })

  test('that is away is told as such', async () => {
    const closed = await openShareStore({ url }, ROOM)
    await closed.close()
    const away = storage('could not be reached')
    await expect(closed.shares.find('id', NOW)).rejects.toEqual(away)
    await expect(closed.shares.keep(newShare(), NOW)).rejects.toEqual(away)
    await expect(closed.shares.stop('id', hash)).rejects.toEqual(away)
  })
})
