/**
 * A QR code on a full white tile, with the margin of four modules that readers need: also in dark
 * colours. Drawn by a chunk of its own.
 * @module
 */
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { QrDrawing } from '../../../../certificate/write-qr.ts'
import { useWallet } from '../context.ts'

const MARGIN = 4

interface QrProps {
  readonly text: string
  readonly alternative: string
}

/** The tile. */
export function QrTile({ text, alternative }: QrProps): JSX.Element {
  const { texts } = useWallet()
  const [drawing, setDrawing] = useState<QrDrawing>()
  useEffect(() => {
    import('../../../../certificate/write-qr.ts').then(
      ({ drawQr }) => setDrawing(drawQr(text)),
      () => setDrawing(undefined),
    )
  }, [text])
  if (drawing === undefined) return <p class="wait">{texts.frame.wait}</p>
  const side = drawing.size + 2 * MARGIN
  return (
    <svg class="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={alternative}>
      <rect width={side} height={side} fill="#ffffff" />
      <path d={pathOf(drawing)} fill="#000000" />
    </svg>
  )
}

function pathOf({ modules }: QrDrawing): string {
  const squares = modules.flatMap((cells, row) =>
    cells.flatMap((isDark, column) =>
      isDark ? [`M${column + MARGIN} ${row + MARGIN}h1v1h-1z`] : [],
    ),
  )
  return squares.join('')
}
