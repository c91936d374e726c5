/**
 * Finds a worker who stands in a file twice: whichever row was issued last would seem to be right.
 * Of each reference only a hash is kept, so that a long file takes little memory.
 * @module
 */
import { createHash } from 'node:crypto'

/** The row in which this reference stood first; undefined when this is the first. */
export type FindEarlierRow = (reference: string, row: number) => number | undefined

/** 64 bits: among a million workers two share one in one of a hundred million files. */
const HASH_BYTES = 8

/** A memory for one file. */
export function createWorkerMemory(): FindEarlierRow {
  const rows = new Map<string, number>()
  return (reference, row) => {
    const hash = createHash('sha256').update(reference).digest().toString('latin1', 0, HASH_BYTES)
    const earlier = rows.get(hash)
    if (earlier === undefined) rows.set(hash, row)
    return earlier
  }
}
