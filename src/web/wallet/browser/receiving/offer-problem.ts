/**
 * Why an offer could not be looked at or collected.
 * @module
 */
import { KlusCvError } from '../../../../core/errors.ts'
import type { ReceiveProblem } from './incoming.ts'

const PROBLEMS: Readonly<Record<string, ReceiveProblem>> = {
  ERR_KLUSCV_NOT_FOUND: 'offer-ended',
  ERR_KLUSCV_GONE: 'offer-ended',
  ERR_KLUSCV_CONFLICT: 'offer-claimed',
  ERR_KLUSCV_REQUEST: 'offer-wrong',
  ERR_KLUSCV_CREDENTIAL: 'offer-wrong',
}

/** By the error of the holder's functions. */
export function offerProblemOf(error: unknown): ReceiveProblem {
  const known = error instanceof KlusCvError ? PROBLEMS[error.code] : undefined
  return known ?? (navigator.onLine ? 'trouble' : 'offline')
}
