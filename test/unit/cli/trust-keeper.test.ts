import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Credential, STATUS_PURPOSES } from '../../../src/core/credential.ts'
import type { JsonObject } from '../../../src/core/json.ts'
import { utcDay } from '../../../src/core/time.ts'
import { createDidDocument } from '../../../src/did/did-document.ts'
import { checkProofs } from '../../../src/suites/check-proofs.ts'
import { formatDevelopmentKeyFile } from '../../../src/suites/key-file.ts'
import type { TrustedPlatform, UnsignedTrustList } from '../../../src/trust/trust-list.ts'
import { createGuardedFetcher, openVerifier } from '../../../src/verifier/index.ts'
import { signedSample } from '../../support/credentials.ts'
import { type Actor, actor, STRANGER } from '../../support/keys.ts'
import { registerText } from '../../support/mirrors.ts'
import { publishedProfile } from '../../support/profiles.ts'
import { ROOT, signedStatusList, trustedPlatform, unsignedTrustList } from '../../support/trust.ts'
import { run } from './run.ts'

/** What the platform serves by path, and the mirror below `/mirror`. */
const honest = new Map<string, string>()
let served = new Map<string, string>()
let folder = ''
let origin = ''
let platform: Actor
let issued: Credential

const server = createServer(async ({ url = '' }, response) => {
  const text = url.startsWith('/mirror/')
    ? await readFile(join(folder, url)).catch(() => undefined)
    : served.get(url)
  response.writeHead(text === undefined ? 404 : 200, { 'content-type': 'application/json' })
  response.end(text)
})

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kluscv-keeper-'))
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  origin = `http://localhost:${port}`
  platform = actor('keeper platform', `did:web:localhost%3A${port}`)
  const { did, keyId: id, publicKeyMultibase } = platform
  issued = await signedSample({ issuer: platform, statusLists: `${origin}/lists/1` })
  const document = createDidDocument({ did, keys: [{ id, publicKeyMultibase }] })
  honest.set('/.well-known/did.json', JSON.stringify(document))
  honest.set('/profile', await profileBy(platform))
  honest.set('/issued', JSON.stringify({ registers: ['2026-11-02'] }))
  honest.set('/issued/2026-11-02', await registerText([issued], { issuer: platform }))
  for (const purpose of STATUS_PURPOSES) {
    const path = `/lists/1-${purpose}`
    const list = await signedStatusList(purpose, { issuer: platform, url: origin + path })
    honest.set(path, JSON.stringify(list))
  }
  const { keyId, secretKeyMultibase } = ROOT
  const key = { id: keyId, publicKeyMultibase: ROOT.publicKeyMultibase, secretKeyMultibase }
  await write('root.dev.json', formatDevelopmentKeyFile(key))
  await write('certificate.json', issued)
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await rm(folder, { recursive: true, force: true })
})
beforeEach(() => {
  served = new Map(honest)
})

const profileBy = async (by: Actor) => JSON.stringify(await publishedProfile({ platform: by }))

const at = (name: string) => join(folder, name)

async function write(name: string, content: unknown): Promise<string> {
  await writeFile(at(name), typeof content === 'string' ? content : JSON.stringify(content))
  return at(name)
}

const read = async (name: string) =>
  JSON.parse(await readFile(at(name), 'utf8')) as UnsignedTrustList

const add = (list: readonly string[] = [], did = platform.did) =>
  run([
    ...['trust', 'add', did, at('certificate.json'), ...list],
    ...['--from', '2026-11-01', '--development', '--out', at('draft.json')],
  ])

const sign = (draft: string, out: string) =>
  run([
    'trust',
    'sign',
    at(draft),
    '--key-file',
    at('root.dev.json'),
    '--development',
    '--out',
    at(out),
  ])

describe('a platform that asks to be listed', () => {
  test('begins a list with what it publishes, and a person is told what to confirm', async () => {
    const { code, out, err } = await add()
    expect([code, err]).toEqual([0, expect.stringContaining('Wrote version 1')])
    expect(await read('draft.json')).toMatchObject({
      version: 1,
      platforms: [
        {
          did: platform.did,
          kvk: '12345678',
          register: `${origin}/issued`,
          profile: `${origin}/profile`,
          statusLists: STATUS_PURPOSES.map((purpose) => `${origin}/lists/1-${purpose}`),
          keys: [{ publicKeyMultibase: platform.publicKeyMultibase, from: '2026-11-01' }],
        },
      ],
    })
    expect(out).toContain('KvK number   12345678')
    expect(out).toContain('Confirm by hand')
  })

  test('is added to a list that is there, as its next version', async () => {
    const list = await write('listed.json', unsignedTrustList({ version: 4 }))
    expect(await add(['--list', list])).toMatchObject({ code: 0 })
    expect(await read('draft.json')).toMatchObject({ version: 5, platforms: { length: 3 } })
  })

  test('is not added twice', async () => {
    const list = await write(
      'listed.json',
      unsignedTrustList({ platforms: [trustedPlatform(platform, { statusLists: [] })] }),
    )
    expect(await add(['--list', list])).toMatchObject({
      err: expect.stringContaining('ERR_KLUSCV_CONFLICT') as string,
    })
  })

  test('is not added under a name that people take for a listed one', async () => {
    await rm(at('draft.json'), { force: true })
    const { names } = JSON.parse(honest.get('/profile') ?? '') as TrustedPlatform
    const other = trustedPlatform(STRANGER, {
      did: 'did:web:other.example',
      statusLists: [],
      keys: [{ ...trustedPlatform().keys[0], id: 'did:web:other.example#key-1' } as never],
      names: { nl: `${names.nl.replace('e', '\u0435')} B.V.`, en: 'Other' },
    })
    const list = await write('listed.json', unsignedTrustList({ platforms: [other] }))
    const { code, err } = await add(['--list', list])
    expect(code).not.toBe(0)
    expect(err).toContain('/names/nl must not be confusable with a name of did:web:other.example')
    await expect(read('draft.json')).rejects.toThrow()
  })
})

describe('kluscv trust add', () => {
  const HOSTILE: readonly (readonly [string, string, () => Promise<string | undefined>])[] = [
    ['no did.json', '/.well-known/did.json', async () => undefined],
    [
      'a did.json of another',
      '/.well-known/did.json',
      async () => JSON.stringify({ id: STRANGER.did }),
    ],
    [
      'a did.json without keys',
      '/.well-known/did.json',
      async () => JSON.stringify({ id: platform.did }),
    ],
    ['no profile', '/profile', async () => undefined],
    [
      'a profile that another signed',
      '/profile',
      () => profileBy({ ...platform, signer: { ...STRANGER.signer, id: platform.keyId } }),
    ],
    ['a profile of another', '/profile', () => profileBy(STRANGER)],
    ['a status list that is none', '/lists/1-revocation', async () => '{}'],
  ]
  test.each(HOSTILE)('adds none that publishes %s', async (_, path, text) => {
    const replaced = await text()
    if (replaced === undefined) served.delete(path)
    else served.set(path, replaced)
    const { code, err } = await add()
    expect(code).not.toBe(0)
    expect(err).toContain(origin + path)
  })

  test.each([['did:key:z6MkhurRW4BVr6aBRnKZRxLiqRivYqfRt4K6vtqj6smtXgZP'], ['did:web:127.0.0.2']])(
    'adds none without a domain: %s',
    async (did) => {
      await write('certificate-of-other.json', issued)
      const ran = await run([
        'trust',
        'add',
        did,
        at('certificate-of-other.json'),
        '--out',
        at('x.json'),
      ])
      expect(ran.code).not.toBe(0)
    },
  )
})

test('a keeper adds, signs, mirrors, and declares bankrupt; with the server gone it still verifies', async () => {
  await add()
  await sign('draft.json', 'list.json')
  const trustKey = ['--trust-key', ROOT.publicKeyMultibase]
  const mirror = () =>
    run([
      'trust',
      'mirror',
      '--list',
      at('list.json'),
      ...trustKey,
      '--out',
      at('mirror'),
      '--development',
    ])
  expect(await mirror()).toMatchObject({ code: 0, out: `${platform.did}  6 new files\n`, err: '' })
  expect(await mirror()).toMatchObject({ code: 0, out: `${platform.did}  0 new files\n` })
  served.clear()
  const tomorrow = utcDay(new Date(Date.now() + 24 * 3_600_000))
  const declared = await run([
    ...['trust', 'declare', platform.did, '--state', 'bankrupt', '--since', tomorrow],
    ...['--list', at('list.json'), '--mirror', at('mirror'), '--mirror-url', `${origin}/mirror`],
    ...['--out', at('declared.json')],
  ])
  expect(declared).toMatchObject({ code: 0 })
  await sign('declared.json', 'final.json')
  const check = await run(['trust', 'check', at('final.json'), ...trustKey])
  expect(check.out).toContain(`bankrupt since ${tomorrow}`)
  const verifier = await openVerifier({
    trustList: await readFile(at('final.json')),
    trustKey: ROOT.publicKeyMultibase,
    proofs: checkProofs,
    fetcher: createGuardedFetcher({ development: true }),
    clock: () => new Date(Date.now() + 30 * 24 * 3_600_000),
    development: true,
  })
  await verifier.refresh()
  const stateOf = async (credential: Credential) =>
    (await verifier.verify(JSON.stringify(credential), 'unbound')).state
  expect(await stateOf(issued)).toBe('platform-stopped')
  const options = { issuer: platform, statusLists: `${origin}/lists/1` }
  const forged = { ...options, id: 'urn:uuid:00000000-0000-4000-8000-000000000009' }
  expect(await stateOf(await signedSample(forged))).toBe('no-longer-trusted')
})

describe('kluscv trust declare', () => {
  const declare = (flags: readonly string[], did = trustedPlatform().did) =>
    run([
      'trust',
      'declare',
      did,
      '--list',
      at('listed.json'),
      '--out',
      at('declared.json'),
      ...flags,
    ])
  beforeEach(() => write('listed.json', unsignedTrustList()))

  test('says when nothing was mirrored', async () => {
    const { code, err } = await declare(['--state', 'stopped', '--since', '2026-11-27'])
    expect(code).toBe(0)
    expect(err).toContain('none of its certificates can be verified')
  })

  test('gives up one key and leaves the platform as it is', async () => {
    await declare(['--state', 'compromised', '--since', '2026-11-20', '--key', '#key-1'])
    const [platformNow] = (await read('declared.json')).platforms
    expect(platformNow).toMatchObject({
      lifecycle: { state: 'active' },
      keys: [{ compromisedSince: '2026-11-20' }],
    })
  })

  test.each<[string, readonly string[], string?]>([
    [
      'of a platform that is not listed',
      ['--state', 'stopped', '--since', '2026-11-27'],
      STRANGER.did,
    ],
    [
      'of a key that is not listed',
      ['--state', 'compromised', '--since', '2026-11-27', '--key', '#x'],
    ],
    ['of a key that stopped', ['--state', 'stopped', '--since', '2026-11-27', '--key', '#key-1']],
    ['without a day', ['--state', 'stopped', '--since', 'today']],
    ['of a state that is none', ['--state', 'closed', '--since', '2026-11-27']],
  ])('declares nothing %s', async (_, flags, did) => {
    expect((await declare(flags, did)).code).not.toBe(0)
  })
})

describe('names on a list', () => {
  const misleading = (): JsonObject =>
    unsignedTrustList({
      platforms: [
        trustedPlatform(actor('a', 'did:web:a.example'), { names: { nl: 'Temper', en: 'Temper' } }),
        trustedPlatform(actor('b', 'did:web:b.example'), { names: { nl: 'Ternper', en: 'Other' } }),
      ],
    })

  test('that people take for each other are not signed', async () => {
    await write('misleading.json', misleading())
    const { code, err } = await sign('misleading.json', 'signed.json')
    expect(code).not.toBe(0)
    expect(err).toContain(
      '/platforms/1/names/nl must not be confusable with a name of /platforms/0',
    )
  })

  test('are put together into no list', async () => {
    const { platforms } = misleading() as unknown as UnsignedTrustList
    const files = await Promise.all(platforms.map((one, index) => write(`p${index}.json`, one)))
    const ran = await run(['trust', 'build', '--version', '1', '--out', at('built.json'), ...files])
    expect(ran.code).not.toBe(0)
    expect(ran.err).toContain('confusable')
  })
})
