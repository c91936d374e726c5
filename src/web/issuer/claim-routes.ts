/**
 * The page of an offer: a worker opens it from the platform's app, chooses and takes the PDF.
 *
 * ```
 * GET  /claim/{token}                  the page; as often as one likes, nothing is signed
 * POST /claim/{token}                  the page again with other choices, for who has no script
 * POST /claim/{token}/certificate.pdf  claims what the form says, and answers the PDF; the same
 *                                      form again gives it again
 *      404 no such offer   410 its time is over   409 claimed with other choices
 * ```
 *
 * Nothing of it is stored on the way, no other site learns of it, and the token is in no log.
 * @module
 */
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify'
import { KlusCvError } from '../../core/errors.ts'
import type { Issuer } from '../../issuer/index.ts'
import type { PageFrame } from '../shared/pages/document.ts'
import { chooseLocale } from '../shared/pages/locale.ts'
import { createCertificatePdf } from './certificate-pdf.ts'
import { parseClaimForm, takeForms } from './claim-form.ts'
import { createClaimFrames } from './claim-frames.ts'
import { refuseTooMany, troubleOf } from './claim-trouble.ts'
import type { PdfWriter } from './create-pdf-writer.ts'
import { firstChoices } from './first-choices.ts'
import type { Chosen, ClaimPlaces } from './pages/claim-view.ts'
import { renderClaim } from './pages/render-claim.ts'
import { renderClaimTrouble } from './pages/render-claim-trouble.ts'
import { attachmentNamed } from './pdf-file-name.ts'

/** What the page needs. */
export interface ClaimDependencies extends ClaimPlaces {
  readonly issuer: Pick<Issuer, 'offers' | 'platform' | 'statement'>
  readonly pdfs: Pick<PdfWriter, 'write'>
  /** Shows the DEMO banner. */
  readonly development: boolean
}

/** From one address, which a library shares: each takes a third of a second of a core. */
const PDFS_PER_MINUTE = 60

type TokenRoute = { readonly Params: { readonly token: string } }

/** Registers the page and what it loads. */
export function registerClaimRoutes(app: FastifyInstance, dependencies: ClaimDependencies): void {
  const frames = createClaimFrames(app, dependencies)
  app.register((scope, _options, done) => {
    takeForms(scope)
    registerPage(scope, dependencies, frames.page)
    registerPdf(scope, dependencies, frames.below)
    done()
  })
}

function registerPage(
  app: FastifyInstance,
  dependencies: ClaimDependencies,
  frame: PageFrame,
): void {
  const options = privately(dependencies, frame)
  const draw = async (
    request: FastifyRequest<TokenRoute>,
    reply: FastifyReply,
    chosen?: Chosen,
  ) => {
    const { token } = request.params
    const preview = await dependencies.issuer.offers.preview(token)
    const { platform } = dependencies.issuer
    const page = renderClaim(frame, {
      locale: localeOf(request),
      token,
      preview,
      chosen: chosen ?? firstChoices(preview.choices),
      platform,
      places: dependencies,
    })
    return reply.type('text/html; charset=utf-8').send(page)
  }
  app.get<TokenRoute>('/claim/:token', options, (request, reply) => draw(request, reply))
  app.post<TokenRoute>('/claim/:token', options, async (request, reply) => {
    const { choices } = parseClaimForm(request.body, new Date())
    return draw(request, reply, choices)
  })
}

function registerPdf(
  app: FastifyInstance,
  dependencies: ClaimDependencies,
  frame: PageFrame,
): void {
  const { issuer, pdfs, verifierUrl } = dependencies
  const config = { rateLimit: { max: PDFS_PER_MINUTE, timeWindow: 60_000 } }
  const options = { ...privately(dependencies, frame), config }
  app.post<TokenRoute>('/claim/:token/certificate.pdf', options, async (request, reply) => {
    if (verifierUrl === undefined) throw nowhereToCheck()
    const { choices, link } = parseClaimForm(request.body, new Date())
    const { token } = request.params
    // The work itself goes along whatever is chosen.
    const { reputation, reviews, gigList } = choices
    refuseTooMany(1 + reputation.length + reviews.length + (gigList ? 1 : 0))
    const issued = await issuer.offers.claim(token, { choices })
    const { statement } = issuer
    const terms = { locale: choices.language, statement, verifierUrl }
    const { name, bytes } = await createCertificatePdf(issued, { ...terms, link }, pdfs.write)
    return reply
      .header('content-disposition', attachmentNamed(name))
      .type('application/pdf')
      .send(bytes)
  })
}

function nowhereToCheck(): KlusCvError {
  const message = 'no verifier is configured, so a PDF could not say where it is checked'
  return new KlusCvError('ERR_KLUSCV_OPTION', message)
}

/** Kept nowhere, referred to nobody, and explained in words when it goes wrong. */
function privately({ walletUrl }: ClaimDependencies, frame: PageFrame): RouteShorthandOptions {
  return {
    onRequest: async (_request, reply) => {
      keepPrivate(reply)
      if (walletUrl !== undefined) allowStore(reply, new URL(walletUrl).origin)
    },
    errorHandler: (error, request, reply) => {
      const { status, trouble } = troubleOf(error, request.id)
      if (status >= 500) request.log.error({ err: error }, 'request failed')
      keepPrivate(reply)
      const page = renderClaimTrouble(frame, localeOf(request), trouble)
      return reply.code(status).type('text/html; charset=utf-8').send(page)
    },
  }
}

function keepPrivate(reply: FastifyReply): void {
  reply.headers({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
  })
}

/** The policy of all pages, and the store of what is shared: the one other origin that is asked. */
function allowStore(reply: FastifyReply, origin: string): void {
  const policy = String(reply.getHeader('content-security-policy'))
  reply.header('content-security-policy', `${policy};connect-src 'self' ${origin}`)
}

function localeOf(request: FastifyRequest) {
  const { lang } = request.query as { readonly lang?: unknown }
  return chooseLocale(lang, request.headers['accept-language'])
}
