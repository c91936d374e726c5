/**
 * The wallet as files: the same for everyone, so that a request tells nothing. What a worker keeps
 * never comes here.
 *
 * ```
 * GET /                       the page, nl or en
 * GET /sw.js                  what keeps it working without a network
 * GET /offline.json           {"version", "files": [...]}: what the page needs for that
 * GET /manifest.webmanifest   what a phone needs to put it on its home screen
 * GET /assets/…               everything else, each with the hash of its content in its name
 * ```
 * @module
 */
import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Locale } from '../../claims/words.ts'
import type { BrowserFiles } from '../shared/browser-files.ts'
import {
  type CompressedFile,
  compressedFile,
  registerCompressedAssets,
  sendCompressed,
} from '../shared/compressed-files.ts'
import type { PageFrame } from '../shared/pages/document.ts'
import { chooseLocale } from '../shared/pages/locale.ts'
import { createContentSecurityPolicy } from './content-security-policy.ts'
import { renderWalletPage } from './render-wallet-page.ts'

/** What is served. */
export interface WalletRoutesOptions {
  readonly frame: PageFrame
  readonly files: BrowserFiles
  readonly verifierUrl: string
  /** Origins at which certificates are collected, now. */
  readonly platformOrigins: () => readonly string[]
}

/** The entry that works in the background. */
const SERVICE_WORKER_ENTRY = 'sw'

/** Asked for again each time, so that a new version is in use at the next visit. */
const ASK_AGAIN = 'no-cache'

const HTML = 'text/html; charset=utf-8'

/** Registers the routes. */
export function registerWalletRoutes(app: FastifyInstance, options: WalletRoutesOptions): void {
  const { frame, files, verifierUrl, platformOrigins } = options
  const pages = drawPages(options)
  const policyNow = () => createContentSecurityPolicy({ verifierUrl, platforms: platformOrigins() })
  const send = (request: FastifyRequest, reply: FastifyReply, file: CompressedFile) => {
    reply.header('content-security-policy', policyNow()).header('cache-control', ASK_AGAIN)
    return sendCompressed(request, reply, file)
  }

  registerCompressedAssets(app, files.byPath)
  registerCompressedAssets(app, frame.assets.byPath)

  app.get('/', async (request, reply) => {
    const { lang } = request.query as { readonly lang?: unknown }
    const locale = chooseLocale(lang, request.headers['accept-language'])
    return send(request, reply.header('vary', 'accept-language'), pages[locale])
  })
  app.get('/offline.json', async (request, reply) =>
    send(request, reply, offlineFiles(options, policyNow())),
  )
  const fixed = {
    '/sw.js': serviceWorkerOf(files),
    '/manifest.webmanifest': webManifest(frame),
  }
  for (const [path, file] of Object.entries(fixed)) {
    app.get(path, async (request, reply) => send(request, reply, file))
  }
}

function drawPages(options: WalletRoutesOptions): Readonly<Record<Locale, CompressedFile>> {
  const draw = (locale: Locale) =>
    compressedFile({ contentType: HTML, bytes: Buffer.from(renderWalletPage(options, locale)) })
  return { nl: draw('nl'), en: draw('en') }
}

/** Below the root, whatever its hash: its address says which pages it works for. */
function serviceWorkerOf(files: BrowserFiles): CompressedFile {
  const script = files.byPath.get(files.scriptOf(SERVICE_WORKER_ENTRY))
  return compressedFile({
    contentType: 'text/javascript; charset=utf-8',
    bytes: script?.bytes ?? Buffer.alloc(0),
  })
}

/**
 * Above that, code is fetched when it is used first, as are the fonts of a PDF: what writes and reads
 * PDF is larger than all else together, and many phones have few megabytes a month.
 */
const LARGE_BYTES = 200_000

/**
 * What the page needs without a network. The version changes with the files, and with whom the page
 * may ask: a page that is kept keeps its policy too.
 */
function offlineFiles(options: WalletRoutesOptions, policy: string): CompressedFile {
  const { frame, files } = options
  const { styleSheet, favicon, preloadFonts } = frame.assets
  const serviceWorker = files.scriptOf(SERVICE_WORKER_ENTRY)
  const built = [...files.byPath.values()]
    .filter(({ path, bytes }) => /\.(js|css)$/.test(path) && bytes.length <= LARGE_BYTES)
    .map(({ path }) => path)
    .filter((path) => path !== serviceWorker)
  const all = ['/', '/manifest.webmanifest', styleSheet, favicon, ...preloadFonts, ...built]
  const parts = [...all, renderWalletPage(options, 'nl'), policy]
  const version = createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12)
  return jsonFile('application/json', { version, files: all })
}

/** W3C Web Application Manifest. */
function webManifest({ assets }: PageFrame): CompressedFile {
  return jsonFile('application/manifest+json', {
    id: '/',
    name: 'KlusCV – Mijn map',
    short_name: 'KlusCV',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#f6f3ec',
    theme_color: '#f6f3ec',
    icons: [{ src: assets.favicon, type: 'image/svg+xml', sizes: 'any', purpose: 'any' }],
  })
}

function jsonFile(contentType: string, value: object): CompressedFile {
  return compressedFile({ contentType, bytes: Buffer.from(JSON.stringify(value)) })
}
