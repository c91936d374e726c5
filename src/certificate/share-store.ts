/**
 * The port of the share store: keeps what a worker shares until a day, or until the worker stops it.
 * It gets ciphertext and never the key; whose it is and who reads it, it is not told.
 *
 *     kept ── stop ──▶ stopped ─┐
 *       └─── until ──▶ ended ───┴─ 30 days after `until` ──▶ never existed
 *
 * @module
 */
import type { Instant } from '../core/time.ts'
import { SHARED_BYTES } from './seal-share.ts'

/** Bytes of a blob at most: what is shared, with its IV of 12 and its tag of 16. */
export const SHARE_BLOB_BYTES = SHARED_BYTES + 28

/** The longest time of a share: a printed certificate can be checked for a year. In days. */
export const SHARE_DAYS = 366

/** How long after its end it is known that there was one, so that people read why. In days. */
export const SHARE_TOMBSTONE_DAYS = 30

/** What is to be kept. */
export interface NewShare {
  /** 16 bytes in base64url, chosen by whoever shares. */
  readonly id: string
  /** IV, ciphertext and tag, as seal-share.ts makes them. */
  readonly blob: Uint8Array
  /** SHA-256 of the stop token. */
  readonly stopTokenHash: Uint8Array
  readonly until: Instant
}

/** What became of a share. */
export type FoundShare =
  | { readonly state: 'kept'; readonly blob: Uint8Array }
  | { readonly state: 'stopped' | 'ended' }

/** How much is kept. */
export interface ShareTotal {
  /** Those that were stopped or ended a short while ago are counted too. */
  readonly shares: number
  /** Of blobs. */
  readonly bytes: number
}

/** Keeps shares. Every method rejects with `ERR_KLUSCV_STORAGE` when the store is down. */
export interface ShareStore {
  /**
   * MUST be durable before it resolves, and MUST resolve again for the same share, so that a request
   * whose answer was lost can be repeated. Rejects with `ERR_KLUSCV_CONFLICT` when the id is taken:
   * by another share, or by one that was stopped, which MUST NOT come back; and with
   * `ERR_KLUSCV_FULL` when there is no room.
   */
  readonly keep: (share: NewShare, now: Instant) => Promise<void>
  /**
   * MUST NOT give the blob from the moment that {@link ShareStore.stop} has resolved or `until` is
   * reached, in any process. Undefined when there never was one, or longer ago than is remembered.
   */
  readonly find: (id: string, now: Instant) => Promise<FoundShare | undefined>
  /**
   * Stops it: the blob MUST be deleted before this resolves. Says whether there is such a share with
   * this stop token, also when it was stopped or has ended before; of a wrong token it MUST NOT tell
   * whether the id exists.
   */
  readonly stop: (id: string, stopTokenHash: Uint8Array) => Promise<boolean>
  /** MUST delete the blobs of all that have ended, and forget those whose end is 30 days ago. */
  readonly removeEnded: (now: Instant) => Promise<void>
  readonly total: () => Promise<ShareTotal>
}
