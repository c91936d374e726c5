import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Credential, STATUS_PURPOSES } from '../../../src/core/credential.ts'
import { KlusCvError } from '../../../src/core/errors.ts'
import type { Fetcher } from '../../../src/core/fetcher.ts'
import { checkProofs } from '../../../src/suites/check-proofs.ts'
import type { TrustedPlatform } from '../../../src/trust/trust-list.ts'
import { openVerifier } from '../../../src/verifier/open-verifier.ts'
import type { PrefetchWarning } from '../../../src/verifier/prefetch-warning.ts'
import { countConnects } from '../../support/connections.ts'
import { signedSample } from '../../support/credentials.ts'
import { PLATFORM } from '../../support/keys.ts'
import {
  MIRROR,
  type Mirrored,
  mirroredRegister,
  mirrorOf,
  REGISTER,
  registerText,
} from '../../support/mirrors.ts'
import {
  listUrl,
  NOW,
  OTHER_PLATFORM,
  ROOT,
  signedStatusList,
  signedTrustList,
  trustedPlatform,
} from '../../support/trust.ts'

/** Weeks after the last status list of the platform ended. */
const LATER = '2026-12-20T10:00:00.000Z'
const STOPPED = { state: 'stopped', since: '2026-11-21' } as const
const BANKRUPT = { state: 'bankrupt', since: '2026-11-21' } as const
const BROKEN_INTO = { state: 'compromised', since: '2026-11-21' } as const
const WITHDRAWN = 7
const [KEY] = trustedPlatform().keys as [TrustedPlatform['keys'][number]]

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kluscv-stopped-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

/** What hosts answer; whatever is not in it is gone. */
type Web = Map<string, string>

const fetcherOf =
  (web: Web, asked: string[] = []): Fetcher =>
  async ({ url }) => {
    asked.push(url)
    const text = web.get(url)
    if (text === undefined) throw new KlusCvError('ERR_KLUSCV_FETCH', 'could not be retrieved')
    return { bytes: new TextEncoder().encode(text) }
  }

/** The last lists of the platform, as they were mirrored. */
async function lastLists(mirroredAt = '2026-11-20T12:00:00.000Z'): Promise<readonly Mirrored[]> {
  const lists = STATUS_PURPOSES.map(async (purpose): Promise<Mirrored> => {
    const set = purpose === 'revocation' ? [WITHDRAWN] : []
    const text = JSON.stringify(await signedStatusList(purpose, { set }))
    return { kind: 'statusList', url: listUrl(purpose), text, mirroredAt }
  })
  return Promise.all(lists)
}

interface World {
  readonly platform?: Partial<TrustedPlatform>
  readonly web?: Web
  readonly at?: string
  readonly cache?: boolean
}

/** A verifier that has refreshed once, and what it says of a document. */
async function openWorld({ platform = {}, web = new Map(), at = LATER, cache = false }: World) {
  const version = platform.lifecycle === undefined ? 1 : 2
  const list = await signedTrustList({ version, platforms: [trustedPlatform(PLATFORM, platform)] })
  const asked: string[] = []
  const verifier = await openVerifier({
    trustList: new TextEncoder().encode(JSON.stringify(list)),
    trustKey: ROOT.publicKeyMultibase,
    proofs: checkProofs,
    fetcher: fetcherOf(web, asked),
    clock: () => new Date(at),
    ...(cache ? { cacheDirectory: directory } : {}),
  })
  const warnings: PrefetchWarning[] = []
  await verifier.refresh((warning) => warnings.push(warning))
  const check = async (credential: Credential) => {
    const report = await verifier.verify(JSON.stringify(credential), 'unbound')
    const problem = report.parts[0]?.checks.find(({ check: name }) => name === 'issuer')?.problem
    return { state: report.state, verdict: report.verdict, problem }
  }
  return { verifier, asked, warnings, check }
}

/** A mirror with the register of the day on which these were issued, and the last lists. */
async function mirrorWith(issued: readonly Credential[], extra: readonly Mirrored[] = []) {
  const register = mirroredRegister(await registerText(issued))
  return mirrorOf([register, ...(await lastLists()), ...extra])
}

const VERIFIED = { state: 'platform-stopped', verdict: 'verified', problem: 'platform_stopped' }
const DISTRUSTED = { state: 'no-longer-trusted', verdict: 'rejected', problem: 'no_longer_trusted' }

const DATED_BACK = { id: 'urn:uuid:00000000-0000-4000-8000-000000000001' }

describe.each([
  ['stopped', STOPPED],
  ['bankrupt', BANKRUPT],
])('a platform that is %s, with its server gone', (_, lifecycle) => {
  test('leaves certificates that still verify, and none that was dated back', async () => {
    const issued = await signedSample()
    const { web, mirrored } = await mirrorWith([issued])
    const { check, asked } = await openWorld({
      platform: { lifecycle, mirrors: [MIRROR], mirrored, register: REGISTER },
      web,
    })
    expect(await check(issued)).toEqual(VERIFIED)
    expect(await check(await signedSample(DATED_BACK))).toEqual(DISTRUSTED)
    expect(asked.filter((url) => !url.startsWith(MIRROR))).toEqual([])
  })
})

describe('a platform that stopped', () => {
  const platform = { lifecycle: STOPPED, mirrors: [MIRROR] }

  test('leaves what it withdrew withdrawn', async () => {
    const issued = await signedSample({ statusIndex: WITHDRAWN })
    const { web, mirrored } = await mirrorWith([issued])
    const { check, verifier } = await openWorld({ platform: { ...platform, mirrored }, web })
    expect(await check(issued)).toMatchObject({ state: 'withdrawn', verdict: 'rejected' })
    // Wallets get the copy too, byte for byte.
    const { text } = verifier.findStatusList(listUrl('revocation')) ?? {}
    expect([...web.values()]).toContain(Buffer.from(text ?? []).toString())
  })

  test('leaves what it withdrew after the last copy withdrawn too, when that was seen here', async () => {
    const issued = await signedSample({ statusIndex: 9 })
    const lists: Web = new Map()
    for (const purpose of STATUS_PURPOSES) {
      const set = purpose === 'revocation' ? [9] : []
      const validFrom = '2026-11-20T14:00:00.000Z'
      lists.set(
        listUrl(purpose),
        JSON.stringify(await signedStatusList(purpose, { set, validFrom })),
      )
    }
    await openWorld({ web: lists, at: '2026-11-20T15:00:00.000Z', cache: true })
    const { web, mirrored } = await mirrorWith([issued])
    const { check } = await openWorld({ platform: { ...platform, mirrored }, web, cache: true })
    expect(await check(issued)).toMatchObject({ state: 'withdrawn' })
  })

  test('without any mirror leaves nothing certain: not genuine, and not false', async () => {
    const { check } = await openWorld({ platform })
    const expected = { state: 'status-unknown', verdict: 'indeterminate' }
    expect(await check(await signedSample())).toMatchObject(expected)
  })

  test('whose mirror does not answer leaves nothing certain, until it does', async () => {
    const issued = await signedSample()
    const { web, mirrored } = await mirrorWith([issued])
    const whole = new Map(web)
    web.clear()
    const { check, verifier, warnings } = await openWorld({
      platform: { ...platform, mirrored },
      web,
    })
    expect(await check(issued)).toMatchObject({ state: 'status-unknown' })
    expect(warnings).toMatchObject([{ platform: PLATFORM.did, warning: 'unreachable' }])
    for (const [url, text] of whole) web.set(url, text)
    await verifier.refresh()
    expect(await check(issued)).toEqual(VERIFIED)
  })
})

describe('what was mirrored of a platform that stopped', () => {
  const platform = { lifecycle: STOPPED, mirrors: [MIRROR] }

  test('is asked of nobody during a check', async () => {
    const issued = await signedSample()
    const { web, mirrored } = await mirrorWith([issued])
    const { check } = await openWorld({ platform: { ...platform, mirrored }, web })
    const forged = await signedSample(DATED_BACK)
    expect(
      await countConnects(async () => {
        expect(await check(issued)).toEqual(VERIFIED)
        expect(await check(forged)).toEqual(DISTRUSTED)
      }),
    ).toBe(0)
  })

  test('is remembered over a restart, with all mirrors gone', async () => {
    const issued = await signedSample()
    const { web, mirrored } = await mirrorWith([issued])
    const known = { ...platform, mirrored }
    await openWorld({ platform: known, web, cache: true })
    const { check, asked } = await openWorld({ platform: known, cache: true })
    expect(await check(issued)).toEqual(VERIFIED)
    expect(asked).toEqual([])
  })

  test('needs only the manifest of its mirror where its registers were kept while it ran', async () => {
    const issued = await signedSample()
    const text = await registerText([issued])
    const running: Web = new Map([
      [REGISTER, JSON.stringify({ registers: ['2026-11-02'] })],
      [`${REGISTER}/2026-11-02`, text],
    ])
    await openWorld({ platform: { register: REGISTER }, web: running, at: NOW, cache: true })
    const { web, mirrored } = await mirrorWith([issued])
    const registers = [...web].filter(([, served]) => served === text).map(([url]) => url)
    for (const url of registers) web.delete(url)
    const { check } = await openWorld({ platform: { ...platform, mirrored }, web, cache: true })
    expect(registers).toHaveLength(1)
    expect(await check(issued)).toEqual(VERIFIED)
  })
})

describe('a mirror', () => {
  const platform = { lifecycle: STOPPED, mirrors: [MIRROR] }

  test('with a register that came too late does not help', async () => {
    const issued = await signedSample()
    const late = mirroredRegister(await registerText([issued]), {
      mirroredAt: '2026-11-21T00:00:00.000Z',
    })
    const { web, mirrored } = mirrorOf([late, ...(await lastLists())])
    const { check } = await openWorld({ platform: { ...platform, mirrored }, web })
    expect(await check(issued)).toEqual(DISTRUSTED)
  })

  test('that the trust list does not name does not help, whoever signed its registers', async () => {
    const forged = await signedSample(DATED_BACK)
    const honest = await mirrorWith([await signedSample()])
    const thief = await mirrorWith([forged])
    const web = new Map([...honest.web, ...thief.web])
    const { check } = await openWorld({
      platform: { ...platform, mirrored: honest.mirrored },
      web,
    })
    expect(await check(forged)).toEqual(DISTRUSTED)
  })

  test('that serves another register under the name of the right one is not believed', async () => {
    const forged = await signedSample(DATED_BACK)
    const { web, mirrored } = await mirrorWith([await signedSample()])
    const right = await registerText([await signedSample()])
    const wrong = await registerText([forged])
    for (const [url, text] of web) if (text === right) web.set(url, wrong)
    const { check } = await openWorld({ platform: { ...platform, mirrored }, web })
    expect(await check(forged)).toMatchObject({ state: 'status-unknown' })
  })

  test('of another platform does not help', async () => {
    const issued = await signedSample()
    const files = [mirroredRegister(await registerText([issued])), ...(await lastLists())]
    const { web, mirrored } = mirrorOf(files, { platform: OTHER_PLATFORM.did })
    const { check, warnings } = await openWorld({ platform: { ...platform, mirrored }, web })
    expect(await check(issued)).toMatchObject({ state: 'status-unknown' })
    expect(warnings).toMatchObject([{ warning: 'refused' }])
  })

  test('without the last lists leaves open whether a certificate was withdrawn', async () => {
    const issued = await signedSample()
    const { web, mirrored } = mirrorOf([mirroredRegister(await registerText([issued]))])
    const { check } = await openWorld({ platform: { ...platform, mirrored }, web })
    expect(await check(issued)).toMatchObject({ state: 'status-unknown' })
  })
})

describe('a platform that was broken into', () => {
  const platform = { lifecycle: BROKEN_INTO, mirrors: [MIRROR] }

  test('leaves what was registered in time, and nothing else', async () => {
    const issued = await signedSample()
    const { web, mirrored } = await mirrorWith([issued])
    const { check } = await openWorld({ platform: { ...platform, mirrored }, web })
    expect(await check(issued)).toEqual({
      state: 'genuine',
      verdict: 'verified',
      problem: undefined,
    })
    expect(await check(await signedSample(DATED_BACK))).toEqual(DISTRUSTED)
  })

  test('without a mirror leaves nothing', async () => {
    const { check } = await openWorld({ platform })
    expect(await check(await signedSample())).toEqual(DISTRUSTED)
  })

  test('leaves what it withdrew withdrawn, whatever the thief publishes', async () => {
    const issued = await signedSample({ statusIndex: WITHDRAWN })
    const { web, mirrored } = await mirrorWith([issued])
    const validFrom = '2026-11-22T06:00:00.000Z'
    for (const purpose of STATUS_PURPOSES) {
      const validUntil = '2027-01-22T06:00:00.000Z'
      const list = await signedStatusList(purpose, { validFrom, validUntil })
      web.set(listUrl(purpose), JSON.stringify(list))
    }
    const { check, asked } = await openWorld({ platform: { ...platform, mirrored }, web })
    expect(await check(issued)).toMatchObject({ state: 'withdrawn' })
    expect(asked).not.toContain(listUrl('revocation'))
  })

  test('with one stolen key and a new one goes on, and the mirror tells what the old one signed', async () => {
    const issued = await signedSample()
    const { web, mirrored } = await mirrorWith([issued])
    const keys = [
      { ...KEY, compromisedSince: '2026-11-21' },
      {
        ...KEY,
        id: `${PLATFORM.did}#key-2`,
        publicKeyMultibase: OTHER_PLATFORM.publicKeyMultibase,
      },
    ]
    const signer = { ...OTHER_PLATFORM.signer, id: `${PLATFORM.did}#key-2` }
    for (const purpose of STATUS_PURPOSES) {
      const days = { validFrom: '2026-12-19T06:00:00.000Z', validUntil: '2026-12-21T06:00:00.000Z' }
      const list = await signedStatusList(purpose, { ...days, signer: { ...PLATFORM, signer } })
      web.set(listUrl(purpose), JSON.stringify(list))
    }
    const { check } = await openWorld({ platform: { keys, mirrors: [MIRROR], mirrored }, web })
    expect(await check(issued)).toMatchObject({ state: 'genuine' })
    expect(await check(await signedSample(DATED_BACK))).toEqual(DISTRUSTED)
  })
})

describe('registers of a platform that runs', () => {
  const platform = { register: REGISTER }
  const index = (...names: string[]): [string, string] => [
    REGISTER,
    JSON.stringify({ registers: names }),
  ]

  test('are asked for once, whole, and the days that are there not again', async () => {
    const text = await registerText([])
    const web: Web = new Map([index('2026-11-02'), [`${REGISTER}/2026-11-02`, text]])
    const first = await openWorld({ platform, web, at: NOW, cache: true })
    const second = await openWorld({ platform, web, at: NOW, cache: true })
    expect(first.asked).toContain(`${REGISTER}/2026-11-02`)
    expect(second.asked).toContain(REGISTER)
    expect(second.asked).not.toContain(`${REGISTER}/2026-11-02`)
  })

  const HOSTILE: readonly (readonly [string, () => Promise<string>])[] = [
    ['is no JSON', async () => 'x'],
    ['is of another platform', () => registerText([], { issuer: OTHER_PLATFORM })],
    [
      'is of another day',
      () => registerText([], { date: '2026-11-03', validFrom: '2026-11-04T00:05:00Z' }),
    ],
    [
      'was changed',
      async () => (await registerText([])).replace('"hashes":[]', `"hashes":["${'0'.repeat(64)}"]`),
    ],
  ]
  test.each(HOSTILE)('are not kept when one %s', async (_, text) => {
    const url = `${REGISTER}/2026-11-02`
    const web: Web = new Map([index('2026-11-02'), [url, await text()]])
    const { warnings } = await openWorld({ platform, web, at: NOW, cache: true })
    expect(warnings).toContainEqual({ platform: PLATFORM.did, url, warning: 'refused' })
    const again = await openWorld({ platform, web, at: NOW, cache: true })
    expect(again.asked).toContain(url)
  })

  test.each([['{}'], ['{"registers": ["../../etc"]}'], ['[]']])(
    'are not asked for by names that are none: %s',
    async (text) => {
      const { asked, warnings } = await openWorld({
        platform,
        web: new Map([[REGISTER, text]]),
        at: NOW,
        cache: true,
      })
      expect(asked.filter((url) => url.startsWith(`${REGISTER}/`))).toEqual([])
      expect(warnings).toContainEqual(
        expect.objectContaining({ url: REGISTER, warning: 'refused' }),
      )
    },
  )
})
