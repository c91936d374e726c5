/**
 * The one way out to strangers' hosts, with its guards: the name is resolved here,
 * every address is judged, and the connection goes to those addresses and no other. https only, no
 * redirect, nothing decompressed, capped in size and time, and one answer for every failure, so
 * that nobody can map a network by asking us.
 * @module
 */
import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Agent, type Dispatcher } from 'undici'
import { KlusCvError } from '../core/errors.ts'
import type { FetchedBody, Fetcher, FetchRequest } from '../core/fetcher.ts'
import { LIMITS } from '../core/limits.ts'
import { isLoopbackAddress, isPublicAddress } from './address.ts'
import { parseFetchUrl } from './fetch-url.ts'
import { isLoopbackHost } from './host.ts'

/** How the fetcher is set up. */
export interface GuardedFetcherOptions {
  /** Whether this machine itself may be fetched from too: http, ports. Never outside loopback. */
  readonly development: boolean
  /** All addresses of a host name. @default the operating system's */
  readonly lookup?: (host: string) => Promise<readonly string[]>
  /**
   * How long a failure takes at least: its time would tell a name that exists from one that does
   * not. @default 500
   */
  readonly minimumFailureMs?: number
}

/** What every request says about us: nothing that tells two verifiers apart. */
const USER_AGENT = 'KlusCV'
/** 16 KiB, as node's own servers: more headers are not for us. */
const HEADER_BYTES = 16 * 1024
const MINIMUM_FAILURE_MS = 500

/**
 * Creates the fetcher. It holds no connection, cookie or cache between two requests.
 *
 * @returns a fetcher that rejects with `ERR_KLUSCV_FETCH` for whatever reason, and never says which
 */
export function createGuardedFetcher(options: GuardedFetcherOptions): Fetcher {
  const { minimumFailureMs = MINIMUM_FAILURE_MS } = options
  return async (request) => {
    const startedAt = performance.now()
    try {
      return await retrieve(request, options, AbortSignal.timeout(LIMITS.fetchTimeoutMs))
    } catch {
      await sleep(Math.max(0, minimumFailureMs - (performance.now() - startedAt)))
      throw failure()
    }
  }
}

async function retrieve(
  request: FetchRequest,
  options: GuardedFetcherOptions,
  deadline: AbortSignal,
): Promise<FetchedBody> {
  const url = parseFetchUrl(request.url, options.development)
  if (url === undefined) throw failure()
  const addresses = await allowedAddresses(url, options, deadline)
  const agent = createAgent(addresses, request.maxBytes)
  try {
    const response = await agent.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: 'GET',
      headers: headersFor(request),
      signal: deadline,
    })
    return { bytes: await readBody(response, request) }
  } finally {
    await agent.destroy()
  }
}

function headersFor({ mediaTypes }: FetchRequest): Readonly<Record<string, string>> {
  return {
    accept: mediaTypes.join(', '),
    'accept-encoding': 'identity',
    'user-agent': USER_AGENT,
  }
}

/** The addresses behind a host. One that is not allowed makes all of them suspect. */
async function allowedAddresses(
  { hostname }: URL,
  { lookup: resolve = lookupAll }: GuardedFetcherOptions,
  deadline: AbortSignal,
): Promise<readonly string[]> {
  const literal = hostname.replace(/^\[(.*)\]$/, '$1')
  const addresses = isIP(literal) > 0 ? [literal] : await within(deadline, resolve(hostname))
  // parseFetchUrl lets loopback names through in development mode only, and then nothing else there.
  const isAllowed = isLoopbackHost(hostname) ? isLoopbackAddress : isPublicAddress
  if (addresses.length === 0 || !addresses.every(isAllowed)) throw failure()
  return addresses
}

async function lookupAll(host: string): Promise<readonly string[]> {
  const found = await lookup(host, { all: true })
  return found.map(({ address }) => address)
}

/** A lookup cannot be stopped, only left behind. */
async function within<T>(deadline: AbortSignal, promise: Promise<T>): Promise<T> {
  const passed = new Promise<never>((_, reject) => {
    deadline.addEventListener('abort', () => reject(failure()), { once: true })
  })
  return await Promise.race([promise, passed])
}

/** An agent for one request that connects to these addresses, whatever the name says by then. */
function createAgent(addresses: readonly string[], maxBytes: number): Agent {
  return new Agent({
    connect: { timeout: LIMITS.connectTimeoutMs, lookup: answerWith(addresses) },
    connections: 1,
    headersTimeout: LIMITS.fetchTimeoutMs,
    bodyTimeout: LIMITS.fetchTimeoutMs,
    maxHeaderSize: HEADER_BYTES,
    maxResponseSize: maxBytes,
  })
}

function answerWith(addresses: readonly string[]): LookupFunction {
  const [first = ''] = addresses
  return (_host, { all }, callback) => {
    if (all !== true) return callback(null, first, isIP(first))
    callback(
      null,
      addresses.map((address) => ({ address, family: isIP(address) })),
    )
  }
}

async function readBody(
  { statusCode, headers, body }: Dispatcher.ResponseData,
  { maxBytes, mediaTypes }: FetchRequest,
): Promise<Uint8Array> {
  // A body that is left behind fails when the agent is destroyed; nobody waits for it any more.
  body.on('error', () => undefined)
  const mediaType = String(headers['content-type']).split(';')[0]?.trim().toLowerCase() ?? ''
  const isWanted =
    statusCode === 200 && mediaTypes.includes(mediaType) && isIdentity(headers['content-encoding'])
  if (!isWanted || Number(headers['content-length'] ?? 0) > maxBytes) throw failure()
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    length += chunk.length
    if (length > maxBytes) throw failure()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Compressed bodies are not asked for and not inflated: a small one can hold gigabytes. */
function isIdentity(encoding: string | string[] | undefined): boolean {
  return encoding === undefined || encoding === 'identity'
}

function failure(): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_FETCH', 'could not retrieve the document')
}
