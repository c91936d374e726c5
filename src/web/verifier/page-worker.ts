/**
 * The thread that draws large answers, and receipts as PDF: as many as are asked for, one after the
 * other.
 *
 *     service -> thread   {"frame": …, "request": …}   or   {"pdf": …}
 *
 * A PDF is drawn as the text of its bytes in base64.
 * @module
 */
import { type PdfContent, writePdf } from '../../certificate/write-pdf.ts'
import type { PageFrame } from '../shared/pages/document.ts'
import { answerJobs } from '../shared/start-thread.ts'
import { type ResultRequest, renderResult } from './pages/render-result.ts'

/** An answer to draw, or a PDF. */
export type DrawingJob =
  | { readonly frame: PageFrame; readonly request: ResultRequest }
  | { readonly pdf: PdfContent }

answerJobs(draw)

async function draw(job: DrawingJob): Promise<string> {
  if ('pdf' in job) return Buffer.from(await writePdf(job.pdf)).toString('base64')
  return renderResult(job.frame, job.request)
}
