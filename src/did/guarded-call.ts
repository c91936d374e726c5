/**
 * The one way out to strangers' hosts, with its guards: the name is resolved here,
 * every address is judged, and the connection goes to those addresses and no other. https only,
 * capped in size and time, and one answer for every failure, so that nobody can map a network by
 * asking us. What is asked there is guarded-fetch.ts and guarded-send.ts.
 * @module
 */
import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Agent } from 'undici'
import { KlusCvError } from '../core/errors.ts'
import { LIMITS } from '../core/limits.ts'
import { isLoopbackAddress, isPublicAddress } from './address.ts'
import { parseFetchUrl } from './fetch-url.ts'
import { isLoopbackHost } from './host.ts'

/** How strangers' hosts are called. */
export interface GuardOptions {
  /** Whether this machine itself may be called too: http, ports. Never outside loopback. */
  readonly development: boolean
  /** All addresses of a host name. @default the operating system's */
  readonly lookup?: (host: string) => Promise<readonly string[]>
  /**
   * How long a failure takes at least: its time would tell a name that exists from one that does
   * not. @default 500
   */
  readonly minimumFailureMs?: number
}

/** Whom to call, and what to accept. */
export interface GuardedCall {
  readonly url: string
  /** Most bytes of an answer. */
  readonly maxBytes: number
  /** What every failure says. */
  readonly failure: string
}

/** A way to the host that was judged; it ends with the call. */
export interface GuardedWay {
  readonly agent: Agent
  readonly url: URL
  readonly deadline: AbortSignal
}

/** What every request says about us: nothing that tells two of us apart. */
export const USER_AGENT = 'KlusCV'
/** 16 KiB, as node's own servers: more headers are not for us. */
const HEADER_BYTES = 16 * 1024
const MINIMUM_FAILURE_MS = 500

/**
 * Calls a host, and keeps no connection, cookie or cache for the next call.
 * @throws ERR_KLUSCV_FETCH for whatever reason, and never says which
 */
export async function callGuarded<T>(
  call: GuardedCall,
  options: GuardOptions,
  exchange: (way: GuardedWay) => Promise<T>,
): Promise<T> {
  const { minimumFailureMs = MINIMUM_FAILURE_MS } = options
  const startedAt = performance.now()
  try {
    return await callOnce(call, options, AbortSignal.timeout(LIMITS.fetchTimeoutMs), exchange)
  } catch {
    await sleep(Math.max(0, minimumFailureMs - (performance.now() - startedAt)))
    throw new KlusCvError('ERR_KLUSCV_FETCH', call.failure)
  }
}

async function callOnce<T>(
  { url: text, maxBytes }: GuardedCall,
  options: GuardOptions,
  deadline: AbortSignal,
  exchange: (way: GuardedWay) => Promise<T>,
): Promise<T> {
  const url = parseFetchUrl(text, options.development)
  if (url === undefined) throw new KlusCvError('ERR_KLUSCV_FETCH', 'this address may not be called')
  const agent = createAgent(await allowedAddresses(url, options, deadline), maxBytes)
  try {
    return await exchange({ agent, url, deadline })
  } finally {
    await agent.destroy()
  }
}

/** The addresses behind a host. One that is not allowed makes all of them suspect. */
async function allowedAddresses(
  { hostname }: URL,
  { lookup: resolve = lookupAll }: GuardOptions,
  deadline: AbortSignal,
): Promise<readonly string[]> {
  const literal = hostname.replace(/^\[(.*)\]$/, '$1')
  const addresses = isIP(literal) > 0 ? [literal] : await within(deadline, resolve(hostname))
  // parseFetchUrl lets loopback names through in development mode only, and then nothing else there.
  const isAllowed = isLoopbackHost(hostname) ? isLoopbackAddress : isPublicAddress
  if (addresses.length > 0 && addresses.every(isAllowed)) return addresses
  throw new KlusCvError('ERR_KLUSCV_FETCH', 'the name leads where nothing may be called')
}

async function lookupAll(host: string): Promise<readonly string[]> {
  const found = await lookup(host, { all: true })
  return found.map(({ address }) => address)
}

/** A lookup cannot be stopped, only left behind. */
async function within<T>(deadline: AbortSignal, promise: Promise<T>): Promise<T> {
  const passed = new Promise<never>((_, reject) => {
    deadline.addEventListener('abort', () => reject(deadline.reason), { once: true })
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
