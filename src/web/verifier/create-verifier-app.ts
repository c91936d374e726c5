/**
 * The verifier's web application: form, API and health on one Fastify instance, to listen with or
 * to inject into. Opens nothing itself; what it asks is given.
 * @module
 */
import type { FastifyInstance } from 'fastify'
import { LIMITS } from '../../core/limits.ts'
import type { Clock } from '../../core/time.ts'
import type { Verifier } from '../../verifier/index.ts'
import { type AppOptions, createApp } from '../shared/create-app.ts'
import { type ReadinessChecks, registerHealth } from '../shared/health.ts'
import { loadPageAssets } from '../shared/pages/assets.ts'
import type { FootLink } from '../shared/pages/document.ts'
import { renderErrorPage } from '../shared/pages/render-error-page.ts'
import { admitVerifications } from './admit-verifications.ts'
import { registerApi } from './api-routes.ts'
import { registerBatchRoutes } from './batch-routes.ts'
import { createChallengeStore } from './challenge-store.ts'
import { limitClients } from './limit-clients.ts'
import type { Way } from './metrics/check-metrics.ts'
import type { VerifierMetrics } from './metrics/verifier-metrics.ts'
import { localeOf, registerPages } from './page-routes.ts'
import { registerProblemRoutes } from './problem-routes.ts'
import { registerUploads } from './read-upload.ts'
import { registerVcApi } from './vc-api-routes.ts'
import { createVerifyReceived, type ReceivedDependencies } from './verify-received.ts'

/** What the application asks of a verifier. */
export type WebVerifier = Pick<Verifier, 'verify' | 'verifyByStandard' | 'resolveIdentifier'>

/** What the application is made of. */
export interface VerifierAppOptions
  extends Pick<AppOptions, 'log' | 'rateLimitPerMinute' | 'trustProxy' | 'connectionsPerClient'> {
  readonly verifier: WebVerifier
  /** Reads PDF and pictures. */
  readonly reader: ReceivedDependencies['reader']
  readonly clock: Clock
  /** Shows the DEMO banner. */
  readonly development: boolean
  /** Seconds of a core that checks for one address may take in a minute; default: any number. */
  readonly computeSecondsPerMinute?: number
  /** How often status lists are retrieved; unsaid when absent. */
  readonly refreshSeconds?: number
  /** What is measured; nothing when absent. */
  readonly metrics?: Pick<VerifierMetrics, 'observe' | 'countChecks'> | undefined
  /** What must hold before a load balancer may send people here. */
  readonly readiness: ReadinessChecks
}

const FOOT_LINKS: readonly FootLink[] = [
  {
    path: '/platforms',
    label: { nl: 'Welke platforms staan op de lijst?', en: 'Which platforms are on the list?' },
  },
  { path: '/problems', label: { nl: 'Wat kan er mis zijn?', en: 'What can be wrong?' } },
]

/** Creates the application. */
export async function createVerifierApp(options: VerifierAppOptions): Promise<FastifyInstance> {
  const { verifier, clock, development, readiness, metrics, log, rateLimitPerMinute, trustProxy } =
    options
  const { connectionsPerClient, computeSecondsPerMinute } = options
  const frame = { assets: loadPageAssets(), development, links: FOOT_LINKS }
  const app = await createApp({
    log,
    rateLimitPerMinute,
    maxBodyBytes: LIMITS.uploadBytes,
    ...(trustProxy === undefined ? {} : { trustProxy }),
    ...(connectionsPerClient === undefined ? {} : { connectionsPerClient }),
    renderErrorPage: ({ status, requestId }, request) =>
      renderErrorPage(frame, {
        locale: localeOf(request),
        status,
        ...(requestId === undefined ? {} : { requestId }),
      }),
  })
  metrics?.observe(app)
  if (computeSecondsPerMinute !== undefined) limitClients(app, { computeSecondsPerMinute })
  await registerUploads(app)
  registerHealth(app, readiness)
  const admit = admitVerifications()
  const verify = createVerifyReceived(options)
  const verifyBy = (way: Way) => ({ verifyReceived: metrics?.countChecks(way, verify) ?? verify })
  const asked = { verifier, challenges: createChallengeStore(clock), admit }
  registerApi(app, { ...asked, ...verifyBy('api') })
  registerBatchRoutes(app, { ...asked, ...verifyBy('batch') })
  registerVcApi(app, asked)
  registerPages(app, { ...options, ...verifyBy('form'), frame, admit })
  registerProblemRoutes(app, frame)
  return app
}
