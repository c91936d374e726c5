/**
 * Writes lines to a file or to standard output, as fast as they are taken and no faster.
 * @module
 */
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { KlusCvError } from '../../core/errors.ts'

/** One write for many lines: each write is a turn of the event loop. */
const PIECE_CHARACTERS = 64 * 1024

/**
 * Writes all lines; to standard output without a file.
 * @throws KlusCvError `ERR_KLUSCV_OPTION` when the file cannot be written
 */
export async function writeLines(lines: Iterable<string>, file?: string): Promise<void> {
  const pieces = Readable.from(inPieces(lines))
  if (file === undefined) return pipeline(pieces, process.stdout, { end: false })
  try {
    await pipeline(pieces, createWriteStream(file))
  } catch (cause) {
    if (!isSystemError(cause)) throw cause
    throw new KlusCvError('ERR_KLUSCV_OPTION', `${file} cannot be written (${cause.code})`, {
      cause,
    })
  }
}

function* inPieces(lines: Iterable<string>): Generator<string> {
  let piece = ''
  for (const line of lines) {
    piece += line
    if (piece.length < PIECE_CHARACTERS) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error
}
