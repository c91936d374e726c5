/**
 * Requests for people: the employer's pages, and the one behind the link for the worker. They work
 * without a script; with one the employer's page looks for the answer by itself.
 *
 * ```
 * GET  /requests        who asks, why, for what
 * POST /requests        the code and the link to pass on
 * POST /requests/{id}   secret: is there an answer?   the same page, or the answer
 * GET  /r/{id}          for the worker: who asks what and why, and the way to the folder
 * ```
 *
 * The secret goes in the body of a form, never in an address: those stand in histories and logs.
 * @module
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { KlusCvError } from '../../core/errors.ts'
import type { Clock } from '../../core/time.ts'
import type { Requests } from '../../verifier/index.ts'
import type { BrowserFiles } from '../shared/browser-files.ts'
import { clientAt } from '../shared/client-of.ts'
import { loadPageAssets } from '../shared/pages/assets.ts'
import type { PageFrame } from '../shared/pages/document.ts'
import { registerAssets } from '../shared/pages/register-assets.ts'
import type { AnswerDrawing } from './draw-answer.ts'
import { localeOf } from './page-routes.ts'
import type { AnsweredRequest } from './pages/request-asked.ts'
import { renderRequestEnd } from './pages/request-end.ts'
import { renderRequestForm } from './pages/request-form.ts'
import { renderInvitation } from './pages/request-invitation.ts'
import type { RequestEnd } from './pages/request-text-types.ts'
import { renderWaiting, type WaitingView } from './pages/request-waiting.ts'
import { readUpload } from './read-upload.ts'
import type { AddressOf } from './request-address.ts'
import { errorsOf, readRequestEntry, termsOf } from './request-entry.ts'

/** What the pages need. */
export interface RequestPageDependencies {
  readonly requests: Requests
  readonly frame: PageFrame
  readonly drawing: Pick<AnswerDrawing, 'draw'>
  readonly clock: Clock
  readonly browser: BrowserFiles
  readonly addressOf: AddressOf
  readonly walletUrl: string
  /** How often status lists are retrieved: the answer says how soon a withdrawal is seen. */
  readonly refreshSeconds?: number | undefined
}

/** What the pages look like beside all pages. */
const STYLE_SHEET = new URL('pages/requests.css', import.meta.url)

/** 64 KiB: a few short fields, with what stands around them. */
const FORM_BYTES = 64 * 1024

type OneRoute = { readonly Params: { readonly id: string } }

/** Registers the pages. */
export function registerRequestPages(
  app: FastifyInstance,
  dependencies: RequestPageDependencies,
): void {
  const assets = loadPageAssets([STYLE_SHEET])
  registerAssets(app, assets)
  const framed = { ...dependencies, frame: { ...dependencies.frame, assets } }
  registerMaking(app, framed)
  registerWatching(app, framed)
  // A worker has nothing to ask here, and came for one thing.
  registerInvitation(app, { ...framed, frame: { ...framed.frame, links: [], isAlone: true } })
}

function registerMaking(app: FastifyInstance, dependencies: RequestPageDependencies): void {
  const { requests, frame } = dependencies
  app.get('/requests', async (request, reply) =>
    sendPage(reply, renderRequestForm(frame, { locale: localeOf(request) })),
  )
  app.post('/requests', { bodyLimit: FORM_BYTES }, async (request, reply) => {
    const entry = await readRequestEntry(request)
    const errors = errorsOf(entry)
    if (errors !== undefined) {
      const view = { locale: localeOf(request), entry, errors }
      return sendPage(reply.code(400), renderRequestForm(frame, view))
    }
    const { id, secret } = requests.create(termsOf(entry), clientAt(request.ip))
    const waiting = { id, secret, request: requests.show(id) }
    return sendWaiting(request, reply, { ...dependencies, waiting })
  })
}

function registerWatching(app: FastifyInstance, dependencies: RequestPageDependencies): void {
  const { requests, frame } = dependencies
  // Reloaded by its address alone: without the secret there is nothing to see.
  app.get<OneRoute>('/requests/:id', async (request, reply) =>
    reply.header('cache-control', 'no-store').redirect(`/requests?lang=${localeOf(request)}`, 303),
  )
  app.post<OneRoute>('/requests/:id', { bodyLimit: FORM_BYTES }, async (request, reply) => {
    const { id } = request.params
    const secret = (await readUpload(request)).fields.get('secret') ?? ''
    const watched = lookFor(() => requests.watch(id, secret))
    if (typeof watched === 'string') {
      const view = { locale: localeOf(request), reader: 'employer', end: watched } as const
      return sendEnd(reply, watched, renderRequestEnd(frame, view))
    }
    const { answer, ...shown } = watched
    if (answer !== undefined) {
      return sendAnswer(request, reply, { ...dependencies, answered: { request: shown, answer } })
    }
    const waiting = { id, secret, request: shown, isLookedAt: true }
    return sendWaiting(request, reply, { ...dependencies, waiting })
  })
}

function registerInvitation(app: FastifyInstance, dependencies: RequestPageDependencies): void {
  const { requests, frame, addressOf, walletUrl } = dependencies
  app.get<OneRoute>('/r/:id', async (request, reply) => {
    const { id } = request.params
    const locale = localeOf(request)
    const shown = lookFor(() => requests.show(id))
    const isOpen = typeof shown === 'object' && shown.state !== 'answered'
    if (isOpen) {
      const link = `${addressOf(request)}/r/${id}`
      return sendPage(reply, renderInvitation(frame, { locale, request: shown, link, walletUrl }))
    }
    const end = typeof shown === 'object' ? 'answered' : shown
    return sendEnd(reply, end, renderRequestEnd(frame, { locale, reader: 'worker', end }))
  })
}

/** A page that asks this origin how far the request is, and nobody else anything. */
function sendWaiting(
  request: FastifyRequest,
  reply: FastifyReply,
  dependencies: RequestPageDependencies & {
    readonly waiting: Pick<WaitingView, 'id' | 'secret' | 'request' | 'isLookedAt'>
  },
): FastifyReply {
  const { frame, browser, clock, addressOf, waiting } = dependencies
  const link = `${addressOf(request)}/r/${waiting.id}`
  const scripted = { ...frame, scripts: [browser.scriptOf('request')] }
  const view = { ...waiting, link, locale: localeOf(request), now: clock() }
  const policy = String(reply.getHeader('content-security-policy'))
  reply.header('content-security-policy', `${policy};connect-src 'self'`)
  return sendPage(reply, renderWaiting(scripted, view))
}

/** The answer looks like any other, with what was asked beside it. */
async function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  dependencies: RequestPageDependencies & { readonly answered: AnsweredRequest },
): Promise<FastifyReply> {
  const { drawing, clock, refreshSeconds, answered } = dependencies
  const page = await drawing.draw({
    results: [{ report: answered.answer.report }],
    locale: localeOf(request),
    now: clock(),
    address: request.host,
    ...(refreshSeconds === undefined ? {} : { freshness: { refreshSeconds } }),
    answered,
  })
  return sendPage(reply, page)
}

/** What was found, or why it was not. */
function lookFor<T>(find: () => T): T | Exclude<RequestEnd, 'answered'> {
  try {
    return find()
  } catch (error) {
    const code = error instanceof KlusCvError ? error.code : undefined
    if (code === 'ERR_KLUSCV_GONE') return 'ended'
    // With another secret it is another request.
    if (code === 'ERR_KLUSCV_NOT_FOUND' || code === 'ERR_KLUSCV_UNAUTHORIZED') return 'unknown'
    throw error
  }
}

function sendEnd(reply: FastifyReply, end: RequestEnd, page: string): FastifyReply {
  return sendPage(reply.code(end === 'unknown' ? 404 : 410), page)
}

function sendPage(reply: FastifyReply, page: string): FastifyReply {
  return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page)
}
