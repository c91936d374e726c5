/**
 * The counts of a verifier as one file in its cache directory:
 *
 *     DIR/counters.json
 *     {"format": "kluscv-check-counters-1",
 *      "months": {"2026-11": {"checks_by_state_and_role": {"genuine/recruiter": 12},
 *                             "clear_by_state": {"genuine/yes": 3}}}}
 *
 * It cannot grow beyond its cells and its months. Unlike the rest of the cache it cannot be retrieved
 * again: one that is not understood is refused, and never written over.
 * @module
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { KlusCvError } from '../../core/errors.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../core/json.ts'
import { parseJson } from '../../core/parse-json.ts'
import type { CountedCell } from '../../core/publish-cells.ts'
import { writeDurably } from '../write-durably.ts'
import { CHECK_COUNTERS, type CheckCounterName } from './check-counters.ts'

/** A cell of what a verifier counts. */
export type CheckCount = CountedCell<CheckCounterName>

const FORMAT = 'kluscv-check-counters-1'

/** Five years: longer than any evaluation, and 100 kB at most. */
const MONTHS_KEPT = 60

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/

/**
 * What was counted by the verifier with this cache directory; nothing when it never counted.
 *
 * @throws KlusCvError `ERR_KLUSCV_OPTION` when the file is not one of these, or cannot be read
 */
export async function readCheckCounts(directory: string): Promise<readonly CheckCount[]> {
  const path = pathIn(directory)
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined
    throw new KlusCvError('ERR_KLUSCV_OPTION', `${path} cannot be read.`, { cause })
  })
  if (bytes === undefined) return []
  const counts = parseCounts(bytes)
  if (counts !== undefined) return counts
  const message = `${path} does not hold the counts of a verifier: move it elsewhere.`
  throw new KlusCvError('ERR_KLUSCV_OPTION', message)
}

/** Writes them durably; months before the last sixty are dropped. */
export function writeCheckCounts(directory: string, counts: readonly CheckCount[]): Promise<void> {
  const months = [...new Set(counts.map(({ month }) => month))].toSorted().slice(-MONTHS_KEPT)
  const ofMonth = (month: string, counter: CheckCounterName) =>
    Object.fromEntries(
      counts
        .filter((count) => count.month === month && count.counter === counter)
        .map(({ category, value }) => [category, value]),
    )
  const content = {
    format: FORMAT,
    months: Object.fromEntries(
      months.map((month) => [
        month,
        Object.fromEntries(COUNTER_NAMES.map((counter) => [counter, ofMonth(month, counter)])),
      ]),
    ),
  }
  return writeDurably(pathIn(directory), new TextEncoder().encode(JSON.stringify(content)))
}

const COUNTER_NAMES = ['checks_by_state_and_role', 'clear_by_state'] as const

function pathIn(directory: string): string {
  return join(directory, 'counters.json')
}

/** Undefined for anything that {@link writeCheckCounts} does not write. */
function parseCounts(bytes: Uint8Array): readonly CheckCount[] | undefined {
  const parsed = parseJson(bytes)
  const content = parsed.ok ? membersOf(parsed.value, ['format', 'months']) : undefined
  if (content?.['format'] !== FORMAT || !isJsonObject(content['months'])) return undefined
  const counts: CheckCount[] = []
  for (const [month, value] of Object.entries(content['months'])) {
    const counters = MONTH.test(month) ? membersOf(value, COUNTER_NAMES) : undefined
    if (counters === undefined) return undefined
    for (const counter of COUNTER_NAMES) {
      const cells = parseCells(counters[counter], CHECK_COUNTERS[counter])
      if (cells === undefined) return undefined
      counts.push(...cells.map(([category, value]) => ({ month, counter, category, value })))
    }
  }
  return counts
}

/** An object with these members and no other. */
function membersOf(value: JsonValue, names: readonly string[]): JsonObject | undefined {
  if (!isJsonObject(value)) return undefined
  const isExact = Object.keys(value).toSorted().join() === [...names].toSorted().join()
  return isExact ? value : undefined
}

function parseCells(
  value: JsonValue | undefined,
  categories: readonly string[],
): readonly (readonly [string, number])[] | undefined {
  if (!isJsonObject(value)) return undefined
  const cells: (readonly [string, number])[] = []
  for (const [category, count] of Object.entries(value)) {
    // The strict reader takes safe whole numbers only.
    if (!categories.includes(category) || typeof count !== 'number' || count < 0) return undefined
    cells.push([category, count])
  }
  return cells
}
