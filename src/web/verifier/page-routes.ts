/**
 * The verifier for people: the form, the answer to it, and what the pages load. Works without
 * JavaScript. What was handed in is checked in memory and forgotten; it is in no page, log or file.
 * @module
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Locale } from '../../claims/words.ts'
import type { Clock } from '../../core/time.ts'
import type { Verifier } from '../../verifier/index.ts'
import type { PageFrame } from '../shared/pages/document.ts'
import { chooseLocale } from '../shared/pages/locale.ts'
import { registerAssets } from '../shared/pages/register-assets.ts'
import { type Admission, departureOf } from './admit-verifications.ts'
import { FORM_FIELDS, renderForm } from './pages/render-form.ts'
import { renderResult } from './pages/render-result.ts'
import type { FormError } from './pages/text-types.ts'
import { readUpload } from './read-upload.ts'

/** What the pages need. */
export interface PageDependencies {
  readonly verifier: Pick<Verifier, 'verify'>
  readonly frame: PageFrame
  readonly clock: Clock
  readonly admit: Admission
  /** How often status lists are retrieved: the answer says how soon a withdrawal is seen. */
  readonly refreshSeconds?: number
}

/** Registers the pages. */
export function registerPages(app: FastifyInstance, dependencies: PageDependencies): void {
  const { verifier, frame, clock, admit, refreshSeconds } = dependencies
  const freshness = refreshSeconds === undefined ? undefined : { refreshSeconds }
  registerAssets(app, frame.assets)

  app.get('/', async (request, reply) =>
    sendPage(reply, renderForm(frame, { locale: localeOf(request) })),
  )

  // The address of an answer, reloaded or kept as a bookmark: the answer itself was never kept.
  app.get('/verify', async (request, reply) =>
    reply.header('cache-control', 'no-store').redirect(`/?lang=${localeOf(request)}`, 303),
  )

  app.post('/verify', async (request, reply) => {
    const locale = localeOf(request)
    const input = await readInput(request)
    if (typeof input === 'object' && 'error' in input) {
      const page = renderForm(frame, { locale, error: input.error })
      return sendPage(reply.code(input.error === 'too-large' ? 413 : 400), page)
    }
    const report = await admit(() => verifier.verify(input, 'unbound', departureOf(reply)))
    const page = renderResult(frame, {
      results: [{ report }],
      locale,
      now: clock(),
      address: request.host,
      ...(freshness === undefined ? {} : { freshness }),
    })
    return sendPage(reply, page)
  })
}

/** The file when there is one, else the pasted text; or what to say under the field. */
async function readInput(
  request: FastifyRequest,
): Promise<string | Uint8Array | { readonly error: FormError }> {
  if (!request.isMultipart()) return { error: 'nothing-chosen' }
  try {
    const { file, fields } = await readUpload(request)
    const text = fields.get(FORM_FIELDS.text)?.trim() ?? ''
    return file ?? (text === '' ? { error: 'nothing-chosen' } : text)
  } catch (error) {
    if ((error as { statusCode?: unknown } | null)?.statusCode !== 413) throw error
    return { error: 'too-large' }
  }
}

/** The language in the address, else the browser's. */
export function localeOf(request: FastifyRequest): Locale {
  const { lang } = request.query as { readonly lang?: unknown }
  return chooseLocale(lang, request.headers['accept-language'])
}

function sendPage(reply: FastifyReply, page: string): FastifyReply {
  return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page)
}
