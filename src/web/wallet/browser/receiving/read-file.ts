/**
 * What is in a file that the worker chose: a chunk of its own, as the readers of PDF and of QR codes
 * are large.
 * @module
 */
import type { ReceiveProblem } from './incoming.ts'

/** A document, the text of a code, or why there is neither. */
export type FileContent =
  | { readonly document: Uint8Array | string }
  | { readonly code: string }
  | ReceiveProblem

/** Reads it by its bytes. */
export async function readFileContent(bytes: Uint8Array): Promise<FileContent> {
  return { document: bytes }
}

/** The document in the text of a code. */
export async function readCode(_text: string): Promise<Uint8Array | undefined> {
  return undefined
}
