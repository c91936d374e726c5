/**
 * The thread that draws pages and PDFs, as a child that a pool can give work to.
 * @module
 */
import type { SandboxChild } from '../../suites/sandbox/start-child.ts'
import { startThread } from '../shared/start-thread.ts'

/** The largest page, of 50 lists of 500 gigs, takes 2 s of a core, on a busy machine ten of the clock, and 120 MiB. */
const BOUNDS = { timeoutMs: 30_000, heapMebibytes: 256 }

const IS_SOURCE = import.meta.url.endsWith('.ts')
const ENTRY = new URL(IS_SOURCE ? './page-worker.ts' : './page-worker.js', import.meta.url)

/** Starts the thread. */
export function startPageWorker(): SandboxChild {
  return startThread({ entry: ENTRY, ...BOUNDS })
}
