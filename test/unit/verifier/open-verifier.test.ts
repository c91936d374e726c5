import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { KlusCvError } from '../../../src/core/errors.ts'
import type { ProofChecker } from '../../../src/core/proof-checker.ts'
import { checkProofs } from '../../../src/suites/check-proofs.ts'
import type { TrustList } from '../../../src/trust/trust-list.ts'
import { openVerifier, type VerifierOptions } from '../../../src/verifier/open-verifier.ts'
import { readTrustFiles } from '../../../src/verifier/read-trust-files.ts'
import { writeDurably } from '../../../src/verifier/write-durably.ts'
import { signedSample } from '../../support/credentials.ts'
import { PLATFORM, STRANGER } from '../../support/keys.ts'
import {
  listUrl,
  NOW,
  ROOT,
  signedStatusList,
  signedTrustList,
  trusting,
} from '../../support/trust.ts'

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kluscv-verifier-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))

const open = (list: TrustList, changes: Partial<VerifierOptions> = {}) =>
  openVerifier({
    trustList: bytes(list),
    trustKey: ROOT.publicKeyMultibase,
    proofs: checkProofs,
    clock: () => new Date(NOW),
    cacheDirectory: directory,
    ...changes,
  })

describe('an open verifier', () => {
  test('answers with what it retrieved, and after a restart with what it remembers', async () => {
    const fetcher: VerifierOptions['fetcher'] = async ({ url }) => ({
      bytes: bytes(await signedStatusList(url.split('-').at(-1) as never)),
    })
    const document = JSON.stringify(await signedSample())
    const online = await open(await signedTrustList(), { fetcher })
    expect((await online.verify(document, 'unbound')).state).toBe('status-unknown')
    await online.refresh()
    expect((await online.verify(document, 'unbound')).state).toBe('genuine')

    const offline = await open(await signedTrustList())
    expect((await offline.verify(document, 'unbound')).state).toBe('genuine')
    const { text } = offline.findStatusList(listUrl('revocation')) ?? {}
    expect(JSON.parse(Buffer.from(text ?? []).toString())).toMatchObject({
      id: listUrl('revocation'),
      proof: {},
    })
    expect(offline.findStatusList('https://tempo.example/status-lists/none')).toBeUndefined()
  })

  test('takes a newer trust list while it runs', async () => {
    const verifier = await open(await signedTrustList())
    await verifier.updateTrustList(bytes(await signedTrustList({ version: 2, platforms: [] })))
    const report = await verifier.verify(JSON.stringify(await signedSample()), 'unbound')
    expect(report.state).toBe('issuer-unknown')
  })

  test('refuses an older trust list, while it runs and after a restart', async () => {
    const verifier = await open(await signedTrustList({ version: 2 }))
    const older = await signedTrustList({ version: 1 })
    const refused = { code: 'ERR_KLUSCV_TRUST_LIST', message: expect.stringContaining('version 2') }
    await expect(verifier.updateTrustList(bytes(older))).rejects.toMatchObject(refused)
    await expect(open(older)).rejects.toMatchObject(refused)
    await expect(open(older, { cacheDirectory: join(directory, 'new') })).resolves.toBeDefined()
  })

  test('takes no list of another root key that the one before did not hand over to', async () => {
    await open(await signedTrustList({ version: 2 }))
    const other = await signedTrustList({ version: 3 }, STRANGER)
    const trustKey = STRANGER.publicKeyMultibase
    await expect(open(other, { trustKey })).rejects.toThrow('the trust key is not the one')
  })

  test('says when its trust list has ended', async () => {
    let now = new Date(NOW)
    const verifier = await open(await signedTrustList(), { clock: () => now })
    expect(verifier.isTrustCurrent()).toBe(true)
    now = new Date('2027-01-02T00:00:00Z')
    expect(verifier.isTrustCurrent()).toBe(false)
  })

  test.each([{ did: 'did:web:localhost%3A4101' }, { statusLists: ['http://localhost:4101/1'] }])(
    'refuses a list for development outside development mode: %j',
    async (changes) => {
      const keyed = 'did' in changes ? { keys: keysOf(changes.did as string) } : {}
      const list = await trusting({ ...changes, ...keyed } as never)
      await expect(open(list)).rejects.toMatchObject({ code: 'ERR_KLUSCV_TRUST_LIST' })
      await expect(open(list, { development: true })).resolves.toBeDefined()
    },
  )

  function keysOf(did: string) {
    const { publicKeyMultibase } = PLATFORM
    return [{ id: `${did}#k`, publicKeyMultibase, from: '2026-01-01', until: '2026-12-31' }]
  }
})

test('lists are retrieved with a checker of their own, however busy the other is', async () => {
  const fetcher: VerifierOptions['fetcher'] = async ({ url }) => ({
    bytes: bytes(await signedStatusList(url.split('-').at(-1) as never)),
  })
  let isBusy = true
  const proofs: ProofChecker = async (question) => {
    if (isBusy) throw new KlusCvError('ERR_KLUSCV_SANDBOX', 'too many checks are waiting')
    return checkProofs(question)
  }
  const verifier = await open(await signedTrustList(), {
    fetcher,
    proofs,
    listProofs: checkProofs,
  })
  await verifier.refresh()
  isBusy = false
  const report = await verifier.verify(JSON.stringify(await signedSample()), 'unbound')
  expect(report.state).toBe('genuine')
})

describe('the files of trust', () => {
  test('are a list, and a key or a file with one', async () => {
    const trustList = join(directory, 'list.json')
    const keyFile = join(directory, 'root.key')
    await writeDurably(trustList, bytes({}))
    await writeDurably(keyFile, new TextEncoder().encode(`${ROOT.publicKeyMultibase}\n`))
    const trustKey = ROOT.publicKeyMultibase
    const both = { trustList: Buffer.from('{}'), trustKey }
    await expect(readTrustFiles({ trustList, trustKey })).resolves.toEqual(both)
    await expect(readTrustFiles({ trustList, trustKey: keyFile })).resolves.toEqual(both)
  })

  test.each(['list.json', 'gone.json', 'z6Mknonsense'])(
    'are refused when the key is %s',
    async (name) => {
      const trustList = join(directory, 'list.json')
      await writeDurably(trustList, bytes({}))
      const trustKey = name.endsWith('.json') ? join(directory, name) : name
      const reading = readTrustFiles({ trustList, trustKey })
      await expect(reading).rejects.toMatchObject({ code: 'ERR_KLUSCV_OPTION' })
    },
  )

  test('are refused when there is no list', async () => {
    const files = { trustList: join(directory, 'gone.json'), trustKey: ROOT.publicKeyMultibase }
    await expect(readTrustFiles(files)).rejects.toMatchObject({
      message: expect.stringContaining('trust list'),
    })
  })
})
