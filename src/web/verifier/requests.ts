/**
 * Requests of employers: where a wallet is set that can answer them, and nowhere else.
 * @module
 */
import type { FastifyInstance } from 'fastify'
import { createRequests } from '../../verifier/index.ts'
import { createChallengeStore } from './challenge-store.ts'
import { ownAddress } from './request-address.ts'
import { type RequestPageDependencies, registerRequestPages } from './request-pages.ts'
import { type RequestDependencies, registerRequestRoutes } from './request-routes.ts'

/** What requests need. */
export interface RequestsOptions
  extends Pick<RequestDependencies, 'verifyReceived' | 'admit'>,
    Pick<RequestPageDependencies, 'frame' | 'drawing' | 'clock' | 'browser' | 'refreshSeconds'> {
  /** The wallet whose pages answer; without it there are no requests. */
  readonly walletUrl?: string | undefined
  readonly publicUrl?: string | undefined
  readonly development: boolean
}

/** How often what has ended is forgotten while nobody asks for anything: answers hold personal data. */
const FORGET_MS = 60_000

/**
 * Registers their routes and pages.
 *
 * @throws KlusCvError `ERR_KLUSCV_OPTION` when the verifier's own address is not known
 */
export function registerRequests(app: FastifyInstance, options: RequestsOptions): void {
  const { walletUrl, clock } = options
  if (walletUrl === undefined) return
  const requests = createRequests({ clock, challenges: createChallengeStore(clock) })
  const forgetting = setInterval(requests.forgetEnded, FORGET_MS).unref()
  app.addHook('onClose', async () => clearInterval(forgetting))
  const dependencies = { ...options, requests, walletUrl, addressOf: ownAddress(options) }
  registerRequestRoutes(app, dependencies)
  registerRequestPages(app, dependencies)
}
