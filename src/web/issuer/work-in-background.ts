/**
 * What an issuer's process does beside answering: works batches, and tells the platform's own
 * systems what happened. Shared with every other process on the same database.
 * @module
 */
import type { FastifyBaseLogger } from 'fastify'
import { KlusCvError } from '../../core/errors.ts'
import { createGuardedSender } from '../../did/guarded-send.ts'
import type { EventReceiver, Issuer } from '../../issuer/index.ts'
import { namesOf, type SettingName, type Settings } from '../shared/config.ts'

/** The settings of this work. */
export const BACKGROUND_SETTINGS = [
  'batchPartsAtOnce',
  'webhookUrl',
  'webhookSecret',
] as const satisfies readonly SettingName[]

type BackgroundSettings = Settings<(typeof BACKGROUND_SETTINGS)[number] | 'development'>

/**
 * Where events go; undefined when nobody is to hear of them.
 *
 * @throws KlusCvError `ERR_KLUSCV_OPTION` for an address without a secret, or the reverse
 */
export function eventReceiverOf({
  webhookUrl: url,
  webhookSecret: secret,
}: BackgroundSettings): EventReceiver | undefined {
  if (url !== undefined && secret !== undefined) return { url, secret }
  if (url === undefined && secret === undefined) return undefined
  const [given, missing] =
    secret === undefined
      ? (['webhookUrl', 'webhookSecret'] as const)
      : (['webhookSecret', 'webhookUrl'] as const)
  const message = `The setting ${namesOf(given)} needs ${namesOf(missing)} too.`
  throw new KlusCvError('ERR_KLUSCV_OPTION', message)
}

/** Starts the work; the answer stops it, and resolves when nothing is in hand any more. */
export function workInBackground(
  issuer: Pick<Issuer, 'batches' | 'events'>,
  settings: BackgroundSettings,
  log: FastifyBaseLogger,
): () => Promise<void> {
  const stop = new AbortController()
  const { signal } = stop
  const works = [
    issuer.batches.work({
      signal,
      partsAtOnce: settings.batchPartsAtOnce,
      onTrouble: (err) => log.error({ err }, 'rows of a batch wait for better times'),
    }),
  ]
  const receiver = eventReceiverOf(settings)
  if (receiver !== undefined) {
    const send = createGuardedSender(settings)
    works.push(issuer.events.send({ ...receiver, ...tellIn(log), send, signal }))
  }
  return async () => {
    stop.abort()
    await Promise.all(works)
  }
}

function tellIn(log: FastifyBaseLogger) {
  return {
    onTrouble: (err: unknown, event?: { readonly id: string }) =>
      event === undefined
        ? log.error({ err }, 'events wait for better times')
        : log.warn({ err, event: event.id }, 'an event was not received, and is sent again'),
    onGivenUp: ({ id, type }: { readonly id: string; readonly type: string }) =>
      log.error({ event: id, type }, 'an event was never received, and is given up'),
  }
}
