/**
 * The thread that draws large answers, and receipts as PDF: as many as are asked for, one after the
 * other.
 *
 *     service -> thread   {"frame": …, "request": …}   or   {"pdf": …}
 *     thread  -> service  {"drawn": "<!doctype html>…", "workedMs": 412}   or   {"failed": true}
 *
 * A PDF is drawn as the text of its bytes in base64.
 * @module
 */
import { parentPort } from 'node:worker_threads'
import { type PdfContent, writePdf } from '../../certificate/write-pdf.ts'
import { workedMs } from '../../suites/sandbox/worked-time.ts'
import type { PageFrame } from '../shared/pages/document.ts'
import { type ResultRequest, renderResult } from './pages/render-result.ts'

/** An answer to draw, or a PDF. */
export type DrawingJob =
  | { readonly frame: PageFrame; readonly request: ResultRequest }
  | { readonly pdf: PdfContent }

/** What the thread says. */
export type DrawingReply =
  | { readonly drawn: string; readonly workedMs: number }
  | { readonly failed: true }

parentPort?.on('message', async (job: DrawingJob) => parentPort?.postMessage(await reply(job)))

// What went wrong may quote the document: it stays here.
async function reply(job: DrawingJob): Promise<DrawingReply> {
  const before = workedMs('thread-self') ?? 0
  try {
    const drawn = await draw(job)
    return { drawn, workedMs: (workedMs('thread-self') ?? 0) - before }
  } catch {
    return { failed: true }
  }
}

async function draw(job: DrawingJob): Promise<string> {
  if ('pdf' in job) return Buffer.from(await writePdf(job.pdf)).toString('base64')
  return renderResult(job.frame, job.request)
}
