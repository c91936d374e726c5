/**
 * What an issuer and a signing program say to each other, over the program's standard input and
 * output: one JSON object a line, in UTF-8.
 *
 *     issuer  -> program   {"id": 7, "key": "did:web:platform.example#key-1", "data": "<base64url>"}
 *     program -> issuer    {"id": 7, "signature": "<base64url, 64 bytes>"}
 *                     or   {"id": 7, "failed": true}
 *
 * `data` is signed as it is, with Ed25519 (RFC 8032 section 5.1, no prehash). It is two SHA-256
 * hashes one after the other: the program learns nothing of a worker. `key` names the key; a program
 * MUST NOT sign with another one. `id` is new in each question; answers may come in any order.
 *
 * The program MUST write nothing else to its standard output, and MUST end when its input ends. Why
 * it failed it says on standard error, without a secret: an answer carries no text, because what an
 * HSM says may quote a PIN. It is started when it is first needed, and again after it ended; it is
 * killed when it answers anything else, or not in time.
 * @module
 */
import type { DidUrl } from '../../core/credential.ts'
import { isJsonObject, type JsonValue } from '../../core/json.ts'
import { parseJson } from '../../core/parse-json.ts'

/** An answer has some 110 characters. */
export const MOST_ANSWER_CHARACTERS = 1024

/** RFC 8032 section 5.1.6. */
const SIGNATURE_BYTES = 64

/** An answer to the question with this id; without a signature the program could not sign. */
export interface SigningAnswer {
  readonly id: number
  readonly signature?: Uint8Array
}

/** A question as a line. */
export function formatQuestion(question: {
  readonly id: number
  readonly key: DidUrl
  readonly data: Uint8Array
}): string {
  const data = Buffer.from(question.data).toString('base64url')
  return `${JSON.stringify({ ...question, data })}\n`
}

/** An answer from a line, or undefined when it is none. */
export function parseAnswer(line: string): SigningAnswer | undefined {
  const parsed = parseJson(line, { maxBytes: MOST_ANSWER_CHARACTERS })
  if (!parsed.ok || !isJsonObject(parsed.value)) return undefined
  const { id, signature, failed, ...others } = parsed.value
  if (typeof id !== 'number' || Object.keys(others).length > 0) return undefined
  if (failed === true && signature === undefined) return { id }
  const bytes = failed === undefined ? bytesOf(signature) : undefined
  return bytes === undefined ? undefined : { id, signature: bytes }
}

function bytesOf(text: JsonValue | undefined): Uint8Array | undefined {
  if (typeof text !== 'string') return undefined
  const bytes = Buffer.from(text, 'base64url')
  return bytes.length === SIGNATURE_BYTES ? new Uint8Array(bytes) : undefined
}
