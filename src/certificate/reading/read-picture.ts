/**
 * The certificate out of a picture: the first QR code in it that holds one. Turned, tilted, small
 * and noisy codes are found. Runs in a child process: decoders are C, and a picture can be built to
 * keep them busy.
 * @module
 */
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { MAX_PIXELS } from '../picture-size.ts'
import type { FileReading } from './file-reading.ts'
import { readCode } from './read-code.ts'

/** Of the longer side. A photo of a whole page still gives its code three pixels a module. */
const SIDE_PIXELS = 1_200

/** Looked at in one picture: a poster may have several, a thousand are an attack. */
const MAX_CODES = 8

/** As a browser's ImageData has them: four bytes each. */
interface Pixels {
  readonly data: Uint8ClampedArray<ArrayBuffer>
  readonly width: number
  readonly height: number
  readonly colorSpace: 'srgb'
}

sharp.cache(false)
sharp.concurrency(1)

let prepared: Promise<unknown> | undefined

/**
 * The document or the share link in a picture.
 *
 * @param sidePixels - so many of its longer side are looked at
 */
export async function readPicture(
  bytes: Uint8Array,
  sidePixels: number = SIDE_PIXELS,
): Promise<FileReading> {
  const pixels = await decodePicture(bytes, sidePixels)
  if (pixels === undefined) return { problem: 'PARSING_ERROR' }
  prepared ??= prepareReader()
  await prepared
  const codes = await readBarcodes(pixels, {
    formats: ['QRCode'],
    tryHarder: true,
    tryInvert: true,
    maxNumberOfSymbols: MAX_CODES,
  })
  for (const { isValid, text } of codes) {
    const reading = isValid ? await readCode(text) : undefined
    if (reading !== undefined && !('problem' in reading)) return reading
  }
  return { problem: 'no_code_found' }
}

async function decodePicture(bytes: Uint8Array, sidePixels: number): Promise<Pixels | undefined> {
  try {
    const { data, info } = await sharp(bytes, {
      limitInputPixels: MAX_PIXELS,
      pages: 1,
      failOn: 'error', // phones write much that a decoder warns of
    })
      .rotate()
      .resize(sidePixels, sidePixels, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    const { width, height } = info
    return { data: new Uint8ClampedArray(data), width, height, colorSpace: 'srgb' }
  } catch {
    return undefined
  }
}

/** From our own package: left to itself the library asks a server on the internet for it. */
async function prepareReader(): Promise<unknown> {
  const wasm = await readFile(new URL(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')))
  const wasmBinary = new Uint8Array(wasm).buffer
  return prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
}
