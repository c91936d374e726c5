/**
 * A plain PDF: lines that people read, a QR code, and the document itself as the one attachment.
 * A getuigschrift is certificate-pdf/.
 * @module
 */
import { drawCode } from './pdf/draw-code.ts'
import { drawText, type TextTag } from './pdf/draw-on-sheet.ts'
import { addPage, PAGE, type Sheet, writeSheet } from './pdf/open-sheet.ts'
import { readPackageFont } from './pdf/package-fonts.ts'
import { drawQr } from './write-qr.ts'

/** What stands in the PDF. */
export interface PdfContent {
  /** The title of the document, and the first line. */
  readonly title: string
  /** Of the page's text, like `nl`. */
  readonly language: string
  /** A paragraph each. */
  readonly lines: readonly string[]
  /** What the QR code holds: see qr-content.ts. */
  readonly qrText: string
  /** Says what the code is, to those who do not see it. */
  readonly qrDescription: string
  /** Where a reader checks it, like `https://verify.example`. */
  readonly verifierUrl: string
  /** The text of the credential, presentation or bundle. */
  readonly document: string
  readonly createdAt: Date
}

const MARGIN = 56
const TITLE_SIZE = 24
const TEXT_SIZE = 12
/** 4.5 cm on paper: a phone reads a share link in it from a hand's distance. */
const QR_POINTS = 128
const BOTTOM = PAGE.height - MARGIN

/**
 * Writes the PDF.
 *
 * @throws RangeError when the text of the code does not fit into one
 */
export function writePdf(content: PdfContent): Promise<Uint8Array> {
  const { title, language, lines, verifierUrl, document: attachment, createdAt } = content
  const texts = [title, ...lines, verifierUrl]
  return writeSheet({ title, language, texts, attachment, createdAt }, readPackageFont, (sheet) =>
    drawContent(sheet, content),
  )
}

function drawContent(sheet: Sheet, content: PdfContent): void {
  const { title, lines, qrText, qrDescription: description, verifierUrl } = content
  addPage(sheet)
  let y = writeLine(sheet, 'H1', title, MARGIN + TITLE_SIZE)
  for (const line of lines) y = writeLine(sheet, 'P', line, y)
  y = onPage(sheet, y, QR_POINTS + 2 * TEXT_SIZE)
  drawCode(sheet, drawQr(qrText), { x: MARGIN, y, size: QR_POINTS, description })
  writeLine(sheet, 'P', verifierUrl, y + QR_POINTS + 2 * TEXT_SIZE)
}

/** Writes a paragraph and returns where the next one begins. */
function writeLine(sheet: Sheet, tag: TextTag, text: string, at: number): number {
  const size = tag === 'H1' ? TITLE_SIZE : TEXT_SIZE
  const style = { face: 'text', size, color: '#000000' } as const
  const block = { x: MARGIN, width: PAGE.width - 2 * MARGIN, leading: size * 1.3 }
  const baseline = onPage(sheet, at, size)
  return drawText(sheet, tag, [{ text, style }], { ...block, baseline }) + TEXT_SIZE * 0.6
}

/** The place itself, or the top of another page where so much does not fit. */
function onPage(sheet: Sheet, y: number, height: number): number {
  if (y + height <= BOTTOM) return y
  addPage(sheet)
  return MARGIN + TEXT_SIZE
}
