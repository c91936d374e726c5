/**
 * The border for strangers' files: PDF, pictures and the codes in them are read in child processes
 * of their own, with limits on time and memory. However busy these are, the children that check
 * proofs go on with what came as text.
 * @module
 */
import { KlusCvError } from '../../core/errors.ts'
import { isJsonObject, type JsonValue } from '../../core/json.ts'
import { LIMITS } from '../../core/limits.ts'
import { type Asker, createPool, type PoolLoad } from '../../suites/sandbox/create-pool.ts'
import { startChild } from '../../suites/sandbox/start-child.ts'
import { type FileReading, READING_PROBLEMS } from './file-reading.ts'

/** Reads what strangers made. What was cut off is `check_failed_to_run`; nothing throws. */
export interface ReadingSandbox {
  /** The attachment of a PDF. */
  readonly readPdf: (pdf: Uint8Array, asker?: Asker) => Promise<FileReading>
  /** The QR code in a PNG or JPEG whose size was looked at before. */
  readonly readPicture: (picture: Uint8Array, asker?: Asker) => Promise<FileReading>
  /** The text of a code that somebody pasted. */
  readonly readCode: (text: string, asker?: Asker) => Promise<FileReading>
  readonly load: () => PoolLoad
  /** Kills the children. A sandbox that is idle does not keep the process alive. */
  readonly close: () => Promise<void>
}

/** How many children, and what each may use. */
export interface ReadingSandboxOptions {
  /** Children at work at the same time; 2 by default. */
  readonly processes?: number
  /** @internal The child's program; tests bring their own. */
  readonly entry?: URL
  /** Wall clock for one file, in milliseconds; `LIMITS.readingTimeoutMs` by default. */
  readonly timeoutMs?: number
}

/** Files that may wait: each is held in memory, up to 16 MiB. */
const MAX_WAITING = 32

/** Files of one address that may wait: a choice of several files, one after the other. */
const MAX_WAITING_EACH = 4

const ENTRY = import.meta.url.endsWith('.ts')
  ? new URL('./child.ts', import.meta.url)
  : new URL('./child.js', import.meta.url)

/**
 * Creates a sandbox. Children start when they are first needed.
 *
 * @returns the sandbox; whoever creates it closes it
 */
export function createReadingSandbox(options: ReadingSandboxOptions = {}): ReadingSandbox {
  const child = {
    entry: options.entry ?? ENTRY,
    timeoutMs: options.timeoutMs ?? LIMITS.readingTimeoutMs,
    memoryBytes: LIMITS.readingMemoryBytes,
    // A picture may take seconds; who hands in a text waits for no picture.
    niceness: 10,
  }
  const pool = createPool({
    start: () => startChild(child),
    processes: options.processes ?? 2,
    maxWaiting: MAX_WAITING,
    maxWaitingEach: MAX_WAITING_EACH,
  })
  const read = async (
    task: string,
    input: string,
    asker?: Asker,
    file?: Uint8Array,
  ): Promise<FileReading> => {
    try {
      return parseReading(await pool.run(task, input, asker, file))
    } catch (error) {
      if (!(error instanceof KlusCvError)) throw error
      return { problem: 'check_failed_to_run' }
    }
  }
  return {
    readPdf: (pdf, asker) => read('pdf', '', asker, pdf),
    readPicture: (picture, asker) => read('picture', '', asker, picture),
    readCode: (text, asker) => read('code', text, asker),
    load: pool.load,
    close: pool.close,
  }
}

/** A child that was taken over can say that a file holds something else, and no more than that. */
function parseReading(output: JsonValue): FileReading {
  const { document, shareLink, problem } = isJsonObject(output) ? output : {}
  if (typeof document === 'string') return { document: Buffer.from(document, 'base64') }
  if (typeof shareLink === 'string') return { shareLink }
  return { problem: READING_PROBLEMS.find((each) => each === problem) ?? 'check_failed_to_run' }
}
