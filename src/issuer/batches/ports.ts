/**
 * What the issuer needs from a database to work files of records: kept in parts of a few rows, each
 * of which is worked by one process at a time and has its results or its input, never half of both.
 * @module
 */
import type { Instant } from '../../core/time.ts'
import type { Count } from '../counters/counts.ts'
import type { ReleasedCertificate } from '../ports.ts'
import type { RecordFileFormat } from '../record-file/record-file.ts'

/** A file of records that may come as a stream. */
export type BatchFormat = Extract<RecordFileFormat, 'csv' | 'ndjson'>

/** A file whose first line was read. */
export interface NewBatch {
  readonly format: BatchFormat
  /** The names in the first line of a table. */
  readonly columns?: readonly string[]
  /** The system that sends it. */
  readonly caller: string
}

/** A few rows of a file. */
export interface NewPart {
  readonly firstRow: number
  readonly rows: number
  /** As part-lines.ts writes them; personal data. */
  readonly input: Uint8Array
}

/** A file that has come whole. */
export interface WholeFile {
  readonly rows: number
  /** To answer a repetition as the first time. MUST be kept as hashes only. */
  readonly repetition?: { readonly key: string; readonly bodyHash: string }
}

/** A part whose turn it is. */
export interface DuePart extends NewPart {
  readonly batch: string
  readonly columns?: readonly string[]
  /** How often trouble sent it back before. */
  readonly tries: number
}

/** What became of the first rows of a part, or of all of them. */
export interface WorkedRows {
  readonly issued: number
  readonly refused: number
  /** As part-lines.ts writes them; personal data. */
  readonly results: Uint8Array
  readonly certificates: readonly ReleasedCertificate[]
  readonly counts: readonly Count[]
  /** What is left, when it was not worked to its end. */
  readonly rest?: NewPart
}

/** Works a part; undefined when not one row of it was. */
export type WorkPart = (part: DuePart) => Promise<WorkedRows | undefined>

/** How many rows a batch has, and how many of them have their answer. */
export interface BatchRows {
  readonly total: number
  readonly issued: number
  readonly refused: number
}

/** How far a batch is. */
export interface BatchStanding {
  readonly id: string
  /** `removed`: completed, and input and results are gone. */
  readonly state: 'working' | 'completed' | 'removed'
  readonly rows: BatchRows
  readonly createdAt: Instant
  readonly completedAt?: Instant
}

/** Rows that were worked of late. */
export interface RecentRows {
  readonly rows: number
  readonly seconds: number
}

/** What {@link BatchStore.removeOld} removes. */
export interface BatchAges {
  /** Input and results of batches that were completed longer ago; counts stay. */
  readonly completedHours: number
  /** Files of which the rest never came. */
  readonly receivingHours: number
}

/**
 * Batches. Every method MUST be durable when it resolves, and throws `ERR_KLUSCV_STORAGE` when it
 * could not.
 */
export interface BatchStore {
  /** Begins to receive a file, and gives its id. MUST NOT be worked or shown before `accept`. */
  readonly begin: (batch: NewBatch) => Promise<string>
  readonly add: (id: string, parts: readonly NewPart[]) => Promise<void>
  /**
   * Takes a file that has come whole to be worked, and gives its id: that of the first when this
   * is a repetition, and then MUST remove this one. A known key with another body is
   * `ERR_KLUSCV_CONFLICT`.
   */
  readonly accept: (id: string, file: WholeFile) => Promise<string>
  /** Removes a file that did not come whole. */
  readonly discard: (id: string) => Promise<void>
  /**
   * Works one part that is due, of whatever batch, and says whether there was one. MUST hold it so
   * that no one else works it, and let go of it at once when this process ends in any way. Results,
   * releases and counts of rows MUST be noted together or not at all, and the last of a batch with
   * its completion and the event of it. When `work` or noting throws, MUST put the part off by what
   * `delaySeconds` makes of its tries, and throw on.
   */
  readonly workNext: (work: WorkPart, delaySeconds: (tries: number) => number) => Promise<boolean>
  readonly find: (id: string) => Promise<BatchStanding | undefined>
  /** The newest first. */
  readonly list: (most: number) => Promise<readonly BatchStanding[]>
  /** The rows of the last minute, or since the batch came. */
  readonly recentRows: (id: string) => Promise<RecentRows>
  /** The results of a part after this row, the next in order; undefined when there is none. */
  readonly nextResults: (
    id: string,
    afterRow: number,
  ) => Promise<{ readonly lastRow: number; readonly results: Uint8Array } | undefined>
  readonly removeOld: (ages: BatchAges) => Promise<void>
  /** Rows of all batches that wait for their answer. */
  readonly countWaiting: () => Promise<number>
}
