/**
 * The verifier for people: the form, the answer to it, and what the pages load. Works without
 * JavaScript. What was handed in is checked in memory and forgotten; it is in no page, log or file.
 * @module
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Locale } from '../../claims/words.ts'
import { LIMITS } from '../../core/limits.ts'
import type { Clock } from '../../core/time.ts'
import { type CheckCounts, reportUnread } from '../../verifier/index.ts'
import type { PageFrame } from '../shared/pages/document.ts'
import { chooseLocale } from '../shared/pages/locale.ts'
import { registerAssets } from '../shared/pages/register-assets.ts'
import { type Admission, departureOf } from './admit-verifications.ts'
import { parseRole, registerCounterRoutes } from './counter-routes.ts'
import { allowCamera } from './device-policy.ts'
import type { AnswerDrawing } from './draw-answer.ts'
import { ASKED_FIELDS } from './pages/ask-reader.ts'
import { FORM_FIELDS } from './pages/form-fields.ts'
import type { Result } from './pages/read-report.ts'
import { renderForm } from './pages/render-form.ts'
import type { ResultRequest } from './pages/render-result.ts'
import type { FormError } from './pages/text-types.ts'
import { readUpload } from './read-upload.ts'
import { findReceipt, type Receipts, registerReceipts } from './receipts.ts'
import type { VerifyReceived } from './verify-received.ts'

/** What the pages need. */
export interface PageDependencies {
  readonly verifyReceived: VerifyReceived
  readonly frame: PageFrame
  readonly drawing: AnswerDrawing
  /** The address of the form's own script. */
  readonly formScript: string
  readonly clock: Clock
  readonly admit: Admission
  /** Signs receipts; there are none when absent. */
  readonly receipts?: Receipts | undefined
  /** Counts checks for an evaluation, and readers are asked two things; neither when absent. */
  readonly counts?: Pick<CheckCounts, 'countCheck' | 'countClarity'> | undefined
  /** How often status lists are retrieved: the answer says how soon a withdrawal is seen. */
  readonly refreshSeconds?: number
  /** Where links open, when they do so here. */
  readonly walletUrl?: string | undefined
}

/** Registers the pages. */
export function registerPages(app: FastifyInstance, dependencies: PageDependencies): void {
  const { frame, drawing, clock, refreshSeconds } = dependencies
  const formFrame = { ...frame, scripts: [dependencies.formScript] }
  const freshness = refreshSeconds === undefined ? undefined : { refreshSeconds }
  registerAssets(app, frame.assets)
  const { receipts, counts } = dependencies
  if (receipts !== undefined) registerReceipts(app, { receipts, drawing, localeOf })
  if (counts !== undefined) registerCounterRoutes(app, { counts, frame, localeOf })
  const asked = counts === undefined ? {} : { asksRole: true }

  app.get('/', async (request, reply) =>
    sendPage(allowCamera(reply), renderForm(formFrame, { locale: localeOf(request), ...asked })),
  )

  // The address of an answer, reloaded or kept as a bookmark: the answer itself was never kept.
  app.get('/verify', async (request, reply) =>
    reply.header('cache-control', 'no-store').redirect(`/?lang=${localeOf(request)}`, 303),
  )

  app.post('/verify', async (request, reply) => {
    const locale = localeOf(request)
    const answer = await verifyUpload(request, reply, dependencies)
    if ('error' in answer) {
      const page = renderForm(formFrame, { locale, ...answer, ...asked })
      return sendPage(allowCamera(reply).code(answer.error === 'too-large' ? 413 : 400), page)
    }
    const page = await drawing.draw({
      ...answer,
      locale,
      now: clock(),
      address: request.host,
      ...(freshness === undefined ? {} : { freshness }),
      ...(counts === undefined ? {} : { asksClarity: true }),
    })
    return sendPage(reply, page)
  })
}

/** What to say on the form, instead of an answer. */
interface Refusal {
  readonly error: FormError
  readonly shareLink?: string
}

/** What to show as an answer. */
type Answer = Pick<ResultRequest, 'results' | 'receipt'>

async function verifyUpload(
  request: FastifyRequest,
  reply: FastifyReply,
  dependencies: PageDependencies,
): Promise<Answer | Refusal> {
  const { receipts, counts } = dependencies
  const given = await readInputs(request)
  if ('error' in given) return given
  const { inputs } = given
  const role = parseRole(counts && given.role)
  const [only, ...others] = inputs
  const receiptFound = only && others.length === 0 && findReceipt(only.input, receipts)
  if (receiptFound) return { error: receiptFound }
  const results = await verifyEach(inputs, departureOf(reply), dependencies)
  if (!isShown(results)) return results
  for (const { report } of results) counts?.countCheck(report.state, role)
  const checked = results.map(({ report }, at) => ({ report, input: inputs[at]?.input ?? '' }))
  return receipts === undefined ? { results } : { results, receipt: await receipts.issue(checked) }
}

/** One after the other: who sends ten files waits longer, and keeps nobody else out. */
async function verifyEach(
  inputs: readonly Input[],
  signal: AbortSignal,
  { verifyReceived, admit, clock, walletUrl }: PageDependencies,
): Promise<readonly Result[] | Refusal> {
  const results: Result[] = []
  for (const { name, input } of inputs) {
    const report = await admit(() => verifyReceived(input, 'unbound', signal))
    const named = name === undefined ? {} : { name }
    if ('shareLink' in report) {
      const link = walletUrl === undefined ? {} : report
      if (inputs.length === 1) return linkRefusal({ ...named, ...link })
      const unread = reportUnread('share_link_decrypt_locally', clock())
      results.push({ report: unread, ...named, ...link })
    } else results.push({ report, ...named })
    const certificates = results.flatMap((result) => result.report.parts)
    if (certificates.length > LIMITS.bundleCredentials) return { error: 'too-many-files' }
  }
  return results
}

/** A pasted link came from who has no script, and with one it would open; a picture may come from anyone. */
function linkRefusal({ name, shareLink }: Omit<Result, 'report'>): Refusal {
  if (name === undefined) return { error: 'share-link' }
  return { error: 'code-of-link', ...(shareLink === undefined ? {} : { shareLink }) }
}

/** What was handed in: a file, or a text without a name. */
interface Input {
  readonly name?: string
  readonly input: string | Uint8Array
}

/** What the form held. */
interface Given {
  readonly inputs: readonly Input[]
  readonly role: string | undefined
}

/** The files when there are any, else the pasted text; or what to say under the field. */
async function readInputs(request: FastifyRequest): Promise<Given | Refusal> {
  if (!request.isMultipart()) return { error: 'nothing-chosen' }
  try {
    const { files, fields } = await readUpload(request)
    const text = fields.get(FORM_FIELDS.text)?.trim() ?? ''
    const role = fields.get(ASKED_FIELDS.role)
    if (files.length > 0) {
      return { inputs: files.map(({ name, bytes: input }) => ({ name, input })), role }
    }
    return text === '' ? { error: 'nothing-chosen' } : { inputs: [{ input: text }], role }
  } catch (error) {
    const { statusCode, code } = (error ?? {}) as Readonly<Record<string, unknown>>
    if (statusCode !== 413) throw error
    return { error: code === 'FST_FILES_LIMIT' ? 'too-many-files' : 'too-large' }
  }
}

function isShown<Each>(given: readonly Each[] | Refusal): given is readonly Each[] {
  return Array.isArray(given)
}

/** The language in the address, else the browser's. */
export function localeOf(request: FastifyRequest): Locale {
  const { lang } = request.query as { readonly lang?: unknown }
  return chooseLocale(lang, request.headers['accept-language'])
}

function sendPage(reply: FastifyReply, page: string): FastifyReply {
  return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page)
}
