/**
 * Holds what certificates would say against the rules of their types, before anything is reserved
 * or signed: closed shape, rules between figures, and words for every single thing that is signed.
 * @module
 */
import { findClaimType } from '../claims/claim-types.ts'
import { unwordedPointers } from '../claims/describe-certificate.ts'
import { Day, Decimal, Month, Share } from '../claims/value-shapes.ts'
import type { InputProblem } from '../core/errors.ts'
import type { SubjectDraft } from './create-subjects.ts'
import { fieldNameOf } from './field-names.ts'
import { FIELD_HINTS } from './record-fields.ts'

/** Everything wrong in these subjects, told at the members of the record. */
export function lintSubjects(drafts: readonly SubjectDraft[]): readonly InputProblem[] {
  return drafts.flatMap(lintSubject)
}

function lintSubject({ type, subject, recordPointer }: SubjectDraft): readonly InputProblem[] {
  const problems = findClaimType(type)?.checkSubject(subject, '', fieldNameOf) ?? []
  if (problems.length > 0) {
    return problems.map(({ pointer, detail }) => withHint(recordPointer(pointer), detail))
  }
  return unwordedPointers(type, subject).map((pointer) => ({
    pointer: recordPointer(pointer),
    message: 'has no wording, and what cannot be shown in words is not signed',
  }))
}

// Shapes that have words for their pattern; a regular expression is for machines.
const WORDED = new Map(
  [Decimal, Share, Month, Day]
    // The types of typebox leave out what every schema of ours here has.
    .map((schema) => schema as { readonly pattern?: string; readonly description?: string })
    .map(({ pattern, description }) => [pattern, description]),
)

/** `must match pattern "…"` in words: those of the shape, or else only the hint of the member. */
function wordPattern(detail: string): string {
  const [, pattern] = /^must match pattern "(.*)"$/s.exec(detail) ?? []
  return pattern === undefined ? detail : `must be ${WORDED.get(pattern) ?? 'written otherwise'}`
}

function withHint(pointer: string, problem: string): InputProblem {
  const detail = wordPattern(problem)
  const hint = FIELD_HINTS[pointer.split('/').findLast((name) => name in FIELD_HINTS) ?? '']
  return { pointer, message: hint === undefined ? detail : `${detail} (${hint})` }
}
