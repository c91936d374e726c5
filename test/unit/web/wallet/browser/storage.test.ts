import { describe, expect, test } from 'vitest'
import { createDevice } from '../../../../../src/web/wallet/browser/storage/device.ts'
import { createMemoryStore } from '../../../../../src/web/wallet/browser/storage/memory-store.ts'
import { walletSample } from '../../../../support/wallet-world.ts'

describe('a map in memory', () => {
  test('says that it is not kept, keeps by id, and wipes all of it', async () => {
    const store = createMemoryStore()
    expect(store.isKept).toBe(false)
    const credential = await walletSample({})
    const held = { id: credential.id, credential, addedAt: '2026-11-27T00:00:00Z' }
    await store.certificates.put([held, { ...held, label: 'Zomerbaan' }])
    await store.shares.put([
      { id: 'one', kind: 'answer', createdAt: '2026-11-27T00:00:00Z', certificates: [] },
    ])
    await store.values.put('key', 'secret')
    expect(await store.certificates.all()).toEqual([{ ...held, label: 'Zomerbaan' }])

    await store.certificates.remove('urn:uuid:another')
    expect(await store.certificates.all()).toHaveLength(1)
    await store.wipe()
    expect(await store.certificates.all()).toEqual([])
    expect(await store.shares.all()).toEqual([])
    expect(await store.values.get('key')).toBeUndefined()
  })

  test('is one of its own for each window', async () => {
    const [one, other] = [createMemoryStore(), createMemoryStore()]
    await one.values.put('key', 'secret')
    expect(await other.values.get('key')).toBeUndefined()
  })
})

describe('a device', () => {
  const storageOf = (items: Map<string, string>): Storage =>
    ({
      getItem: (name: string) => items.get(name) ?? null,
      setItem: (name: string, value: string) => items.set(name, value),
      removeItem: (name: string) => items.delete(name),
    }) as unknown as Storage

  test('is written to only when it is one of their own', () => {
    const items = new Map<string, string>()
    const device = createDevice(() => storageOf(items))
    device.keepLanguage('en')
    expect([device.isOwn(), device.language(), items.size]).toEqual([false, undefined, 0])
    expect(device.keepAsOwn()).toBe(true)
    device.keepLanguage('en')
    expect([device.isOwn(), device.language()]).toEqual([true, 'en'])
    device.forget()
    expect([device.isOwn(), items.size]).toEqual([false, 0])
  })

  test('that refuses is no own device, and nothing is thrown', () => {
    const device = createDevice(() => {
      throw new DOMException('refused', 'SecurityError')
    })
    expect(device.keepAsOwn()).toBe(false)
    device.keepLanguage('en')
    device.forget()
    expect([device.isOwn(), device.language()]).toEqual([false, undefined])
  })
})
