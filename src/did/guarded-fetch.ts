/**
 * Retrieves documents of strangers through guarded-call.ts: no redirect, nothing decompressed.
 * @module
 */

import type { Dispatcher } from 'undici'
import { KlusCvError } from '../core/errors.ts'
import type { FetchedBody, Fetcher, FetchRequest } from '../core/fetcher.ts'
import { callGuarded, type GuardedWay, type GuardOptions, USER_AGENT } from './guarded-call.ts'

/** How the fetcher is set up. */
export type GuardedFetcherOptions = GuardOptions

const FAILURE = 'could not retrieve the document'

/**
 * Creates the fetcher. It holds no connection, cookie or cache between two requests.
 *
 * @returns a fetcher that rejects with `ERR_KLUSCV_FETCH` for whatever reason, and never says which
 */
export function createGuardedFetcher(options: GuardedFetcherOptions): Fetcher {
  return (request) =>
    callGuarded({ ...request, failure: FAILURE }, options, (way) => retrieve(request, way))
}

async function retrieve(
  request: FetchRequest,
  { agent, url, deadline }: GuardedWay,
): Promise<FetchedBody> {
  const response = await agent.request({
    origin: url.origin,
    path: `${url.pathname}${url.search}`,
    method: 'GET',
    headers: headersFor(request),
    signal: deadline,
  })
  return { bytes: await readBody(response, request) }
}

function headersFor({ mediaTypes }: FetchRequest): Readonly<Record<string, string>> {
  return {
    accept: mediaTypes.join(', '),
    'accept-encoding': 'identity',
    'user-agent': USER_AGENT,
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
  if (!isWanted) throw new KlusCvError('ERR_KLUSCV_FETCH', 'not the document that was asked for')
  if (Number(headers['content-length'] ?? 0) > maxBytes) throw tooLarge()
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    length += chunk.length
    if (length > maxBytes) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Compressed bodies are not asked for and not inflated: a small one can hold gigabytes. */
function isIdentity(encoding: string | string[] | undefined): boolean {
  return encoding === undefined || encoding === 'identity'
}

function tooLarge(): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_FETCH', 'more bytes than wanted')
}
