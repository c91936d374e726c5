import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Credential } from '../../../../src/core/credential.ts'
import { utcDay } from '../../../../src/core/time.ts'
import type { Issuer } from '../../../../src/issuer/index.ts'
import type { Database } from '../../../../src/storage/index.ts'
import {
  createMemoryFolder,
  daysAgo,
  issueOverDays,
  type MemoryFolder,
} from '../../../support/archive.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/database.ts'
import { ISSUER_DID, openTestIssuer, UNRATED_RECORD } from '../../../support/issuer.ts'

let server: TestDatabase
let url = ''
let now = new Date()
const open: Database[] = []
let issuer: Issuer
let credentials: readonly Credential[] = []
let folder: MemoryFolder

beforeAll(async () => {
  server = await startTestDatabase()
  url = server.url
  issuer = await openIssuer()
  credentials = await issue()
  folder = createMemoryFolder()
})

afterAll(async () => {
  for (const database of open) await database.close()
  await server.stop()
})

async function openIssuer(): Promise<Issuer> {
  const opened = await openTestIssuer({ databaseUrl: url, clock: () => now })
  open.push(opened.database)
  return opened.issuer
}

async function issue(): Promise<readonly Credential[]> {
  return issueOverDays(issuer, (moved) => {
    now = moved
  })
}

async function query(sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
    .query(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}

// The tests of this file follow each other on one issuer, from its last certificate to its end.

describe('a platform that has not stopped', () => {
  test('has no archive', async () => {
    await expect(issuer.windDown.archive(createMemoryFolder())).rejects.toMatchObject({
      code: 'ERR_KLUSCV_CONFLICT',
    })
    expect(await issuer.windDown.plan()).toEqual({ certificates: 3, registers: 0, statusLists: 3 })
  })
})

describe('a platform that stops', () => {
  test('gives up what is being signed at that moment, or has it in its register', async () => {
    const issuing = Array.from({ length: 6 }, () => issuer.issueCertificates(UNRATED_RECORD))
    const settled = Promise.allSettled(issuing)
    await issuer.windDown.stop('test')
    const ended = await settled
    const refused = ended.filter(({ status }) => status === 'rejected')
    const { certificates } = await issuer.windDown.archive(folder)
    expect(refused.length).toBeGreaterThan(0)
    expect(certificates).toBe(credentials.length + ended.length - refused.length)
  })

  test('issues nothing in any process, and says so', async () => {
    for (const process of [issuer, await openIssuer()]) {
      await expect(process.issueCertificates(UNRATED_RECORD)).rejects.toMatchObject({
        code: 'ERR_KLUSCV_STOPPED',
        message: 'the platform has stopped: nothing is issued',
      })
      await expect(process.offers.create(UNRATED_RECORD)).rejects.toMatchObject({
        code: 'ERR_KLUSCV_STOPPED',
      })
      const file = [Buffer.from(JSON.stringify(UNRATED_RECORD))]
      const received = process.batches.receive(file, { format: 'ndjson', caller: 'test' })
      await expect(received).rejects.toMatchObject({ code: 'ERR_KLUSCV_STOPPED' })
    }
  })

  test('does it once: the audit trail notes it once, with who asked', async () => {
    const before = await issuer.windDown.plan()
    await issuer.windDown.stop('someone else')
    expect(await issuer.windDown.plan()).toEqual(before)
    const stops = await query(`select subject, caller from audit_entry where action = 'stop'`)
    expect(stops).toEqual([{ subject: ISSUER_DID, caller: 'test' }])
  })
})

describe('the archive', () => {
  test('has everything that was published, and what to do in both languages', () => {
    const paths = [...folder.files.keys()].map((path) => path.replace(/[0-9a-f]{16}/, 'group'))
    expect(paths).toEqual([
      'public/.well-known/did.json',
      'public/profile',
      'public/issued/index.json',
      ...[3, 2, 1, 0].map((ago) => `public/issued/${utcDay(daysAgo(ago))}`),
      ...['revocation', 'suspension', 'refresh'].map((of) => `public/status-lists/group-${of}`),
      'README.nl.md',
      'README.en.md',
      'manifest.json',
    ])
    expect(folder.files.get('README.nl.md')).toContain(`OppasMaat (\`${ISSUER_DID}\`)`)
    expect(folder.files.get('README.en.md')).toMatch(
      /Certificates: \d\. Registers: 4\. Status lists: 3\./,
    )
  })

  test('made again after a withdrawal has newer lists, and all else the same', async () => {
    const before = new Map(folder.files)
    await issuer.changeStatus(credentials[0]?.id ?? '', 'suspend')
    await issuer.windDown.archive(folder)
    const changed = [...folder.files.keys()].filter(
      (path) => before.get(path) !== folder.files.get(path),
    )
    expect(changed.some((path) => path.endsWith('-suspension'))).toBe(true)
    expect(changed.filter((path) => !/status-lists|manifest|README/.test(path))).toEqual([])
  })

  test('has registers up to the day on which the platform stopped, and no later ones', async () => {
    const names = await issuer.registers.names()
    expect(names).toEqual([3, 2, 1, 0].map((ago) => utcDay(daysAgo(ago))))
    now = daysAgo(-3)
    await issuer.maintain()
    now = new Date()
    expect(await issuer.registers.names()).toEqual(names)
  })

  test('is not written over that of another platform', async () => {
    const manifest = String(folder.files.get('manifest.json'))
    const other = createMemoryFolder([
      ['manifest.json', manifest.replaceAll(ISSUER_DID, 'did:web:other.example')],
    ])
    await expect(issuer.windDown.archive(other)).rejects.toMatchObject({
      code: 'ERR_KLUSCV_OPTION',
    })
  })

  test('that lacks a certificate of the rows is told', async () => {
    await query(`update certificate set hash = repeat('ab', 32) where type like 'Reputation%'`)
    await expect(issuer.windDown.archive(createMemoryFolder())).rejects.toMatchObject({
      code: 'ERR_KLUSCV_SELF_CHECK',
      problems: [{ message: 'lacks 1 certificates that were issued on its day' }],
    })
  })

  test('that lacks a day with certificates is told, and so is a list that says something else', async () => {
    await query(`update certificate set day = '2020-01-01T00:00:00Z' where type like 'Reputation%'`)
    await query(`update certificate set superseded = true where type like 'Reputation%'`)
    await expect(issuer.windDown.archive(createMemoryFolder())).rejects.toMatchObject({
      code: 'ERR_KLUSCV_SELF_CHECK',
      problems: [
        { message: '1 certificates were issued on days that have no register here' },
        { pointer: expect.stringMatching(/-refresh$/), message: expect.stringMatching(/database/) },
      ],
    })
  })
})
