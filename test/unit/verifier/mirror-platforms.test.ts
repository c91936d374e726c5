import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SUITES } from '../../../src/core/contexts.ts'
import { type Credential, STATUS_PURPOSES } from '../../../src/core/credential.ts'
import { KlusCvError } from '../../../src/core/errors.ts'
import { createDidDocument } from '../../../src/did/did-document.ts'
import { checkProofs } from '../../../src/suites/check-proofs.ts'
import { readMirrorManifest } from '../../../src/trust/mirror-manifest.ts'
import type { TrustedPlatform } from '../../../src/trust/trust-list.ts'
import { mirrorFolderName, openMirrorFolder } from '../../../src/verifier/mirror-folder.ts'
import { mirrorPlatforms } from '../../../src/verifier/mirror-platforms.ts'
import { openVerifier } from '../../../src/verifier/open-verifier.ts'
import type { PrefetchWarning } from '../../../src/verifier/prefetch-warning.ts'
import { signedSample } from '../../support/credentials.ts'
import { PLATFORM } from '../../support/keys.ts'
import { REGISTER, registerText } from '../../support/mirrors.ts'
import {
  listUrl,
  OTHER_PLATFORM,
  ROOT,
  signedStatusList,
  signedTrustList,
  trustedPlatform,
} from '../../support/trust.ts'

const MIRROR_DAY = '2026-11-20T12:00:00.000Z'
const REVOCATION = listUrl('revocation')
const DID_JSON = 'https://tempo.example/.well-known/did.json'

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kluscv-mirror-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

type Web = Map<string, string>

const list = async (options: Parameters<typeof signedStatusList>[1] = {}) =>
  JSON.stringify(await signedStatusList('revocation', options))

/** Everything that the platform serves, with a register of these. */
async function platformWeb(issued: readonly Credential[]): Promise<Web> {
  const { did, keyId: id, publicKeyMultibase } = PLATFORM
  const document = createDidDocument({ did, keys: [{ id, publicKeyMultibase }] })
  const web: Web = new Map([
    [DID_JSON, JSON.stringify(document)],
    [REGISTER, JSON.stringify({ registers: ['2026-11-02'] })],
    [`${REGISTER}/2026-11-02`, await registerText(issued)],
  ])
  for (const purpose of STATUS_PURPOSES) {
    web.set(listUrl(purpose), JSON.stringify(await signedStatusList(purpose)))
  }
  return web
}

const fetcherOf =
  (web: Web, asked: string[] = []) =>
  async ({ url }: { readonly url: string }) => {
    asked.push(url)
    const text = web.get(url)
    if (text === undefined) throw new KlusCvError('ERR_KLUSCV_FETCH', 'could not be retrieved')
    return { bytes: new TextEncoder().encode(text) }
  }

async function mirror(web: Web, changes: Partial<TrustedPlatform> = {}, at = MIRROR_DAY) {
  const warnings: PrefetchWarning[] = []
  const asked: string[] = []
  const platform = trustedPlatform(PLATFORM, { register: REGISTER, ...changes })
  const outcomes = await mirrorPlatforms({
    trust: await signedTrustList({ platforms: [platform] }),
    fetcher: fetcherOf(web, asked),
    directory,
    clock: () => new Date(at),
    proofs: checkProofs,
    suites: SUITES,
    warn: (warning) => warnings.push(warning),
  })
  return { added: outcomes.map(({ added }) => added), warnings, asked }
}

const FOLDER = mirrorFolderName(PLATFORM.did)
const manifestText = () => readFile(join(directory, FOLDER, 'manifest.json'), 'utf8')

/** What the manifest lists at an address. */
async function mirroredAt(url: string) {
  const read = readMirrorManifest(await manifestText())
  return read.ok ? read.manifest.files.filter((file) => file.url === url) : []
}

describe('mirroring', () => {
  test('copies did.json, lists and registers once, and nothing that is there', async () => {
    const web = await platformWeb([])
    expect(await mirror(web)).toMatchObject({ added: [5], warnings: [] })
    const first = await manifestText()
    const again = await mirror(web, {}, '2026-11-21T12:00:00.000Z')
    expect(again).toMatchObject({ added: [0], warnings: [] })
    expect(again.asked).not.toContain(`${REGISTER}/2026-11-02`)
    expect(await manifestText()).toBe(first)
  })

  test('keeps the version before, and never follows a newer one by an older one', async () => {
    const web = await platformWeb([])
    const older = web.get(REVOCATION) ?? ''
    await mirror(web)
    web.set(REVOCATION, await list({ set: [7], validFrom: '2026-11-20T11:00:00.000Z' }))
    expect(await mirror(web)).toMatchObject({ added: [1], warnings: [] })
    web.set(REVOCATION, older)
    expect(await mirror(web)).toMatchObject({
      added: [0],
      warnings: [{ url: REVOCATION, warning: 'older' }],
    })
    expect(await mirroredAt(REVOCATION)).toHaveLength(2)
  })

  test('keeps the first register of a day, whatever is served later', async () => {
    const web = await platformWeb([])
    const url = `${REGISTER}/2026-11-02`
    await mirror(web)
    web.set(url, await registerText([await signedSample()]))
    const [{ sha256 } = { sha256: '' }] = await mirroredAt(url)
    await rm(join(directory, FOLDER, `${sha256}.json`))
    await mirror(web)
    expect(await mirroredAt(url)).toMatchObject([{ sha256 }])
  })

  test('goes on after a host that was down', async () => {
    const whole = await platformWeb([])
    const web = new Map(whole)
    web.delete(`${REGISTER}/2026-11-02`)
    expect(await mirror(web)).toMatchObject({ added: [4], warnings: [{ warning: 'unreachable' }] })
    expect(await mirror(whole)).toMatchObject({ added: [1], warnings: [] })
  })
})

describe('a mirror', () => {
  const HOSTILE: readonly (readonly [string, string, () => Promise<string>, string])[] = [
    [
      'a list of another',
      REVOCATION,
      () => list({ issuer: OTHER_PLATFORM, url: REVOCATION }),
      'refused',
    ],
    ['HTML', REVOCATION, async () => '<html>', 'refused'],
    [
      'a register of another',
      `${REGISTER}/2026-11-02`,
      () => registerText([], { issuer: OTHER_PLATFORM }),
      'refused',
    ],
    ['a list of registers that is none', REGISTER, async () => '{"registers":[1]}', 'refused'],
    ['another did.json', DID_JSON, async () => '{}', 'did-document-differs'],
  ]
  test.each(HOSTILE)('does not copy %s', async (_, url, text, warning) => {
    const web = (await platformWeb([])).set(url, await text())
    const { warnings } = await mirror(web)
    expect(warnings).toMatchObject([{ url, warning }])
    expect(await mirroredAt(url)).toEqual([])
  })

  test('asks nothing of a platform that ended', async () => {
    const lifecycle = { state: 'stopped', since: '2026-11-19' } as const
    expect(await mirror(await platformWeb([]), { lifecycle })).toMatchObject({
      added: [],
      asked: [],
    })
  })

  test('writes over no manifest that it cannot read', async () => {
    await mirror(await platformWeb([]))
    const path = join(directory, FOLDER, 'manifest.json')
    await writeFile(path, '{')
    await expect(mirror(await platformWeb([]))).rejects.toMatchObject({ code: 'ERR_KLUSCV_OPTION' })
    expect(await readFile(path, 'utf8')).toBe('{')
  })
})

test('a platform goes bankrupt and its server goes dark: what it issued before still verifies', async () => {
  const issued = await signedSample()
  await mirror(await platformWeb([issued]))
  const folder = await openMirrorFolder(directory, PLATFORM.did)
  const mirrored = await folder.freeze('2026-11-21')
  const web: Web = new Map()
  for (const name of await readdir(join(directory, FOLDER))) {
    const text = await readFile(join(directory, FOLDER, name), 'utf8')
    web.set(`https://mirror.example/${FOLDER}/${name}`, text)
  }
  const lifecycle = { state: 'bankrupt', since: '2026-11-21' } as const
  const mirrors = [`https://mirror.example/${FOLDER}/`]
  const platform = trustedPlatform(PLATFORM, { lifecycle, mirrors, mirrored })
  const verifier = await openVerifier({
    trustList: new TextEncoder().encode(
      JSON.stringify(await signedTrustList({ platforms: [platform] })),
    ),
    trustKey: ROOT.publicKeyMultibase,
    proofs: checkProofs,
    fetcher: fetcherOf(web),
    clock: () => new Date('2026-12-20T00:00:00Z'),
  })
  await verifier.refresh()
  const stateOf = async (credential: Credential) =>
    (await verifier.verify(JSON.stringify(credential), 'unbound')).state
  expect(await stateOf(issued)).toBe('platform-stopped')
  const later = await signedSample({ id: 'urn:uuid:00000000-0000-4000-8000-000000000002' })
  expect(await stateOf(later)).toBe('no-longer-trusted')
})

test('a manifest that is frozen holds what was there before the day, and the last version of each', async () => {
  const web = await platformWeb([])
  await mirror(web)
  web.set(REVOCATION, await list({ set: [7], validFrom: '2026-11-20T13:00:00.000Z' }))
  await mirror(web, {}, '2026-11-21T00:00:00.000Z')
  const folder = await openMirrorFolder(directory, PLATFORM.did)
  const frozen = async (day: string) => {
    const name = `${await folder.freeze(day)}.json`
    const read = readMirrorManifest(await readFile(join(directory, FOLDER, name)))
    return read.ok ? read.manifest.files : []
  }
  expect(await frozen('2026-11-20')).toEqual([])
  expect(await frozen('2026-11-21')).toHaveLength(5)
  expect(await frozen('2026-11-22')).toHaveLength(5)
  expect(await frozen('2026-11-21')).not.toEqual(await frozen('2026-11-22'))
})
