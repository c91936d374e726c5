/**
 * Writes PDFs in a thread of their own: one takes a third of a second of a core, in which nobody
 * else would be answered.
 * @module
 */
import type { CertificatePdf } from '../../certificate/certificate-pdf/certificate-pdf.ts'
import type { JsonValue } from '../../core/json.ts'
import { createPool } from '../../suites/sandbox/create-pool.ts'
import { startThread } from '../shared/start-thread.ts'

/** Writes PDFs. */
export interface PdfWriter {
  /** @throws KlusCvError `ERR_KLUSCV_SANDBOX` when too many wait, or it cannot be written */
  readonly write: (content: CertificatePdf) => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

/** More would wait for longer than a person does: each is a third of a second. */
const MAX_WAITING = 30

/** Fifty certificates with long reviews take 3 s of a core, on a busy machine ten times that. */
const BOUNDS = { timeoutMs: 30_000, heapMebibytes: 256 }

const IS_SOURCE = import.meta.url.endsWith('.ts')
const ENTRY = new URL(IS_SOURCE ? './pdf-thread.ts' : './pdf-thread.js', import.meta.url)

/** A writer; its thread is started for the first PDF. */
export function createPdfWriter(): PdfWriter {
  const start = () => startThread({ entry: ENTRY, ...BOUNDS })
  const pool = createPool({ start, processes: 1, maxWaiting: MAX_WAITING })
  return {
    write: async (content) => {
      // Between threads objects are copied, dates too.
      const base64 = await pool.run('write', content as unknown as JsonValue)
      return Buffer.from(String(base64), 'base64')
    },
    close: pool.close,
  }
}
