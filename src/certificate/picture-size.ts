/**
 * How large a picture says it is, before a decoder sees it: 109 kB of PNG can be 3.4 GB of pixels.
 * @module
 */

/** In pixels. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** Larger pictures are refused: a phone's photo of 12 megapixels is 48 MiB of pixels. */
const MAX_SIDE = 4_096

/** What a decoder may hold to as well. */
export const MAX_PIXELS = MAX_SIDE * 3_072

/** Whether a picture of this size is read. */
export function isReadableSize({ width, height }: PictureSize): boolean {
  return (
    width >= 1 && height >= 1 && Math.max(width, height) <= MAX_SIDE && width * height <= MAX_PIXELS
  )
}

/** Of a PNG: its first chunk is IHDR, or it is none. */
export function pngSize(bytes: Uint8Array): PictureSize | undefined {
  const view = viewOf(bytes)
  const isHeader = bytes.length >= 24 && view.getUint32(12) === 0x49484452
  return isHeader ? { width: view.getUint32(16), height: view.getUint32(20) } : undefined
}

/**
 * Of a JPEG: in the first start-of-frame segment, SOF0 to SOF15 but for the three that are none.
 * Segments before it are skipped by their length.
 */
export function jpegSize(bytes: Uint8Array): PictureSize | undefined {
  const view = viewOf(bytes)
  let at = 2
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) at += 1
    else if (isFrame(marker))
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    else if (marker === 0xda || marker === 0xd9) return undefined
    else at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

/** Not DHT (C4), JPG (C8) and DAC (CC), which lie between them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}
