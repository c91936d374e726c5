/**
 * The issuer's web application: the platform's API, the public documents and health on one Fastify
 * instance, to listen with or to inject into. Opens nothing itself.
 * @module
 */
import type { FastifyInstance } from 'fastify'
import { LIMITS } from '../../core/limits.ts'
import type { GenericIssuer, Issuer } from '../../issuer/index.ts'
import type { ConnectionCounts } from '../../storage/index.ts'
import { type AppOptions, createApp } from '../shared/create-app.ts'
import { registerDocsRoutes } from '../shared/docs-routes.ts'
import { type ReadinessChecks, registerHealth } from '../shared/health.ts'
import { ISSUER_API } from './api-docs/issuer-api.ts'
import { registerBatchRoutes } from './batch-routes.ts'
import { createAuthorize } from './callers.ts'
import { registerCertificateRoutes } from './certificate-routes.ts'
import { registerClaimRoutes } from './claim-routes.ts'
import { registerCorrectionRoutes } from './correction-routes.ts'
import { createPdfWriter } from './create-pdf-writer.ts'
import { createKnownCallers } from './known-callers.ts'
import { registerMetricsRoutes } from './metrics-routes.ts'
import { registerOfferRoutes } from './offer-routes.ts'
import { registerPublicRoutes } from './public-routes.ts'
import { registerSearchRoutes } from './search-routes.ts'
import { registerStatusRoutes } from './status-routes.ts'
import { registerTransferRoutes } from './transfer-routes.ts'
import { registerVcApiRoutes } from './vc-api-routes.ts'
import { registerWorkerRoutes } from './worker-routes.ts'

/** What the application is made of. */
export interface IssuerAppOptions
  extends Pick<AppOptions, 'log' | 'rateLimitPerMinute' | 'trustProxy'> {
  readonly issuer: Issuer
  /** The connections of this process to its database: for the metrics, which else have none. */
  readonly connections?: () => ConnectionCounts
  /** SHA-256 of each API key beside those in the database, lowercase hex: these may do everything. */
  readonly apiKeyHashes: readonly string[]
  /** Where the service is reached: for its own description. Default: wherever it was asked. */
  readonly publicUrl?: string | undefined
  /** Development mode. Default: false. */
  readonly development?: boolean
  /** Where the wallet of workers is: its pages may show and claim offers. */
  readonly walletUrl?: string | undefined
  /** Where employers check: it stands on PDFs and in links; without it none are made. */
  readonly verifierUrl?: string | undefined
  /** Signs credentials of other people's types; without it none are signed. */
  readonly generic?: GenericIssuer | undefined
  /** What must hold before a load balancer may send requests here. */
  readonly readiness: ReadinessChecks
}

/** Creates the application. */
export async function createIssuerApp(options: IssuerAppOptions): Promise<FastifyInstance> {
  const app = await createApp({ ...options, uploadTimeoutMs: LIMITS.batchUploadMs })
  registerIssuerRoutes(app, options)
  return app
}

/** Registers everything that an issuer answers. */
export function registerIssuerRoutes(app: FastifyInstance, options: IssuerAppOptions): void {
  const { issuer, apiKeyHashes, readiness, publicUrl = '', development = false } = options
  const authorize = createAuthorize(app, createKnownCallers(issuer.apiKeys, apiKeyHashes))
  const pdfs = createPdfWriter()
  app.addHook('onClose', pdfs.close)
  const { verifierUrl, walletUrl } = options
  const paper = { pdfs, verifierUrl, walletUrl }
  registerMetricsRoutes(app, options, authorize)
  registerDocsRoutes(app, { api: ISSUER_API, publicUrl, development })
  registerHealth(app, readiness)
  registerPublicRoutes(app, issuer)
  registerCertificateRoutes(app, issuer, authorize, paper)
  registerStatusRoutes(app, issuer, authorize)
  registerSearchRoutes(app, issuer, authorize)
  registerCorrectionRoutes(app, issuer, authorize)
  registerWorkerRoutes(app, issuer, authorize)
  registerBatchRoutes(app, issuer, authorize)
  registerOfferRoutes(app, issuer, authorize, options.walletUrl)
  registerClaimRoutes(app, { ...options, ...paper, development })
  registerTransferRoutes(app, issuer, authorize)
  registerVcApiRoutes(app, issuer, authorize, options.generic)
}
