/**
 * A QR code as a drawing: the modules, for whoever draws them on paper or on a page.
 * @module
 */
import { encode } from 'uqr'

/** A code without the empty margin of four modules that must be around it. */
export interface QrDrawing {
  /** Modules in a row, and rows. */
  readonly size: number
  /** Rows of modules; true is dark. */
  readonly modules: readonly (readonly boolean[])[]
}

/**
 * Draws a text.
 *
 * @param text - at most 4,296 capitals and digits, or 2,953 bytes
 * @throws RangeError when it does not fit
 */
export function drawQr(text: string): QrDrawing {
  // A share link survives a fold or a stain; a whole document needs all the room there is.
  const { size, data } = encode(text, { ecc: text.length > 500 ? 'L' : 'M', border: 0 })
  return { size, modules: data }
}
