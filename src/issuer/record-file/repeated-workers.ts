/**
 * Finds a worker who stands in a file twice: whichever row was issued last would seem to be right.
 * Of each reference only a hash is kept, so that a long file takes little memory.
 * @module
 */
import { createHash } from 'node:crypto'
import { isJsonObject, type JsonValue } from '../../core/json.ts'

/** The row in which the worker of this record stood first; undefined when this is the first. */
export type FindEarlierRow = (record: JsonValue | undefined, row: number) => number | undefined

/** 64 bits: among a million workers two share one in one of a hundred million files. */
const HASH_BYTES = 8

/** A memory for one file. */
export function createWorkerMemory(): FindEarlierRow {
  const rows = new Map<string, number>()
  return (record, row) => {
    const reference = isJsonObject(record) ? record['worker_ref'] : undefined
    if (typeof reference !== 'string' || reference === '') return undefined
    const hash = createHash('sha256').update(reference).digest().toString('latin1', 0, HASH_BYTES)
    const earlier = rows.get(hash)
    if (earlier === undefined) rows.set(hash, row)
    return earlier
  }
}
