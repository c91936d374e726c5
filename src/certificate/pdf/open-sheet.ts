/**
 * A PDF with the structure of PDF/A-3, open to be drawn on: tagged, with language and title, embedded
 * fonts and output intent, and the document itself as its one attachment.
 *
 *     /AF, /Names /EmbeddedFiles   kluscv.json, AFRelationship Data
 *
 * The structure only: no validator has seen it.
 * @module
 */
import { joinBytes } from '../../core/bytes.ts'
import { ATTACHMENT_NAME } from '../attachment-name.ts'
import type { ReadFont } from './font-files.ts'
import type { Measure, Run } from './lay-out-text.ts'
import { openFonts } from './open-fonts.ts'

/** What every PDF of ours has. */
export interface SheetContent {
  readonly title: string
  /** Of the text, like `nl`. */
  readonly language: string
  /** Everything that will be drawn as text. */
  readonly texts: readonly string[]
  /** The text of the credential, presentation, bundle or receipt. */
  readonly attachment: string
  readonly createdAt: Date
}

/** A PDF that is being drawn. */
export interface Sheet extends Measure {
  readonly document: PDFKit.PDFDocument
  /** Where tagged content goes, in reading order. */
  readonly structure: PDFKit.PDFStructureElement
}

/** A4 in points. */
export const PAGE = { width: 595.28, height: 841.89 } as const

/** Points of so many millimetres. */
export function mm(length: number): number {
  return (length * 72) / 25.4
}

/** Opens a PDF, lets it be drawn and returns its bytes. */
export async function writeSheet(
  content: SheetContent,
  readFont: ReadFont,
  draw: (sheet: Sheet) => void,
): Promise<Uint8Array> {
  const { default: Document } = await import('pdfkit') // half a second, for those who write
  const fonts = await openFonts(content.texts, readFont)
  const document = new Document({
    autoFirstPage: false,
    pdfVersion: '1.7',
    // The types know no PDF without a first font. Ours are asked for by name, and so found again.
    font: null as unknown as string,
    subset: 'PDF/A-3a',
    tagged: true,
    lang: content.language,
    displayTitle: true,
    info: { Title: content.title, Creator: 'KlusCV', CreationDate: content.createdAt },
  })
  for (const { name, font } of fonts.all) document.registerFont(name, font as unknown as string)
  const written = collect(document)
  attach(document, content)
  const structure = document.struct('Document')
  document.addStructure(structure)
  draw({ document, fonts, structure, widthOf: (run) => widthOf(run, document) })
  structure.end()
  document.end()
  return written
}

/** Begins another page, without margins: everything is placed. */
export function addPage({ document }: Sheet): void {
  document.addPage({ size: 'A4', margin: 0 })
}

/** Right-to-left letters are shaped as a whole, and come out in the order in which they stand. */
export function featuresOf({ level }: Run): {
  readonly features?: PDFKit.Mixins.OpenTypeFeatures[]
} {
  return level % 2 === 1 ? { features: ['rtla'] } : {}
}

function widthOf(run: Run, document: PDFKit.PDFDocument): number {
  document.font(run.font.name).fontSize(run.style.size)
  return document.widthOfString(run.text, featuresOf(run))
}

function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('end', () => resolve(joinBytes(chunks)))
    document.on('error', reject)
  })
}

function attach(document: PDFKit.PDFDocument, { attachment, createdAt }: SheetContent): void {
  const options = {
    name: ATTACHMENT_NAME,
    type: 'application/json',
    relationship: 'Data',
    creationDate: createdAt,
    modifiedDate: createdAt,
  }
  document.file(new TextEncoder().encode(attachment) as Buffer, options)
}
