import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { SUITES } from '../../../src/core/contexts.ts'
import type { JsonObject } from '../../../src/core/json.ts'
import type { Signer } from '../../../src/core/signer.ts'
import type { Issuer } from '../../../src/issuer/index.ts'
import { checkProofs } from '../../../src/suites/check-proofs.ts'
import { createSigner, generateKeyPair } from '../../../src/suites/keys.ts'
import { checkJsonProof } from '../../../src/suites/sign-json.ts'
import { findNormalRange, readPlatformProfile } from '../../../src/trust/platform-profile.ts'
import { checkProfile } from '../../../src/verifier/check-profile.ts'
import { startTestDatabase, type TestDatabase } from '../../support/database.ts'
import {
  ISSUER_DID,
  ISSUER_KEY_ID,
  ISSUER_KEYS,
  openTestIssuer,
  PROFILE,
  type TestIssuer,
} from '../../support/issuer.ts'
import { PLATFORM } from '../../support/keys.ts'
import { FULL_PROFILE, withRange } from '../../support/profiles.ts'
import { trustedPlatform } from '../../support/trust.ts'

const OPPAS = 'https://w3id.org/kluscv/occupations#oppas'

let server: TestDatabase
let databaseUrl = ''
let now = new Date(0)
const open: TestIssuer[] = []

beforeAll(async () => {
  server = await startTestDatabase()
})

beforeEach(async () => {
  while (open.length > 0) await open.pop()?.database.close()
  databaseUrl = await server.another()
  now = new Date('2026-03-01T12:00:00.000Z')
})

afterAll(async () => {
  for (const { database } of open) await database.close()
  await server.stop()
})

/** A process of the platform that was started with this profile. */
async function start(profile: JsonObject = FULL_PROFILE, signer?: Signer): Promise<Issuer> {
  const options = { databaseUrl, profile, clock: () => now }
  const opened = await openTestIssuer(signer === undefined ? options : { ...options, signer })
  open.push(opened)
  await opened.issuer.maintain()
  return opened.issuer
}

async function documentOf(issuer: Issuer) {
  const read = readPlatformProfile(await issuer.profileDocument())
  if (!read.ok) throw new TypeError(`${read.problem.pointer} ${read.problem.detail}`)
  return read.document
}

const versionOf = async (issuer: Issuer) => (await documentOf(issuer)).validFrom

const later = (ms: number) => {
  now = new Date(now.getTime() + ms)
}
const HOUR_MS = 3_600_000

async function run(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

describe('the published profile', () => {
  test("says all that is stated, under the platform's key", async () => {
    const document = await documentOf(await start())
    expect(checkJsonProof(document, ISSUER_KEYS.publicKeyMultibase)).toEqual({ ok: true })
    const { proof, ...stated } = document
    expect(proof).toMatchObject({ verificationMethod: ISSUER_KEY_ID, created: now.toISOString() })
    expect(stated).toEqual({
      type: 'KlusCVPlatformProfile',
      platform: ISSUER_DID,
      validFrom: now.toISOString(),
      legalName: 'OppasMaat B.V.',
      kvk: '12345678',
      names: PROFILE['names'],
      service: PROFILE['service'],
      languages: ['nl', 'en'],
      ratings: {
        ratingSystem: 'stars',
        bestRating: '5',
        worstRating: '1',
        ratingWindow: { kind: 'allTime' },
        ratingGivenBy: 'household',
        ratingBasis: 'afterCompletedGigOnly',
        explanation: FULL_PROFILE['ratingExplanation'],
      },
      normalRanges: [{ ...(FULL_PROFILE['normalRanges'] as JsonObject[])[0], occupation: OPPAS }],
    })
    expect(findNormalRange(document, OPPAS)).toMatchObject({ p10: '4.5', bestRating: '5' })
  })

  test('is taken by a verifier whose trust list names the platform', async () => {
    const text = new TextEncoder().encode(await (await start()).profileDocument())
    const keys = [
      {
        id: ISSUER_KEY_ID,
        publicKeyMultibase: ISSUER_KEYS.publicKeyMultibase,
        from: '2026-03-01',
        until: '2027-03-01',
      },
    ]
    const platform = trustedPlatform(PLATFORM, { did: ISSUER_DID, keys })
    const origin = {
      platform,
      now,
      url: '',
      remembered: false,
      proofs: checkProofs,
      suites: SUITES,
    }
    expect(await checkProfile(text, origin)).toMatchObject({
      ok: true,
      publication: { platform: ISSUER_DID, version: now.getTime() },
    })
  })

  test('holds no default that is not about ratings, and no label', async () => {
    const text = await (await start()).profileDocument()
    expect(text).not.toMatch(/gig_?unit|hours_?basis|record_?basis|oppassen bij gezinnen/i)
  })

  test('says nothing of ratings or ranges where the platform does not', async () => {
    const document = await documentOf(await start({ ...PROFILE, defaults: {} }))
    expect(document).not.toHaveProperty('ratings')
    expect(document).not.toHaveProperty('normalRanges')
    expect(findNormalRange(document, OPPAS)).toBeUndefined()
  })

  test('is there without maintenance too', async () => {
    const opened = await openTestIssuer({ databaseUrl, clock: () => now })
    open.push(opened)
    expect(await versionOf(opened.issuer)).toBe(now.toISOString())
  })
})

describe('the version of a profile', () => {
  test('is the same for every process, and after a restart', async () => {
    const [one, other] = await Promise.all([start(), start()])
    later(HOUR_MS)
    const again = await start()
    const texts = await Promise.all([one, other, again].map((issuer) => issuer.profileDocument()))
    expect(new Set(texts).size).toBe(1)
  })

  test('grows when the profile says something else, also in the same millisecond', async () => {
    const before = await versionOf(await start())
    const changed = await start(withRange({ n: 1300 }))
    expect(await versionOf(changed)).toBe('2026-03-01T12:00:00.001Z')
    expect(before).toBe('2026-03-01T12:00:00.000Z')
  })

  test('grows when what was said before is said again: the start that came last decides', async () => {
    await start()
    await start(withRange({ n: 1300 }))
    expect(await versionOf(await start())).toBe('2026-03-01T12:00:00.002Z')
  })

  test('grows when the clock was set back', async () => {
    await start()
    later(-48 * HOUR_MS)
    expect(await versionOf(await start(withRange({ n: 1300 })))).toBe('2026-03-01T12:00:00.001Z')
  })

  test('grows at a start when what is published is not of our key, and not before', async () => {
    const running = await start()
    await run(`update profile set text = replace(text, '"proofValue":"z', '"proofValue":"z1')`)
    await running.maintain()
    expect(await versionOf(running)).toBe('2026-03-01T12:00:00.000Z')
    expect(await versionOf(await start())).toBe('2026-03-01T12:00:00.001Z')
  })

  test('grows once a day, for trust lists that count the key from a later day on', async () => {
    const issuer = await start()
    later(24 * HOUR_MS - 1)
    await issuer.maintain()
    expect(await versionOf(issuer)).toBe('2026-03-01T12:00:00.000Z')
    later(1)
    await issuer.maintain()
    expect((await documentOf(issuer)).proof.created).toBe('2026-03-02T12:00:00.000Z')
    expect(await versionOf(issuer)).toBe('2026-03-02T12:00:00.000Z')
  })

  test('of a newer start is not taken back by an older process', async () => {
    const older = await start()
    const newer = await start(withRange({ n: 1300 }))
    await older.maintain()
    later(25 * HOUR_MS)
    await older.maintain()
    expect(await older.profileDocument()).toBe(await newer.profileDocument())
    expect(findNormalRange(await documentOf(older), OPPAS)?.n).toBe(1300)
  })
})

describe('a profile that cannot be published', () => {
  test('of another hand in the database is never signed as ours', async () => {
    const issuer = await start()
    await run(`update profile set text = replace(text, '"n":1240', '"n":9999')`)
    later(25 * HOUR_MS)
    await issuer.maintain()
    const read = readPlatformProfile(await issuer.profileDocument())
    const isOurs = read.ok && checkJsonProof(read.document, ISSUER_KEYS.publicKeyMultibase).ok
    expect(isOurs).toBe(false)
  })

  test('is served as it was signed while the signer does not answer', async () => {
    const before = await (await start()).profileDocument()
    const { secretKeyMultibase } = ISSUER_KEYS
    const sound = createSigner({ id: ISSUER_KEY_ID, secretKeyMultibase })
    const signer: Signer = { ...sound, sign: () => Promise.reject(new Error('canary')) }
    const options = { databaseUrl, profile: withRange({ n: 1500 }), clock: () => now, signer }
    const opened = await openTestIssuer(options)
    open.push(opened)
    expect(await opened.issuer.profileDocument()).toBe(before)
  })

  test('is kept back when the signer fails, and comes when it works again', async () => {
    let isBroken = true
    const { secretKeyMultibase } = ISSUER_KEYS
    const sound = createSigner({ id: ISSUER_KEY_ID, secretKeyMultibase })
    const signer: Signer = {
      ...sound,
      sign: (request) => (isBroken ? Promise.reject(new Error('canary')) : sound.sign(request)),
    }
    const opened = await openTestIssuer({ databaseUrl, clock: () => now, signer })
    open.push(opened)
    await expect(opened.issuer.profileDocument()).rejects.toMatchObject({
      code: 'ERR_KLUSCV_SIGNER',
    })
    isBroken = false
    expect(await versionOf(opened.issuer)).toBe(now.toISOString())
  })

  test('is kept back when another key signed it', async () => {
    const running = await start()
    const { secretKeyMultibase } = generateKeyPair(new Uint8Array(32).fill(8))
    const other = createSigner({ id: ISSUER_KEY_ID, secretKeyMultibase })
    await expect(start(withRange({ n: 1300 }), other)).rejects.toMatchObject({
      code: 'ERR_KLUSCV_SELF_CHECK',
    })
    expect(findNormalRange(await documentOf(running), OPPAS)?.n).toBe(1240)
  })

  test('is refused before anything is signed when a figure is of a day to come', async () => {
    now = new Date('2026-01-31T23:59:59Z')
    await expect(start()).rejects.toMatchObject({
      code: 'ERR_KLUSCV_OPTION',
      problems: [{ pointer: '/normalRanges/0/asOf' }],
    })
  })
})
