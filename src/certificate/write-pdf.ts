/**
 * A certificate as a PDF: a page that people read, and the document itself as the one attachment.
 *
 *     PDF/A-3 structure: tagged, language and title, embedded fonts, output intent
 *     /AF, /Names /EmbeddedFiles   kluscv.json, AFRelationship Data
 *     one QR code, and the verifier's address beside it
 *
 * The structure of PDF/A-3 only: no validator has seen it.
 * @module
 */
import { ATTACHMENT_NAME } from './attachment-name.ts'
import { fontFileOf, splitByFont } from './pdf-fonts.ts'
import { drawQr, type QrDrawing } from './write-qr.ts'

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

/**
 * Writes the PDF.
 *
 * @throws RangeError when the text of the code does not fit into one
 */
export async function writePdf(content: PdfContent): Promise<Uint8Array> {
  const { default: Document } = await import('pdfkit') // half a second, for those who write
  const drawing = drawQr(content.qrText)
  const document = new Document({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    // The types know no PDF without a first font.
    font: fontFileOf('latin') as unknown as string,
    subset: 'PDF/A-3a',
    tagged: true,
    lang: content.language,
    displayTitle: true,
    info: { Title: content.title, Creator: 'KlusCV', CreationDate: content.createdAt },
  })
  const written = collect(document)
  attach(document, content)
  drawContent(document, content, drawing)
  document.end()
  return written
}

function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
  })
}

function attach(document: PDFKit.PDFDocument, { document: text, createdAt }: PdfContent): void {
  const options = {
    name: ATTACHMENT_NAME,
    type: 'application/json',
    relationship: 'Data',
    creationDate: createdAt,
    modifiedDate: createdAt,
  }
  document.file(Buffer.from(text), options)
}

function drawContent(document: PDFKit.PDFDocument, content: PdfContent, drawing: QrDrawing): void {
  const { title, lines, qrDescription, verifierUrl } = content
  const structure = document.struct('Document')
  document.addStructure(structure)
  structure.add(document.struct('H1', {}, () => writeLine(document, title, TITLE_SIZE)))
  for (const line of lines) {
    structure.add(document.struct('P', {}, () => writeLine(document, line, TEXT_SIZE)))
  }
  structure.add(
    document.struct('Figure', { alt: qrDescription }, () => drawCode(document, drawing)),
  )
  structure.add(document.struct('P', {}, () => writeLine(document, verifierUrl, TEXT_SIZE)))
  structure.end()
}

function writeLine(document: PDFKit.PDFDocument, text: string, size: number): void {
  document.fontSize(size)
  const runs = splitByFont(text)
  for (const [at, { subset, text: run }] of runs.entries()) {
    document.registerFont(subset, fontFileOf(subset)).font(subset)
    document.text(run, { continued: at < runs.length - 1 })
  }
  document.moveDown(0.5)
}

function drawCode(document: PDFKit.PDFDocument, { size, modules }: QrDrawing): void {
  const { x, y } = document
  const module = QR_POINTS / size
  for (const [row, cells] of modules.entries()) {
    for (const [column, isDark] of cells.entries()) {
      if (isDark) document.rect(x + column * module, y + row * module, module, module)
    }
  }
  document.fill('#000000')
  document.y = y + QR_POINTS + TEXT_SIZE
}
