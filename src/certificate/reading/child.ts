/**
 * What a child process runs that reads strangers' files. The libraries load with the first file
 * that needs them. Bytes travel as base64: the channel is JSON.
 * @module
 */
import type { JsonValue } from '../../core/json.ts'
import { serveTasks, type Task } from '../../suites/sandbox/serve-tasks.ts'
import type { FileReading } from './file-reading.ts'

// Only create-file-reader.ts sends jobs, each with a string: both files change together.
const TASKS = new Map<string, Task>([
  ['pdf', async (input) => answer((await import('./read-pdf.ts')).readPdf(bytesOf(input)))],
  [
    'picture',
    async (input) => answer((await import('./read-picture.ts')).readPicture(bytesOf(input))),
  ],
  ['code', async (input) => answer((await import('./read-code.ts')).readCode(String(input)))],
])

function bytesOf(input: JsonValue): Uint8Array {
  return Buffer.from(String(input), 'base64')
}

async function answer(reading: FileReading | Promise<FileReading>): Promise<JsonValue> {
  const read = await reading
  if (!('document' in read)) return { ...read }
  return { document: Buffer.from(read.document).toString('base64') }
}

serveTasks(TASKS)
