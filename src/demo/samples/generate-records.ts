/**
 * Records of made-up workers, as many as asked for, one after the other: none is kept.
 * @module
 */
import { isRealDay } from '../../claims/value-rules.ts'
import { KlusCvError } from '../../core/errors.ts'
import type { JsonObject } from '../../core/json.ts'
import { createSampleRecord } from './create-sample-record.ts'
import { parametersOf } from './parameters.ts'

/** Which records. */
export interface SampleOptions {
  /** The slug of one of the six platforms. */
  readonly platform: string
  /** How many. */
  readonly workers: number
  /** The same seed gives the same records, on every machine. */
  readonly seed: number
  /** The day of the figures, `YYYY-MM-DD`. */
  readonly asOf: string
}

/** The day of the figures unless another is asked for: fixed, so that the records are. */
export const SAMPLES_AS_OF = '2026-11-01'

/** More than any platform in the Netherlands has. */
const MOST_WORKERS = 1_000_000

/**
 * The records, one at a time.
 * @throws KlusCvError `ERR_KLUSCV_OPTION` when an option is wrong, before the first record
 */
export function generateRecords(options: SampleOptions): Generator<JsonObject> {
  const parameters = parametersOf(options.platform)
  const { workers, seed, asOf } = options
  expectWhole('workers', workers, { least: 1, most: MOST_WORKERS })
  expectWhole('seed', seed, { least: 0, most: Number.MAX_SAFE_INTEGER })
  if (!/^20\d\d-\d\d-\d\d$/.test(asOf) || !isRealDay(asOf)) {
    throw new KlusCvError('ERR_KLUSCV_OPTION', 'asOf must be a day of this century as YYYY-MM-DD')
  }
  return (function* () {
    for (let index = 0; index < workers; index++) {
      yield createSampleRecord({ parameters, seed, asOf }, index)
    }
  })()
}

function expectWhole(
  name: string,
  value: number,
  { least, most }: { readonly least: number; readonly most: number },
): void {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return
  const message = `${name} must be a whole number from ${least} to ${most}`
  throw new KlusCvError('ERR_KLUSCV_OPTION', message)
}
