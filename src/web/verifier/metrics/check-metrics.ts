/**
 * What was checked, in the words of Prometheus. Labels are states, ways and warnings of ours: none
 * is about a person, a certificate or a client, and their number never grows with use.
 * @module
 */
import type { FastifyInstance } from 'fastify'
import { Counter, Histogram, type Registry } from 'prom-client'
import type { VerificationReport } from '../../../core/report.ts'
import { STATES } from '../../../core/state.ts'
import type { VerifyReceived } from '../verify-received.ts'

/** How something came to be checked: by the form, as an answer to a request, or by software one at a time or several. */
const WAYS = ['form', 'request', 'api', 'batch'] as const

/** One of these ways. */
export type Way = (typeof WAYS)[number]

/** Seconds: a certificate takes hundredths, a full bundle about one, a PDF one more. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** What came instead of a state: a link that only its owner may open, or no report at all. */
const NO_STATES = ['share-link', 'failed'] as const

/** Sent away: the body is too large, the client asks too much, everybody together asks too much. */
const REFUSALS = [413, 429, 503]

/** What counts checks. */
export interface CheckMetrics {
  /** The same, and each of its answers is counted. */
  readonly countChecks: (way: Way, verify: VerifyReceived) => VerifyReceived
  /** Counts who is sent away; called before the routes of the application are registered. */
  readonly countRefusals: (app: FastifyInstance) => void
}

/** Registers the metrics. */
export function registerCheckMetrics(registry: Registry): CheckMetrics {
  const { checks, duration, warnings, refused } = createMetrics(registry)
  return {
    countChecks: (way, verify) => async (input, challenge, signal) => {
      const stop = duration.startTimer({ way })
      let state: string = 'failed'
      try {
        const report = await verify(input, challenge, signal)
        state = 'shareLink' in report ? 'share-link' : report.state
        if (!('shareLink' in report)) countWarnings(warnings, report)
        return report
      } finally {
        checks.inc({ way, state })
        stop()
      }
    },
    countRefusals: (app) =>
      void app.addHook('onResponse', async ({ routeOptions }, { statusCode: status }) => {
        // Readiness that says no sends nobody away.
        const isHealth = routeOptions.url?.startsWith('/health/') === true
        if (REFUSALS.includes(status) && !isHealth) refused.inc({ status })
      }),
  }
}

function createMetrics(registry: Registry) {
  const registers = [registry]
  const checks = new Counter({
    name: 'kluscv_checks_total',
    help: 'Checks by the way in which they were asked for and the state that came out.',
    labelNames: ['way', 'state'],
    registers,
  })
  const refused = new Counter({
    name: 'kluscv_refused_requests_total',
    help: 'Requests sent away: 413 too large, 429 too much from one address, 503 too much in all.',
    labelNames: ['status'],
    registers,
  })
  // Said from the beginning, so that a first one is an increase.
  for (const way of WAYS) {
    for (const state of [...STATES, ...NO_STATES]) checks.inc({ way, state }, 0)
  }
  for (const status of REFUSALS) refused.inc({ status }, 0)
  return {
    checks,
    refused,
    duration: new Histogram({
      name: 'kluscv_check_duration_seconds',
      help: 'How long checks took, with what they waited.',
      labelNames: ['way'],
      buckets: BUCKETS,
      registers,
    }),
    warnings: new Counter({
      name: 'kluscv_report_warnings_total',
      help: 'Warnings in reports, which change no verdict.',
      labelNames: ['warning'],
      registers,
    }),
  }
}

function countWarnings(
  warnings: Counter<'warning'>,
  { parts }: Pick<VerificationReport, 'parts'>,
): void {
  for (const { warning } of parts.flatMap((part) => part.warnings)) warnings.inc({ warning })
}
