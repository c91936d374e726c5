import { createHmac } from 'node:crypto'
import type { IncomingHttpHeaders, RequestListener } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createGuardedSender } from '../../../../src/did/guarded-send.ts'
import type { IssuerEvent } from '../../../../src/issuer/index.ts'
import {
  type BatchWorld,
  complete,
  createBatchWorld,
  eventually,
  receive,
  tableOf,
} from '../../../support/batches.ts'
import { type HostileServer, startServer } from '../../../support/hostile-server.ts'
import type { TestIssuer } from '../../../support/issuer.ts'

const SECRET = 'a secret of thirty-two characters'

let world: BatchWorld
let one: TestIssuer
let other: TestIssuer
let receiver: HostileServer
/** What came, and what is answered. */
let came: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = []
let status = 200

const answer: RequestListener = async (request, response) => {
  came.push({ headers: request.headers, body: await text(request) })
  response.writeHead(status).end()
}

beforeAll(async () => {
  world = await createBatchWorld()
  one = await world.open()
  other = await world.open()
  receiver = await startServer(answer)
})

afterAll(async () => {
  await world.close()
  await receiver.close()
})

afterEach(async () => {
  await world.clear()
  came = []
  status = 200
})

/** Notes so many events. */
async function happen(count: number, at = 'now()'): Promise<void> {
  const ids = Array.from({ length: count }, (_, index) => `event-${index}`)
  await world.client.query(
    `insert into event (id, type, data, at)
     select id, 'batch.completed', '{"batch":"b-1","rows":{"total":1}}', ${at} from unnest($1::text[]) id`,
    [ids],
  )
}

/** Sends from these issuers until `isDone`. */
async function sendUntil(
  isDone: () => Promise<unknown> | unknown,
  { from = [one], url = `${receiver.url}/hook`, development = true } = {},
) {
  const stop = new AbortController()
  const { signal } = stop
  const troubles: unknown[] = []
  const givenUp: IssuerEvent[] = []
  const options = {
    url,
    signal,
    secret: SECRET,
    send: createGuardedSender({ development, minimumFailureMs: 0 }),
    onTrouble: (error: unknown) => void troubles.push(error),
    onGivenUp: (event: IssuerEvent) => void givenUp.push(event),
  }
  const sending = from.map(({ issuer }) => issuer.events.send(options))
  await eventually(isDone).toBe(true)
  stop.abort()
  await Promise.all(sending)
  return { troubles, givenUp }
}

const countWaiting = async () => {
  const { rows } = await world.client.query('select count(*)::integer as count from event')
  return Number(rows[0].count)
}
const noneWaits = async () => (await countWaiting()) === 0

describe('an event', () => {
  test('tells of a batch that is completed, signed, with ids and numbers only', async () => {
    const id = await receive(one, tableOf(2))
    await complete(id, one)
    const { troubles } = await sendUntil(noneWaits)
    expect(troubles).toEqual([])
    expect(came).toHaveLength(1)
    const { headers, body } = came[0] ?? { headers: {}, body: '' }
    expect(JSON.parse(body)).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      type: 'batch.completed',
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      data: { batch: id, rows: { total: 2, issued: 2, refused: 0 } },
    })
    expect(headers['content-type']).toBe('application/json')
    const [, t, v1] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['kluscv-signature'])) ?? []
    expect(v1).toBe(createHmac('sha256', SECRET).update(`${t}.${body}`).digest('hex'))
    // By the issuer's clock.
    expect(Number(t)).toBe(Date.parse('2026-03-01T10:20:30Z') / 1000)
  })

  test('is sent by one of two who send', async () => {
    await happen(12)
    await sendUntil(noneWaits, { from: [one, other] })
    const ids = came.map(({ body }) => JSON.parse(body).id)
    expect(ids.toSorted()).toEqual(Array.from({ length: 12 }, (_, n) => `event-${n}`).toSorted())
  })
})

describe('an event that was not received', () => {
  test('is sent again later, as it was, and each time later', async () => {
    await happen(1)
    status = 503
    const delays: number[] = []
    for (const tries of [1, 2, 3]) {
      const { troubles, givenUp } = await sendUntil(() => came.length === tries)
      expect(troubles).toMatchObject([{ code: 'ERR_KLUSCV_FETCH' }])
      expect(givenUp).toEqual([])
      const { rows } = await world.client.query(
        `select tries, extract(epoch from next_try_at - now())::float8 as delay from event`,
      )
      expect(rows).toMatchObject([{ tries }])
      delays.push(rows[0].delay)
      await world.client.query('update event set next_try_at = now()')
    }
    // 10, 20 and 40 seconds, each a half more or less.
    for (const [index, delay] of delays.entries()) {
      expect(delay).toBeGreaterThan(5 * 2 ** index - 2)
      expect(delay).toBeLessThan(15 * 2 ** index)
    }
    status = 204
    await sendUntil(noneWaits)
    expect(new Set(came.map(({ body }) => body)).size).toBe(1)
  })

  test('is given up after three days of tries', async () => {
    await happen(1)
    status = 500
    await world.client.query('update event set tries = 79')
    const { givenUp } = await sendUntil(noneWaits)
    expect(givenUp).toMatchObject([{ id: 'event-0', type: 'batch.completed' }])
    expect(came).toHaveLength(1)
  })

  test('and that nobody sends, is forgotten after a week', async () => {
    await happen(1, `now() - interval '6 days'`)
    await one.issuer.maintain()
    expect(await countWaiting()).toBe(1)
    await world.client.query(`update event set at = now() - interval '8 days'`)
    await one.issuer.maintain()
    expect(await countWaiting()).toBe(0)
  })

  test('waits for a better address when it leads into a network of our own', async () => {
    await happen(1)
    const options = { development: false, url: `${receiver.url}/hook` }
    const isTried = async () =>
      (await world.client.query('select from event where tries = 1')).rowCount === 1
    const { troubles } = await sendUntil(isTried, options)
    expect(troubles).toMatchObject([{ code: 'ERR_KLUSCV_FETCH' }])
    expect(came).toEqual([])
    expect(await countWaiting()).toBe(1)
  })
})
