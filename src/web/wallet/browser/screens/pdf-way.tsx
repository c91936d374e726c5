/**
 * The certificates as a PDF. Drawn by a chunk of its own, with its fonts.
 * @module
 */
import type { JSX } from 'preact'
import type { Paper } from './papers.ts'

interface PdfWayProps {
  readonly papers: readonly Paper[]
  readonly isOpen: boolean
  readonly onOpen: () => void
}

/** Not there before the chunk is. */
export function PdfWay(_props: PdfWayProps): JSX.Element | null {
  return null
}
