/**
 * From what the worker chose or pasted to certificates: a text, a file or a picture of a QR code.
 * Everything passes the strict reader and the gate, and all of it is received or nothing.
 * @module
 */
import { parseShareLink } from '../../../../certificate/share-link.ts'
import { parseWalletFragment } from '../../../../certificate/wallet-link.ts'
import { LIMITS } from '../../../../core/limits.ts'
import type { Incoming, ReceivedFiles, ReceiveProblem } from './incoming.ts'
import { readMapFile } from './map-file.ts'

/** What was in it, or why there is nothing. */
export type Received = Promise<ReceivedFiles | ReceiveProblem>

/** Reads a JSON document: certificates in any of their forms, or a copy of a map. */
export async function readText(text: string | Uint8Array): Received {
  const { receiveCredentials } = await import('../../../../holder/index.ts')
  const copy = readMapFile(text, receiveCredentials)
  if (copy !== undefined) return copy
  const received = receiveCredentials(text)
  if (received.ok) return { kind: 'certificates', credentials: received.credentials, labels: {} }
  const isOther = ['unsupported_format', 'PARSING_ERROR'].includes(received.problem.problem)
  return isOther ? 'not-kluscv' : 'changed'
}

/** Reads a file by its bytes, whatever its name. */
export async function readFile(file: File): Promise<Incoming | ReceiveProblem> {
  if (file.size > LIMITS.uploadBytes) return 'too-large'
  const { readFileContent } = await import('./read-file.ts')
  const content = await readFileContent(new Uint8Array(await file.arrayBuffer()))
  if (typeof content === 'string') return content
  return 'code' in content ? readPasted(content.code) : readText(content.document)
}

/** Reads what was pasted: a link of ours, the text of a code, or a document. */
export async function readPasted(pasted: string): Promise<Incoming | ReceiveProblem> {
  const text = pasted.trim()
  if (text === '') return 'nothing'
  const link = readLink(text)
  if (link !== undefined) return link
  if (text.startsWith('KLUSCV1:')) {
    const { readCode } = await import('./read-file.ts')
    const document = await readCode(text)
    return document === undefined ? 'changed' : readText(document)
  }
  return /^https?:/i.test(text) ? 'not-kluscv' : readText(text)
}

/** A share link, or a link into the wallet; undefined for any other text. */
function readLink(text: string): Incoming | undefined {
  const share = parseShareLink(text)
  // What is shared lies in the store of this wallet's own origin, whoever shows it.
  if (share !== undefined) return { kind: 'share', id: share.id, key: share.key }
  const at = text.indexOf('#')
  return at < 0 || !/^https?:/i.test(text) ? undefined : parseWalletFragment(text.slice(at))
}
