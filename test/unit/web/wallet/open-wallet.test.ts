import { expect, test } from 'vitest'
import { readSettings } from '../../../../src/web/shared/read-settings.ts'
import {
  OPEN_WALLET_SETTINGS,
  openShares,
  REQUIRED_WALLET_SETTINGS,
  roomOf,
} from '../../../../src/web/wallet/open-wallet.ts'

const GOOD = { publicUrl: 'https://map.example', verifierUrl: 'https://verify.example' }

const settingsWith = (changes: Record<string, string>) =>
  readSettings({
    use: OPEN_WALLET_SETTINGS,
    required: REQUIRED_WALLET_SETTINGS,
    flags: { ...GOOD, databaseUrl: 'postgres://nobody@127.0.0.1:1/none', ...changes },
    environment: {},
  })

test.each([
  ['publicUrl', 'https://platform.example/map', '--public-url'],
  ['verifierUrl', 'https://verify.example:8443', '--verifier-url'],
  ['verifierUrl', 'https://192.0.2.1', '--verifier-url'],
])('refuses %s %s before anything is opened', async (name, value, flag) => {
  await expect(openShares(settingsWith({ [name]: value }))).rejects.toMatchObject({
    code: 'ERR_KLUSCV_OPTION',
    message: expect.stringContaining(flag),
  })
})

test('needs to know where it is reached and where certificates are checked', () => {
  for (const name of Object.keys(GOOD)) {
    const rest = Object.entries(GOOD).filter(([each]) => each !== name)
    const use = { use: OPEN_WALLET_SETTINGS, required: REQUIRED_WALLET_SETTINGS }
    const read = () => readSettings({ ...use, flags: Object.fromEntries(rest), environment: {} })
    expect(read).toThrow(expect.objectContaining({ code: 'ERR_KLUSCV_OPTION' }))
  }
})

test('has room for 10 GB unless told otherwise', () => {
  expect(roomOf(settingsWith({})).bytes).toBe(10_000_000_000)
  expect(roomOf(settingsWith({ shareStoreGigabytes: '2' })).bytes).toBe(2_000_000_000)
})
