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

// Only create-reading-sandbox.ts sends jobs: both files change together.
const TASKS = new Map<string, Task>([
  ['pdf', async (_, file) => toJson(await readPdf(file))],
  ['picture', async (_, file) => toJson(await readPicture(file))],
  ['code', async (text) => toJson(await readCode(String(text)))],
])

function toJson(reading: FileReading): JsonValue {
  if (!('document' in reading)) return { ...reading }
  return { document: Buffer.from(reading.document).toString('base64') }
}

serveTasks(TASKS)
