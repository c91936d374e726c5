import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RECORD } from '../../../support/issuer.ts'
import { openTestIssuerApp, type TestIssuerApp } from '../../../support/issuer-app.ts'

let opened: TestIssuerApp
let app: FastifyInstance

beforeAll(async () => {
  opened = await openTestIssuerApp()
  app = opened.app
})
afterAll(() => opened.close())

const bearer = (key: string) => ({ authorization: `Bearer ${key}` })

async function metrics(): Promise<string> {
  const answer = await app.inject({ url: '/metrics', headers: bearer(opened.keys.metrics) })
  expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-store'])
  return answer.body
}

const post = (url: string, scope: 'issue' | 'status', payload: object) =>
  app.inject({ method: 'POST', url, headers: bearer(opened.keys[scope]), payload })

async function issue(changes: object = {}): Promise<string> {
  const answer = await post('/v1/certificates', 'issue', { ...RECORD, ...changes })
  return answer.json<{ certificates: { id: string }[] }>().certificates[0]?.id ?? ''
}

/** The value of a metric, by its line without the value. */
const metricIn = (text: string, name: string) =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.slice(name.length + 1),
  )

describe('GET /metrics', () => {
  test('is what Prometheus reads, line by line', async () => {
    const text = await metrics()
    const lines = text.split('\n').filter((line) => line !== '')
    const wrong = lines.filter(
      (line) =>
        !/^(# (HELP|TYPE) \w+ .+|\w+(\{(\w+="[^"\\]*",?)*\})? -?[\d.e+-]+|\w+.* (NaN|\+Inf))$/.test(
          line,
        ),
    )
    expect(wrong).toEqual([])
  })

  test('counts what was done, also by other processes, and each once', async () => {
    const issued = 'kluscv_actions_total{action="issue"}'
    const before = metricIn(await metrics(), issued)
    const id = await issue()
    await opened.issuer.changeStatus(id, 'suspend', { caller: 'command' })
    await post(`/v1/certificates/${id}/status`, 'status', { action: 'revoke' })
    const [text, again] = [await metrics(), await metrics()]
    expect(metricIn(text, issued)).toBe(before + 2)
    expect(metricIn(text, 'kluscv_actions_total{action="suspend"}')).toBe(1)
    expect(metricIn(text, 'kluscv_actions_total{action="revoke"}')).toBe(1)
    expect(metricIn(again, issued)).toBe(before + 2)
  })

  test('says how the lists are, how full, and what waits', async () => {
    await issue()
    const text = await metrics()
    expect(metricIn(text, 'kluscv_status_lists')).toBe(3)
    expect(metricIn(text, 'kluscv_status_lists_overdue')).toBe(0)
    expect(metricIn(text, 'kluscv_status_lists_unpublished')).toBe(0)
    expect(metricIn(text, 'kluscv_status_places')).toBe(131_072)
    expect(metricIn(text, 'kluscv_status_places_taken')).toBeGreaterThan(0)
    expect(metricIn(text, 'kluscv_batch_rows_waiting')).toBe(0)
    expect(metricIn(text, 'kluscv_events_waiting')).toBe(0)
    expect(metricIn(text, 'kluscv_corrections_open')).toBe(0)
    expect(metricIn(text, 'kluscv_alarms{kind="list-refused"}')).toBe(0)
    expect(metricIn(text, 'kluscv_database_up')).toBe(1)
    expect(metricIn(text, 'kluscv_database_connections{state="open"}')).toBeGreaterThan(0)
  })

  test('says how long requests take by the pattern of their route, whatever was asked for', async () => {
    for (const url of ['/status-lists/canary-list', '/canary-path?canary=1', '/docs']) {
      await app.inject(url)
    }
    const text = await metrics()
    const count = (labels: string) =>
      metricIn(text, `kluscv_http_request_duration_seconds_count${labels}`)
    expect(count('{method="GET",route="/status-lists/:name",status="4xx"}')).toBe(1)
    expect(count('{method="GET",route="none",status="4xx"}')).toBe(1)
    expect(count('{method="GET",route="/docs",status="2xx"}')).toBe(1)
    expect(text).not.toContain('canary')
  })

  test('says how the process is', async () => {
    const text = await metrics()
    for (const name of ['nodejs_eventloop_lag_p99_seconds', 'process_resident_memory_bytes']) {
      expect(metricIn(text, name)).toBeGreaterThan(0)
    }
  })
})

test('no name, key, id, reference or reason is in a log, a metric or a refusal', async () => {
  const canary = { name: 'Canary Naam', worker_ref: 'canary-ref' }
  const id = await issue(canary)
  const key = await opened.issuer.apiKeys.create({
    name: 'watch',
    scopes: ['read'],
    caller: 'test',
  })
  const refusals = await Promise.all([
    post('/v1/certificates', 'issue', { ...RECORD, ...canary, occupation: 'canary-work' }),
    post('/v1/certificates', 'issue', { ...RECORD, ...canary, training: 'canary-text' }),
    post(`/v1/certificates/${id}/status`, 'status', { action: 'canary-action' }),
    post('/v1/certificates/canary-id/status', 'status', { action: 'revoke' }),
    post('/v1/workers/canary-ref/transfer', 'issue', { recipient: 'canary-recipient' }),
    app.inject({ url: '/metrics', headers: bearer(key) }),
    app.inject({ url: '/metrics', headers: bearer('canary-key') }),
    app.inject('/canary?name=Canary'),
  ])
  await post(`/v1/certificates/${id}/status`, 'status', { action: 'suspend', reason: 'canary why' })
  expect(refusals.map(({ statusCode }) => statusCode).every((status) => status >= 400)).toBe(true)
  const told = [await metrics(), ...opened.log, ...refusals.map(({ body }) => body)].join('\n')
  const { issue: issueKey, metrics: metricsKey } = opened.keys
  for (const secret of [id, key, issueKey, metricsKey]) expect(told).not.toContain(secret)
  expect(told).not.toMatch(/canary/i)
})

test('metrics go on without the database, and say that it is down', async () => {
  const hash = '66e4eb9dda9248e88b5937a2fa01655a161b46ac908f58077210b2057c4f5b24'
  const down = await openTestIssuerApp({ apiKeyHashes: [hash] })
  await down.database.close()
  const answer = await down.app.inject({ url: '/metrics', headers: bearer('monitoring-key') })
  expect(answer.statusCode).toBe(200)
  expect(metricIn(answer.body, 'kluscv_database_up')).toBe(0)
  await down.app.close()
})
