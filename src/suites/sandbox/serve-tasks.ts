/**
 * The child's side: takes jobs, runs the task that each names, answers. Ends with its parent.
 * @module
 */
import type { JsonValue } from '../../core/json.ts'
import { type Job, parseJob } from './messages.ts'
import { readInput } from './read-input.ts'

/** A piece of work on plain data, and on the bytes of a file when there is one. */
export type Task = (input: JsonValue, file: Uint8Array) => Promise<JsonValue>

/** Serves these tasks to the parent process until it disconnects. */
export function serveTasks(tasks: ReadonlyMap<string, Task>): void {
  process.on('disconnect', () => process.exit())
  process.on('message', (message: unknown) => {
    const job = parseJob(message)
    // A parent that talks nonsense is no parent of ours.
    if (job === undefined) process.exit(1)
    void answer(job, tasks.get(job.task)).then((reply) => process.send?.(reply))
  })
  process.send?.({ ready: true })
}

async function answer({ id, input, bytes }: Job, task: Task | undefined): Promise<object> {
  if (task === undefined) return { id, failed: true }
  try {
    return { id, output: await task(input, await readInput(bytes)) }
  } catch {
    return { id, failed: true }
  }
}
