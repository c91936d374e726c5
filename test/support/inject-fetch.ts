/**
 * `fetch` that asks an application of ours in this process, and notes what it was asked.
 * @module
 */
import type { FastifyInstance } from 'fastify'
import type { Fetch } from '../../src/core/bounded-fetch.ts'

/** What was asked. */
export interface AskedRequest {
  readonly url: string
  readonly init: RequestInit
}

/** A `fetch` for this application, whatever the host of the address. */
export function fetchFrom(app: FastifyInstance, asked: AskedRequest[] = []): Fetch {
  return async (url, init) => {
    asked.push({ url, init })
    const { pathname, search } = new URL(url)
    const { statusCode, headers, rawPayload } = await app.inject({
      method: (init.method ?? 'GET') as 'GET' | 'POST' | 'DELETE',
      url: pathname + search,
      headers: (init.headers ?? {}) as Record<string, string>,
      ...(init.body === undefined ? {} : { payload: String(init.body) }),
    })
    const body = statusCode === 204 ? null : new Uint8Array(rawPayload)
    return new Response(body, {
      status: statusCode,
      headers: { 'content-type': String(headers['content-type']) },
    })
  }
}

/** A `fetch` that always gives this answer. */
export function answering(body: unknown, status = 200): Fetch {
  return async () =>
    new Response(typeof body === 'string' ? body : JSON.stringify(body), { status })
}
