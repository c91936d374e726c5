/**
 * Holds every record of a file against a platform's profile, by the same steps and rules as when
 * it is issued, and tells what is wrong at row, line and column. Needs no key and no store.
 * @module
 */
import type { Clock } from '../../core/time.ts'
import type { PlatformProfile } from '../platform-profile.ts'
import { type CheckedRecord, checkRow, requireColumns } from './check-row.ts'
import type { FileChunks } from './decode-text.ts'
import { openRecordFile, type RecordFileFormat } from './record-file.ts'
import { createWorkerMemory } from './repeated-workers.ts'

/** What records are held against. */
export interface CheckRecordsOptions {
  readonly format: RecordFileFormat
  readonly profile: PlatformProfile
  /** Default: the system's. */
  readonly clock?: Clock
}

/**
 * Checks the records of a file, one after the other: only one is held at a time, so a file can be
 * of any length (a list in JSON is read whole, and at most 16 MiB).
 *
 * @param chunks - the file in pieces of bytes or text, such as a stream of `node:fs`
 * @throws KlusCvError `ERR_KLUSCV_RECORD`, with `problems`, for a file that cannot be read: no
 *   UTF-8, no JSON, a first line of CSV that is wrong, a quote that is not closed
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { checkRecords, parsePlatformProfile } from 'kluscv/issuer'
 *
 * const profile = parsePlatformProfile({
 *   names: { nl: 'BuurtOppas', en: 'BuurtOppas' },
 *   legalName: 'BuurtOppas B.V.',
 *   kvk: '90000123',
 *   languages: ['nl'],
 *   service: { nl: 'oppas bij gezinnen thuis', en: 'babysitting at home' },
 *   defaults: { gig_unit: 'oppasbeurt', record_basis: 'platformRecords' },
 * })
 * const file = [
 *   'worker_ref,name,identity_check,occupation,period_start,period_end,gigs_completed\n',
 *   'w-1,Sari,bankIdin,oppas,2024-03,2025-01,40\n',
 *   'w-2,Ilse,bankIdin,oppas,2024-03,jan-25,12\n',
 * ]
 * const wrong = []
 * for await (const { row, problems } of checkRecords(file, { format: 'csv', profile })) {
 *   for (const { column, message } of problems) wrong.push({ row, column, message })
 * }
 * assert.equal(wrong.length, 1)
 * assert.deepEqual(wrong[0]?.column, { name: 'period_end', letter: 'F' })
 * assert.match(wrong[0]?.message ?? '', /^must be a month as YYYY-MM/)
 * ```
 */
export async function* checkRecords(
  chunks: FileChunks,
  { format, profile, clock = () => new Date() }: CheckRecordsOptions,
): AsyncGenerator<CheckedRecord> {
  const preparation = { profile, clock }
  const { columns, rows } = await openRecordFile(chunks, format)
  if (columns !== undefined) requireColumns(columns, preparation)
  const findEarlierRow = createWorkerMemory()
  for await (const fileRow of rows) {
    yield checkRow(fileRow, { ...preparation, columns, findEarlierRow })
  }
}
