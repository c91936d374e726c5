/**
 * Delivers a body to a host through guarded-call.ts: once, without following it anywhere, and
 * without reading what comes back.
 * @module
 */
import { KlusCvError } from '../core/errors.ts'
import type { Sender, SendRequest } from '../core/fetcher.ts'
import { callGuarded, type GuardedWay, type GuardOptions, USER_AGENT } from './guarded-call.ts'

const FAILURE = 'could not deliver'

/** 64 KiB of an answer that nobody reads: a page that says thank you is smaller. */
const ANSWER_BYTES = 64 * 1024

/**
 * Creates the sender. It holds no connection, cookie or cache between two requests.
 *
 * @returns a sender that rejects with `ERR_KLUSCV_FETCH` for whatever reason, and never says which
 */
export function createGuardedSender(options: GuardOptions): Sender {
  return (request) =>
    callGuarded({ url: request.url, maxBytes: ANSWER_BYTES, failure: FAILURE }, options, (way) =>
      deliver(request, way),
    )
}

async function deliver(
  { mediaType, headers, body: text }: SendRequest,
  { agent, url, deadline }: GuardedWay,
): Promise<void> {
  const { statusCode, body } = await agent.request({
    origin: url.origin,
    path: `${url.pathname}${url.search}`,
    method: 'POST',
    headers: { ...headers, 'content-type': mediaType, 'user-agent': USER_AGENT },
    body: text,
    signal: deadline,
  })
  // It fails when the agent is destroyed, and by then its status has said all.
  body.on('error', () => undefined)
  if (statusCode < 200 || statusCode > 299)
    throw new KlusCvError('ERR_KLUSCV_FETCH', 'the receiver did not take it')
}
