/**
 * Draws the answer to an upload. What fits into a tenth of a second is drawn where it is asked
 * for; what is larger in a thread, so that nobody else waits for it, and a receipt as PDF always.
 * Measured: a thousand values take 9 ms in both languages, 50 ordinary certificates have 8,000,
 * 50 lists of 500 gigs would block for 2 s, and a PDF for a quarter of a second.
 * @module
 */
import type { PdfContent } from '../../certificate/write-pdf.ts'
import type { JsonValue } from '../../core/json.ts'
import { createPool } from '../../suites/sandbox/create-pool.ts'
import type { PageFrame } from '../shared/pages/document.ts'
import { currentClient } from './charge-work.ts'
import type { DrawingJob } from './page-worker.ts'
import { type ResultRequest, renderResult } from './pages/render-result.ts'
import { startPageWorker } from './start-page-worker.ts'

/** Draws answers. All throw `ERR_KLUSCV_SANDBOX` when too many wait for the thread. */
export interface AnswerDrawing {
  readonly draw: (request: ResultRequest) => Promise<string>
  readonly drawPdf: (content: PdfContent) => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

/** Values of all reports together; more are drawn in the thread. */
const MOST_VALUES_HERE = 10_000

/** What may wait for the thread, in all and of one client: each is held in memory. */
const MAX_WAITING = 8
const MAX_WAITING_EACH = 2

/** Draws in this frame. The thread is started for the first that needs it. */
export function createAnswerDrawing(frame: PageFrame): AnswerDrawing {
  const pool = createPool({
    start: startPageWorker,
    processes: 1,
    maxWaiting: MAX_WAITING,
    maxWaitingEach: MAX_WAITING_EACH,
  })
  // A page names its assets, and holds none of them.
  const bare = { ...frame, assets: { ...frame.assets, byPath: new Map() } }
  const drawInThread = async (job: DrawingJob) =>
    String(await pool.run('draw', job as unknown as JsonValue, currentClient()))
  return {
    draw: async (request) =>
      isLarge(request) ? drawInThread({ frame: bare, request }) : renderResult(frame, request),
    drawPdf: async (pdf) => Buffer.from(await drawInThread({ pdf }), 'base64'),
    close: pool.close,
  }
}

function isLarge({ results }: ResultRequest): boolean {
  let left = MOST_VALUES_HERE
  const count = (value: unknown): void => {
    left -= 1
    if (left < 0 || typeof value !== 'object' || value === null) return
    for (const member of Object.values(value)) count(member)
  }
  for (const { report } of results) count(report)
  return left < 0
}
