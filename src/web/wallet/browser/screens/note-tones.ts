/**
 * In which tone something is said of a certificate. The words and the icon say it too.
 * @module
 */
import type { Tone } from '../../../../core/state.ts'
import type { Note } from '../verifier/judge-certificate.ts'

/** The tone of each; classes of the style sheet of all pages. */
export const TONE_OF: Readonly<Record<Note, Tone>> = {
  withdrawn: 'red',
  untrusted: 'red',
  suspended: 'amber',
  'not-started': 'amber',
  expired: 'amber',
  'unknown-maker': 'amber',
  unchecked: 'slate',
  'ends-soon': 'amber',
  stopped: 'green',
  newer: 'slate',
  valid: 'green',
}
