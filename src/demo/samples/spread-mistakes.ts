/**
 * Spreads mistakes over records, by chance and the same for the same seed.
 * @module
 */
import type { JsonObject, JsonPointer } from '../../core/json.ts'
import { MISTAKES, type Mistake } from './bad-records.ts'
import { shuffle } from './distributions.ts'
import type { SampleOptions } from './generate-records.ts'
import { createRandom } from './random.ts'
import type { SampleFormat } from './record-lines.ts'

/** Where a mistake was made. */
export interface BadRow {
  /** The record, counted from 1 without the line of names of a table. */
  readonly row: number
  readonly pointer: JsonPointer
  readonly kind: string
}

/** What is spread how thinly. */
export interface MistakeOptions extends Pick<SampleOptions, 'platform' | 'seed'> {
  /** From 0 to 1. */
  readonly share: number
  readonly format: SampleFormat
}

/** The records, some of them with a mistake; says of each of those where it is. */
export function* spreadMistakes(
  records: Iterable<JsonObject>,
  { platform, seed, share, format }: MistakeOptions,
  onMistake: (bad: BadRow) => void,
): Generator<JsonObject> {
  const mistakes = MISTAKES.filter(({ isOfColumn }) => format !== 'csv' || !isOfColumn)
  let row = 0
  for (const record of records) {
    row += 1
    const random = createRandom(`${platform}/${seed}/${row}/mistake`)
    const bad = random() < share ? makeOne(record, shuffle(random, mistakes)) : undefined
    if (bad !== undefined) onMistake({ row, pointer: bad.pointer, kind: bad.kind })
    yield bad?.record ?? record
  }
}

/** The first of these mistakes that can be made in this record. */
function makeOne(record: JsonObject, mistakes: readonly Mistake[]) {
  for (const { kind, pointer, spoil } of mistakes) {
    const spoilt = spoil(record)
    if (spoilt !== undefined) return { kind, pointer, record: spoilt }
  }
  return undefined
}
