import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../../src/core/json.ts'
import type { Issuer } from '../../../../src/issuer/index.ts'
import {
  activateNextKey,
  extendRetirement,
  type Keys,
  markCompromised,
} from '../../../../src/suites/key-life.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/database.ts'
import {
  ISSUER_KEY_ID,
  openTestIssuer,
  type TestIssuer,
  UNRATED_RECORD,
} from '../../../support/issuer.ts'
import { firstKey, keysFor, rotated, switched } from '../../../support/key-generations.ts'

let server: TestDatabase
let databaseUrl = ''
let now = new Date(0)
const open: TestIssuer[] = []

/** Before the next key signs, and after. */
const BEFORE = rotated(firstKey('2026-03-01'), '2026-03-01')
const AFTER = activateNextKey(BEFORE, '2026-03-10')

beforeAll(async () => {
  server = await startTestDatabase()
})

beforeEach(async () => {
  while (open.length > 0) await open.pop()?.database.close()
  databaseUrl = await server.another()
  now = new Date('2026-03-10T12:00:00.000Z')
})

afterAll(async () => {
  for (const { database } of open) await database.close()
  await server.stop()
})

/** A process that is started now, with these keys. */
async function start(keys: Keys): Promise<Issuer> {
  const clock = () => now
  const opened = await openTestIssuer({ databaseUrl, clock, keys: await keysFor(keys) })
  open.push(opened)
  await opened.issuer.maintain()
  return opened.issuer
}

const keyOf = ({ proof }: JsonObject) => (proof as JsonObject)['verificationMethod']
const issue = async (issuer: Issuer, idempotencyKey?: string) => {
  const options = idempotencyKey === undefined ? {} : { idempotencyKey }
  const { certificates } = await issuer.issueCertificates(UNRATED_RECORD, options)
  return keyOf(certificates[0]?.credential ?? {})
}
const FIRST = ISSUER_KEY_ID
const SECOND = ISSUER_KEY_ID.replace('#key-1', '#key-2')

/** Who signed what is published, and in which versions. */
async function published({ statusListUrls, statusList, profileDocument }: Issuer) {
  const names = (await statusListUrls()).map((url) => url.split('/').at(-1) ?? '')
  const texts = await Promise.all([...names.map(statusList), profileDocument()])
  return { texts, keys: [...new Set(texts.map((text) => keyOf(JSON.parse(text))))] }
}

const ENDED = { code: 'ERR_KLUSCV_SIGNER', message: expect.stringContaining('newest key file') }

describe('while processes are started one after the other', () => {
  test('both keys sign, and what the old one published is signed anew once', async () => {
    const old = await start(BEFORE)
    expect(await issue(old)).toBe(FIRST)
    expect((await published(old)).keys).toEqual([FIRST])
    const fresh = await start(AFTER)
    expect([await issue(old), await issue(fresh)]).toEqual([FIRST, SECOND])
    const after = await published(fresh)
    expect(after.keys).toEqual([SECOND])
    for (const issuer of [old, fresh, old]) await issuer.maintain()
    expect((await published(old)).texts).toEqual(after.texts)
    // Whoever resolves the DID may ask either of them.
    for (const { didDocument } of [old, fresh]) {
      expect(didDocument()['assertionMethod']).toEqual(expect.arrayContaining([FIRST, SECOND]))
    }
  })

  test('an old one may be started again, and takes nothing back', async () => {
    await issue(await start(BEFORE))
    const { texts } = await published(await start(AFTER))
    const again = await start(BEFORE)
    expect((await published(again)).texts).toEqual(texts)
    expect(await issue(again)).toBe(FIRST)
  })

  test('what an old one published meanwhile is signed anew by the next round', async () => {
    const old = await start(BEFORE)
    const { certificates } = await old.issueCertificates(UNRATED_RECORD)
    const fresh = await start(AFTER)
    await old.changeStatus(certificates[0]?.id ?? '', 'revoke')
    expect((await published(fresh)).keys.toSorted()).toEqual([FIRST, SECOND])
    await fresh.maintain()
    expect((await published(fresh)).keys).toEqual([SECOND])
  })
})

describe('a process that was forgotten', () => {
  test('signs nothing from the day after on, says so, and still serves what is published', async () => {
    const old = await start(BEFORE)
    await issue(old)
    await start(AFTER)
    await old.maintain()
    now = new Date('2026-03-10T23:59:59.000Z')
    expect(await issue(old)).toBe(FIRST)
    now = new Date('2026-03-11T00:00:00.000Z')
    for (const ask of [() => issue(old), old.maintain, old.checkHealth]) {
      await expect(ask()).rejects.toMatchObject(ENDED)
    }
    expect((await published(old)).texts.length).toBe(4)
  })

  test('signs nothing with a key that is compromised, a round after that is known', async () => {
    const old = await start(BEFORE)
    const since = { since: '2026-03-09T00:00:00.000Z', now }
    const fresh = await start(markCompromised(AFTER, FIRST, since))
    await expect(old.maintain()).rejects.toMatchObject(ENDED)
    await expect(issue(old)).rejects.toMatchObject(ENDED)
    expect(await issue(fresh)).toBe(SECOND)
  })

  test('and signed after the day of the switch is told of, with what to do', async () => {
    const old = await start(BEFORE)
    now = new Date('2026-03-12T08:00:00.000Z')
    await old.maintain()
    await expect(start(AFTER)).rejects.toMatchObject({
      code: 'ERR_KLUSCV_KEY',
      message: expect.stringContaining(`kluscv keys retire ${FIRST} --until 2026-03-12`),
    })
    const days = { until: '2026-03-12', today: '2026-03-12' }
    expect(await issue(await start(extendRetirement(AFTER, FIRST, days)))).toBe(SECOND)
    expect(await issue(old)).toBe(FIRST)
  })
})

describe('a key file that was put back', () => {
  test('brings no key back that retired or is compromised, and no end forward', async () => {
    await start(AFTER)
    now = new Date('2026-03-11T00:00:01.000Z')
    await expect(start(BEFORE)).rejects.toMatchObject(ENDED)
    now = new Date('2026-03-10T12:00:00.000Z')
    await start(BEFORE)
    await start(markCompromised(AFTER, FIRST, { since: '2026-03-09T00:00:00.000Z', now }))
    await expect(start(BEFORE)).rejects.toMatchObject(ENDED)
    await start(AFTER)
    await expect(start(BEFORE)).rejects.toMatchObject(ENDED)
  })

  test('puts no other key under a name that was used', async () => {
    await start(BEFORE)
    const renamed = AFTER.map((key) => ({ ...key, id: key.id === FIRST ? SECOND : FIRST }))
    await expect(start(renamed)).rejects.toMatchObject({
      code: 'ERR_KLUSCV_KEY',
      message: expect.stringContaining('another key before'),
    })
  })
})

describe('a request that is repeated after the switch', () => {
  test('is a conflict, and not signed a second time', async () => {
    const old = await start(BEFORE)
    await issue(old, 'one')
    const fresh = await start(AFTER)
    await expect(issue(fresh, 'one')).rejects.toMatchObject({ code: 'ERR_KLUSCV_CONFLICT' })
    expect(await issue(old, 'one')).toBe(FIRST)
  })

  test('is a conflict when it was begun on a day on which no verifier counts the new key', async () => {
    const first = firstKey('2026-03-01')
    now = new Date('2026-03-09T23:59:30.000Z')
    const keys = await keysFor(first)
    const failing = { ...keys.signer, sign: () => Promise.reject(new Error('canary')) }
    await start(first)
    const clock = () => now
    const broken = await openTestIssuer({ databaseUrl, clock, keys: { ...keys, signer: failing } })
    open.push(broken)
    await expect(issue(broken.issuer, 'one')).rejects.toMatchObject({ code: 'ERR_KLUSCV_SIGNER' })
    now = new Date('2026-03-10T00:00:10.000Z')
    const fresh = await start(switched(first, '2026-03-10'))
    await expect(issue(fresh, 'one')).rejects.toMatchObject({
      code: 'ERR_KLUSCV_CONFLICT',
      message: expect.stringContaining('new Idempotency-Key'),
    })
    expect(await issue(fresh, 'two')).toBe(SECOND)
  })
})
