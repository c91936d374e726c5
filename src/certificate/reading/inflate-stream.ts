/**
 * The bytes of a stream in a PDF, within a limit: as it is, or through FlateDecode once or twice,
 * which is what programs write. Other filters and predictors are for pictures.
 * @module
 */
import { PDFArray, PDFName, type PDFRawStream } from '@cantoo/pdf-lib'
import { LIMITS } from '../../core/limits.ts'
import { inflate } from '../inflate.ts'
import type { FileReading } from './file-reading.ts'

const MAX_FILTERS = 2

/** Inflates; `too_large` when more than `maxBytes` would come out at any step. */
export async function inflateStream(
  stream: PDFRawStream,
  maxBytes: number = LIMITS.uploadBytes,
): Promise<FileReading> {
  const filters = filtersOf(stream)
  const isPlain = filters.every((filter) => filter === '/FlateDecode' || filter === '/Fl')
  if (!isPlain || filters.length > MAX_FILTERS) return { problem: 'PARSING_ERROR' }
  let document: Uint8Array = stream.getContents()
  for (const _ of filters) {
    const inflated = await inflate(document, 'deflate', maxBytes)
    if (inflated === 'too_large') return { problem: inflated }
    if (inflated === 'malformed') return { problem: 'PARSING_ERROR' }
    document = inflated
  }
  return document.length > maxBytes ? { problem: 'too_large' } : { document }
}

function filtersOf({ dict }: PDFRawStream): readonly string[] {
  const filter = dict.lookup(PDFName.of('Filter')) ?? dict.lookup(PDFName.of('F'))
  if (filter === undefined) return []
  return filter instanceof PDFArray ? filter.asArray().map(String) : [String(filter)]
}
