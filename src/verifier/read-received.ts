/**
 * From whatever somebody received to the text of a document. What it is, its first bytes say:
 *
 *     PDF                     the attachment in it
 *     PNG, JPEG               the QR code in it
 *     text of a share link    refused: only who has the link may open what it hides
 *     text of a code          the document in it
 *     everything else         as it is; the strict reader says what it makes of it
 * @module
 */
import { recogniseFile } from '../certificate/file-kind.ts'
import { recogniseQrContent } from '../certificate/parse-qr-content.ts'
import { isReadableSize, jpegSize, type PictureSize, pngSize } from '../certificate/picture-size.ts'
import type { ReadingSandbox } from '../certificate/reading/create-reading-sandbox.ts'
import type { FileReading } from '../certificate/reading/file-reading.ts'
import { LIMITS } from '../core/limits.ts'
import type { ProblemType } from '../core/problems.ts'
import type { Asker } from '../suites/sandbox/create-pool.ts'

/** The document that was received, or why there is none. */
export type Received =
  | { readonly ok: true; readonly text: string | Uint8Array }
  | {
      readonly ok: false
      readonly problem: ProblemType
      /** With `share_link_decrypt_locally`: the link itself. Whoever has it can read all: log it nowhere. */
      readonly shareLink?: string
    }

/** What is longer than this is neither a link nor a code. */
const SHORT_CHARACTERS = 8_192

/**
 * Reads what was received. Nothing throws for what a stranger made, and nothing is retrieved.
 *
 * @param input - the bytes of a file, or what was pasted
 * @param reader - the child processes that read strangers' files
 * @param asker - whose turn it is when many ask, and for how long
 */
export async function readReceived(
  input: string | Uint8Array,
  reader: Omit<ReadingSandbox, 'close' | 'load'>,
  asker?: Asker,
): Promise<Received> {
  if (input.length > LIMITS.uploadBytes) return refused('too_large')
  if (typeof input === 'string') return readText(input, input, reader, asker)
  switch (recogniseFile(input)) {
    case 'pdf':
      return receivedFrom(await reader.readPdf(input, asker))
    case 'png':
      return readPicture(input, pngSize(input), reader, asker)
    case 'jpeg':
      return readPicture(input, jpegSize(input), reader, asker)
    case 'other-picture':
      return refused('unsupported_format')
    case 'text':
      return readText(input, shortTextOf(input), reader, asker)
  }
}

async function readPicture(
  bytes: Uint8Array,
  size: PictureSize | undefined,
  reader: Pick<ReadingSandbox, 'readPicture'>,
  asker: Asker | undefined,
): Promise<Received> {
  if (size === undefined) return refused('PARSING_ERROR')
  if (!isReadableSize(size)) return refused('too_large')
  return receivedFrom(await reader.readPicture(bytes, asker))
}

async function readText(
  input: string | Uint8Array,
  text: string,
  reader: Pick<ReadingSandbox, 'readCode'>,
  asker: Asker | undefined,
): Promise<Received> {
  if (text.length > SHORT_CHARACTERS) return { ok: true, text: input }
  switch (recogniseQrContent(text)) {
    case 'share-link':
      return onlyLink(text.trim())
    case 'document':
      return receivedFrom(await reader.readCode(text, asker))
    case 'unknown':
      return { ok: true, text: input }
  }
}

/** A file can hold a link as its text; a longer one is a document or nothing. */
function shortTextOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, SHORT_CHARACTERS + 1))
}

function receivedFrom(reading: FileReading): Received {
  if ('document' in reading) return { ok: true, text: reading.document }
  return 'problem' in reading ? refused(reading.problem) : onlyLink(reading.shareLink)
}

function onlyLink(shareLink: string): Received {
  return { ok: false, problem: 'share_link_decrypt_locally', shareLink }
}

function refused(problem: ProblemType): Received {
  return { ok: false, problem }
}
