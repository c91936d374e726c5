/**
 * What crosses the border between us and a child process, as JSON: a child that was taken over
 * can lie in its answer, but not hand us anything else.
 *
 *     child  -> parent   {"ready": true}
 *     parent -> child    {"id": 7, "task": "checkProofs", "input": …}
 *     parent -> child    {"id": 8, "task": "pdf", "input": null, "bytes": 1024}, and so many on
 *                        standard input: a file as JSON would keep us busy for as long as the child
 *     child  -> parent   {"id": 7, "output": …}   or   {"id": 7, "failed": true}
 *
 * A failure carries no text: what a library throws may quote the document.
 * @module
 */
import { isJsonObject, type JsonValue } from '../../core/json.ts'

/** One piece of work for a child. */
export interface Job {
  readonly id: number
  readonly task: string
  readonly input: JsonValue
  /** How many bytes come on standard input. */
  readonly bytes: number
}

/** What a child may say. */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'output'; readonly id: number; readonly output: JsonValue }
  | { readonly kind: 'failed'; readonly id: number }

/** A job as the child receives it, or undefined when it is none. */
export function parseJob(message: unknown): Job | undefined {
  if (!isJsonObject(message)) return undefined
  const { id, task, input, bytes = 0 } = message
  if (typeof id !== 'number' || typeof task !== 'string' || input === undefined) return undefined
  return typeof bytes === 'number' ? { id, task, input, bytes } : undefined
}

/** A reply as the parent receives it, or undefined when it is none. */
export function parseReply(message: unknown): Reply | undefined {
  if (!isJsonObject(message)) return undefined
  const { id, output, failed, ready } = message
  if (ready === true) return { kind: 'ready' }
  if (typeof id !== 'number') return undefined
  if (failed === true) return { kind: 'failed', id }
  return output === undefined ? undefined : { kind: 'output', id, output }
}
