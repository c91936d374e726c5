/**
 * The platforms that this verifier trusts, for everyone.
 *
 * ```
 * GET /platforms    all of them, nl and en, and how another one gets on the list
 * ```
 * @module
 */
import type { FastifyInstance } from 'fastify'
import type { Clock } from '../../core/time.ts'
import type { Verifier } from '../../verifier/index.ts'
import type { PageFrame } from '../shared/pages/document.ts'
import { localeOf } from './page-routes.ts'
import { renderPlatforms } from './pages/platforms.ts'
import { sendPublicPage } from './send-public-page.ts'

/** What the page needs. */
export interface PlatformDependencies {
  readonly verifier: Pick<Verifier, 'trustList'>
  readonly frame: PageFrame
  readonly clock: Clock
}

/** A new list is seen soon. */
const MAX_AGE_SECONDS = 60

/** Registers the route. */
export function registerPlatformRoutes(
  app: FastifyInstance,
  { verifier, frame, clock }: PlatformDependencies,
): void {
  app.get('/platforms', async (request, reply) => {
    const view = { locale: localeOf(request), trust: verifier.trustList(), now: clock() }
    return sendPublicPage(reply, renderPlatforms(frame, view), MAX_AGE_SECONDS)
  })
}
