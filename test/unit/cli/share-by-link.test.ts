/** `kluscv present --link` and `kluscv unshare`, at a wallet's store on this machine. */
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fetchShare, parseShareLink } from '../../../src/holder/index.ts'
import { createMemoryShares } from '../../support/memory-shares.ts'
import { openTestWallet, type TestWallet } from '../../support/wallet-app.ts'
import { bearerCredential } from '../holder/held.ts'
import { run } from './run.ts'

let folder = ''
let wallet: TestWallet
let walletUrl = ''
const at = (name: string) => join(folder, name)
const present = (...args: readonly string[]) => run(['present', at('one.json'), ...args])
const addresses = () => ['--wallet-url', walletUrl, '--verifier-url', 'https://verify.example']

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kluscv-share-'))
  await writeFile(at('one.json'), JSON.stringify(await bearerCredential(1)))
  const shares = createMemoryShares()
  wallet = await openTestWallet({ shares, ping: async () => undefined })
  walletUrl = await wallet.app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await wallet.app.close()
  await rm(folder, { recursive: true, force: true })
})

describe('kluscv present --link', () => {
  test('shares a bundle until unshare stops it', async () => {
    const ran = await present('--link', at('link.json'), '--development', ...addresses())
    expect(ran.code).toBe(0)
    const link = parseShareLink(ran.out)
    expect(link?.verifierUrl).toBe('https://verify.example')
    const access = { walletUrl, fetch }
    const shared = await fetchShare(access, link ?? { id: '', key: '' })
    expect(JSON.parse(new TextDecoder().decode(shared)).type).toBe('KlusCVBundle')
    expect((await stat(at('link.json'))).mode & 0o777).toBe(0o600)
    const { stopToken } = JSON.parse(await readFile(at('link.json'), 'utf8'))
    expect(ran.out + ran.err).not.toContain(stopToken)
    const stopped = await run(['unshare', at('link.json')])
    expect(stopped).toMatchObject({ code: 0, out: '' })
    const again = fetchShare(access, link ?? { id: '', key: '' })
    await expect(again).rejects.toMatchObject({ code: 'ERR_KLUSCV_SHARE_STOPPED' })
  })

  test.each([
    ['nowhere to go', []],
    ['no address of a wallet', ['--link', 'x.json', '--verifier-url', 'https://verify.example']],
    ['no address of a verifier', ['--link', 'x.json', '--wallet-url', 'https://wallet.example']],
    ['no number of days', ['--link', 'x.json', '--days', '0']],
    ['too many days', ['--link', 'x.json', '--days', '367']],
  ])('is refused with %s', async (_, args) => {
    const ran = await present(...args)
    expect(ran.code).not.toBe(0)
    expect(ran.out).toBe('')
  })

  test('sends nothing over http to another machine', async () => {
    const other = [
      '--wallet-url',
      'http://wallet.example',
      '--verifier-url',
      'https://verify.example',
    ]
    const ran = await present('--link', at('other.json'), ...other)
    expect(ran.code).not.toBe(0)
    expect(ran.err).toContain('https')
    await expect(stat(at('other.json'))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('unshare needs the file that it wrote', async () => {
    const ran = await run(['unshare', at('one.json')])
    expect(ran.code).not.toBe(0)
    expect(ran.err).toContain('present --link')
  })
})
