/**
 * Pictures of QR codes as phones and printers make them, drawn in the test.
 */
import sharp, { type Sharp } from 'sharp'
import { drawQr } from '../../src/certificate/write-qr.ts'

const MARGIN_MODULES = 4

/** A clean code of so many pixels a module. */
export function drawnCode(text: string, pixels = 6): Sharp {
  const { size, modules } = drawQr(text)
  const side = size + 2 * MARGIN_MODULES
  const grey = Buffer.alloc(side * side, 255)
  for (const [row, cells] of modules.entries()) {
    for (const [column, isDark] of cells.entries()) {
      if (isDark) grey[(row + MARGIN_MODULES) * side + column + MARGIN_MODULES] = 0
    }
  }
  const raw = { width: side, height: side, channels: 1 } as const
  return sharp(grey, { raw }).resize(side * pixels, side * pixels, { kernel: 'nearest' })
}

/** The code on a grainy table, tilted, a little out of focus, as a JPEG of a phone. */
export async function photoOf(text: string): Promise<Buffer> {
  const paper = await drawnCode(text).png().toBuffer()
  const tilted = await sharp(paper)
    .resize(620)
    .rotate(7, { background: '#f4f1ea' })
    .png()
    .toBuffer()
  const noise = { type: 'gaussian', mean: 150, sigma: 25 } as const
  const table = { width: 1200, height: 900, channels: 3, background: '#b7a98f', noise } as const
  return sharp({ create: table })
    .composite([{ input: tilted, left: 300, top: 100 }])
    .blur(1.1)
    .jpeg({ quality: 55 })
    .toBuffer()
}

/** Nothing but noise, which finders of codes take longest over. */
export function noise(width: number, height: number): Promise<Buffer> {
  const grain = { type: 'gaussian', mean: 128, sigma: 80 } as const
  const create = { width, height, channels: 3, background: '#888888', noise: grain } as const
  return sharp({ create }).jpeg({ quality: 60 }).toBuffer()
}

/** A PNG that says it is so large, and holds nothing. */
export function pngHeader(width: number, height: number): Buffer {
  const header = Buffer.alloc(33)
  header.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  header.writeUInt32BE(13, 8)
  header.write('IHDR', 12)
  header.writeUInt32BE(width, 16)
  header.writeUInt32BE(height, 20)
  header.set([8, 6, 0, 0, 0], 24)
  return header
}
