/**
 * The share store, as the wallet uses it. It gets ciphertext and never the key.
 *
 *     POST   /v1/shares        {"id", "until", "stopTokenHash", "blob"} -> 201
 *     GET    /v1/shares/{id}   200 the blob; 410 stopped or ended; 404 never there
 *     DELETE /v1/shares/{id}   Authorization: Bearer <stop token> -> 204
 *
 * @module
 */
import { openShare } from '../../../../certificate/open-share.ts'
import { type SealedShare, SHARED_BYTES } from '../../../../certificate/seal-share.ts'
import { encodeBase64url } from '../../../../core/base64url.ts'
import type { Instant } from '../../../../core/time.ts'
import type { ReceiveProblem } from '../receiving/incoming.ts'

/** What became of a request to the store. */
export type StoreAnswer = 'done' | 'offline' | 'too-large' | 'too-many' | 'unknown' | 'trouble'

const SHARES = '/v1/shares'
const PATIENCE_MS = 20_000

/** Puts a sealed share into the store. */
export async function putShare(share: SealedShare, until: Instant): Promise<StoreAnswer> {
  const { id, stopTokenHash, blob } = share
  return ask(SHARES, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id, until, stopTokenHash, blob: encodeBase64url(blob) }),
  })
}

/** Stops a share: from then on nobody gets it any more. Again is no mistake. */
export async function stopShare(id: string, stopToken: string): Promise<StoreAnswer> {
  return ask(`${SHARES}/${id}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${stopToken}` },
  })
}

/** Takes a share out of the store and opens it. */
export async function fetchShare(id: string, key: string): Promise<Uint8Array | ReceiveProblem> {
  const response = await request(`${SHARES}/${id}`, {})
  if (response === undefined) return 'offline'
  if (response.status === 410) return 'share-ended'
  if (response.status === 404) return 'share-unknown'
  if (!response.ok) return 'trouble'
  const blob = new Uint8Array(await response.arrayBuffer())
  if (blob.length > SHARED_BYTES + 28) return 'share-broken'
  return (await openShare(blob, key)) ?? 'share-broken'
}

async function ask(url: string, init: RequestInit): Promise<StoreAnswer> {
  const response = await request(url, init)
  if (response === undefined) return 'offline'
  if (response.ok) return 'done'
  const known: Readonly<Record<number, StoreAnswer>> = {
    404: 'unknown',
    413: 'too-large',
    429: 'too-many',
  }
  return known[response.status] ?? 'trouble'
}

/** Undefined without a network, and when there is no answer within a while. */
async function request(url: string, init: RequestInit): Promise<Response | undefined> {
  const signal = AbortSignal.timeout(PATIENCE_MS)
  try {
    return await fetch(url, { ...init, credentials: 'omit', referrerPolicy: 'no-referrer', signal })
  } catch {
    return undefined
  }
}
