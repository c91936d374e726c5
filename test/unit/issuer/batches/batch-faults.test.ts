/**
 * What goes wrong while a batch comes or is worked: nothing half is kept, no row is lost, and none
 * has certificates twice.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { KlusCvError } from '../../../../src/core/errors.ts'
import {
  type BatchWorld,
  complete,
  createBatchWorld,
  eventually,
  HEADER,
  idsIn,
  receive,
  resultsOf,
  rowOf,
  signerWith,
  startWork,
  tableOf,
  untilCompleted,
} from '../../../support/batches.ts'
import type { TestIssuer } from '../../../support/issuer.ts'

let world: BatchWorld
let one: TestIssuer

beforeAll(async () => {
  world = await createBatchWorld()
  one = await world.open()
})

afterAll(() => world.close())

afterEach(() => world.clear())

/** A signer that waits at its `at`th signature until it is let go. */
function waitingSigner(at: number) {
  let signatures = 0
  let reach = () => {}
  let letGo = () => {}
  const reached = new Promise<void>((resolve) => {
    reach = resolve
  })
  const gate = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const signer = signerWith(async () => {
    signatures += 1
    if (signatures < at) return
    reach()
    await gate
  })
  return { signer, reached, letGo: () => letGo() }
}

/** Ends the connection that holds a part, as the death of its process would. */
async function cutHolder(): Promise<void> {
  const { rows } = await world.client.query(
    `select pg_terminate_backend(pid) as cut from pg_stat_activity
     where datname = current_database() and query like 'set local idle_in_transaction%'`,
  )
  expect(rows).toEqual([{ cut: true }])
}

/** Lets a part that was put off be tried at once. */
const hurry = () => world.client.query('update batch_part set not_before = now()')

describe('a file that does not come whole', () => {
  async function* cutOff(text: string): AsyncGenerator<string> {
    yield text
    throw new TypeError('aborted')
  }

  test('leaves nothing to be worked', async () => {
    const file = cutOff(tableOf(2_000))
    const options = { format: 'csv', caller: 'planning' } as const
    await expect(one.issuer.batches.receive(file, options)).rejects.toThrow('aborted')
    expect(await world.countKept()).toEqual({ batches: 0, parts: 0 })
  })

  test('is not seen or worked while it comes', async () => {
    let letGo = () => {}
    const gate = new Promise<void>((resolve) => {
      letGo = resolve
    })
    async function* slowly(): AsyncGenerator<string> {
      yield tableOf(1_500)
      await gate
      yield rowOf(1_501)
    }
    const received = one.issuer.batches.receive(slowly(), { format: 'csv', caller: 'planning' })
    const working = startWork(one)
    // Its first thousand rows are kept by then.
    await eventually(async () => (await world.countKept()).parts).toBeGreaterThan(0)
    expect(await one.issuer.batches.list()).toEqual([])
    await working.stop()
    expect((await world.client.query('select from batch_part where input is null')).rowCount).toBe(
      0,
    )
    letGo()
    expect(await one.issuer.batches.find(await received)).toMatchObject({ rows: { total: 1_501 } })
  })

  test('is removed when the process that received it died', async () => {
    await world.client.query(
      `insert into batch (id, format, caller, received_at)
       values ('old', 'csv', 'planning', now() - interval '3 hours'),
              ('new', 'csv', 'planning', now() - interval '1 hour')`,
    )
    await one.issuer.maintain()
    expect((await world.client.query('select id from batch')).rows).toEqual([{ id: 'new' }])
  })
})

describe('a part whose holder is gone', () => {
  test('is worked by another, and what was signed for it before counts for nothing', async () => {
    const { signer, reached, letGo } = waitingSigner(5)
    const gone = await world.open({ signer })
    const id = await receive(one, tableOf(8))
    const first = startWork(gone)
    await reached
    await cutHolder()

    const second = startWork(one)
    await untilCompleted(one, id)
    await second.stop()
    const results = await resultsOf(one.issuer, id)
    const ids = idsIn(results)
    expect(new Set(ids).size).toBe(8)
    expect(await world.issuedOf(id)).toEqual(ids.toSorted())

    letGo()
    await first.stop()
    expect(first.troubles).toMatchObject([{ code: 'ERR_KLUSCV_STORAGE' }])
    expect(await world.issuedOf(id)).toEqual(ids.toSorted())
    expect(await resultsOf(one.issuer, id)).toEqual(results)
  })

  test('is worked anew with another key when that came between', async () => {
    const { signer, reached, letGo } = waitingSigner(3)
    const gone = await world.open({ signer, suite: 'Ed25519Signature2020' })
    const id = await receive(one, tableOf(4))
    const first = startWork(gone)
    await reached
    await cutHolder()
    const results = await complete(id, one)
    letGo()
    await first.stop()
    expect(await world.issuedOf(id)).toEqual(idsIn(results).toSorted())
    expect(results).toMatchObject(
      Array.from({ length: 4 }, () => ({
        certificates: [{ credential: { proof: { cryptosuite: 'eddsa-jcs-2022' } } }],
      })),
    )
  })

  test('whose reservations were given up meanwhile is worked anew', async () => {
    const { signer, reached, letGo } = waitingSigner(2)
    const slow = await world.open({ signer })
    const id = await receive(one, tableOf(3))
    const working = startWork(slow)
    await reached
    await world.client.query(`update certificate set state = 'void' where state = 'reserved'`)
    letGo()
    await eventually(() => working.troubles.length).toBe(1)
    expect(working.troubles).toMatchObject([{ code: 'ERR_KLUSCV_CONFLICT' }])
    expect(await world.issuedOf(id)).toEqual([])
    await hurry()
    await untilCompleted(one, id)
    await working.stop()
    expect(idsIn(await resultsOf(one.issuer, id))).toEqual(
      expect.arrayContaining([...(await world.issuedOf(id))]),
    )
    expect(await world.issuedOf(id)).toHaveLength(3)
    // The first alone, so that what met trouble together does not meet it together again.
    const parts = await world.client.query('select first_row, rows from batch_part order by 1')
    expect(parts.rows).toEqual([
      { first_row: 1, rows: 1 },
      { first_row: 2, rows: 2 },
    ])
  })
})

describe('a worker that is stopped', () => {
  test('finishes the rows that it began and leaves the rest', async () => {
    const { signer, reached, letGo } = waitingSigner(2)
    const slow = await world.open({ signer })
    const id = await receive(one, tableOf(12))
    const working = startWork(slow)
    await reached
    const stopped = working.stop()
    letGo()
    await stopped
    expect(working.troubles).toEqual([])
    const { rows } = await one.issuer.batches.find(id)
    expect(rows.issued).toBeGreaterThan(0)
    expect(rows.issued).toBeLessThan(12)
    expect(await world.issuedOf(id)).toHaveLength(rows.issued)

    const results = await complete(id, one)
    expect(results.map(({ row }) => row)).toEqual(Array.from({ length: 12 }, (_, row) => row + 1))
    expect(await world.issuedOf(id)).toEqual(idsIn(results).toSorted())
  })

  test('before its first row, leaves the part as it was', async () => {
    const id = await receive(one, tableOf(3))
    const signal = AbortSignal.abort()
    await one.issuer.batches.work({ signal })
    expect(await one.issuer.batches.find(id)).toMatchObject({ rows: { issued: 0, refused: 0 } })
  })
})

describe('trouble', () => {
  test('of the signer refuses no row: the part goes back, and others go first', async () => {
    let isDown = true
    const signer = signerWith(() => {
      if (isDown) throw new KlusCvError('ERR_KLUSCV_SIGNER', 'no answer')
    })
    const troubled = await world.open({ signer })
    const id = await receive(one, [HEADER, rowOf(1), 'w-2,Ilse,oppas,2025-02,feb-26,12\n'])
    const working = startWork(troubled)
    await eventually(() => working.troubles.length).toBe(1)
    expect(working.troubles).toMatchObject([{ code: 'ERR_KLUSCV_SIGNER' }])
    const parts = await world.client.query(
      `select tries, extract(epoch from not_before - now())::integer as seconds from batch_part`,
    )
    expect(parts.rows).toMatchObject([{ tries: 1 }])
    expect(parts.rows[0].seconds).toBeGreaterThanOrEqual(8)
    expect(await one.issuer.batches.find(id)).toMatchObject({ rows: { issued: 0, refused: 0 } })

    isDown = false
    await hurry()
    await untilCompleted(one, id)
    await working.stop()
    expect(await resultsOf(one.issuer, id)).toMatchObject([
      { row: 1, certificates: [expect.anything()] },
      { row: 2, problems: [expect.anything()] },
    ])
  })

  test('that a part meets again and again, and that is ours, ends with its rows', async () => {
    const wrong = signerWith(() => undefined)
    const sign = vi.fn(async () => new Uint8Array(64))
    const faulty = await world.open({ signer: { ...wrong, sign } })
    const id = await receive(one, tableOf(1))
    await world.client.query('update batch_part set tries = 7')
    const working = startWork(faulty)
    await eventually(() => working.troubles.length).toBe(1)
    expect(await one.issuer.batches.find(id)).toMatchObject({ rows: { refused: 0 } })
    expect(working.troubles).toMatchObject([{ code: 'ERR_KLUSCV_SELF_CHECK' }])
    await hurry()
    await untilCompleted(one, id)
    await working.stop()
    const problems = [{ pointer: '', message: /fault in this program/, messageNl: /fout in dit/ }]
    expect(await resultsOf(one.issuer, id)).toMatchObject([{ row: 1, problems }])
    expect(await world.issuedOf(id)).toEqual([])
    // Beyond any number of tries, a signer that does not answer is waited for.
    sign.mockRejectedValue(new KlusCvError('ERR_KLUSCV_SIGNER', 'no answer'))
    const later = await receive(one, tableOf(1))
    await world.client.query('update batch_part set tries = 99')
    const again = startWork(faulty)
    await eventually(() => again.troubles.length).toBe(1)
    await again.stop()
    expect(await one.issuer.batches.find(later)).toMatchObject({ rows: { refused: 0 } })
  })
})
