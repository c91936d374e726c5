/**
 * What problems mean, for everyone who meets one.
 *
 * ```
 * GET /problems          all of them, nl and en
 * GET /problems/{type}   one of them, by its name or code
 * ```
 * @module
 */
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Locale } from '../../claims/words.ts'
import { KlusCvError } from '../../core/errors.ts'
import type { PageFrame } from '../shared/pages/document.ts'
import { localeOf } from './page-routes.ts'
import { findDocumented, renderProblem, renderProblems } from './pages/problems.ts'
import { sendPublicPage } from './send-public-page.ts'

/** Changes with a new version only. */
const MAX_AGE_SECONDS = 300

/** Registers the routes. */
export function registerProblemRoutes(app: FastifyInstance, frame: PageFrame): void {
  const pages = new Map<Locale, string>()
  // Always the same, and drawn for the first who asks: most who start a verifier never look.
  const pageIn = (locale: Locale): string => {
    const page = pages.get(locale) ?? renderProblems(frame, locale)
    pages.set(locale, page)
    return page
  }
  app.get('/problems', async (request, reply) => send(reply, pageIn(localeOf(request))))
  app.get<{ Params: { type: string } }>('/problems/:type', async (request, reply) => {
    const type = findDocumented(request.params.type)
    if (type === undefined)
      throw new KlusCvError('ERR_KLUSCV_NOT_FOUND', 'There is no such problem.')
    return send(reply, renderProblem(frame, localeOf(request), type))
  })
}

function send(reply: FastifyReply, page: string): FastifyReply {
  return sendPublicPage(reply, page, MAX_AGE_SECONDS)
}
