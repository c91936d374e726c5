/**
 * Starts a verifier of the demo. A second one can run on the cache of the first with its clock
 * moved: that is how the demo sees what time does to a certificate.
 * @module
 */
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { findPorts, localUrl } from './find-ports.ts'
import { type Service, startService } from './start-kluscv.ts'
import type { TrustFiles } from './write-trust-list.ts'

const LISTS_TIMEOUT_MS = 60_000
const POLL_MS = 200

/** A verifier that runs. */
export interface DemoVerifier extends Service {
  /** Its cache folder. */
  readonly cache: string
}

/** How it is started. */
export interface VerifierOptions {
  readonly folder: string
  readonly trust: TrustFiles
  readonly port: number
  /** Where shares are kept. */
  readonly walletUrl: string
  /** How far its clock runs ahead; default 0. */
  readonly clockOffsetSeconds?: number
}

/** Starts a verifier on localhost that fetches the status lists every second. */
export function startVerifier(options: VerifierOptions): Promise<DemoVerifier> {
  return start(options, join(options.folder, 'verifier-cache'))
}

/** Starts a verifier whose clock runs ahead, with a copy of what this one remembers. */
export async function startLaterVerifier(
  { cache }: DemoVerifier,
  options: Omit<VerifierOptions, 'port'>,
): Promise<DemoVerifier> {
  const copy = join(options.folder, `verifier-cache-${options.clockOffsetSeconds}`)
  await cp(cache, copy, { recursive: true })
  const [port = 0] = await findPorts(1, 0)
  return start({ ...options, port }, copy)
}

/**
 * Waits until every status list is at hand: where many start at once a first try may fail, and the next
 * is a second later. What then is missing, the steps tell.
 */
export async function untilListsAreHeld({ url }: DemoVerifier): Promise<void> {
  const deadline = Date.now() + LISTS_TIMEOUT_MS
  while ((await missingLists(url)) > 0 && Date.now() < deadline) await wait(POLL_MS)
}

async function missingLists(url: string): Promise<number> {
  const { oldStatusLists } = (await (await fetch(`${url}/health/ready`)).json()) as {
    readonly oldStatusLists: readonly string[]
  }
  return oldStatusLists.length
}

async function start(options: VerifierOptions, cache: string): Promise<DemoVerifier> {
  const { port, trust, walletUrl, clockOffsetSeconds = 0 } = options
  const service = await startService({
    name: 'The verifier',
    args: ['verifier', '--development'],
    url: localUrl(port),
    environment: {
      KLUSCV_PORT: String(port),
      KLUSCV_WALLET_URL: walletUrl,
      KLUSCV_TRUST_LIST: trust.trustList,
      KLUSCV_TRUST_KEY: trust.trustKey,
      KLUSCV_CACHE: cache,
      KLUSCV_REFRESH_SECONDS: '1',
      KLUSCV_CLOCK_OFFSET_SECONDS: String(clockOffsetSeconds),
      KLUSCV_RATE_LIMIT_PER_MINUTE: '6000',
      KLUSCV_LOG_LEVEL: 'error',
    },
  })
  return { ...service, cache }
}
