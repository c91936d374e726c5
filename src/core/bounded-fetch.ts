/**
 * One exchange with a service of ours, for wallets: through a `fetch` that is given, encrypted or on
 * this machine, with a bound on what comes back and on how long it takes. Says where it failed, never
 * what was sent or came back.
 * @module
 */
import { joinBytes } from './bytes.ts'
import { KlusCvError, type KlusCvErrorCode } from './errors.ts'
import type { JsonObject } from './json.ts'
import { parseSecureUrl } from './secure-url.ts'

/** `fetch` of a browser or of Node, or what behaves like it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** What is asked of a service. */
export interface ServiceRequest {
  /** https, or of this machine. */
  readonly url: string
  readonly method?: 'GET' | 'POST' | 'DELETE'
  /** What is posted, as JSON. */
  readonly body?: JsonObject
  readonly headers?: Readonly<Record<string, string>>
  /** The answer may have at most so many bytes. */
  readonly maxBytes: number
}

/** For answers that say a few things: longer is no answer of ours. */
export const SMALL_ANSWER_BYTES = 64 * 1024

/** 20 s: signing certificates, or 1 MiB over a bad line. */
const PATIENCE_MS = 20_000

/** What the statuses of our services stand for. Others say no more than that it failed. */
const CODES: Readonly<Record<number, KlusCvErrorCode>> = {
  400: 'ERR_KLUSCV_REQUEST',
  401: 'ERR_KLUSCV_UNAUTHORIZED',
  404: 'ERR_KLUSCV_NOT_FOUND',
  409: 'ERR_KLUSCV_CONFLICT',
  410: 'ERR_KLUSCV_GONE',
  413: 'ERR_KLUSCV_LIMIT',
  422: 'ERR_KLUSCV_REQUEST',
  429: 'ERR_KLUSCV_LIMIT',
  507: 'ERR_KLUSCV_FULL',
}

/**
 * The body of an answer of success.
 *
 * @throws KlusCvError `ERR_KLUSCV_OPTION` for an address that is not secure, `ERR_KLUSCV_FETCH` when
 * there is no answer, none in time or a longer one, and for every other status the code that it
 * stands for: `ERR_KLUSCV_NOT_FOUND`, `ERR_KLUSCV_GONE`, `ERR_KLUSCV_CONFLICT`, ...
 */
export async function askService(
  fetch: Fetch,
  request: ServiceRequest,
): Promise<Uint8Array<ArrayBuffer>> {
  if (parseSecureUrl(request.url) === undefined) {
    throw new KlusCvError('ERR_KLUSCV_OPTION', 'A service must have an address of https.')
  }
  const response = await answerOf(fetch, request)
  if (response.ok) return readBounded(response, request.maxBytes)
  const code = await codeOf(response)
  throw new KlusCvError(code, `The service answered with status ${response.status}.`)
}

/** Two codes have the status 410, and the problem details of RFC 9457 say which. */
async function codeOf(response: Response): Promise<KlusCvErrorCode> {
  const body = await readBounded(response, SMALL_ANSWER_BYTES).catch(() => new Uint8Array())
  const isStopped = new TextDecoder().decode(body).includes('#ERR_KLUSCV_SHARE_STOPPED"')
  if (response.status === 410 && isStopped) return 'ERR_KLUSCV_SHARE_STOPPED'
  return CODES[response.status] ?? 'ERR_KLUSCV_FETCH'
}

async function answerOf(fetch: Fetch, request: ServiceRequest): Promise<Response> {
  const { url, method = 'GET', body, headers } = request
  try {
    return await fetch(url, {
      method,
      headers: {
        ...headers,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      // Another service would learn the secrets in the address.
      redirect: 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
  } catch {
    throw failed()
  }
}

/** Reads as it comes, so that nobody fills the memory. */
async function readBounded({ body }: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let length = 0
  const reader = body?.getReader()
  try {
    for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
      length += part.value.length
      if (length > maxBytes) throw failed()
      parts.push(part.value)
    }
  } catch {
    await reader?.cancel().catch(() => undefined)
    throw failed()
  }
  return joinBytes(parts)
}

function failed(): KlusCvError {
  const seconds = PATIENCE_MS / 1000
  const message = `The service gave no answer that can be used within ${seconds} s.`
  return new KlusCvError('ERR_KLUSCV_FETCH', message)
}

/** A path below a service's address; a slash at its end makes no difference. */
export function serviceAddress(serviceUrl: string, path: string): string {
  return `${serviceUrl.replace(/\/$/, '')}${path}`
}
