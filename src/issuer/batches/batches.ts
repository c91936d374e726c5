/**
 * Files of records as an issuer takes them: received, worked by every process that works batches,
 * and answered row by row.
 * @module
 */
import { KlusCvError } from '../../core/errors.ts'
import { URN_UUID } from '../../core/gate-values.ts'
import type { IssuerContext } from '../issuer-context.ts'
import type { FileChunks } from '../record-file/decode-text.ts'
import { refuseStopped } from '../wind-down/refuse-stopped.ts'
import { type BatchProgress, progressOf } from './batch-progress.ts'
import { unpackLines } from './part-lines.ts'
import type { BatchStanding } from './ports.ts'
import { type ReceiveOptions, receiveBatch } from './receive-batch.ts'
import { type WorkOptions, workBatches } from './work-batches.ts'

/** Batches of an issuer. */
export interface Batches {
  /**
   * Receives a file of records, of any length up to 512 MiB and a million rows, and gives the id of
   * its batch once every row of it is kept. Nothing is signed yet: that is what `work` does, here
   * or in another process.
   *
   * @param chunks - the file in pieces, such as a stream
   * @throws KlusCvError `ERR_KLUSCV_RECORD`, with `problems`, for a file that cannot be read,
   *   `ERR_KLUSCV_CONFLICT` when the key came with another file, `ERR_KLUSCV_STOPPED`,
   *   `ERR_KLUSCV_STORAGE`; then nothing of it is kept
   */
  readonly receive: (chunks: FileChunks, options: ReceiveOptions) => Promise<string>
  /** @throws KlusCvError `ERR_KLUSCV_NOT_FOUND` */
  readonly find: (id: string) => Promise<BatchProgress>
  /** The newest hundred, without rates. */
  readonly list: () => Promise<readonly BatchStanding[]>
  /**
   * What became of each row, in order: lines of JSON, each with its end. A line is a
   * `BatchRowResult`.
   *
   * @throws KlusCvError `ERR_KLUSCV_NOT_FOUND`, `ERR_KLUSCV_CONFLICT` before the batch is
   *   completed, `ERR_KLUSCV_GONE` once its results were removed
   */
  readonly results: (id: string) => Promise<AsyncIterable<string>>
  /** Works batches until `signal` stops it, sharing them with every process that does the same. */
  readonly work: (options: WorkOptions) => Promise<void>
}

/** More are found by their ids. */
const MOST_LISTED = 100

/** An upload ends within an hour: one that began earlier lost its sender, or its process. */
const RECEIVING_HOURS = 2

/** The batches of an issuer whose database `bind` has checked. */
export function createBatches(issuer: IssuerContext, bind: () => Promise<void>): Batches {
  const { batches } = issuer.store
  return {
    receive: async (chunks, options) => {
      await bind()
      await refuseStopped(issuer)
      return receiveBatch(issuer, chunks, options)
    },
    find: async (id) => {
      const batch = await findBatch(issuer, id)
      return batch.state === 'working' ? progressOf(batch, await batches.recentRows(id)) : batch
    },
    list: () => batches.list(MOST_LISTED),
    results: async (id) => {
      const { state, rows } = await findBatch(issuer, id)
      if (state === 'completed') return resultLines(issuer, id, rows.total)
      throw state === 'working'
        ? new KlusCvError('ERR_KLUSCV_CONFLICT', 'the batch is not completed yet')
        : new KlusCvError('ERR_KLUSCV_GONE', 'the results of this batch were removed')
    },
    work: (options) => workBatches(issuer, bind, options),
  }
}

/** Removes what is kept of files longer than it has to be. */
export async function removeOldBatches({ store, batchHours }: IssuerContext): Promise<void> {
  await store.batches.removeOld({ completedHours: batchHours, receivingHours: RECEIVING_HOURS })
}

async function findBatch({ store }: IssuerContext, id: string): Promise<BatchStanding> {
  // Any text may stand in the path of a request, also one that no database takes.
  const isId = URN_UUID.test(`urn:uuid:${id}`)
  const batch = isId ? await store.batches.find(id) : undefined
  if (batch !== undefined) return batch
  throw new KlusCvError('ERR_KLUSCV_NOT_FOUND', 'there is no batch with this id')
}

async function* resultLines(
  { store }: IssuerContext,
  id: string,
  rows: number,
): AsyncGenerator<string> {
  let row = 0
  while (row < rows) {
    const part = await store.batches.nextResults(id, row)
    // Its time ended while it was read: a reader must not take this for the end.
    if (part === undefined) throw new KlusCvError('ERR_KLUSCV_GONE', 'the results were removed')
    for (const line of await unpackLines(part.results)) yield `${line}\n`
    row = part.lastRow
  }
}
