/**
 * How the wallet reaches services, and what it means when that fails. The share store is of this
 * page's own origin.
 * @module
 */
import { KlusCvError } from '../../../core/errors.ts'
import type { ShareAccess } from '../../../holder/index.ts'

/** For the holder's functions. */
export function shareAccess(): ShareAccess {
  return { walletUrl: window.location.origin, fetch: (url, init) => fetch(url, init) }
}

/**
 * The problem that an error of the holder's functions stands for.
 *
 * @param problems - by code
 * @returns `offline` or `trouble` for every other one
 */
export function problemOf<Problem>(
  error: unknown,
  problems: Readonly<Record<string, Problem>>,
): Problem | 'offline' | 'trouble' {
  const known = error instanceof KlusCvError ? problems[error.code] : undefined
  return known ?? (navigator.onLine ? 'trouble' : 'offline')
}
