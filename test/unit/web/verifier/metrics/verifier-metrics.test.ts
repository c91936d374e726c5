import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { reportUnread } from '../../../../../src/verifier/report-unread.ts'
import { createApp } from '../../../../../src/web/shared/create-app.ts'
import {
  createMetricsApp,
  createVerifierMetrics,
  type MeasuredVerifier,
  type VerifierMetrics,
} from '../../../../../src/web/verifier/metrics/verifier-metrics.ts'
import { NOW } from '../../../../support/trust.ts'

const TEMPO = 'did:web:tempo.example'
const OTHER = 'did:web:snelfiets.example'
const SIGNAL = new AbortController().signal
const list = (platform: string, changes: object) => ({
  platform: platform as never,
  url: `https://${platform.split(':').at(-1)}/lists/1`,
  isOld: false,
  ...changes,
})

let lists: ReturnType<MeasuredVerifier['verifier']['measure']>['lists'] = []
let metrics: VerifierMetrics
let app: FastifyInstance

beforeEach(async () => {
  lists = []
  metrics = createVerifierMetrics({
    verifier: {
      measure: () => ({ trustList: { version: 7, validUntil: '2026-12-31T00:00:00Z' }, lists }),
    },
    clock: () => new Date(NOW),
    sandboxes: { proofs: { load: () => ({ working: 2, waiting: 31 }) } },
  })
  app = await createMetricsApp(metrics, { level: 'silent' })
})
afterEach(() => app.close())

/** The lines about one metric. */
async function linesOf(name: string): Promise<readonly string[]> {
  const { body } = await app.inject('/metrics')
  return body.split('\n').filter((line) => line.startsWith(name))
}

describe('what a verifier measures', () => {
  test('is read at one address, and kept by nobody on the way', async () => {
    const answer = await app.inject('/metrics')
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-store'])
    expect(answer.headers['content-type']).toContain('text/plain')
    for (const url of ['/', '/v1/verify', '/health/ready']) {
      expect((await app.inject(url)).statusCode).toBe(404)
    }
  })

  test('counts checks by way and state, and how long they took', async () => {
    const report = reportUnread('no_code_found', new Date(NOW))
    await metrics.countChecks('form', async () => report)('', 'unbound', SIGNAL)
    await metrics.countChecks('batch', async () => ({ shareLink: 'a' }))('', 'unbound', SIGNAL)
    const failing = metrics.countChecks('api', () => Promise.reject(new TypeError('busy')))
    await expect(failing('', 'unbound', SIGNAL)).rejects.toThrow('busy')
    const counted = (await linesOf('kluscv_checks_total')).filter((line) => !line.endsWith(' 0'))
    expect(counted).toEqual([
      `kluscv_checks_total{way="form",state="${report.state}"} 1`,
      'kluscv_checks_total{way="api",state="failed"} 1',
      'kluscv_checks_total{way="batch",state="share-link"} 1',
    ])
    const durations = await linesOf('kluscv_check_duration_seconds_count')
    expect(durations.map((line) => line.split(' ')[1])).toEqual(['1', '1', '1'])
  })

  test('knows a state before the first check has it', async () => {
    expect(await linesOf('kluscv_checks_total{way="form",state="genuine"}')).toEqual([
      'kluscv_checks_total{way="form",state="genuine"} 0',
    ])
  })

  test('counts the warnings of reports', async () => {
    const part = { warnings: [{ warning: 'schema-not-checked', pointer: '/canary' }] }
    const report = { ...reportUnread('no_code_found', new Date(NOW)), parts: [part, part] }
    await metrics.countChecks('form', async () => report as never)('', 'unbound', SIGNAL)
    expect(await linesOf('kluscv_report_warnings_total')).toEqual([
      'kluscv_report_warnings_total{warning="schema-not-checked"} 2',
    ])
  })
})

describe('what a verifier measures of its sources', () => {
  test('says how old the lists of each platform are, until the trust list names it no more', async () => {
    lists = [
      list(TEMPO, { ageSeconds: 60 }),
      list(TEMPO, { ageSeconds: 7200, isOld: true }),
      list(OTHER, { isOld: true }),
    ]
    expect(await linesOf('kluscv_prefetched_list')).toEqual([
      `kluscv_prefetched_list_age_seconds{platform="${TEMPO}"} 7200`,
      `kluscv_prefetched_lists_old{platform="${TEMPO}"} 1`,
      `kluscv_prefetched_lists_old{platform="${OTHER}"} 1`,
    ])
    lists = [list(TEMPO, { ageSeconds: 5 })]
    expect(await linesOf('kluscv_prefetched_list')).toEqual([
      `kluscv_prefetched_list_age_seconds{platform="${TEMPO}"} 5`,
      `kluscv_prefetched_lists_old{platform="${TEMPO}"} 0`,
    ])
  })

  test('says which trust list is in use and when it ends', async () => {
    expect(await linesOf('kluscv_trust_list_')).toEqual([
      'kluscv_trust_list_version 7',
      `kluscv_trust_list_end_timestamp_seconds ${Date.parse('2026-12-31T00:00:00Z') / 1000}`,
      'kluscv_trust_list_refused_total 0',
    ])
  })

  test('says what child processes do and how many jobs wait for them', async () => {
    expect(await linesOf('kluscv_sandbox_jobs')).toEqual([
      'kluscv_sandbox_jobs{sandbox="proofs",state="working"} 2',
      'kluscv_sandbox_jobs{sandbox="proofs",state="waiting"} 31',
    ])
  })
})

describe('what a verifier counts beside checks', () => {
  test('what goes wrong while retrieving, which is still told', async () => {
    const warning = {
      platform: TEMPO as never,
      url: 'https://x.example',
      warning: 'older',
    } as const
    const told: unknown[] = []
    const counted = metrics.countRounds({
      refresh: async (warn?: (given: typeof warning) => void) => warn?.(warning),
      updateTrustList: (_text: Uint8Array) => Promise.reject(new TypeError('malformed')),
    })
    await counted.refresh((given) => told.push(given))
    await expect(counted.updateTrustList(new Uint8Array())).rejects.toThrow('malformed')
    expect(told).toEqual([warning])
    expect(await linesOf('kluscv_prefetch_')).toEqual([
      `kluscv_prefetch_last_round_timestamp_seconds ${Date.parse(NOW) / 1000}`,
      `kluscv_prefetch_warnings_total{platform="${TEMPO}",warning="older"} 1`,
    ])
    expect(await linesOf('kluscv_trust_list_refused_total')).toEqual([
      'kluscv_trust_list_refused_total 1',
    ])
  })

  test('who is sent away, and requests by the pattern of their route', async () => {
    const service = await createApp({ log: { level: 'silent' }, rateLimitPerMinute: 1 })
    metrics.observe(service)
    service.get('/r/:id', async () => 'ok')
    const config = { rateLimit: false as const }
    service.get('/health/ready', { config }, async (_request, reply) => reply.code(503).send())
    await service.inject('/health/ready')
    await service.inject('/r/canary')
    expect((await service.inject('/r/canary')).statusCode).toBe(429)
    await service.close()
    expect(await linesOf('kluscv_refused_requests_total')).toEqual([
      'kluscv_refused_requests_total{status="413"} 0',
      'kluscv_refused_requests_total{status="429"} 1',
      'kluscv_refused_requests_total{status="503"} 0',
    ])
    const { body } = await app.inject('/metrics')
    expect(body).toContain('route="/r/:id"')
    expect(body).not.toContain('canary')
  })
})
