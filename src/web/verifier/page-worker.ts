/**
 * The thread that draws large answers: as many as are asked for, one after the other.
 *
 *     service -> thread   {"frame": …, "request": …}
 *     thread  -> service  {"page": "<!doctype html>…", "workedMs": 412}   or   {"failed": true}
 * @module
 */
import { parentPort } from 'node:worker_threads'
import { workedMs } from '../../suites/sandbox/worked-time.ts'
import type { PageFrame } from '../shared/pages/document.ts'
import { type ResultRequest, renderResult } from './pages/render-result.ts'

/** An answer to draw. */
interface PageJob {
  readonly frame: PageFrame
  readonly request: ResultRequest
}

/** What the thread says. */
export type PageReply =
  | { readonly page: string; readonly workedMs: number }
  | { readonly failed: true }

parentPort?.on('message', ({ frame, request }: PageJob) =>
  parentPort?.postMessage(draw(frame, request)),
)

// What went wrong may quote the document: it stays here.
function draw(frame: PageFrame, request: ResultRequest): PageReply {
  const before = workedMs('thread-self') ?? 0
  try {
    const page = renderResult(frame, request)
    return { page, workedMs: (workedMs('thread-self') ?? 0) - before }
  } catch {
    return { failed: true }
  }
}
