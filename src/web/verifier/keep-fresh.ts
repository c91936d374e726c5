/**
 * Keeps what checks rest on fresh while the service runs: the trust list from its file, then every
 * status list, on a timer. A failure is logged and tried again; what is held stays in use.
 * @module
 */
import { readFile } from 'node:fs/promises'
import type { FastifyBaseLogger } from 'fastify'
import type { Verifier } from '../../verifier/index.ts'

/** What is kept fresh, from where and how often. */
export interface FreshnessOptions {
  readonly verifier: Pick<Verifier, 'refresh' | 'shortestTtlMs' | 'updateTrustList'>
  /** Path of the trust list. */
  readonly trustList: string
  readonly refreshSeconds: number
  readonly log: Pick<FastifyBaseLogger, 'warn' | 'error'>
}

/** A timer that runs. */
export interface Freshness {
  /** Resolves when the first round has ended, whatever came of it. */
  readonly firstRound: Promise<void>
  readonly stop: () => void
}

/** No list is asked for more often because its platform wants it so. */
const LEAST_TTL_MS = 60_000

/**
 * Starts now, and again every `refreshSeconds`, or sooner when a list's `ttl` asks for it. Never
 * throws, and does not keep a process alive.
 */
export function keepFresh(options: FreshnessOptions): Freshness {
  const firstRound = refreshOnce(options)
  let timer = startTimer()
  function startTimer(): NodeJS.Timeout {
    return setTimeout(() => {
      void refreshOnce(options)
      timer = startTimer()
    }, pauseMs(options)).unref()
  }
  return { firstRound, stop: () => clearTimeout(timer) }
}

function pauseMs({ verifier, refreshSeconds }: FreshnessOptions): number {
  const ttlMs = verifier.shortestTtlMs() ?? Number.POSITIVE_INFINITY
  return Math.min(refreshSeconds * 1000, Math.max(ttlMs, LEAST_TTL_MS))
}

async function refreshOnce({ verifier, trustList, log }: FreshnessOptions): Promise<void> {
  try {
    await verifier.updateTrustList(await readFile(trustList), (err) =>
      log.warn({ err }, 'the trust list is in use, but could not be remembered'),
    )
  } catch (err) {
    log.warn({ err }, 'the trust list was not taken; the one in use stays')
  }
  try {
    await verifier.refresh((warning) => log.warn(warning, 'prefetching'))
  } catch (err) {
    log.error({ err }, 'the status lists were not refreshed')
  }
}
