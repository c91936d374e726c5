/**
 * Readers of strangers' files for tests that send none.
 */
import type { ReadingSandbox } from '../../src/verifier/index.ts'

/** Reads nothing: as one whose children never come to it. */
export const NO_READER: Omit<ReadingSandbox, 'close' | 'load'> = {
  readPdf: async () => ({ problem: 'check_failed_to_run' }),
  readPicture: async () => ({ problem: 'check_failed_to_run' }),
  readCode: async () => ({ problem: 'check_failed_to_run' }),
}
