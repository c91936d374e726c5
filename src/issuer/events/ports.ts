/**
 * What the issuer needs from a database to tell the platform's own systems what happened. An event
 * is noted in the transaction that makes it true, and sent after: none is lost, and some may be
 * sent twice.
 * @module
 */
import type { JsonObject } from '../../core/json.ts'
import type { Instant } from '../../core/time.ts'

/** What can have happened. */
export type EventType =
  | 'batch.completed' // every row of a batch has its answer
  | 'offer.claimed' // a worker took the certificates of an offer

/** Something that happened. */
export interface NewEvent {
  readonly type: EventType
  /** Ids, codes and numbers only: a receiver that wants more asks for it with its API key. */
  readonly data: JsonObject
}

/** An event as it is told: the receiver knows it again by its id. */
export interface IssuerEvent extends NewEvent {
  readonly id: string
  /** When it happened. */
  readonly at: Instant
}

/** An event whose turn it is, handed to one process. */
export interface DueEvent {
  readonly event: IssuerEvent
  /** This try counted in. */
  readonly tries: number
}

/** Events that are still to be sent. Every method MUST be durable when it resolves. */
export interface EventStore {
  /**
   * Hands an event that is due to one process, and MUST in the same step put its next try off by
   * what `delaySeconds` makes of the number of tries, so that a process that dies loses nothing.
   */
  readonly take: (delaySeconds: (tries: number) => number) => Promise<DueEvent | undefined>
  /** Forgets an event that was received, or given up. */
  readonly remove: (id: string) => Promise<void>
  /** Forgets what is older, for issuers that tell nobody. */
  readonly removeOlder: (hours: number) => Promise<void>
  /** How many are still to be sent. */
  readonly countWaiting: () => Promise<number>
}
