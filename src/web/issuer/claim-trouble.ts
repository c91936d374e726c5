/**
 * What a worker is told of an error, in place of problem details.
 * @module
 */
import { KlusCvError } from '../../core/errors.ts'
import { LIMITS } from '../../core/limits.ts'
import { problemDetailsOf } from '../shared/problem-details.ts'
import type { ClaimTrouble } from './pages/text-types.ts'

/** More certificates than one bundle holds. */
class TooManyCertificates extends Error {
  override readonly name = 'TooManyCertificates'
  readonly statusCode = 400
}

/** The status to answer with, and what the page says. */
export interface ToldTrouble {
  readonly status: number
  readonly trouble: ClaimTrouble
}

/** Of anything that was thrown. */
export function troubleOf(error: unknown, requestId: string): ToldTrouble {
  const { status } = problemDetailsOf(error, requestId)
  if (error instanceof TooManyCertificates) return { status, trouble: 'too-many' }
  const isStopped = error instanceof KlusCvError && error.code === 'ERR_KLUSCV_STOPPED'
  return { status, trouble: isStopped ? 'stopped' : (TOLD[status] ?? byKind(status)) }
}

/**
 * Before anything is claimed: what is signed once and fits nowhere is lost.
 *
 * @throws TooManyCertificates
 */
export function refuseTooMany(chosen: number): void {
  if (chosen > LIMITS.bundleCredentials) throw new TooManyCertificates()
}

const TOLD: Readonly<Record<number, ClaimTrouble>> = {
  404: 'unknown',
  409: 'chosen-otherwise',
  410: 'ended',
  429: 'too-often',
}

function byKind(status: number): ClaimTrouble {
  return status >= 500 ? 'not-now' : 'not-understood'
}
