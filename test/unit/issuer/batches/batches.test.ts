import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { LIMITS } from '../../../../src/core/limits.ts'
import { checkRecords, parsePlatformProfile } from '../../../../src/issuer/index.ts'
import {
  type BatchWorld,
  complete,
  createBatchWorld,
  HEADER,
  idsIn,
  receive,
  resultsOf,
  rowOf,
  signerWith,
  tableOf,
} from '../../../support/batches.ts'
import { PROFILE, type TestIssuer } from '../../../support/issuer.ts'

let world: BatchWorld
let one: TestIssuer

beforeAll(async () => {
  world = await createBatchWorld()
  one = await world.open()
})

afterAll(() => world.close())

afterEach(() => world.clear())

/** Two rows that are right: the first and the last. */
const TABLE = [
  HEADER,
  rowOf(1),
  'w-2,Ilse,oppas,2025-02,feb-26,12\n',
  '\n',
  rowOf(1),
  'w-4,Sari "S",oppas,2025-02,2026-02,12\n',
  rowOf(5),
]

describe('a table', () => {
  test('is answered row by row, as its check tells', async () => {
    const id = await receive(one, TABLE)
    const results = await complete(id, one)
    expect(results.map(({ row, line }) => [row, line])).toEqual([
      [1, 2],
      [2, 3],
      [3, 5],
      [4, 6],
      [5, 7],
    ])
    expect(results[0]).toMatchObject({ certificates: [{ type: 'WorkHistoryCredential' }] })
    expect(results[2]).toMatchObject({
      problems: [{ column: { letter: 'A', name: 'worker_ref' }, message: /row 1/ }],
    })
    const profile = parsePlatformProfile(PROFILE)
    const clock = () => new Date('2026-03-01T10:20:30.456Z')
    for await (const checked of checkRecords(TABLE, { format: 'csv', profile, clock })) {
      const result = results[checked.row - 1]
      const told = result !== undefined && 'problems' in result ? result.problems : []
      const { row, line } = checked
      expect(told.map((problem) => ({ ...problem, row, line }))).toEqual(checked.problems)
    }
  })

  test('counts its rows and keeps their input no longer than it has to', async () => {
    const id = await receive(one, TABLE)
    expect(await one.issuer.batches.find(id)).toEqual({
      id,
      state: 'working',
      rows: { total: 5, issued: 0, refused: 0 },
      createdAt: expect.stringMatching(/Z$/),
      ratePerSecond: 0,
    })
    await complete(id, one)
    const standing = {
      id,
      state: 'completed',
      rows: { total: 5, issued: 2, refused: 3 },
      createdAt: expect.stringMatching(/Z$/),
      completedAt: expect.stringMatching(/Z$/),
    }
    expect(await one.issuer.batches.find(id)).toEqual(standing)
    expect(await one.issuer.batches.list()).toEqual([standing])
    expect((await world.client.query('select input from batch_part')).rows).toEqual([
      { input: null },
    ])
  })

  test('tells who waits for it, and the audit trail who sent it', async () => {
    const id = await receive(one, TABLE)
    const results = await complete(id, one)
    const events = await world.client.query('select type, data from event')
    const data = { batch: id, rows: { total: 5, issued: 2, refused: 3 } }
    expect(events.rows).toEqual([{ type: 'batch.completed', data }])
    const notes = await world.client.query(
      `select caller from audit_entry where action = 'issue' and subject = any($1)`,
      [idsIn(results)],
    )
    expect(notes.rows).toEqual([{ caller: 'planning' }, { caller: 'planning' }])
  })
})

test('lines of JSON are answered line by line', async () => {
  const record = { worker_ref: 'w-1', name: 'Sari', occupation: 'oppas', gigs_completed: 40 }
  const months = { period_start: '2025-02', period_end: '2026-02' }
  const right = JSON.stringify({ ...record, ...months })
  const again = JSON.stringify({ ...record, ...months, hours_worked: 80.5 })
  const lines = ['', right, '{"worker_ref":', again, ''].join('\n')
  const results = await complete(await receive(one, lines, { format: 'ndjson' }), one)
  expect(results).toMatchObject([
    { row: 1, line: 2, certificates: [{ type: 'WorkHistoryCredential' }] },
    { row: 2, line: 3, problems: [{ pointer: '/worker_ref', messageNl: expect.any(String) }] },
    { row: 3, line: 4, problems: [{ pointer: '/worker_ref' }] },
  ])
})

test('a worker who stands in two parts is refused in the second, whoever works it', async () => {
  const id = await receive(one, [tableOf(26), rowOf(1)])
  const results = await complete(id, one)
  expect(results[26]).toMatchObject({ row: 27, problems: [{ message: /row 1/ }] })
  expect(idsIn(results)).toHaveLength(26)
})

test('two issuers share a batch: both work, and each row is worked once', async () => {
  const signatures = [0, 0]
  const counting = (which: number) =>
    signerWith(() => {
      signatures[which] = (signatures[which] ?? 0) + 1
    })
  const left = await world.open({ signer: counting(0) })
  const right = await world.open({ signer: counting(1) })
  const id = await receive(left, tableOf(51))
  const results = await complete(id, left, right)
  expect(results.map(({ row }) => row)).toEqual(Array.from({ length: 51 }, (_, row) => row + 1))
  const ids = idsIn(results)
  expect(new Set(ids).size).toBe(51)
  expect(await world.issuedOf(id)).toEqual(ids.toSorted())
  expect(signatures[0]).toBeGreaterThanOrEqual(25)
  expect(signatures[1]).toBeGreaterThanOrEqual(25)
})

describe('a file is refused as a whole', () => {
  test.each([
    ['with a quote that never ends', [tableOf(40), 'w-41,"Bram\n', rowOf(42)]],
    ['with a first line that is wrong', ['worker_ref,nmae\n', 'w-1,Sari\n']],
    ['without a column that each record needs', [HEADER.replace(',name', ''), 'w-1,oppas\n']],
    ['with names and no rows', [HEADER]],
    ['that is empty', []],
  ])('%s, and leaves nothing', async (_what, file) => {
    const refused = expect(receive(one, file)).rejects
    await refused.toMatchObject({ code: 'ERR_KLUSCV_RECORD', problems: [expect.anything()] })
    expect(await world.countKept()).toEqual({ batches: 0, parts: 0 })
  })

  test.each([
    ['batchRows', 60],
    ['batchBytes', tableOf(60).length],
  ] as const)('that is longer than %s', async (limit, value) => {
    const limits: { [name: string]: number } = LIMITS
    const usual = LIMITS[limit]
    limits[limit] = value
    try {
      const refused = expect(receive(one, [tableOf(60), rowOf(61)])).rejects
      await refused.toMatchObject({ code: 'ERR_KLUSCV_RECORD' })
      expect(await world.countKept()).toEqual({ batches: 0, parts: 0 })
      const id = await receive(one, tableOf(60))
      expect(await one.issuer.batches.find(id)).toMatchObject({ rows: { total: 60 } })
    } finally {
      limits[limit] = usual
    }
  })
})

describe('an idempotency key', () => {
  test('gives the same batch for the same file, and another file nothing', async () => {
    const id = await receive(one, tableOf(3), { key: 'november' })
    expect(await receive(one, tableOf(3), { key: 'november' })).toBe(id)
    const other = expect(receive(one, tableOf(4), { key: 'november' })).rejects
    await other.toMatchObject({ code: 'ERR_KLUSCV_CONFLICT' })
    expect(await receive(one, tableOf(3), { key: 'december' })).not.toBe(id)
    expect(await world.countKept()).toEqual({ batches: 2, parts: 2 })
  })

  test('gives one batch to ten who send at once', async () => {
    const sent = Array.from({ length: 10 }, () => receive(one, tableOf(2), { key: 'january' }))
    expect(new Set(await Promise.all(sent)).size).toBe(1)
    expect(await world.countKept()).toEqual({ batches: 1, parts: 1 })
  })
})

describe('results', () => {
  test('are not given before the batch is completed, nor of another', async () => {
    const id = await receive(one, tableOf(1))
    const early = expect(one.issuer.batches.results(id)).rejects
    await early.toMatchObject({ code: 'ERR_KLUSCV_CONFLICT' })
    for (const look of [one.issuer.batches.results, one.issuer.batches.find]) {
      await expect(look('nothing')).rejects.toMatchObject({ code: 'ERR_KLUSCV_NOT_FOUND' })
    }
  })

  test('are removed a day after completion; counts stay, and the key is free', async () => {
    const id = await receive(one, tableOf(2), { key: 'february' })
    const ids = idsIn(await complete(id, one))
    const complete23HoursAgo = `update batch set completed_at = now() - interval '23 hours'`
    await world.client.query(complete23HoursAgo)
    await one.issuer.maintain()
    expect(idsIn(await resultsOf(one.issuer, id))).toEqual(ids)

    await world.client.query(`update batch set completed_at = now() - interval '25 hours'`)
    await one.issuer.maintain()
    await expect(one.issuer.batches.results(id)).rejects.toMatchObject({ code: 'ERR_KLUSCV_GONE' })
    expect(await one.issuer.batches.find(id)).toMatchObject({
      state: 'removed',
      rows: { total: 2, issued: 2, refused: 0 },
    })
    expect(await world.countKept()).toEqual({ batches: 1, parts: 0 })
    expect(await world.issuedOf(id)).toEqual(ids.toSorted())
    expect(await receive(one, tableOf(2), { key: 'february' })).not.toBe(id)
  })
})
