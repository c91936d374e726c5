/**
 * A thread that draws pages and PDFs, as a child that a pool can give work to. A thread and no process:
 * it runs our own code on data that passed the gate, and a page of 18 MB comes back without being
 * parsed.
 *
 *     service -> thread   a job
 *     thread  -> service  {"drawn": "<!doctype html>…", "workedMs": 412}   or   {"failed": true}
 *
 * @module
 */
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { parentPort, Worker } from 'node:worker_threads'
import { KlusCvError } from '../../core/errors.ts'
import type { JsonValue } from '../../core/json.ts'
import type { SandboxChild } from '../../suites/sandbox/start-child.ts'
import { workedMs } from '../../suites/sandbox/worked-time.ts'

/** What a thread runs, and its bounds. */
export interface ThreadOptions {
  /** A file of the sources, or what was built of it. */
  readonly entry: URL
  /** Wall clock for one job, in milliseconds. */
  readonly timeoutMs: number
  readonly heapMebibytes: number
}

/** What a thread says. */
type DrawingReply =
  | { readonly drawn: string; readonly workedMs: number }
  | { readonly failed: true }

/** Starts a thread. */
export function startThread({ entry, timeoutMs, heapMebibytes }: ThreadOptions): SandboxChild {
  const isSource = entry.pathname.endsWith('.ts')
  const worker = new Worker(isSource ? loadSource(entry) : entry, {
    eval: isSource,
    resourceLimits: { maxOldGenerationSizeMb: heapMebibytes, maxYoungGenerationSizeMb: 16 },
  })
  worker.unref()
  let isAlive = true
  // Heard by whoever waits for a page, too.
  worker.on('error', () => undefined)
  worker.on('exit', () => {
    isAlive = false
  })
  const stop = async () => {
    isAlive = false
    await worker.terminate()
  }
  return {
    isAlive: () => isAlive,
    stop,
    run: async (_task, input, onWorked): Promise<JsonValue> => {
      worker.ref()
      try {
        worker.postMessage(input)
        const [reply] = await nextMessage(worker, timeoutMs)
        if ('failed' in reply) throw notDrawn()
        onWorked?.(reply.workedMs)
        return reply.drawn
      } catch {
        await stop()
        throw notDrawn()
      } finally {
        worker.unref()
      }
    },
  }
}

/** In the thread: answers every job with what is drawn of it. */
export function answerJobs<Job>(draw: (job: Job) => Promise<string>): void {
  parentPort?.on('message', async (job: Job) => parentPort?.postMessage(await reply(job, draw)))
}

// What went wrong may quote the document: it stays here.
async function reply<Job>(job: Job, draw: (job: Job) => Promise<string>): Promise<DrawingReply> {
  const before = workedMs('thread-self') ?? 0
  try {
    const drawn = await draw(job)
    return { drawn, workedMs: (workedMs('thread-self') ?? 0) - before }
  } catch {
    return { failed: true }
  }
}

/** Rejects when the thread dies, or takes too long. */
async function nextMessage(worker: Worker, timeoutMs: number): Promise<readonly [DrawingReply]> {
  const ended = new AbortController()
  const end = () => ended.abort()
  const timer = setTimeout(end, timeoutMs)
  worker.once('exit', end)
  try {
    const [reply] = await once(worker, 'message', { signal: ended.signal })
    return [reply as DrawingReply]
  } finally {
    clearTimeout(timer)
    worker.off('exit', end)
  }
}

function notDrawn(): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_SANDBOX', 'the page could not be drawn')
}

// In a source checkout the thread is TypeScript too; node 20 takes its loader from within only.
function loadSource(entry: URL): string {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'))
  const loader = new URL('./dist/esm/api/index.mjs', tsx).href
  return `import('${loader}').then(({ register }) => { register(); return import('${entry.href}') })`
}
