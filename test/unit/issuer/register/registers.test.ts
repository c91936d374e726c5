import { createHash } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../../src/core/json.ts'
import type { Signer } from '../../../../src/core/signer.ts'
import { utcDay } from '../../../../src/core/time.ts'
import type { Issuer, IssuerStore } from '../../../../src/issuer/index.ts'
import { signParts } from '../../../../src/issuer/register/publish-registers.ts'
import { createIssuerStore, type Database, openDatabase } from '../../../../src/storage/index.ts'
import { credentialHash } from '../../../../src/suites/hash-credential.ts'
import { createSigner } from '../../../../src/suites/keys.ts'
import { checkRegisterProof, readRegister } from '../../../../src/trust/register.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/database.ts'
import {
  ISSUER_DID,
  ISSUER_KEY_ID,
  ISSUER_KEYS,
  openTestIssuer,
  RECORD,
  type TestIssuerOptions,
  UNRATED_RECORD,
} from '../../../support/issuer.ts'

const KEYS = [{ id: ISSUER_KEY_ID, publicKeyMultibase: ISSUER_KEYS.publicKeyMultibase }]

let server: TestDatabase
let issuer: Issuer
const open: Database[] = []

// One issuer, whose tests follow each other: each begins some days after the one before.
const TODAY = Date.now()
let daysBack = 42
let now = new Date()

beforeAll(async () => {
  server = await startTestDatabase()
  issuer = await openIssuer()
})

beforeEach(() => {
  daysBack -= 3
  now = at('10:00:00', 0)
})

afterAll(async () => {
  for (const database of open) await database.close()
  await server.stop()
})

/** A time on the first day of a test, or so many days later. */
function at(time: string, later: number): Date {
  return new Date(`${dayOf(later)}T${time}Z`)
}

function dayOf(later: number): string {
  return utcDay(new Date(TODAY - (daysBack - later) * 24 * 3_600_000))
}

/** An issuer with connections of its own, as another process has; all share the clock `now`. */
async function openIssuer(changes: Partial<TestIssuerOptions> = {}): Promise<Issuer> {
  const opened = await openTestIssuer({ databaseUrl: server.url, clock: () => now, ...changes })
  open.push(opened.database)
  return opened.issuer
}

async function openStore(): Promise<IssuerStore> {
  const database = await openDatabase({ url: server.url })
  open.push(database)
  return createIssuerStore(database)
}

/** A signer that does something first. */
function signerThat(first: () => Promise<void>): Signer {
  const { secretKeyMultibase } = ISSUER_KEYS
  const signer = createSigner({ id: ISSUER_KEY_ID, secretKeyMultibase })
  return {
    ...signer,
    sign: async (request) => {
      await first()
      return signer.sign(request)
    },
  }
}

async function query(sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  return client
    .query(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}

async function issueHashes(record: JsonObject): Promise<readonly string[]> {
  const { certificates } = await issuer.issueCertificates(record)
  return certificates.map(({ credential }) => credentialHash(credential))
}

async function readOf(name: string) {
  const read = readRegister(await issuer.registers.text(name))
  if (!read.ok) throw new TypeError(read.problem.pointer)
  return read.register
}

describe('the register of a day', () => {
  test('lists what was issued on it, five minutes after it is over, and is signed', async () => {
    await issuer.maintain()
    expect(await issuer.registers.names()).toEqual([])
    const hashes = await issueHashes(RECORD)
    now = at('00:04:59', 1)
    await issuer.maintain()
    expect(await issuer.registers.names()).toEqual([])

    now = at('00:05:00', 1)
    await issuer.maintain()
    expect(await issuer.registers.names()).toEqual([dayOf(0)])
    const register = await readOf(dayOf(0))
    expect(register).toMatchObject({
      ...{ platform: ISSUER_DID, date: dayOf(0), part: 1, parts: 1 },
      validFrom: now.toISOString(),
      hashes: hashes.toSorted(),
    })
    expect(hashes).toHaveLength(2)
    expect(checkRegisterProof(register, KEYS)).toEqual({ ok: true })
  })

  test('is served byte for byte, for caches to keep', async () => {
    const [name] = await issuer.registers.names()
    const served = await issuer.publicDocument(`/issued/${name}`)
    expect(served?.text).toBe(await issuer.registers.text(String(name)))
    expect(served?.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(await issuer.publicDocument('/issued')).toMatchObject({
      text: JSON.stringify({ registers: [name] }),
      headers: { 'cache-control': 'public, max-age=60' },
    })
  })

  test('is there for days without certificates too, and for all that were missed', async () => {
    const first = await issueHashes(UNRATED_RECORD)
    now = at('09:00:00', 2)
    const second = await issueHashes(UNRATED_RECORD)
    now = at('09:00:00', 3)
    await issuer.maintain()
    const days = [0, 1, 2].map(dayOf)
    expect((await issuer.registers.names()).slice(-3)).toEqual(days)
    const listed = await Promise.all(days.map(readOf))
    expect(listed.map(({ hashes }) => hashes)).toEqual([first, [], second])
  })

  test('is signed by one of several processes, and never again', async () => {
    let signatures = 0
    const counting = signerThat(async () => {
      signatures += 1
    })
    const processes = await Promise.all([0, 1, 2].map(() => openIssuer({ signer: counting })))
    await issueHashes(UNRATED_RECORD)
    now = at('23:00:00', 0)
    for (const process of processes) await process.maintain()

    signatures = 0
    now = at('00:06:00', 1)
    await Promise.all(processes.map((process) => process.maintain()))
    expect(signatures).toBe(1)
    const text = await issuer.registers.text(dayOf(0))
    now = at('00:06:00', 2)
    await Promise.all(processes.map((process) => process.maintain()))
    expect((await issuer.registers.names()).slice(-2)).toEqual([dayOf(0), dayOf(1)])
    expect(await issuer.registers.text(dayOf(0))).toBe(text)
  })
})

describe('a register that is not there', () => {
  test('is made by the next process when the first could not sign', async () => {
    await issueHashes(UNRATED_RECORD)
    now = at('23:00:00', 0)
    await issuer.maintain()
    const broken = signerThat(() => Promise.reject(new TypeError('no answer')))
    const failing = await openIssuer({ signer: broken })
    now = at('00:06:00', 1)
    await expect(failing.maintain()).rejects.toMatchObject({ code: 'ERR_KLUSCV_SIGNER' })
    expect(await issuer.registers.names()).not.toContain(dayOf(0))
    await issuer.maintain()
    expect(await issuer.registers.names()).toContain(dayOf(0))
  })

  test('is not found, under no name', async () => {
    const [day] = await issuer.registers.names()
    for (const name of ['2020-02-28', `${day}.2`, `${day}.1`, 'latest', '']) {
      await expect(issuer.registers.text(name)).rejects.toMatchObject({
        code: 'ERR_KLUSCV_NOT_FOUND',
      })
      expect(await issuer.publicDocument(`/issued/${name}`)).toBeUndefined()
    }
  })
})

describe('a day that is closed', () => {
  test('releases nothing more: what was reserved and not finished is given up', async () => {
    const hashes = await issueHashes(UNRATED_RECORD)
    let midnight = async () => {}
    const late = await openIssuer({ signer: signerThat(() => midnight()) })
    midnight = async () => {
      midnight = async () => {}
      now = at('00:10:00', 1)
      await issuer.maintain()
    }
    await expect(late.issueCertificates(UNRATED_RECORD)).rejects.toMatchObject({
      code: 'ERR_KLUSCV_CONFLICT',
    })
    expect((await readOf(dayOf(0))).hashes).toEqual(hashes)
    expect(
      await query(`select count(*)::int as given_up, count(worker_tag)::int as linked
        from certificate where state = 'void'`),
    ).toEqual([{ given_up: 1, linked: 0 }])
  })

  test('takes nothing more, nor does any day before it, by a process whose clock is behind', async () => {
    const key = { idempotencyKey: 'system 1' }
    const first = await issuer.issueCertificates(UNRATED_RECORD, key)
    now = at('00:10:00', 1)
    await issuer.maintain()
    for (const clock of [at('23:59:59', 0), at('10:00:00', -2)]) {
      const behind = await openIssuer({ clock: () => clock })
      await expect(behind.issueCertificates(UNRATED_RECORD)).rejects.toMatchObject({
        code: expect.stringMatching(/CONFLICT|SIGNER/),
      })
    }
    // A repetition is the answer of that day, and a new request is of the next.
    expect(await issuer.issueCertificates(UNRATED_RECORD, key)).toEqual(first)
    await expect(issueHashes(UNRATED_RECORD)).resolves.toHaveLength(1)
  })

  test('refuses a release of what is reserved on it all the same', async () => {
    const [hash = ''] = await issueHashes(UNRATED_RECORD)
    now = at('00:10:00', 1)
    await issuer.maintain()
    const [row] = await query(
      `update certificate set state = 'reserved', hash = null where hash = '${hash}' returning id`,
    )
    const certificates = [{ id: String(row?.['id']), hash }]
    await expect((await openStore()).release(certificates)).rejects.toMatchObject({
      code: 'ERR_KLUSCV_CONFLICT',
    })
  })

  test('is none that is not over, whatever the clock of one process says', async () => {
    now = new Date('2099-01-01T00:00:00Z')
    await issuer.maintain()
    const names = await issuer.registers.names()
    expect(names).toContain(dayOf(0))
    expect(names.filter((name) => name >= utcDay(new Date()))).toEqual([])
  })
})

describe('a day with more certificates than one register can hold', () => {
  test('has parts, in the order of the hashes, all served', async () => {
    const hashes = ['one', 'two', 'three', 'four', 'five']
      .map((text) => createHash('sha256').update(text).digest('hex'))
      .sort()
    const { secretKeyMultibase, publicKeyMultibase } = ISSUER_KEYS
    const signer = createSigner({ id: ISSUER_KEY_ID, secretKeyMultibase })
    const signing = { did: ISSUER_DID, clock: () => now, signer, publicKeyMultibase }
    const day = '2020-01-01'
    const store = await openStore()
    expect(await store.registers.publish(day, () => signParts(signing, day, hashes, 2))).toBe(true)
    const names = (await issuer.registers.names()).slice(0, 3)
    expect(names).toEqual([day, `${day}.2`, `${day}.3`])
    const parts = await Promise.all(names.map(readOf))
    expect(parts.map(({ part, parts: all }) => [part, all])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ])
    expect(parts.map((part) => part.hashes)).toEqual([
      hashes.slice(0, 2),
      hashes.slice(2, 4),
      hashes.slice(4),
    ])
  })
})
