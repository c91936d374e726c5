import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type CacheDirectory, openCacheDirectory } from '../../../src/verifier/cache-directory.ts'
import { holdTrustList } from '../../../src/verifier/hold-trust-list.ts'
import { type Actor, actor } from '../../support/keys.ts'
import { NOW, ROOT, signedTrustList } from '../../support/trust.ts'

const textOf = async (version: number) =>
  new TextEncoder().encode(JSON.stringify(await signedTrustList({ version })))

/** A cache in memory whose writes take as long as they are told to, or fail. */
function cacheOf(write: (version: number) => Promise<void>) {
  const written: number[] = []
  const cache: CacheDirectory = {
    read: async () => undefined,
    has: async () => false,
    write: async (kind, _name, text) => {
      if (kind !== 'trust-lists') return
      const { version } = JSON.parse(new TextDecoder().decode(text))
      await write(version)
      written.push(version)
    },
  }
  return { cache, written }
}

const hold = async (cache: CacheDirectory) =>
  holdTrustList({
    text: await textOf(1),
    rootKey: ROOT.publicKeyMultibase,
    clock: () => new Date(NOW),
    cache,
  })

const full = () => Promise.reject(new Error('ENOSPC'))

test.each([
  [2, 3],
  [3, 2],
])('of versions %i and %i at once, the newer one stays and is remembered', async (...versions) => {
  const slow = (version: number) =>
    new Promise<void>((resolve) => setTimeout(resolve, version === 2 ? 50 : 0))
  const { cache, written } = cacheOf(slow)
  const holder = await hold(cache)
  const texts = await Promise.all(versions.map(textOf))
  await Promise.allSettled(texts.map((text) => holder.update(text)))
  expect(holder.current().version).toBe(3)
  expect(written.at(-1)).toBe(3)
})

test('a list that cannot be written is in use all the same, and no older one after it', async () => {
  const { cache } = cacheOf(full)
  const holder = await hold(cache)
  const reasons: unknown[] = []
  await holder.update(await textOf(3), (reason) => reasons.push(reason))
  expect(holder.current().version).toBe(3)
  expect(reasons).toMatchObject([{ message: 'ENOSPC' }])
  await expect(holder.update(await textOf(2))).rejects.toMatchObject({
    code: 'ERR_KLUSCV_TRUST_LIST',
  })
  expect(holder.current().version).toBe(3)
})

test('what could not be written is written with the next update', async () => {
  let isFull = true
  const { cache, written } = cacheOf(async () => {
    if (isFull) await full()
  })
  const holder = await hold(cache)
  isFull = false
  await holder.update(await textOf(1))
  await holder.update(await textOf(1))
  expect(written).toEqual([1])
})

const NEXT = actor('next root')
const THIEF = actor('thief')
const REFUSED = { code: 'ERR_KLUSCV_TRUST_LIST' }

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kluscv-root-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

interface Signed {
  readonly version: number
  readonly by?: Actor
  /** Whom it hands over to. */
  readonly next?: Actor
}

async function signed({ version, by = ROOT, next }: Signed): Promise<Uint8Array> {
  const handover = next === undefined ? {} : { nextRootKey: next.publicKeyMultibase }
  const list = await signedTrustList({ version, ...handover }, by)
  return new TextEncoder().encode(JSON.stringify(list))
}

/** A verifier that is started with this list and told to trust this key; it remembers in `directory`. */
const start = (text: Uint8Array, key: Actor = ROOT, more: { development?: boolean } = {}) =>
  holdTrustList({
    text,
    rootKey: key.publicKeyMultibase,
    clock: () => new Date(NOW),
    cache: openCacheDirectory(directory),
    ...more,
  })

describe('another root key', () => {
  test('that a list of the old one names takes over while running, and the old one is out', async () => {
    const holder = await start(await signed({ version: 1, next: NEXT }))
    await holder.update(await signed({ version: 2, by: NEXT }))
    expect(holder.current().version).toBe(2)
    await expect(holder.update(await signed({ version: 3 }))).rejects.toMatchObject(REFUSED)
    await holder.update(await signed({ version: 3, by: NEXT }))
    expect(holder.current().version).toBe(3)
  })

  test.each<[string, Signed]>([
    ['that no list names', { version: 2, by: THIEF }],
    ['with a version that is not newer', { version: 1, by: NEXT }],
    ['that only its own list names', { version: 2, by: THIEF, next: THIEF }],
  ])('%s is refused, and the list in use stays', async (_, list) => {
    const holder = await start(await signed({ version: 1, next: NEXT }))
    await expect(holder.update(await signed(list))).rejects.toMatchObject(REFUSED)
    expect(holder.current().version).toBe(1)
  })

  test('is remembered over a restart, whichever of both the verifier is told to trust', async () => {
    const holder = await start(await signed({ version: 1, next: NEXT }))
    await holder.update(await signed({ version: 2, by: NEXT }))
    for (const key of [ROOT, NEXT]) {
      const again = await start(await signed({ version: 2, by: NEXT }), key)
      expect(again.current().version).toBe(2)
      await expect(start(await signed({ version: 3 }), key)).rejects.toMatchObject(REFUSED)
    }
  })

  test('may take over at a start, when the list that was used last names it', async () => {
    await start(await signed({ version: 4, next: NEXT }))
    const older = await signed({ version: 3, by: NEXT })
    await expect(start(older, NEXT)).rejects.toMatchObject(REFUSED)
    const holder = await start(await signed({ version: 5, by: NEXT }), NEXT)
    expect(holder.current().version).toBe(5)
  })

  test('is refused at a start when the list that was used last does not name it', async () => {
    await start(await signed({ version: 1 }))
    const text = await signed({ version: 2, by: THIEF })
    await expect(start(text, THIEF)).rejects.toMatchObject(REFUSED)
    await expect(start(text)).rejects.toMatchObject(REFUSED)
  })

  test('starts anew in development, where a key lives as long as one run', async () => {
    await start(await signed({ version: 2 }), ROOT, { development: true })
    const text = await signed({ version: 1, by: NEXT })
    const holder = await start(text, NEXT, { development: true })
    expect(holder.current().version).toBe(1)
  })

  test('is followed over several keys', async () => {
    const third = actor('third root')
    const holder = await start(await signed({ version: 1, next: NEXT }))
    await holder.update(await signed({ version: 2, by: NEXT, next: third }))
    await holder.update(await signed({ version: 3, by: third }))
    const again = await start(await signed({ version: 3, by: third }))
    expect(again.current().version).toBe(3)
    await expect(start(await signed({ version: 4, by: NEXT }))).rejects.toMatchObject(REFUSED)
  })
})
