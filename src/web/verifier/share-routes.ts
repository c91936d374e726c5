/**
 * The page behind a share link, which only the reader's own browser can open.
 *
 * ```
 * GET /s#<id>.<key>    the page; the browser sends nothing of what is behind the #
 *        │ GET walletUrl/v1/shares/<id>    from the browser: the one other origin that a page of ours may ask
 *        └ POST /verify                    what was opened, as a file, from a form like any other
 * ```
 * @module
 */
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { PageFrame } from '../shared/pages/document.ts'
import { localeOf } from './page-routes.ts'
import { renderShare } from './pages/render-share.ts'

/** What the page needs. */
export interface SharePageDependencies {
  readonly frame: PageFrame
  /** The address of the script that opens a link. */
  readonly script: string
  /** The wallet whose store keeps what is shared; without it links do not open here. */
  readonly walletUrl: string | undefined
}

/** Registers the route. */
export function registerSharePage(
  app: FastifyInstance,
  { frame, script, walletUrl }: SharePageDependencies,
): void {
  const store = walletUrl && `${walletUrl}/v1/shares/`
  const shareFrame = { ...frame, scripts: store === undefined ? [] : [script] }
  app.get('/s', async (request, reply) => {
    const page = renderShare(shareFrame, { locale: localeOf(request), store })
    if (store !== undefined) allowConnecting(reply, store)
    // It is the same for everyone, and leads to files of this version.
    return reply
      .headers({ 'cache-control': 'no-cache', vary: 'accept-language' })
      .type('text/html; charset=utf-8')
      .send(page)
  })
}

/** The policy of all pages, and the store beside it: nothing else may be asked from this page. */
function allowConnecting(reply: FastifyReply, store: string): void {
  const policy = String(reply.getHeader('content-security-policy'))
  reply.header('content-security-policy', `${policy};connect-src ${store}`)
}
