import { createHash } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../../src/core/json.ts'
import { LIMITS } from '../../../../src/core/limits.ts'
import type { Signer } from '../../../../src/core/signer.ts'
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

let server: TestDatabase
let url = ''
let now = new Date()
const open: Database[] = []

beforeAll(async () => {
  server = await startTestDatabase()
})

beforeEach(async () => {
  while (open.length > 0) await open.pop()?.close()
  url = await server.another()
  now = new Date('2026-03-01T10:00:00Z')
})

afterAll(async () => {
  for (const database of open) await database.close()
  await server.stop()
})

/** An issuer with connections of its own, as another process has; all share the clock `now`. */
async function openIssuer(changes: Partial<TestIssuerOptions> = {}): Promise<Issuer> {
  const opened = await openTestIssuer({ databaseUrl: url, clock: () => now, ...changes })
  open.push(opened.database)
  return opened.issuer
}

async function query(sql: string): Promise<JsonObject[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
    .query(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}

async function issueHashes(issuer: Issuer, record: JsonObject): Promise<readonly string[]> {
  const { certificates } = await issuer.issueCertificates(record)
  return certificates.map(({ credential }) => credentialHash(credential))
}

async function readOf(issuer: Issuer, name: string) {
  const read = readRegister(await issuer.registers.text(name))
  if (!read.ok) throw new TypeError(read.problem.pointer)
  return read.register
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

async function openStore(): Promise<IssuerStore> {
  const database = await openDatabase({ url })
  open.push(database)
  return createIssuerStore(database)
}

const KEYS = [{ id: ISSUER_KEY_ID, publicKeyMultibase: ISSUER_KEYS.publicKeyMultibase }]

describe('the register of a day', () => {
  test('lists what was issued on it, five minutes after it is over, and is signed', async () => {
    const issuer = await openIssuer()
    const hashes = await issueHashes(issuer, RECORD)
    now = new Date('2026-03-02T00:04:59Z')
    await issuer.maintain()
    expect(await issuer.registers.names()).toEqual([])

    now = new Date('2026-03-02T00:05:00Z')
    await issuer.maintain()
    expect(await issuer.registers.names()).toEqual(['2026-03-01'])
    const register = await readOf(issuer, '2026-03-01')
    expect(register).toMatchObject({
      platform: 'did:web:oppasmaat.example',
      ...{ date: '2026-03-01', part: 1, parts: 1, validFrom: '2026-03-02T00:05:00.000Z' },
      hashes: hashes.toSorted(),
    })
    expect(hashes).toHaveLength(2)
    expect(checkRegisterProof(register, KEYS)).toEqual({ ok: true })
  })

  test('is there for days without certificates too, and for all that were missed', async () => {
    const issuer = await openIssuer()
    await issuer.maintain()
    expect(await issuer.registers.names()).toEqual([])
    const first = await issueHashes(issuer, UNRATED_RECORD)
    now = new Date('2026-03-04T09:00:00Z')
    const second = await issueHashes(issuer, UNRATED_RECORD)
    now = new Date('2026-03-06T09:00:00Z')
    await issuer.maintain()
    const names = await issuer.registers.names()
    expect(names).toEqual(['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'])
    const listed = await Promise.all(names.map((name) => readOf(issuer, name)))
    expect(listed.map(({ hashes }) => hashes)).toEqual([first, [], [], second, []])
  })

  test('is signed by one of several processes, and never again', async () => {
    let signatures = 0
    const counting = signerThat(async () => {
      signatures += 1
    })
    const processes = await Promise.all([0, 1, 2].map(() => openIssuer({ signer: counting })))
    await Promise.all(processes.map((issuer) => issuer.maintain()))
    const [issuer = await openIssuer()] = processes
    await issueHashes(issuer, UNRATED_RECORD)
    now = new Date('2026-03-01T23:00:00Z')
    await issuer.maintain()

    signatures = 0
    now = new Date('2026-03-02T00:06:00Z')
    await Promise.all(processes.map((one) => one.maintain()))
    expect(signatures).toBe(1)
    const text = await issuer.registers.text('2026-03-01')
    now = new Date('2026-03-03T00:06:00Z')
    await Promise.all(processes.map((one) => one.maintain()))
    expect(await issuer.registers.names()).toEqual(['2026-03-01', '2026-03-02'])
    expect(await issuer.registers.text('2026-03-01')).toBe(text)
  })
})

describe('a register that is not there', () => {
  test('is made by the next process when the first could not sign', async () => {
    const issuer = await openIssuer()
    await issueHashes(issuer, UNRATED_RECORD)
    now = new Date('2026-03-01T23:00:00Z')
    await issuer.maintain()
    const broken = signerThat(() => Promise.reject(new TypeError('no answer')))
    const failing = await openIssuer({ signer: broken })
    now = new Date('2026-03-02T00:06:00Z')
    await expect(failing.maintain()).rejects.toMatchObject({ code: 'ERR_KLUSCV_SIGNER' })
    expect(await issuer.registers.names()).toEqual([])
    await issuer.maintain()
    expect(await issuer.registers.names()).toEqual(['2026-03-01'])
  })

  test('is not found, under no name', async () => {
    const issuer = await openIssuer()
    await issueHashes(issuer, UNRATED_RECORD)
    now = new Date('2026-03-02T00:06:00Z')
    await issuer.maintain()
    for (const name of ['2026-02-28', '2026-03-01.2', '2026-03-01.1', 'latest', '']) {
      await expect(issuer.registers.text(name)).rejects.toMatchObject({
        code: 'ERR_KLUSCV_NOT_FOUND',
      })
    }
  })
})

describe('a day that is closed', () => {
  test('releases nothing more: what was reserved and not finished is given up', async () => {
    const issuer = await openIssuer()
    await issueHashes(issuer, UNRATED_RECORD)
    let midnight = async () => {}
    const late = await openIssuer({ signer: signerThat(() => midnight()) })
    midnight = async () => {
      midnight = async () => {}
      now = new Date('2026-03-02T00:10:00Z')
      await issuer.maintain()
    }
    await expect(late.issueCertificates(UNRATED_RECORD)).rejects.toMatchObject({
      code: 'ERR_KLUSCV_CONFLICT',
    })
    expect((await readOf(issuer, '2026-03-01')).hashes).toHaveLength(1)
    expect(
      await query('select state, count(*)::int from certificate group by 1 order by 1'),
    ).toEqual([
      { state: 'issued', count: 1 },
      { state: 'void', count: 1 },
    ])
  })

  test('takes nothing more, nor does any day before it, by a process whose clock is behind', async () => {
    const issuer = await openIssuer()
    const key = { idempotencyKey: 'system 1' }
    const first = await issuer.issueCertificates(UNRATED_RECORD, key)
    now = new Date('2026-03-02T00:10:00Z')
    await issuer.maintain()
    for (const day of ['2026-03-01T23:59:59Z', '2026-02-27T10:00:00Z']) {
      const behind = await openIssuer({ clock: () => new Date(day) })
      await expect(behind.issueCertificates(UNRATED_RECORD)).rejects.toMatchObject({
        code: 'ERR_KLUSCV_CONFLICT',
      })
    }
    // A repetition is the answer of that day, and a new request is of the next.
    expect(await issuer.issueCertificates(UNRATED_RECORD, key)).toEqual(first)
    await expect(issueHashes(issuer, UNRATED_RECORD)).resolves.toHaveLength(1)
  })

  test('refuses a release of what is reserved on it all the same', async () => {
    const issuer = await openIssuer()
    const hashes = await issueHashes(issuer, UNRATED_RECORD)
    now = new Date('2026-03-02T00:10:00Z')
    await issuer.maintain()
    await query(`update certificate set state = 'reserved', hash = null`)
    const [row] = await query('select id from certificate')
    const certificates = [{ id: String(row?.['id']), hash: hashes[0] ?? '' }]
    await expect((await openStore()).release(certificates)).rejects.toMatchObject({
      code: 'ERR_KLUSCV_CONFLICT',
    })
  })

  test('is none that is not over, whatever the clock of one process says', async () => {
    now = new Date()
    const issuer = await openIssuer()
    await issueHashes(issuer, UNRATED_RECORD)
    now = new Date('2099-01-01T00:00:00Z')
    await issuer.maintain()
    const today = new Date().toISOString().slice(0, 10)
    expect((await issuer.registers.names()).filter((name) => name >= today)).toEqual([])
  })
})

describe('a day with more certificates than one register can hold', () => {
  const hashes = Array.from({ length: LIMITS.registerHashes + 2 }, (_, index) =>
    createHash('sha256').update(String(index)).digest('hex'),
  ).sort()

  test('has parts, in the order of the hashes, all served', async () => {
    const issuer = await openIssuer()
    await issuer.maintain()
    const { secretKeyMultibase, publicKeyMultibase } = ISSUER_KEYS
    const signer = createSigner({ id: ISSUER_KEY_ID, secretKeyMultibase })
    const store = await openStore()
    await store.registers.publish('2026-03-01', () =>
      signParts(
        { did: ISSUER_DID, clock: () => now, signer, publicKeyMultibase },
        '2026-03-01',
        hashes,
      ),
    )
    expect(await issuer.registers.names()).toEqual(['2026-03-01', '2026-03-01.2'])
    const parts = [await readOf(issuer, '2026-03-01'), await readOf(issuer, '2026-03-01.2')]
    expect(parts.map(({ part, parts: all }) => [part, all])).toEqual([
      [1, 2],
      [2, 2],
    ])
    expect(parts.map((part) => part.hashes.length)).toEqual([LIMITS.registerHashes, 2])
    expect(parts.flatMap((part) => part.hashes)).toEqual(hashes)
  })
})
