/**
 * A problem in a file of records: what is wrong, and the row, line and column where it stands.
 * @module
 */
import type { Words } from '../../claims/words.ts'
import { type InputProblem, KlusCvError } from '../../core/errors.ts'
import { inputProblem } from '../input-problem.ts'

/** A column of a table, as its reader finds it. */
export interface ColumnPlace {
  /**
   * The name in the first line, the name that is missing there when there is no letter; empty when
   * there is none, or one that may not be repeated.
   */
  readonly name: string
  /** As spreadsheets count: A to Z, then AA. */
  readonly letter?: string
}

/** One thing wrong in a file of records. */
export interface RecordFileProblem extends InputProblem {
  /** The record, counted from 1 without the line of names; absent when it is about the whole file. */
  readonly row?: number
  /** The line of the file in which the record begins, counted from 1. */
  readonly line?: number
  /** Absent in files that are no table. */
  readonly column?: ColumnPlace
}

/** Where a problem stands. */
export type FilePlace = Omit<RecordFileProblem, keyof InputProblem>

/** A problem of the whole file or of one of its columns. */
export function fileProblem(words: Words, place: FilePlace = {}): RecordFileProblem {
  return { ...inputProblem('', words), ...place }
}

/** The error that a file cannot be read any further. */
export function fileError(...problems: readonly RecordFileProblem[]): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_RECORD', 'the file of records cannot be read', { problems })
}

/** 1 MiB: a record with twenty reviews and 500 gigs takes a tenth of it. */
export const LONGEST_ROW_BYTES = 1024 * 1024
