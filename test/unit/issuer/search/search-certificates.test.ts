import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CertificateSearch, Issuer } from '../../../../src/issuer/index.ts'
import { addIssuedRows, runSql } from '../../../support/certificate-rows.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/database.ts'
import { openTestIssuer, RECORD, type TestIssuer, UNRATED_RECORD } from '../../../support/issuer.ts'

let server: TestDatabase
let opened: TestIssuer
let issuer: Issuer
let now = new Date('2026-03-01T12:00:00Z')
/** Work and ratings of the first worker, on the first of March. */
let first: readonly string[] = []
/** Work of the second, on the third. */
let second = ''
let batch: readonly string[] = []

beforeAll(async () => {
  server = await startTestDatabase()
  opened = await openTestIssuer({
    databaseUrl: server.url,
    suite: 'eddsa-jcs-2022',
    clock: () => now,
  })
  issuer = opened.issuer
  const { certificates } = await issuer.issueCertificates(RECORD)
  first = certificates.map(({ id }) => id)
  now = new Date('2026-03-03T12:00:00Z')
  const other = await issuer.issueCertificates({ ...UNRATED_RECORD, worker_ref: 'worker-2' })
  second = other.certificates[0]?.id ?? ''
  await issuer.changeStatus(first[1] ?? '', 'suspend')
  batch = await addIssuedRows(server.url, 25, { batch: 'batch-1', type: 'ReviewCredential' })
})

afterAll(async () => {
  await opened.database.close()
  await server.stop()
})

const idsOf = async (search: CertificateSearch) =>
  (await issuer.certificates.search(search)).certificates.map(({ id }) => id).toSorted()

describe('certificates are found', () => {
  test('by their worker, with how they stand and nothing of what they say', async () => {
    const { certificates, next } = await issuer.certificates.search({ workerRef: 'worker-1' })
    expect(next).toBeUndefined()
    expect(certificates.toSorted((a, b) => (a.type < b.type ? 1 : -1))).toEqual([
      {
        id: first[0],
        type: 'WorkHistoryCredential',
        issuedOn: '2026-03-01',
        status: 'active',
        superseded: false,
      },
      {
        id: first[1],
        type: 'ReputationCredential',
        issuedOn: '2026-03-01',
        status: 'suspended',
        superseded: false,
      },
    ])
  })

  test.each<readonly [CertificateSearch, () => readonly string[]]>([
    [{ issuedFrom: '2026-03-02' }, () => [second]],
    [{ issuedFrom: '2026-03-01', issuedUntil: '2026-03-01' }, () => first],
    [{ issuedUntil: '2026-02-28' }, () => batch],
    [{ batch: 'batch-1' }, () => batch],
    [{ type: 'ReputationCredential' }, () => first.slice(1)],
    [{ status: 'suspended' }, () => first.slice(1)],
    [{ status: 'active', issuedFrom: '2026-03-01' }, () => [first[0] ?? '', second]],
    [{ workerRef: 'worker-1', type: 'WorkHistoryCredential' }, () => first.slice(0, 1)],
    [{ workerRef: 'worker-1', issuedFrom: '2026-03-02' }, () => []],
    [{ workerRef: 'worker-1', batch: 'batch-1' }, () => []],
    [{ batch: 'batch-2' }, () => []],
  ])('by %j', async (search, expected) => {
    expect(await idsOf(search)).toEqual(expected().toSorted())
  })

  test('page by page, each once, in the order of their days', async () => {
    const days: string[] = []
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await issuer.certificates.search({
        issuedFrom: '2026-01-01',
        limit: 4,
        ...(after === undefined ? {} : { after }),
      })
      expect(page.certificates.length).toBeLessThanOrEqual(4)
      seen.push(...page.certificates.map(({ id }) => id))
      days.push(...page.certificates.map(({ issuedOn }) => issuedOn))
      after = page.next
    } while (after !== undefined)
    expect(seen.toSorted()).toEqual([...batch, ...first, second].toSorted())
    expect(days).toEqual(days.toSorted())
  })

  test('withdrawn ones as such, also when they were suspended before', async () => {
    await issuer.certificates.changeStatuses({ action: 'suspend' }, { certificates: [second] })
    await issuer.certificates.changeStatuses({ action: 'revoke' }, { certificates: [second] })
    expect(await idsOf({ status: 'revoked' })).toEqual([second])
    expect(await idsOf({ status: 'suspended' })).toEqual(first.slice(1))
  })
})

test('looking for someone who is not known makes nobody known', async () => {
  const workers = await runSql(server.url, 'select lookup from worker')
  expect(await idsOf({ workerRef: 'worker-99' })).toEqual([])
  expect(await runSql(server.url, 'select lookup from worker')).toEqual(workers)
})

test('what never left the house is not found', async () => {
  const [reserved] = await addIssuedRows(server.url, 1, { day: '2026-03-09T00:00:00Z' })
  const hide = `update certificate set state = 'reserved', hash = null where id = $1`
  await runSql(server.url, hide, [reserved])
  expect(await idsOf({ issuedFrom: '2026-03-09' })).toEqual([])
})

describe('a search is refused', () => {
  test.each<readonly [string, object, readonly string[]]>([
    ['that says nothing', {}, ['']],
    ['that says only which page', { limit: 5 }, ['']],
    ['with a member that is not known', { workerRef: 'w', worker_ref: 'w' }, ['']],
    ['with an inherited member', { toString: 'w' }, ['']],
    ['without a reference in workerRef', { workerRef: '' }, ['/workerRef']],
    ['with a longer reference than there is', { workerRef: 'x'.repeat(201) }, ['/workerRef']],
    ['with a number as reference', { workerRef: 7 }, ['/workerRef']],
    [
      'with days that do not exist',
      { issuedFrom: '2026-02-30', issuedUntil: '2026-3-1' },
      ['/issuedFrom', '/issuedUntil'],
    ],
    ['with an instant as day', { issuedFrom: '2026-03-01T00:00:00Z' }, ['/issuedFrom']],
    ['with another type', { type: 'DiplomaCredential' }, ['/type']],
    ['with another status', { status: 'withdrawn' }, ['/status']],
    ['with a batch that no database takes', { batch: 'a\0b' }, ['/batch']],
    ['with a limit of none', { status: 'active', limit: 0 }, ['/limit']],
    ['with a limit beyond the largest', { status: 'active', limit: 1001 }, ['/limit']],
    ['with a limit as text', { status: 'active', limit: '5' }, ['/limit']],
    ['after what is no id', { status: 'active', after: 'x' }, ['/after']],
    [
      'after a certificate that is not there',
      { status: 'active', after: 'urn:uuid:00000000-0000-4000-8000-000000000000' },
      ['/after'],
    ],
  ])('%s', async (_, search, pointers) => {
    const refused = issuer.certificates.search(search as CertificateSearch)
    await expect(refused).rejects.toMatchObject({
      code: 'ERR_KLUSCV_REQUEST',
      problems: pointers.map((pointer) => ({ pointer })),
    })
  })
})
