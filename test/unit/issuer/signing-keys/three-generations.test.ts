import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDidDocument, parseDidDocument } from '../../../../src/did/did-document.ts'
import { parseStatusList, type StatusList } from '../../../../src/status/parse-status-list.ts'
import { formatClearKeyFile } from '../../../../src/suites/key-file.ts'
import { type Keys, markCompromised } from '../../../../src/suites/key-life.ts'
import type { TrustedPlatform, TrustList } from '../../../../src/trust/trust-list.ts'
import { verifyDocument } from '../../../../src/verifier/verify-document.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/database.ts'
import { expectReport } from '../../../support/expect-report.ts'
import {
  ISSUER_DID,
  openTestIssuer,
  PROFILE,
  type TestIssuer,
  UNRATED_RECORD,
} from '../../../support/issuer.ts'
import { firstKey, keysFor, rotated, switched } from '../../../support/key-generations.ts'
import { signedTrustList, verifyOptions } from '../../../support/trust.ts'
import { run } from '../../cli/run.ts'

let server: TestDatabase
let folder = ''
let now = new Date(0)
const open: TestIssuer[] = []

const FIRST = firstKey('2026-03-01')
const SECOND = switched(FIRST, '2026-04-01')
const THIRD = switched(SECOND, '2026-05-01')
const NEXT = rotated(THIRD, '2026-05-10')

/** The certificates of three generations, and what was published at the end. */
let certificates: readonly string[] = []
let lists: ReadonlyMap<string, StatusList> = new Map()
let document: ReturnType<TestIssuer['issuer']['didDocument']> = {}

beforeAll(async () => {
  server = await startTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'kluscv-generations-'))
  certificates = [
    await issueWith(FIRST, '2026-03-02'),
    await issueWith(SECOND, '2026-04-02'),
    await issueWith(THIRD, '2026-05-02'),
  ]
  // The process after a restart, once more.
  const { issuer } = await start(NEXT, '2026-05-20')
  document = issuer.didDocument()
  lists = await listsOf(issuer)
  for (const [index, text] of certificates.entries()) await writeFile(at(`${index}.json`), text)
  await writeFile(at('profile.json'), JSON.stringify(PROFILE))
})

afterAll(async () => {
  for (const { database } of open) await database.close()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

const at = (name: string) => join(folder, name)

/** A process that is started at noon of a day with these keys. */
async function start(keys: Keys, day: string, databaseUrl = server.url): Promise<TestIssuer> {
  now = new Date(`${day}T12:00:00.000Z`)
  const clock = () => now
  const opened = await openTestIssuer({ databaseUrl, clock, keys: await keysFor(keys) })
  open.push(opened)
  await opened.issuer.maintain()
  return opened
}

async function issueWith(keys: Keys, day: string, databaseUrl?: string): Promise<string> {
  const { issuer } = await start(keys, day, databaseUrl)
  const issued = await issuer.issueCertificates({ ...UNRATED_RECORD, worker_ref: day })
  return JSON.stringify(issued.certificates[0]?.credential)
}

async function listsOf({ statusListUrls, statusList }: TestIssuer['issuer']) {
  const urls = await statusListUrls()
  const found = urls.map(async (url) => {
    const parsed = parseStatusList(JSON.parse(await statusList(url.split('/').at(-1) ?? '')), url)
    if (!parsed.ok) throw new TypeError(parsed.problem.detail)
    return [url, parsed.list] as const
  })
  return new Map(await Promise.all(found))
}

/** A trust list with the platform as `kluscv trust platform` drafts it from a key file. */
async function trustIn(keys: Keys): Promise<TrustList> {
  await writeFile(at('keys.dev.json'), formatClearKeyFile(keys))
  const files = ['--key-file', at('keys.dev.json'), '--profile-file', at('profile.json')]
  const out = ['--out', at('platform.json'), at('0.json'), at('1.json'), at('2.json')]
  expect((await run(['trust', 'platform', ...files, ...out])).code).toBe(0)
  const platform: TrustedPlatform = JSON.parse(await readFile(at('platform.json'), 'utf8'))
  return signedTrustList({ platforms: [platform] })
}

async function verify(text: string, trust: TrustList | 'none', published = document) {
  const options = await verifyOptions({
    trust,
    clock: () => new Date('2026-05-20T13:00:00Z'),
    findStatusList: (url) => lists.get(url),
    resolveDid: async (did) => parseDidDocument(published, did),
  })
  return verifyDocument(text, options)
}

const GENERATIONS = [['first', 0] as const, ['second', 1] as const, ['third', 2] as const]

describe('a certificate signed with a key of the', () => {
  test.each(GENERATIONS)('%s generation is genuine to who has the trust list', async (_, index) => {
    const report = await verify(certificates[index] ?? '', await trustIn(NEXT))
    expectReport(report, { verdict: 'verified', state: 'genuine' })
    const { proof } = JSON.parse(certificates[index] ?? '')
    expect(proof.verificationMethod).toBe(`${ISSUER_DID}#key-${index + 1}`)
  })

  test.each(GENERATIONS)('%s generation verifies with the DID document alone', async (_, index) => {
    const { verdict } = await verify(certificates[index] ?? '', 'none')
    expect(verdict).toBe('verified')
  })
})

test('the DID document has every key, with its end', () => {
  const { verificationMethod, assertionMethod } = document
  const ends = (verificationMethod as { expires?: string }[]).map(({ expires }) => expires)
  expect(ends).toEqual([undefined, '2026-04-01T23:59:59Z', '2026-05-01T23:59:59Z', undefined])
  expect(assertionMethod).toHaveLength(4)
})

test('the draft for a trust list has every key, with its days', async () => {
  const [platform] = (await trustIn(NEXT)).platforms
  expect(platform?.keys.map(({ id, from, until }) => [id.split('#')[1], from, until])).toEqual([
    ['key-1', '2026-03-01', '2026-04-01'],
    ['key-2', '2026-04-01', '2026-05-01'],
    ['key-3', '2026-05-01', expect.any(String)],
    ['key-4', '2026-05-10', expect.any(String)],
  ])
  expect(platform?.lifecycle).toEqual({ state: 'active', since: '2026-03-01' })
})

describe('a certificate that is dated', () => {
  const because = [
    { check: 'resolution', problem: 'INVALID_VERIFICATION_METHOD', pointer: '/proof/created' },
  ] as const
  const REFUSED = { verdict: 'rejected', state: 'changed', because } as const
  let [early, late] = ['', '']

  beforeAll(async () => {
    const elsewhere = await server.another()
    const signsTooEarly = rotated(FIRST, '2026-04-01')
      .slice(1)
      .map((key) => ({ ...key, state: 'active' as const, from: '2026-01-01' }))
    early = await issueWith(signsTooEarly, '2026-03-20', elsewhere)
    late = await issueWith(FIRST, '2026-04-02', elsewhere)
  })

  test('after the end of its key counts for nobody', async () => {
    for (const trust of [await trustIn(NEXT), 'none'] as const) {
      expectReport(await verify(late, trust), REFUSED)
    }
  })

  test('before its key was made does not count for who has the trust list', async () => {
    expectReport(await verify(early, await trustIn(NEXT)), REFUSED)
  })
})

describe('once a key is compromised', () => {
  const since = { since: '2026-03-15T00:00:00.000Z', now: new Date('2026-05-20T12:00:00Z') }
  const KEYS = markCompromised(THIRD, `${ISSUER_DID}#key-1`, since)

  test('what it signed is trusted no longer, whatever its date; what others signed still is', async () => {
    const trust = await trustIn(KEYS)
    expectReport(await verify(certificates[0] ?? '', trust), {
      verdict: 'rejected',
      state: 'no-longer-trusted',
      because: [{ check: 'issuer', problem: 'no_longer_trusted' }],
    })
    const others = await Promise.all(
      [1, 2].map((index) => verify(certificates[index] ?? '', trust)),
    )
    expect(others.map(({ state }) => state)).toEqual(['genuine', 'genuine'])
  })

  test('its DID document says so to who has no trust list', async () => {
    const { signer, publicKeyMultibase, otherKeys = [] } = await keysFor(KEYS)
    const keys = [{ id: signer.id, publicKeyMultibase }, ...otherKeys]
    const told = createDidDocument({ did: ISSUER_DID, keys })
    const [stolen, other] = await Promise.all(
      [0, 1].map((index) => verify(certificates[index] ?? '', 'none', told)),
    )
    expect(told['verificationMethod']).toContainEqual(
      expect.objectContaining({ id: `${ISSUER_DID}#key-1`, revoked: since.since }),
    )
    expect([stolen?.verdict, other?.verdict]).toEqual(['rejected', 'verified'])
  })
})
