/**
 * Keeps the wallet's own files on the device, so that it opens without a network. Nothing that is
 * about a person ever passes through here: what is asked of `/v1/` and of other origins is left
 * alone. One file without imports: see README.md.
 * @module
 */

/** What the server lists: see README.md. */
interface OfflineFiles {
  readonly version: string
  readonly files: readonly string[]
}

interface Worker extends EventTarget {
  readonly clients: { claim(): Promise<void> }
  readonly location: { readonly origin: string }
  skipWaiting(): Promise<void>
}

interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}

interface AskEvent extends LifeEvent {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}

const worker = globalThis as unknown as Worker

const PREFIX = 'kluscv-'
const LIST = '/offline.json'

/** After this a bad line counts as none, when the page is here already. */
const PATIENCE_MS = 4_000

/** Puts all files of the newest version into a cache of its own, then drops the older ones. */
async function keepFiles(): Promise<void> {
  const response = await fetch(LIST, { cache: 'no-cache' })
  // Nothing to import a coded error from; whoever waits for this only learns that it failed.
  if (!response.ok) return Promise.reject(response)
  const { version, files } = (await response.json()) as OfflineFiles
  const name = PREFIX + version
  const names = await caches.keys()
  if (names.includes(name)) return
  const cache = await caches.open(name)
  try {
    await cache.addAll(files as string[])
  } catch (error) {
    // Half of a version is worse than the one before.
    await caches.delete(name)
    throw error
  }
  const older = names.filter((each) => each.startsWith(PREFIX))
  await Promise.all(older.map((each) => caches.delete(each)))
}

/** The page: the newest there is, and the one kept when the network is slow or gone. */
async function answerPage(request: Request): Promise<Response> {
  const kept = await caches.match('/')
  if (kept === undefined) return fetch(request)
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) })
    return response.ok ? response : kept
  } catch {
    return kept
  }
}

/**
 * A file: its name changes with its content, so the one kept is the right one. What is not in the
 * list, such as what reads a PDF, is kept from its first use.
 */
async function answerFile(request: Request): Promise<Response> {
  const kept = await caches.match(request)
  if (kept !== undefined) return kept
  const response = await fetch(request)
  const name = (await caches.keys()).find((each) => each.startsWith(PREFIX))
  if (response.ok && name !== undefined) {
    await (await caches.open(name)).put(request, response.clone())
  }
  return response
}

function isOurs({ method, url }: Request): boolean {
  const { origin, pathname } = new URL(url)
  return method === 'GET' && origin === worker.location.origin && !pathname.startsWith('/v1/')
}

worker.addEventListener('install', (event) => {
  ;(event as LifeEvent).waitUntil(keepFiles().then(() => worker.skipWaiting()))
})

worker.addEventListener('activate', (event) => {
  ;(event as LifeEvent).waitUntil(worker.clients.claim())
})

worker.addEventListener('fetch', (event) => {
  const asked = event as AskEvent
  const { request } = asked
  if (!isOurs(request)) return
  const { pathname } = new URL(request.url)
  if (request.mode === 'navigate' && pathname === '/') {
    asked.respondWith(answerPage(request))
    // A newer version is fetched in peace, for the next time.
    asked.waitUntil(keepFiles().catch(() => undefined))
  } else if (pathname.startsWith('/assets/') || pathname === '/manifest.webmanifest') {
    asked.respondWith(answerFile(request))
  }
})
