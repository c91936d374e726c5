import { expect, test, vi } from 'vitest'
import type { StoredApiKey } from '../../../../src/issuer/index.ts'
import { createKnownCallers } from '../../../../src/web/issuer/known-callers.ts'

const HASH = 'a'.repeat(64)
const KEY: StoredApiKey = {
  name: 'backend',
  hash: HASH,
  scopes: ['issue'],
  created: '2026-03-01T00:00:00.000Z',
}

test('many who ask at once ask the database once', async () => {
  const list = vi.fn(async () => [KEY])
  const { findStored } = createKnownCallers({ list }, [])
  const answers = await Promise.all([findStored(), findStored(), findStored()])
  await findStored()
  expect(list).toHaveBeenCalledOnce()
  expect(answers[0]).toEqual([{ name: 'backend', keyHash: HASH, scopes: ['issue'] }])
})

test('a withdrawn key is none', async () => {
  const withdrawn = { ...KEY, withdrawn: '2026-03-02T00:00:00.000Z' }
  const { findStored } = createKnownCallers({ list: async () => [withdrawn] }, [])
  expect(await findStored()).toEqual([])
})

test('a failure is not kept: the next who asks gets an answer', async () => {
  const list = vi.fn<() => Promise<StoredApiKey[]>>().mockRejectedValueOnce(new Error('down'))
  list.mockResolvedValueOnce([KEY])
  const { findStored } = createKnownCallers({ list }, [])
  await expect(findStored()).rejects.toThrow('down')
  expect(await findStored()).toHaveLength(1)
})

test('keys of the settings may do everything, and have names of their own', () => {
  const { configured } = createKnownCallers({ list: async () => [] }, [HASH, 'b'.repeat(64)])
  expect(configured.map(({ name }) => name)).toEqual(['configured-1', 'configured-2'])
  expect(configured[0]?.scopes).toEqual(['issue', 'status', 'read', 'metrics'])
})
