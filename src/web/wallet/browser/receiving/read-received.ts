/**
 * From what the worker chose or pasted to certificates. Everything passes the strict reader and the
 * gate, and all of it is received or nothing.
 * @module
 */
import { parseWalletFragment } from '../../../../certificate/wallet-link.ts'
import { LIMITS } from '../../../../core/limits.ts'
import type { ProblemType } from '../../../../core/problems.ts'
import type { Incoming, ReceivedFiles, ReceiveProblem } from './incoming.ts'
import { readMapFile } from './map-file.ts'

/** Certificates, or why there are none. */
export type Received = ReceivedFiles | ReceiveProblem

const PROBLEMS: Readonly<Partial<Record<ProblemType, ReceiveProblem>>> = {
  too_large: 'too-large',
  no_certificate_inside: 'copy',
  unsupported_format: 'not-kluscv',
  PARSING_ERROR: 'not-kluscv',
}

/** Reads a JSON document: certificates in any of their forms, or a copy of a map. */
export async function readDocument(text: string | Uint8Array): Promise<Received> {
  const { receiveCredentials } = await import('../../../../holder/index.ts')
  const copy = readMapFile(text, receiveCredentials)
  if (copy !== undefined) return copy
  const received = receiveCredentials(text)
  if (received.ok) return { kind: 'certificates', credentials: received.credentials, labels: {} }
  // What is a certificate and does not pass was changed, or cut off on its way.
  return PROBLEMS[received.problem.problem] ?? 'changed'
}

/** Reads a file by its bytes, whatever its name. */
export async function readFile(file: File): Promise<Incoming | ReceiveProblem> {
  if (file.size > LIMITS.uploadBytes) return 'too-large'
  return readContent(new Uint8Array(await file.arrayBuffer()), file)
}

/** Reads what was pasted: a link of ours, the text of a code, or a document. */
export async function readPasted(pasted: string): Promise<Incoming | ReceiveProblem> {
  const text = pasted.trim()
  return text === '' ? 'nothing' : readContent(text)
}

/** @param picture - where the input may be one: its bytes as a file */
async function readContent(
  input: string | Uint8Array,
  picture?: Blob,
): Promise<Incoming | ReceiveProblem> {
  const { readContent: recognise } = await import('../../../../holder/index.ts')
  const content = await recognise(input)
  switch (content.kind) {
    case 'share-link': {
      // What is shared lies in the store of this wallet's own origin, whoever shows it.
      const { id, key } = content.link
      return { kind: 'share', id, key }
    }
    case 'document':
      return readWalletLink(content.document) ?? readDocument(content.document)
    case 'picture':
      return picture === undefined ? 'not-read' : readPicture(picture)
    case 'problem':
      // A picture that is of no kind we know may be one that the browser reads.
      return picture?.type.startsWith('image/') === true
        ? readPicture(picture)
        : (PROBLEMS[content.problem] ?? 'not-read')
  }
}

async function readPicture(picture: Blob): Promise<Incoming | ReceiveProblem> {
  const { readCode } = await import('./read-code.ts')
  const text = await readCode(picture)
  return text === undefined ? 'no-code' : readPasted(text)
}

/** A link into the wallet; `not-kluscv` for a link to anywhere else. */
function readWalletLink(text: string | Uint8Array): Incoming | ReceiveProblem | undefined {
  if (typeof text !== 'string' || !/^https?:/i.test(text)) return undefined
  const at = text.indexOf('#')
  return (at < 0 ? undefined : parseWalletFragment(text.slice(at))) ?? 'not-kluscv'
}
