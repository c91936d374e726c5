import { expect, test } from 'vitest'
import type { CacheDirectory } from '../../../src/verifier/cache-directory.ts'
import { holdTrustList } from '../../../src/verifier/hold-trust-list.ts'
import { NOW, ROOT, signedTrustList } from '../../support/trust.ts'

const textOf = async (version: number) =>
  new TextEncoder().encode(JSON.stringify(await signedTrustList({ version })))

/** A cache in memory whose writes take as long as they are told to, or fail. */
function cacheOf(write: (version: number) => Promise<void>) {
  const written: number[] = []
  const cache: CacheDirectory = {
    read: async () => undefined,
    has: async () => false,
    write: async (_kind, _name, text) => {
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
