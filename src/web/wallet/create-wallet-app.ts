/**
 * The wallet's web application: its files, the share store and health on one Fastify instance, to
 * listen with or to inject into. Opens nothing itself; what it asks is given.
 * @module
 */
import type { FastifyInstance } from 'fastify'
import { type AppOptions, createApp } from '../shared/create-app.ts'
import { registerDocsRoutes } from '../shared/docs-routes.ts'
import { type ReadinessChecks, registerHealth } from '../shared/health.ts'
import { chooseLocale } from '../shared/pages/locale.ts'
import { renderErrorPage } from '../shared/pages/render-error-page.ts'
import { WALLET_API } from './api-docs/wallet-api.ts'
import {
  registerShareRoutes,
  SHARE_BODY_BYTES,
  type ShareRoutesDependencies,
} from './share-routes.ts'
import { registerWalletRoutes, type WalletRoutesOptions } from './wallet-routes.ts'

/** What the application is made of. */
export interface WalletAppOptions
  extends Pick<AppOptions, 'log' | 'rateLimitPerMinute' | 'trustProxy' | 'connectionsPerClient'>,
    ShareRoutesDependencies,
    WalletRoutesOptions {
  /** Where the service is reached: for its own description. Default: wherever it was asked. */
  readonly publicUrl?: string
  /** What must hold before a load balancer may send people here. */
  readonly readiness: ReadinessChecks
}

/** A share of 1 MiB over a line of 200 kilobits a second. */
const UPLOAD_MS = 60_000

/** Creates the application. */
export async function createWalletApp(options: WalletAppOptions): Promise<FastifyInstance> {
  const { frame, log, rateLimitPerMinute, trustProxy, connectionsPerClient } = options
  const app = await createApp({
    log,
    // Who shares when, and who looks, is nobody's business.
    isSilentOnRequests: true,
    rateLimitPerMinute,
    uploadTimeoutMs: UPLOAD_MS,
    maxBodyBytes: SHARE_BODY_BYTES,
    ...(trustProxy === undefined ? {} : { trustProxy }),
    ...(connectionsPerClient === undefined ? {} : { connectionsPerClient }),
    renderErrorPage: ({ status, requestId }, request) => {
      const locale = chooseLocale(undefined, request.headers['accept-language'])
      return renderErrorPage(frame, {
        locale,
        status,
        ...(requestId === undefined ? {} : { requestId }),
      })
    },
  })
  registerWalletService(app, options)
  return app
}

/** Registers everything that a wallet answers. */
export function registerWalletService(app: FastifyInstance, options: WalletAppOptions): void {
  const { frame, publicUrl = '' } = options
  registerHealth(app, options.readiness)
  registerShareRoutes(app, options)
  registerWalletRoutes(app, options)
  registerDocsRoutes(app, { api: WALLET_API, publicUrl, development: frame.development })
}
