/**
 * Receives a file of records: kept part by part while it comes, and taken to be worked once it has
 * come whole. A file that breaks off, or cannot be read to its end, leaves nothing.
 * @module
 */
import { createHash, type Hash } from 'node:crypto'
import type { Words } from '../../claims/words.ts'
import { LIMITS } from '../../core/limits.ts'
import type { IssuerContext } from '../issuer-context.ts'
import type { FileChunks } from '../record-file/decode-text.ts'
import { fileError, fileProblem } from '../record-file/file-problem.ts'
import type { BatchFormat, NewPart, WholeFile } from './ports.ts'
import { splitFile } from './split-file.ts'

/** What is to know of a file. */
export interface ReceiveOptions {
  /** CSV with a worker a row, or a record on each line. */
  readonly format: BatchFormat
  /** The system that sends it: for the audit trail. */
  readonly caller: string
  /** Sending the same file again with the same key gives the same batch. Unique per caller. */
  readonly idempotencyKey?: string
}

/** 1 MiB, compressed: a few hundred rows go into the database together. */
const GROUP_BYTES = 1024 * 1024
const GROUP_PARTS = 40

const TOO_LARGE: Words = {
  nl: 'het bestand is te groot; deel het op',
  en: 'the file is too large; split it',
}

/**
 * Receives a file, and gives the id of its batch.
 * @throws ERR_KLUSCV_RECORD with what is wrong for a file that cannot be read,
 *   ERR_KLUSCV_CONFLICT when the key came with another file, ERR_KLUSCV_STORAGE
 */
export async function receiveBatch(
  issuer: IssuerContext,
  chunks: FileChunks,
  { format, caller, idempotencyKey: key }: ReceiveOptions,
): Promise<string> {
  const { batches } = issuer.store
  const hash = createHash('sha256')
  const { columns, parts } = await splitFile(measure(chunks, hash), format, issuer)
  const id = await batches.begin({ format, caller, ...(columns === undefined ? {} : { columns }) })
  try {
    let rows = 0
    for await (const group of groupsOf(parts)) {
      await batches.add(id, group)
      for (const part of group) rows += part.rows
    }
    const repetition = key === undefined ? {} : repetitionOf(key, hash)
    return await batches.accept(id, { rows, ...repetition })
  } catch (error) {
    // Why it failed is what counts; what cannot be removed now is removed when it is old.
    await batches.discard(id).catch(() => undefined)
    throw error
  }
}

function repetitionOf(key: string, hash: Hash): Pick<WholeFile, 'repetition'> {
  return { repetition: { key, bodyHash: hash.digest('hex') } }
}

/** Passes the file on, and refuses it from where it is too large. */
async function* measure(chunks: FileChunks, hash: Hash): AsyncGenerator<Uint8Array | string> {
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += Buffer.byteLength(chunk)
    if (bytes > LIMITS.batchBytes) throw fileError(fileProblem(TOO_LARGE))
    hash.update(chunk)
    yield chunk
  }
}

async function* groupsOf(parts: AsyncIterable<NewPart>): AsyncGenerator<readonly NewPart[]> {
  let group: NewPart[] = []
  let bytes = 0
  for await (const part of parts) {
    group.push(part)
    bytes += part.input.length
    if (group.length < GROUP_PARTS && bytes < GROUP_BYTES) continue
    yield group
    group = []
    bytes = 0
  }
  if (group.length > 0) yield group
}
