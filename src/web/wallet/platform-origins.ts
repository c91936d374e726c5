/**
 * Where the wallet's pages may collect certificates: the origins of the listed platforms, as the
 * verifier names them. Asked for on a timer, here on the server; what was heard last stays in use, and
 * without it the pages still show and share what they hold.
 * @module
 */
import type { FastifyBaseLogger } from 'fastify'
import { KlusCvError } from '../../core/errors.ts'
import type { Fetcher } from '../../core/fetcher.ts'
import { isJsonObject, type JsonValue } from '../../core/json.ts'
import { parseJson } from '../../core/parse-json.ts'
import { parseSecureUrl } from '../../core/secure-url.ts'

/** From where. */
export interface OriginsOptions {
  /** Without a slash at its end. */
  readonly verifierUrl: string
  readonly fetcher: Fetcher
  readonly log: Pick<FastifyBaseLogger, 'warn' | 'info'>
}

/** The origins, kept up to date until told to stop. */
export interface PlatformOrigins {
  /** Those heard last; none before the first answer. */
  readonly current: () => readonly string[]
  readonly stop: () => void
}

/** A new platform is seen as soon as by the verifier itself. */
const REFRESH_MS = 300_000
/** The verifier may be starting too. */
const RETRY_MS = 10_000
/** A platform takes 500 bytes. */
const ANSWER_BYTES = 1024 * 1024
/** They stand in a header, of which proxies take 8 or 16 kB. */
const MAX_ORIGINS = 200

/** Asks at once, and from then on. Never throws, and does not keep a process alive. */
export function keepPlatformOrigins(options: OriginsOptions): PlatformOrigins {
  const { log } = options
  let origins: readonly string[] = []
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  let isFresh = true
  // A verifier that stays away is told once.
  const ask = async (): Promise<boolean> => {
    try {
      origins = await askForOrigins(options)
      if (!isFresh) log.info('the verifier says again which platforms there are')
      return true
    } catch (err) {
      if (isFresh) log.warn({ err }, 'the verifier does not say which platforms there are')
      return false
    }
  }
  const round = async (): Promise<void> => {
    isFresh = await ask()
    if (!isStopped) timer = setTimeout(round, isFresh ? REFRESH_MS : RETRY_MS).unref()
  }
  void round()
  const stop = (): void => {
    isStopped = true
    clearTimeout(timer)
  }
  return { current: () => origins, stop }
}

async function askForOrigins({ verifierUrl, fetcher }: OriginsOptions): Promise<readonly string[]> {
  const request = { maxBytes: ANSWER_BYTES, mediaTypes: ['application/json'] }
  const { bytes } = await fetcher({ ...request, url: `${verifierUrl}/v1/platforms` })
  const parsed = parseJson(bytes)
  const origins = parsed.ok ? originsIn(parsed.value) : undefined
  if (origins !== undefined && origins.length <= MAX_ORIGINS) return origins
  throw new KlusCvError('ERR_KLUSCV_FETCH', 'not a list of platforms that can be used')
}

/** Undefined when it is no list; a platform without an origin that a page may call is left out. */
function originsIn(answer: JsonValue): readonly string[] | undefined {
  const platforms = isJsonObject(answer) ? answer['platforms'] : undefined
  if (!Array.isArray(platforms)) return undefined
  const named = platforms.flatMap((each: JsonValue) => (isJsonObject(each) ? each['origin'] : []))
  return [...new Set(named.filter((origin) => isOrigin(origin)))]
}

/** A URL's host may have `*` and `;` in it, which in the header stand for every host and for an end. */
const IN_HEADER = /^[a-z0-9.:/[\]-]+$/

/** In the one spelling that holds nothing but an origin: it becomes a part of a header. */
function isOrigin(value: JsonValue | undefined): value is string {
  return (
    typeof value === 'string' && IN_HEADER.test(value) && parseSecureUrl(value)?.origin === value
  )
}
