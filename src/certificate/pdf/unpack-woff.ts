/**
 * WOFF to the font that it holds. The library that draws would inflate the outlines anew for every
 * letter that it looks at.
 *
 * ```
 *  0 'wOFF' | 4 flavor | 8 length | 12 numTables | … | 44 tables: tag, offset, compLength,
 *                                                          origLength, origChecksum (5 x 4 bytes)
 * ```
 * W3C WOFF File Format 1.0; what comes out is an sfnt (OpenType 1.9, "Organization of an OpenType font").
 * @module
 */

import { decompress } from '../../core/decompress.ts'
import { KlusCvError } from '../../core/errors.ts'

const SIGNATURE = 0x774f4646
const HEADER = 44
const ENTRY = 20
const SFNT_HEADER = 12
const SFNT_ENTRY = 16

interface Table {
  readonly tag: number
  readonly checksum: number
  readonly bytes: Uint8Array
}

/** The font within; what is no WOFF is returned as it is. */
export async function unpackWoff(woff: Uint8Array): Promise<Uint8Array> {
  const view = viewOf(woff)
  if (woff.length < HEADER || view.getUint32(0) !== SIGNATURE) return woff
  const tables = Array.from({ length: view.getUint16(12) }, (_, at) =>
    readTable(woff, HEADER + at * ENTRY),
  )
  return createSfnt(view.getUint32(4), await Promise.all(tables))
}

async function readTable(woff: Uint8Array, at: number): Promise<Table> {
  const view = viewOf(woff)
  const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map((more) =>
    view.getUint32(at + more),
  ) as [number, number, number, number, number]
  const bytes = woff.slice(offset, offset + packed)
  return { tag, checksum, bytes: packed < length ? await inflate(bytes, length) : bytes }
}

async function inflate(bytes: Uint8Array, length: number): Promise<Uint8Array> {
  const inflated = await decompress(bytes, 'deflate', length)
  // Only our own font files come here, and the packages were checked when they were installed.
  if (typeof inflated === 'string') {
    throw new KlusCvError('ERR_KLUSCV_OPTION', 'a font file is damaged')
  }
  return inflated
}

function createSfnt(flavor: number, tables: readonly Table[]): Uint8Array {
  const padded = tables.map(({ bytes }) => Math.ceil(bytes.length / 4) * 4)
  let offset = SFNT_HEADER + tables.length * SFNT_ENTRY
  const sfnt = new Uint8Array(padded.reduce((sum, length) => sum + length, offset))
  const view = viewOf(sfnt)
  const log = Math.floor(Math.log2(tables.length))
  view.setUint32(0, flavor)
  const search = [tables.length, 16 * 2 ** log, log, 16 * (tables.length - 2 ** log)]
  for (const [at, value] of search.entries()) view.setUint16(4 + 2 * at, value)
  for (const [at, { tag, checksum, bytes }] of tables.entries()) {
    const entry = SFNT_HEADER + at * SFNT_ENTRY
    for (const [more, value] of [tag, checksum, offset, bytes.length].entries()) {
      view.setUint32(entry + 4 * more, value)
    }
    sfnt.set(bytes, offset)
    offset += padded[at] ?? 0
  }
  return sfnt
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
