/**
 * What came out of a file that a stranger made. A file from which nothing comes is no error.
 * @module
 */
import type { ProblemType } from '../../core/problems.ts'

/** Why there is nothing. */
export type ReadingProblem = Extract<
  ProblemType,
  | 'PARSING_ERROR' // not readable as what it says it is
  | 'MALFORMED_VALUE_ERROR' // two attachments under the one name
  | 'no_certificate_inside'
  | 'no_code_found'
  | 'encrypted_file'
  | 'too_large'
  | 'check_failed_to_run' // out of time, memory or turn: it says nothing about the file
>

/** Everything that a reader may answer. */
export const READING_PROBLEMS: readonly ReadingProblem[] = [
  'PARSING_ERROR',
  'MALFORMED_VALUE_ERROR',
  'no_certificate_inside',
  'no_code_found',
  'encrypted_file',
  'too_large',
  'check_failed_to_run',
]

/** The bytes of a document, the text of a code that holds a link, or what was wrong. */
export type FileReading =
  | { readonly document: Uint8Array }
  | { readonly shareLink: string }
  | { readonly problem: ReadingProblem }
