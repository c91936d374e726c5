/**
 * The requests that live, in memory of this one process, within bounds and for 60 minutes.
 * @module
 */
import { KlusCvError } from '../../core/errors.ts'
import type { Clock } from '../../core/time.ts'
import type { ExpectedChallenge } from '../verify-options.ts'
import { endOfRequestId } from './request-id.ts'
import { createRequestRoom, type RoomLimits } from './request-room.ts'
import type { RequestTerms } from './request-terms.ts'

/** A request as it is kept. */
export interface KeptRequest {
  readonly id: string
  readonly terms: RequestTerms
  /** Who asks, for limits. */
  readonly client: string
  /** SHA-256 of the secret that opens the answer. */
  readonly secretHash: Uint8Array
  /** Milliseconds since 1970. */
  readonly end: number
  /** What it takes of the room. */
  bytes: number
  /** Whether a wallet has opened it. */
  isOpened: boolean
  /** What a wallet was asked last; its challenge may have ended. */
  question?: ExpectedChallenge
  /** The report about the answer, as JSON: as objects it would take eight times as much. */
  report?: Uint8Array
}

/** The store. */
export interface RequestStore {
  /**
   * @throws KlusCvError `ERR_KLUSCV_LIMIT` or `ERR_KLUSCV_STORAGE` when there is no room
   */
  readonly add: (request: KeptRequest) => void
  /**
   * @throws KlusCvError `ERR_KLUSCV_GONE` when its time is over, `ERR_KLUSCV_NOT_FOUND` when it is
   *   not known, as after a restart
   */
  readonly find: (id: string) => KeptRequest
  /**
   * Room for so many bytes more.
   * @throws as `add`
   */
  readonly grow: (request: KeptRequest, bytes: number) => void
  /** Gives so many back. */
  readonly shrink: (request: KeptRequest, bytes: number) => void
  /** Forgets what has ended. */
  readonly forgetEnded: () => void
}

/** 128 MiB of all; and of one address 4,000 requests that wait, or 200 answers of six platforms. */
export const REQUEST_ROOM: RoomLimits = { total: 128 * 1024 * 1024, each: 8 * 1024 * 1024 }

/** Creates an empty store. */
export function createRequestStore(clock: Clock, limits: RoomLimits): RequestStore {
  const room = createRequestRoom(limits)
  // In the order in which they were made, which is the order in which they end.
  const kept = new Map<string, KeptRequest>()
  const forgetEnded = (): void => {
    const now = clock().getTime()
    for (const [id, { end, client, bytes }] of kept) {
      if (end > now) return
      kept.delete(id)
      room.give(client, bytes)
    }
  }
  return {
    add: (request) => {
      forgetEnded()
      room.take(request.client, request.bytes)
      kept.set(request.id, request)
    },
    find: (id) => {
      forgetEnded()
      const request = kept.get(id)
      if (request === undefined) throw absent(id, clock().getTime())
      return request
    },
    grow: (request, bytes) => {
      room.take(request.client, bytes)
      request.bytes += bytes
    },
    shrink: (request, bytes) => {
      // What has ended meanwhile gave back everything.
      if (!kept.has(request.id)) return
      room.give(request.client, bytes)
      request.bytes -= bytes
    },
    forgetEnded,
  }
}

function absent(id: string, now: number): KlusCvError {
  const end = endOfRequestId(id)
  return end !== undefined && end <= now
    ? new KlusCvError('ERR_KLUSCV_GONE', 'The time of this request is over.')
    : new KlusCvError('ERR_KLUSCV_NOT_FOUND', 'There is no such request.')
}
