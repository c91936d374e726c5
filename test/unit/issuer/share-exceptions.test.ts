import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { KlusCvError } from '../../../src/core/errors.ts'
import type { JsonObject } from '../../../src/core/json.ts'
import { startTestDatabase, type TestDatabase } from '../../support/database.ts'
import { openTestIssuer, RECORD, type TestIssuer } from '../../support/issuer.ts'

let server: TestDatabase
let databaseUrl = ''
let opened: TestIssuer | undefined

beforeAll(async () => {
  server = await startTestDatabase()
})

beforeEach(async () => {
  await opened?.database.close()
  databaseUrl = await server.another()
  opened = await openTestIssuer({ databaseUrl })
})

afterAll(async () => {
  await opened?.database.close()
  await server.stop()
})

function issuer(): TestIssuer['issuer'] {
  if (opened === undefined) throw new TypeError('no issuer was opened')
  return opened.issuer
}

/** Everything that stands in the database, as text. */
async function everything(): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
    )
    expect(tables.map(({ name }) => name)).toContain('guard_exception')
    const texts: string[] = []
    for (const { name } of tables) {
      const { rows } = await client.query(`select t::text from "${name}" t`)
      texts.push(JSON.stringify(rows))
    }
    return texts.join('\n')
  } finally {
    await client.end()
  }
}

const SECRETS = ['06-12345678', '12345678', 'Kerkstraat']

const RECORD_WITH_FINDINGS: JsonObject = {
  ...RECORD,
  training: [{ name: 'cursus Kerkstraat 12', date: '2025-03' }],
  reviews: [
    { text: 'Altijd op tijd.', language: 'nl', month: '2025-06', redacted: false },
    { text: 'Dossier 06-12345678 was af.', language: 'nl', month: '2025-06', redacted: false },
  ],
}

const EXCEPTIONS = [
  { field: '/training/0/name', kind: 'address' },
  { field: '/reviews/1/text', kind: 'phone' },
]

describe('a record with personal data', () => {
  test('becomes no certificate, and leaves nothing in error or database', async () => {
    const failure = await issuer()
      .issueCertificates(RECORD_WITH_FINDINGS)
      .catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'ERR_KLUSCV_RECORD' })
    const problems = failure instanceof KlusCvError ? failure.problems : []
    expect(problems.map(({ pointer }) => pointer).toSorted()).toEqual(
      EXCEPTIONS.map(({ field }) => field).toSorted(),
    )
    const told = `${String(failure)} ${JSON.stringify(problems)} ${await everything()}`
    for (const secret of SECRETS) expect(told).not.toContain(secret)
    expect(await issuer().guardExceptions()).toEqual([])
  })

  test('becomes one when each finding is allowed, with each use on record and no text', async () => {
    const record = { ...RECORD_WITH_FINDINGS, allowed_findings: EXCEPTIONS }
    const { certificates } = await issuer().issueCertificates(record)
    const holding = (text: string) =>
      certificates.find(({ credential }) => JSON.stringify(credential).includes(text))?.id
    const kept = await issuer().guardExceptions()
    expect(kept).toHaveLength(2)
    expect(kept).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ certificate: holding('Kerkstraat 12'), ...EXCEPTIONS[0] }),
        expect.objectContaining({ certificate: holding('Dossier'), ...EXCEPTIONS[1] }),
      ]),
    )
    expect(JSON.stringify(certificates)).not.toContain('allowed')
    const stored = await everything()
    for (const secret of SECRETS) expect(stored).not.toContain(secret)
  })

  test('is refused when one of two findings is allowed', async () => {
    const record = { ...RECORD_WITH_FINDINGS, allowed_findings: EXCEPTIONS.slice(1) }
    await expect(issuer().issueCertificates(record)).rejects.toMatchObject({
      problems: [{ pointer: '/training/0/name' }],
    })
    expect(await issuer().guardExceptions()).toEqual([])
  })
})
