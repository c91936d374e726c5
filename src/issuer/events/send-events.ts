/**
 * Tells the platform's own systems what happened, until it is stopped: each event by a POST to the
 * one address of the operator's settings, again and again until it is received or given up. Several
 * processes share the work; a receiver knows a repetition by the id.
 *
 * ```
 * KlusCV-Signature: t=<unix seconds>,v1=<hex HMAC-SHA-256( secret, t "." body )>
 * {"id", "type": "batch.completed" | "offer.claimed", "at", "data": {…ids and numbers…}}
 * ```
 * @module
 */
import { createHmac } from 'node:crypto'
import type { Sender } from '../../core/fetcher.ts'
import type { Clock } from '../../core/time.ts'
import { pause, pauseAfterTrouble } from '../pause.ts'
import type { DueEvent, EventStore, IssuerEvent } from './ports.ts'

/** Where events go. */
export interface EventReceiver {
  /** An address of the operator's settings, never of a request. */
  readonly url: string
  /** Shared with the receiver, who checks the signature with it. */
  readonly secret: string
}

/** How events are sent. */
export interface SendEventsOptions extends EventReceiver {
  readonly send: Sender
  /** Ends the work; a try that was begun is finished. */
  readonly signal: AbortSignal
  /** Hears that a try failed, or the database did. */
  readonly onTrouble?: (error: unknown, event?: IssuerEvent) => void
  /** Hears of an event that is never sent again. */
  readonly onGivenUp?: (event: IssuerEvent) => void
}

/** What is needed of an issuer. */
interface Sending {
  readonly events: EventStore
  readonly clock: Clock
  /** Checks whose database it is. */
  readonly bind: () => Promise<void>
}

/** How often the database is asked for events when there was none. */
const LOOK_EVERY_MS = 1_000

/** Ten seconds, then twice as long each time: a receiver that restarts hears of it at once. */
const FIRST_DELAY_SECONDS = 10
const LONGEST_DELAY_SECONDS = 3_600

/** Three days: a long weekend. What was not received by then is asked for in another way. */
const MOST_TRIES = 80

/** Resolves when `signal` stopped it and no try is under way. */
export async function sendEvents(sending: Sending, options: SendEventsOptions): Promise<void> {
  const { signal, onTrouble } = options
  let troubles = 0
  while (!signal.aborted) {
    try {
      await sending.bind()
      const due = await sending.events.take(delaySeconds)
      troubles = 0
      if (due === undefined) await pause(LOOK_EVERY_MS, signal)
      else await sendOne(sending, due, options)
    } catch (error) {
      onTrouble?.(error)
      troubles += 1
      await pauseAfterTrouble(troubles, signal)
    }
  }
}

async function sendOne(
  { events, clock }: Sending,
  { event, tries }: DueEvent,
  { url, secret, send, onTrouble, onGivenUp }: SendEventsOptions,
): Promise<void> {
  const body = JSON.stringify(event)
  const headers = { 'kluscv-signature': signatureOf(body, secret, clock()) }
  try {
    await send({ url, mediaType: 'application/json', headers, body })
  } catch (error) {
    onTrouble?.(error, event)
    if (tries < MOST_TRIES) return
    onGivenUp?.(event)
  }
  await events.remove(event.id)
}

/** The value of the header: old requests cannot be sent again as new ones. */
function signatureOf(body: string, secret: string, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000)
  const mac = createHmac('sha256', secret).update(`${seconds}.${body}`, 'utf8').digest('hex')
  return `t=${seconds},v1=${mac}`
}

/** Spread out, so that many events that failed together are not all sent together again. */
function delaySeconds(tries: number): number {
  const delay = Math.min(FIRST_DELAY_SECONDS * 2 ** (tries - 1), LONGEST_DELAY_SECONDS)
  return delay * (0.5 + Math.random())
}
