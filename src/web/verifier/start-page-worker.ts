/**
 * A thread that draws pages and PDFs, as a child that a pool can give work to. A thread and no process: it
 * runs our own code on data that passed the gate, and a page of 18 MB comes back without being
 * parsed.
 * @module
 */
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { KlusCvError } from '../../core/errors.ts'
import type { JsonValue } from '../../core/json.ts'
import type { SandboxChild } from '../../suites/sandbox/start-child.ts'
import type { DrawingReply } from './page-worker.ts'

/** The largest page, of 50 lists of 500 gigs, takes 2 s of a core, on a busy machine ten of the clock, and 120 MiB. */
const TIMEOUT_MS = 30_000
const HEAP_MEBIBYTES = 256

const IS_SOURCE = import.meta.url.endsWith('.ts')
const ENTRY = new URL(IS_SOURCE ? './page-worker.ts' : './page-worker.js', import.meta.url)

/** Starts the thread. */
export function startPageWorker(): SandboxChild {
  const worker = new Worker(IS_SOURCE ? loadSource() : ENTRY, {
    eval: IS_SOURCE,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEBIBYTES, maxYoungGenerationSizeMb: 16 },
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
        const [reply] = await nextMessage(worker)
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

/** Rejects when the thread dies, or takes too long. */
async function nextMessage(worker: Worker): Promise<readonly [DrawingReply]> {
  const ended = new AbortController()
  const timer = setTimeout(() => ended.abort(), TIMEOUT_MS)
  worker.once('exit', () => ended.abort())
  try {
    const [reply] = await once(worker, 'message', { signal: ended.signal })
    return [reply as DrawingReply]
  } finally {
    clearTimeout(timer)
  }
}

function notDrawn(): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_SANDBOX', 'the page could not be drawn')
}

// In a source checkout the thread is TypeScript too; node 20 takes its loader from within only.
function loadSource(): string {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'))
  const loader = new URL('./dist/esm/api/index.mjs', tsx).href
  return `import('${loader}').then(({ register }) => { register(); return import('${ENTRY.href}') })`
}
