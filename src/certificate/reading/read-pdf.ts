/**
 * The certificate out of a PDF: the attachment `kluscv.json`, else the first attachment that is a
 * document of ours. Nothing is drawn and no script or font of the file is looked at. Servers run it
 * in a child process, as the library inflates the file's own tables without a limit.
 * @module
 */
import {
  EncryptedPDFError,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib'
import { LIMITS } from '../../core/limits.ts'
import { recogniseText } from '../../core/recognise.ts'
import { ATTACHMENT_NAME } from '../attachment-name.ts'
import type { FileReading } from './file-reading.ts'
import { inflateStream } from './inflate-stream.ts'

interface Attachment {
  readonly name: string
  readonly stream: PDFRawStream
}

/** A bundle has one; mail programs and scanners add a few. */
const MAX_ATTACHMENTS = 32

/** Nodes of the tree of names: a tree that leads back into itself would have no end. */
const MAX_NODES = 256

/** The document in a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<FileReading> {
  const pdf = await loadPdf(bytes)
  if (!(pdf instanceof PDFDocument)) return pdf
  const attachments = attachmentsOf(pdf)
  const named = attachments.filter(({ name }) => name === ATTACHMENT_NAME)
  if (named.length > 1) return { problem: 'MALFORMED_VALUE_ERROR' }
  const [ours] = named
  if (ours !== undefined) return inflateStream(ours.stream)
  return firstDocument(attachments)
}

async function loadPdf(bytes: Uint8Array): Promise<PDFDocument | FileReading> {
  try {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false, capNumbers: true })
    return pdf.catalog instanceof PDFDict ? pdf : { problem: 'PARSING_ERROR' }
  } catch (error) {
    return { problem: error instanceof EncryptedPDFError ? 'encrypted_file' : 'PARSING_ERROR' }
  }
}

/** Of the attachments with other names, each costs as much as it is large: together one upload. */
async function firstDocument(attachments: readonly Attachment[]): Promise<FileReading> {
  let left: number = LIMITS.uploadBytes
  for (const { stream } of attachments) {
    const inflated = await inflateStream(stream, left)
    if (!('document' in inflated)) continue
    left -= inflated.document.length
    if (recogniseText(inflated.document) !== 'unknown') return inflated
  }
  return { problem: 'no_certificate_inside' }
}

/** In the order of the file's tree of names, then of its associated files; each stream once. */
function attachmentsOf({ catalog, context }: PDFDocument): readonly Attachment[] {
  const names = dictOf(context.lookup(catalog.get(PDFName.of('Names'))))
  const tree = context.lookup(names?.get(PDFName.of('EmbeddedFiles')))
  const associated = context.lookup(catalog.get(PDFName.of('AF')))
  const files = [
    ...filesBelow(tree),
    ...(associated instanceof PDFArray ? associated.asArray() : []),
  ]
  const found = new Map<PDFRawStream, Attachment>()
  for (const file of files) {
    const attachment = attachmentOf(dictOf(context.lookup(file)))
    if (attachment !== undefined) found.set(attachment.stream, attachment)
    if (found.size === MAX_ATTACHMENTS) break
  }
  return [...found.values()]
}

/** ISO 32000-2, 7.9.6: a node has `Kids`, or `Names` in which a value follows each key. */
function filesBelow(root: PDFObject | undefined): readonly PDFObject[] {
  const files: PDFObject[] = []
  const nodes = [root]
  for (let seen = 0; nodes.length > 0 && seen < MAX_NODES; seen += 1) {
    const node = dictOf(nodes.shift())
    const kids = arrayOf(node, 'Kids')
    nodes.push(...kids.map((kid) => node?.context.lookup(kid)).slice(0, MAX_NODES))
    files.push(...arrayOf(node, 'Names').filter((_, at) => at % 2 === 1))
  }
  return files
}

/** ISO 32000-2, 7.11.3: a file specification names the file in `UF` or `F`, and holds it in `EF`. */
function attachmentOf(specification: PDFDict | undefined): Attachment | undefined {
  const held = dictOf(specification?.lookup(PDFName.of('EF')))
  const stream = held?.lookup(PDFName.of('UF')) ?? held?.lookup(PDFName.of('F'))
  if (!(stream instanceof PDFRawStream)) return undefined
  const name = specification?.lookup(PDFName.of('UF')) ?? specification?.lookup(PDFName.of('F'))
  return { name: isText(name) ? name.decodeText() : '', stream }
}

function isText(value: unknown): value is PDFString | PDFHexString {
  return value instanceof PDFString || value instanceof PDFHexString
}

function dictOf(value: PDFObject | undefined): PDFDict | undefined {
  return value instanceof PDFDict ? value : undefined
}

function arrayOf(node: PDFDict | undefined, name: string): readonly PDFObject[] {
  const value = node?.lookup(PDFName.of(name))
  return value instanceof PDFArray ? value.asArray() : []
}
