/**
 * The life of a service process: listen, say where, and on SIGINT, SIGTERM or SIGHUP finish what is
 * being answered and end. The same for every service.
 * @module
 */
import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { KlusCvError } from '../../core/errors.ts'
import { namesOf, type SettingName } from './config.ts'
import { beginEnding } from './ending.ts'

/** Where to listen, and what else to end with the service. */
export interface RunOptions {
  readonly host: string
  readonly port: number
  /**
   * How long `/health/ready` says no before the port is closed: until then a load balancer still
   * sends requests here. Default: 0.
   */
  readonly drainSeconds?: number
  /** Called with the address once requests are answered. */
  readonly announce: (url: string) => void
  /** Called after the app is closed: close pools, children, timers. */
  readonly close?: () => Promise<void>
}

/**
 * Listens and resolves when a signal has ended the service.
 *
 * @throws KlusCvError `ERR_KLUSCV_OPTION` when the address cannot be listened on.
 */
export async function runUntilStopped(app: FastifyInstance, options: RunOptions): Promise<void> {
  const stopped = untilSignal()
  try {
    options.announce(await listen(app, options))
    await stopped
    beginEnding(app)
    await wait((options.drainSeconds ?? 0) * 1000)
  } finally {
    // Waits for what is being answered, and for nothing else.
    await app.close()
    await options.close?.()
  }
}

/**
 * Listens, and answers with the address.
 *
 * @param setting - the one that chose the port
 * @throws KlusCvError `ERR_KLUSCV_OPTION` when the address cannot be listened on.
 */
export async function listen(
  app: FastifyInstance,
  { host, port }: Pick<RunOptions, 'host' | 'port'>,
  setting: SettingName = 'port',
): Promise<string> {
  try {
    return await app.listen({ host, port })
  } catch (cause) {
    const isInUse = (cause as { readonly code?: unknown }).code === 'EADDRINUSE'
    const why = isInUse ? 'is in use' : 'cannot be listened on'
    const message = `Port ${port} on this host ${why}: choose another with ${namesOf(setting)}.`
    throw new KlusCvError('ERR_KLUSCV_OPTION', message, { cause })
  }
}

/** Ctrl-C, a request to end, a terminal that is closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Resolves at the first signal. Further ones are caught too, to the end of the process: Ctrl-C comes
 * twice when npm passes it on, and must not end it before the database is stopped.
 */
function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => resolve()
    for (const signal of SIGNALS) process.on(signal, stop)
  })
}
