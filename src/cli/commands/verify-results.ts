/**
 * What `kluscv verify` prints about its files, as they come: words, JSON or a table; and the exit
 * code that is left at the end.
 * @module
 */
import type { Locale } from '../../claims/words.ts'
import type { VerificationReport } from '../../core/report.ts'
import { type NamedReport, RESULT_TABLE_HEADER, resultRow } from '../../verifier/index.ts'
import type { CommandIo } from '../command-io.ts'
import { formatReport } from './verify-report-text.ts'

/** How results are printed. */
export interface ResultFlags {
  readonly json?: true
  readonly csv?: true
  readonly lang: Locale
}

/** Takes results one by one. */
export interface ResultWriter {
  readonly write: (result: NamedReport) => void
  /** Prints what is left, and gives the exit code. */
  readonly end: () => number
}

const EXIT_CODES = { verified: 0, rejected: 1, indeterminate: 2 } as const
const EXIT_NOT_READABLE = 3

/** Who asks about many wants to know first that one is false, then that one was no certificate. */
const WORST_FIRST = [EXIT_CODES.rejected, EXIT_NOT_READABLE, EXIT_CODES.indeterminate] as const

/** A writer for so many files. Of one file the JSON is its report, of several a list with names. */
export function createResultWriter(
  count: number,
  flags: ResultFlags,
  io: Pick<CommandIo, 'out'>,
): ResultWriter {
  const codes = new Set<number>()
  const listed: NamedReport[] = []
  if (flags.csv) io.out(RESULT_TABLE_HEADER)
  return {
    write: (result) => {
      codes.add(exitCodeOf(result.report))
      if (flags.csv) io.out(resultRow(result))
      else if (flags.json) listed.push(result)
      else io.out(textOf(result, count, flags.lang))
    },
    end: () => {
      if (flags.json) io.out(`${JSON.stringify(jsonOf(listed, count), null, 2)}\n`)
      return WORST_FIRST.find((code) => codes.has(code)) ?? EXIT_CODES.verified
    },
  }
}

function textOf({ name, report }: NamedReport, count: number, locale: Locale): string {
  const text = formatReport(report, locale)
  return count === 1 ? text : `${printable(name)}\n${text}\n`
}

/** A file's name may have been chosen by who sent it. */
function printable(name: string): string {
  return name.replaceAll(/\p{C}/gu, '?')
}

function jsonOf(results: readonly NamedReport[], count: number): unknown {
  return count === 1 ? results[0]?.report : results
}

function exitCodeOf({ state, verdict }: VerificationReport): number {
  return state === 'not-a-kluscv-file' ? EXIT_NOT_READABLE : EXIT_CODES[verdict]
}
