/** What a worker shares by a link: kept, opened, stopped; and a store that does otherwise. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  fetchShare,
  parseShareLink,
  shareCredentials,
  stopShare,
} from '../../../src/holder/index.ts'
import { type AskedRequest, answering, fetchFrom } from '../../support/inject-fetch.ts'
import { createMemoryShares } from '../../support/memory-shares.ts'
import { openTestWallet, type TestWallet } from '../../support/wallet-app.ts'

const DOCUMENT = { type: 'KlusCVBundle', naam: 'Aïcha' }
const DAY_MS = 24 * 3_600_000
const addresses = { walletUrl: 'https://wallet.example/', verifierUrl: 'https://verify.example/' }
const id = 'Zk3vQ0bJ8mXw2yT5uR7aCg'
const key = 'q'.repeat(43)

let wallet: TestWallet
const asked: AskedRequest[] = []

beforeAll(async () => {
  const shares = createMemoryShares()
  wallet = await openTestWallet({ shares, ping: async () => undefined })
})
afterAll(() => wallet.app.close())

const share = (days: number) =>
  shareCredentials({
    ...addresses,
    document: DOCUMENT,
    until: new Date(Date.now() + days * DAY_MS),
    fetch: fetchFrom(wallet.app, asked),
  })

describe('a share', () => {
  test('opens with its link until it is stopped, and the store never hears the key', async () => {
    const access = { walletUrl: addresses.walletUrl, fetch: fetchFrom(wallet.app, asked) }
    const { link, stopToken, ...shared } = await share(7)
    const parsed = parseShareLink(link)
    expect(parsed).toMatchObject({ verifierUrl: 'https://verify.example', id: shared.id })
    const opened = await fetchShare(access, parsed ?? { id, key })
    expect(JSON.parse(new TextDecoder().decode(opened))).toEqual(DOCUMENT)
    const other = fetchShare(access, { id: shared.id, key })
    await expect(other).rejects.toMatchObject({ code: 'ERR_KLUSCV_CREDENTIAL' })
    expect(JSON.stringify(asked)).not.toContain(parsed?.key)
    const wrong = stopShare(access, { id: shared.id, stopToken: key })
    await expect(wrong).rejects.toMatchObject({ code: 'ERR_KLUSCV_NOT_FOUND' })
    await stopShare(access, { id: shared.id, stopToken })
    await stopShare(access, { id: shared.id, stopToken })
    const stopped = fetchShare(access, parsed ?? { id, key })
    await expect(stopped).rejects.toMatchObject({ code: 'ERR_KLUSCV_SHARE_STOPPED' })
  })

  test.each([-1, 400])('is not made for %i days', async (days) => {
    await expect(share(days)).rejects.toMatchObject({ code: 'ERR_KLUSCV_REQUEST' })
  })
})

describe('a store', () => {
  test.each([
    ['ended', answering({ type: 'https://w3id.org/kluscv/errors#ERR_KLUSCV_GONE' }, 410), 'GONE'],
    ['unknown', answering({}, 404), 'NOT_FOUND'],
    ['failing', answering({}, 503), 'FETCH'],
    ['another blob', answering('x'.repeat(100)), 'CREDENTIAL'],
    ['too large', answering('x'.repeat(1024 * 1024 + 29)), 'FETCH'],
  ])('says: %s', async (_, fetch, code) => {
    const fetching = fetchShare({ walletUrl: addresses.walletUrl, fetch }, { id, key })
    await expect(fetching).rejects.toMatchObject({ code: `ERR_KLUSCV_${code}` })
  })

  test('is not asked for what is no id', async () => {
    const access = { walletUrl: addresses.walletUrl, fetch: answering({}) }
    for (const other of ['', '../../v1', `${id}/x`]) {
      const fetching = fetchShare(access, { id: other, key })
      await expect(fetching).rejects.toMatchObject({ code: 'ERR_KLUSCV_OPTION' })
    }
  })

  test('without room or patience says so', async () => {
    for (const [status, code] of [
      [429, 'ERR_KLUSCV_LIMIT'],
      [507, 'ERR_KLUSCV_FULL'],
      [409, 'ERR_KLUSCV_CONFLICT'],
    ] as const) {
      const sharing = shareCredentials({
        ...addresses,
        document: DOCUMENT,
        until: new Date(),
        fetch: answering({}, status),
      })
      await expect(sharing).rejects.toMatchObject({ code })
    }
  })
})
