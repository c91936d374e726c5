/**
 * The verifier's web application: form, API and health on one Fastify instance, to listen with or
 * to inject into. Opens nothing itself; what it asks is given.
 * @module
 */
import type { FastifyInstance } from 'fastify'
import { LIMITS } from '../../core/limits.ts'
import type { Clock } from '../../core/time.ts'
import type { CheckCounts, Verifier } from '../../verifier/index.ts'
import { loadBrowserFiles } from '../shared/browser-files.ts'
import { type AppOptions, createApp } from '../shared/create-app.ts'
import { registerDocsRoutes } from '../shared/docs-routes.ts'
import { type ReadinessChecks, type ReadinessNotes, registerHealth } from '../shared/health.ts'
import { loadPageAssets } from '../shared/pages/assets.ts'
import type { FootLink, PageFrame } from '../shared/pages/document.ts'
import { registerAssets } from '../shared/pages/register-assets.ts'
import { renderErrorPage } from '../shared/pages/render-error-page.ts'
import { admitVerifications } from './admit-verifications.ts'
import { VERIFIER_API } from './api-docs/verifier-api.ts'
import { registerApi } from './api-routes.ts'
import { registerBatchRoutes } from './batch-routes.ts'
import { createChallengeStore } from './challenge-store.ts'
import { forbidDevices } from './device-policy.ts'
import { createAnswerDrawing } from './draw-answer.ts'
import { limitClients } from './limit-clients.ts'
import type { Way } from './metrics/check-metrics.ts'
import type { VerifierMetrics } from './metrics/verifier-metrics.ts'
import { localeOf, registerPages } from './page-routes.ts'
import { registerPlatformRoutes } from './platform-routes.ts'
import { registerProblemRoutes } from './problem-routes.ts'
import { registerUploads } from './read-upload.ts'
import type { Receipts } from './receipts.ts'
import { registerRequests } from './requests.ts'
import { registerSharePage } from './share-routes.ts'
import { registerVcApi } from './vc-api-routes.ts'
import { createVerifyReceived, type ReceivedDependencies } from './verify-received.ts'
import { registerWalletLists } from './wallet-lists.ts'

/** What the application asks of a verifier. */
export type WebVerifier = Pick<
  Verifier,
  'verify' | 'verifyByStandard' | 'resolveIdentifier' | 'trustList' | 'findStatusList'
>

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
  /** Signs receipts of what people check; there are none when absent. */
  readonly receipts?: Receipts | undefined
  /** Counts checks for an evaluation; nothing is counted when absent. */
  readonly counts?: CheckCounts | undefined
  /** What is measured; nothing when absent. */
  readonly metrics?: Pick<VerifierMetrics, 'observe' | 'countChecks'> | undefined
  /** Where the service is reached: for its own description. Default: wherever it was asked. */
  readonly publicUrl?: string | undefined
  /**
   * The wallet whose store keeps what is shared, and whose pages answer requests; without it share
   * links do not open here, and there are no requests.
   */
  readonly walletUrl?: string | undefined
  /** What must hold before a load balancer may send people here. */
  readonly readiness: ReadinessChecks
  /** What `/health/ready` says beside it. */
  readonly readinessNotes?: ReadinessNotes
}

/** Where a wallet can answer. */
const REQUESTS_LINK: FootLink = {
  path: '/requests',
  label: { nl: 'Vraag een sollicitant om bewijzen', en: 'Ask an applicant for certificates' },
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
  const { development, log, rateLimitPerMinute, trustProxy, connectionsPerClient } = options
  const links = options.walletUrl === undefined ? FOOT_LINKS : [REQUESTS_LINK, ...FOOT_LINKS]
  const frame = { assets: loadPageAssets(), development, links }
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
  await registerVerifierRoutes(app, options, frame)
  return app
}

/** Registers everything that a verifier answers. */
export async function registerVerifierRoutes(
  app: FastifyInstance,
  options: VerifierAppOptions,
  frame: PageFrame,
): Promise<void> {
  const { verifier, clock, development, readiness, metrics, publicUrl = '' } = options
  const { computeSecondsPerMinute } = options
  metrics?.observe(app)
  if (computeSecondsPerMinute !== undefined) limitClients(app, { computeSecondsPerMinute })
  forbidDevices(app)
  await registerUploads(app)
  registerHealth(app, readiness, options.readinessNotes)
  const admit = admitVerifications()
  const verify = createVerifyReceived(options)
  const verifyBy = (way: Way) => ({ verifyReceived: metrics?.countChecks(way, verify) ?? verify })
  const asked = { verifier, challenges: createChallengeStore(clock), admit }
  registerApi(app, { ...asked, ...verifyBy('api') })
  registerBatchRoutes(app, { ...asked, ...verifyBy('batch') })
  registerVcApi(app, asked)
  const browser = loadBrowserFiles('verifier')
  registerAssets(app, browser)
  const formScript = browser.scriptOf('form')
  const drawing = createAnswerDrawing(frame)
  app.addHook('onClose', drawing.close)
  const drawn = { frame, drawing, admit }
  registerPages(app, { ...options, ...drawn, ...verifyBy('form'), formScript })
  registerPlatformRoutes(app, { verifier, frame, clock })
  registerSharePage(app, { frame, script: browser.scriptOf('share'), walletUrl: options.walletUrl })
  registerRequests(app, { ...options, ...drawn, ...verifyBy('request'), browser })
  registerWalletLists(app, { verifier, clock, development })
  registerProblemRoutes(app, frame)
  registerDocsRoutes(app, { api: VERIFIER_API, publicUrl, development })
}
