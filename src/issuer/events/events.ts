/**
 * What an issuer tells the platform's own systems.
 * @module
 */
import type { IssuerContext } from '../issuer-context.ts'
import { type SendEventsOptions, sendEvents } from './send-events.ts'

/** Events of an issuer. */
export interface Events {
  /**
   * Sends events until `signal` stops it, sharing them with every process that does the same: each
   * try is made by one of them, and an event may come twice, with the same id.
   */
  readonly send: (options: SendEventsOptions) => Promise<void>
}

/** A week: longer than any event is tried. */
export const KEPT_EVENT_HOURS = 7 * 24

/** The events of an issuer whose database `bind` has checked. */
export function createEvents({ store, clock }: IssuerContext, bind: () => Promise<void>): Events {
  return {
    send: (options) => sendEvents({ events: store.events, clock, bind }, options),
  }
}

/** Forgets events that nobody sends. */
export async function removeOldEvents({ store }: IssuerContext): Promise<void> {
  await store.events.removeOlder(KEPT_EVENT_HOURS)
}
