/**
 * The text of the QR code in a picture, read on the device: a chunk of its own, with jsQR in it.
 * @module
 */
import jsQr from 'jsqr'

/** A code of a whole document has 177 modules: less is too coarse, and more only takes longer. */
const SIDES = [1_600, 800] as const

/** Undefined when there is no code, or no picture. */
export async function readCode(picture: Blob): Promise<string | undefined> {
  const bitmap = await createImageBitmap(picture).catch(() => undefined)
  if (bitmap === undefined) return undefined
  // Small codes are found in the large picture, and blurred ones in the small.
  for (const side of SIDES) {
    const text = readAt(bitmap, Math.min(1, side / Math.max(bitmap.width, bitmap.height)))
    if (text !== undefined) return text
  }
  return undefined
}

function readAt(bitmap: ImageBitmap, scale: number): string | undefined {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) return undefined
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height)
  const code = jsQr.default(data, width, height)
  return code === null || code.data === '' ? undefined : code.data
}
