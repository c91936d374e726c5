/**
 * Writes lines to a file or to a stream, as fast as they are taken and no faster.
 * @module
 */
import { createWriteStream } from 'node:fs'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { KlusCvError } from '../../core/errors.ts'

/** One write for many lines: each write is a turn of the event loop. */
const PIECE_CHARACTERS = 64 * 1024

/** Writes all lines, and leaves the destination open. */
export function writeLines(lines: Iterable<string>, destination: Writable): Promise<void> {
  return pipeline(Readable.from(inPieces(lines)), destination, { end: false })
}

/**
 * Writes all lines to a file of their own.
 * @throws KlusCvError `ERR_KLUSCV_OPTION` when the file cannot be written
 */
export async function writeFileOfLines(lines: Iterable<string>, file: string): Promise<void> {
  try {
    await pipeline(Readable.from(inPieces(lines)), createWriteStream(file))
  } catch (cause) {
    if (!isSystemError(cause)) throw cause
    const message = `${file} cannot be written (${cause.code})`
    throw new KlusCvError('ERR_KLUSCV_OPTION', message, { cause })
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
