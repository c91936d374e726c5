/**
 * What a child process runs: the tasks that touch strangers' documents, and nothing else.
 * @module
 */
import { gunzipSync } from 'node:zlib'
import type { JsonValue } from '../../core/json.ts'
import type { ProofQuestion } from '../../core/proof-checker.ts'
import { checkProofs } from '../check-proofs.ts'
import { serveTasks, type Task } from './serve-tasks.ts'

// Only create-sandbox.ts sends jobs, with inputs of these types: both files change together.
const TASKS = new Map<string, Task>([
  ['checkProofs', async (input) => toJson(await checkProofs(input as unknown as ProofQuestion))],
  ['inflate', async (input) => inflate(input as { gzip: string; maxBytes: number })],
])

// Bytes travel as base64: the channel is JSON. What does not inflate within the limit is null.
function inflate({ gzip, maxBytes }: { gzip: string; maxBytes: number }): string | null {
  try {
    const bytes = gunzipSync(Buffer.from(gzip, 'base64'), { maxOutputLength: maxBytes })
    return bytes.toString('base64')
  } catch {
    return null
  }
}

function toJson(answer: object): JsonValue {
  return answer as JsonValue
}

serveTasks(TASKS)
