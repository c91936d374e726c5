/**
 * The share store as who shares and who reads use it, in browser and Node. It gets ciphertext and
 * never the key.
 *
 *     POST   walletUrl/v1/shares        {"id", "until", "stopTokenHash", "blob"} -> 201
 *     GET    walletUrl/v1/shares/{id}   200 the blob   410 stopped or ended   404 never there
 *     DELETE walletUrl/v1/shares/{id}   Authorization: Bearer <stop token> -> 204
 * @module
 */
import { encodeBase64url } from '../core/base64url.ts'
import {
  askService,
  type Fetch,
  SMALL_ANSWER_BYTES,
  serviceAddress,
} from '../core/bounded-fetch.ts'
import { KlusCvError } from '../core/errors.ts'
import type { Instant } from '../core/time.ts'
import { openShare } from './open-share.ts'
import type { SealedShare } from './seal-share.ts'
import { SHARE_BLOB_BYTES } from './share-store.ts'

/** A store, and how it is asked. */
export interface ShareAccess {
  /** The wallet's address: its store is part of it. */
  readonly walletUrl: string
  readonly fetch: Fetch
}

const ID = /^[A-Za-z0-9_-]{22}$/

/**
 * Puts what was sealed into the store. The same again is no mistake.
 *
 * @throws KlusCvError `ERR_KLUSCV_LIMIT`, `ERR_KLUSCV_FULL`, `ERR_KLUSCV_CONFLICT`,
 * `ERR_KLUSCV_REQUEST` when `until` is past or more than a year away, `ERR_KLUSCV_FETCH`
 */
export async function putShare(
  { walletUrl, fetch }: ShareAccess,
  { id, blob, stopTokenHash }: Pick<SealedShare, 'id' | 'blob' | 'stopTokenHash'>,
  until: Instant,
): Promise<void> {
  await askService(fetch, {
    url: serviceAddress(walletUrl, '/v1/shares'),
    method: 'POST',
    body: { id, until, stopTokenHash, blob: encodeBase64url(blob) },
    maxBytes: SMALL_ANSWER_BYTES,
  })
}

/**
 * What is behind a share link, opened here.
 *
 * @throws KlusCvError `ERR_KLUSCV_SHARE_STOPPED`, `ERR_KLUSCV_GONE` when its time is over,
 * `ERR_KLUSCV_NOT_FOUND`, `ERR_KLUSCV_CREDENTIAL` when the key does not open it, `ERR_KLUSCV_FETCH`
 */
export async function fetchShare(
  access: ShareAccess,
  { id, key }: { readonly id: string; readonly key: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const request = { url: addressOf(access, id), maxBytes: SHARE_BLOB_BYTES }
  const opened = await openShare(await askService(access.fetch, request), key)
  if (opened !== undefined) return opened
  throw new KlusCvError('ERR_KLUSCV_CREDENTIAL', 'The key of this link does not open it.')
}

/**
 * Stops a share: from then on nobody gets it any more. Again is no mistake. It withdraws no
 * certificate.
 *
 * @throws KlusCvError `ERR_KLUSCV_NOT_FOUND` for another stop token too, `ERR_KLUSCV_FETCH`
 */
export async function stopShare(
  access: ShareAccess,
  { id, stopToken }: { readonly id: string; readonly stopToken: string },
): Promise<void> {
  await askService(access.fetch, {
    url: addressOf(access, id),
    method: 'DELETE',
    headers: { authorization: `Bearer ${stopToken}` },
    maxBytes: SMALL_ANSWER_BYTES,
  })
}

function addressOf({ walletUrl }: ShareAccess, id: string): string {
  if (ID.test(id)) return serviceAddress(walletUrl, `/v1/shares/${id}`)
  throw new KlusCvError('ERR_KLUSCV_OPTION', 'This is not the id of a share.')
}
