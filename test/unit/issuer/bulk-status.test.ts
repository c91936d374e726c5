import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BulkTarget, Issuer, StatusAction } from '../../../src/issuer/index.ts'
import { addIssuedRows, placesOf, runSql } from '../../support/certificate-rows.ts'
import { startTestDatabase, type TestDatabase } from '../../support/database.ts'
import { openTestIssuer, type TestIssuer, UNRATED_RECORD } from '../../support/issuer.ts'
import { publishedBits } from '../../support/published-bits.ts'

let server: TestDatabase
const opened: TestIssuer[] = []
let issuer: Issuer
let other: Issuer

beforeAll(async () => {
  server = await startTestDatabase()
  for (let i = 0; i < 2; i += 1)
    opened.push(await openTestIssuer({ databaseUrl: server.url, suite: 'eddsa-jcs-2022' }))
  issuer = (opened[0] as TestIssuer).issuer
  other = (opened[1] as TestIssuer).issuer
  await issuer.issueCertificates(UNRATED_RECORD)
})

afterAll(async () => {
  for (const { database } of opened) await database.close()
  await server.stop()
})

const change = (action: StatusAction, certificates: readonly string[], by = issuer) =>
  by.certificates.changeStatuses({ action, caller: 'test' }, { certificates })

async function versionsOf(group: string) {
  const text = 'select purpose, version from status_list where list_group = $1 order by purpose'
  return runSql(server.url, text, [group])
}

test('two processes that withdraw 1,000 each at once publish exactly these 2,000', async () => {
  const ids = await addIssuedRows(server.url, 2_010)
  const [kept, gone] = [ids.slice(0, 10), ids.slice(10)]
  const answers = await Promise.all([
    change('revoke', gone.slice(0, 1_200)),
    // The same certificates in another order, as far as they are the same.
    change('revoke', gone.slice(800).toReversed(), other),
  ])
  for (const results of answers) {
    expect(results).toHaveLength(1_200)
    expect(results.every((one) => 'status' in one && one.status === 'revoked')).toBe(true)
  }
  const places = await placesOf(server.url, gone)
  const group = places[0]?.group ?? ''
  const { isSet } = await publishedBits(issuer, group, 'revocation')
  expect(places.every(({ index }) => isSet(index))).toBe(true)
  const others = await placesOf(server.url, kept)
  expect(others.some(({ index }) => isSet(index))).toBe(false)
  const noted = `select count(*) from audit_entry where action = 'revoke' and caller = 'test'`
  expect(await runSql(server.url, noted)).toEqual([{ count: '2000' }])
})

describe('a change of many', () => {
  test('publishes each list once, and those of other purposes not at all', async () => {
    const ids = await addIssuedRows(server.url, 1_200)
    const group = (await placesOf(server.url, ids))[0]?.group ?? ''
    const marks = `select changes from status_list where list_group = $1 and purpose = 'suspension'`
    const before = await versionsOf(group)
    const [marked] = await runSql(server.url, marks, [group])
    await change('suspend', ids)
    const after = await versionsOf(group)
    const changed = after.filter((row, i) => row['version'] !== before[i]?.['version'])
    expect(changed.map((row) => row['purpose'])).toEqual(['suspension'])
    // One mark for each part of 500, however many certificates are in it.
    const [now] = await runSql(server.url, marks, [group])
    expect(Number(now?.['changes']) - Number(marked?.['changes'])).toBe(3)
  })

  test('tells of each what it is, and is not held up by those that stay as they are', async () => {
    const [active = '', withdrawn = '', corrected = ''] = await addIssuedRows(server.url, 3)
    await change('revoke', [withdrawn])
    await issuer.corrections.open(corrected)
    const unknown = 'urn:uuid:00000000-0000-4000-8000-000000000000'
    const ids = [active, 'no id', withdrawn, unknown, corrected, active, 'a\0b']
    expect(await change('reinstate', ids)).toEqual([
      { id: active, status: 'active', superseded: false },
      { id: 'no id', problem: 'unknown' },
      { id: withdrawn, problem: 'withdrawn' },
      { id: unknown, problem: 'unknown' },
      { id: corrected, problem: 'correction-open' },
      { id: 'a\0b', problem: 'unknown' },
    ])
    await expect(issuer.changeStatus(corrected, 'reinstate')).rejects.toMatchObject({
      code: 'ERR_KLUSCV_CONFLICT',
    })
  })

  test('gives the same answer again, and leaves no second trace', async () => {
    const ids = await addIssuedRows(server.url, 3)
    const first = await change('supersede', ids)
    expect(await change('supersede', ids)).toEqual(first)
    const noted = 'select count(*) from audit_entry where subject = any($1)'
    expect(await runSql(server.url, noted, [ids])).toEqual([{ count: '3' }])
  })

  test('publishes what a crash left unpublished, when it is repeated', async () => {
    const [id = ''] = await addIssuedRows(server.url, 1)
    const [{ group, index } = { group: '', index: 0 }] = await placesOf(server.url, [id])
    await runSql(server.url, 'update certificate set revoked = true where id = $1', [id])
    await runSql(server.url, 'update status_list set changes = changes + 1')
    await change('revoke', [id])
    expect((await publishedBits(issuer, group, 'revocation')).isSet(index)).toBe(true)
  })
})

describe('with a filter', () => {
  test('all that are found are changed, when they are as many as expected', async () => {
    const ids = await addIssuedRows(server.url, 7, { batch: 'wrong-file' })
    const where = { batch: 'wrong-file' }
    const by = { action: 'revoke', reason: 'wrong file' } as const
    for (const expected of [6, 8]) {
      const wrong = issuer.certificates.changeStatuses(by, { where, expected })
      await expect(wrong).rejects.toMatchObject({
        code: 'ERR_KLUSCV_CONFLICT',
        message: `expected ${expected} certificates and found 7: nothing was changed`,
      })
    }
    const untouched = await issuer.certificates.search({ ...where, status: 'active' })
    expect(untouched.certificates).toHaveLength(7)
    const results = await issuer.certificates.changeStatuses(by, { where, expected: 7 })
    expect(results.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
    expect(await issuer.certificates.changeStatuses(by, { where, expected: 7 })).toEqual(results)
  })

  test('one that finds nothing is told so', async () => {
    const target = { where: { batch: 'no-file' }, expected: 1 }
    const none = issuer.certificates.changeStatuses({ action: 'revoke' }, target)
    await expect(none).rejects.toMatchObject({ code: 'ERR_KLUSCV_CONFLICT' })
  })
})

describe('a change of many is refused', () => {
  const id = 'urn:uuid:00000000-0000-4000-8000-000000000000'

  test.each<readonly [string, unknown, string]>([
    ['without certificates', { certificates: [] }, '/certificates'],
    ['with a text for certificates', { certificates: id }, '/certificates'],
    ['with a number among the ids', { certificates: [id, 7] }, '/certificates'],
    ['with more than 10,000', { certificates: Array(10_001).fill(id) }, '/certificates'],
    ['with an empty filter', { where: {}, expected: 1 }, '/where'],
    ['with a filter of other members', { where: { ids: [id] }, expected: 1 }, '/where'],
    ['with a wrong day', { where: { issuedFrom: 'today' }, expected: 1 }, '/where/issuedFrom'],
    ['without an expected number', { where: { batch: 'b' } }, '/expected'],
    ['expecting none', { where: { batch: 'b' }, expected: 0 }, '/expected'],
    ['expecting half a certificate', { where: { batch: 'b' }, expected: 0.5 }, '/expected'],
    ['expecting too many', { where: { batch: 'b' }, expected: 10_001 }, '/expected'],
  ])('%s', async (_, target, pointer) => {
    const refused = issuer.certificates.changeStatuses({ action: 'revoke' }, target as BulkTarget)
    await expect(refused).rejects.toMatchObject({
      code: 'ERR_KLUSCV_REQUEST',
      problems: [{ pointer }],
    })
  })

  test.each([
    ['of an unknown action', { action: 'delete' as StatusAction }],
    ['with a reason that is too long', { action: 'revoke' as const, reason: 'x'.repeat(501) }],
    ['with a reason that no database takes', { action: 'revoke' as const, reason: 'a\0b' }],
  ])('%s', async (_, wrong) => {
    const refused = issuer.certificates.changeStatuses(wrong, { certificates: [id] })
    await expect(refused).rejects.toMatchObject({ code: 'ERR_KLUSCV_REQUEST' })
  })
})
