/**
 * What a child process runs that reads strangers' files. A document goes back as base64: the
 * channel is JSON.
 * @module
 */
import type { JsonValue } from '../../core/json.ts'
import { serveTasks, type Task } from '../../suites/sandbox/serve-tasks.ts'
import type { FileReading } from './file-reading.ts'
import { readCode } from './read-code.ts'
import { readPdf } from './read-pdf.ts'
import { readPicture } from './read-picture.ts'
import { readScannedPdf } from './read-scanned-pdf.ts'

// Only create-reading-sandbox.ts sends jobs: both files change together.
const TASKS = new Map<string, Task>([
  ['pdf', async (_, file) => toJson(await readPdfOrScan(file))],
  ['picture', async (_, file) => toJson(await readPicture(file))],
  ['code', async (text) => toJson(await readCode(String(text)))],
])

/** What is attached counts before what is to be seen. */
async function readPdfOrScan(file: Uint8Array): Promise<FileReading> {
  const reading = await readPdf(file)
  const isEmpty = 'problem' in reading && reading.problem === 'no_certificate_inside'
  return isEmpty ? readScannedPdf(file) : reading
}

function toJson(reading: FileReading): JsonValue {
  if (!('document' in reading)) return { ...reading }
  return { document: Buffer.from(reading.document).toString('base64') }
}

serveTasks(TASKS)
