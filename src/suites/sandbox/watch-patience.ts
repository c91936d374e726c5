/**
 * Tells when whoever waits for a child has waited long enough, or has left.
 * @module
 */
import type { ProofPatience } from '../../core/proof-checker.ts'

/** Calls `leave` once patience has ended; returns what stops the watch. */
export function watchPatience(patience: ProofPatience | undefined, leave: () => void): () => void {
  if (patience === undefined) return () => undefined
  const { until, signal } = patience
  const timer = setTimeout(leave, Math.max(0, until - performance.now()))
  signal?.addEventListener('abort', leave)
  return () => {
    clearTimeout(timer)
    signal?.removeEventListener('abort', leave)
  }
}
