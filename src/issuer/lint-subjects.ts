/**
 * Holds what certificates would say against the rules of their types, before anything is reserved
 * or signed: closed shape, rules between figures, and words for every single thing that is signed.
 * @module
 */
import { findClaimType } from '../claims/claim-types.ts'
import { unwordedPointers } from '../claims/describe-certificate.ts'
import type { NameMember, WordedBreach } from '../claims/subject-check.ts'
import type { Words } from '../claims/words.ts'
import type { InputProblem } from '../core/errors.ts'
import type { JsonObject } from '../core/json.ts'
import { fieldNameOf } from './field-names.ts'
import { fieldProblem } from './input-problem.ts'
import type { SubjectDraft } from './subject-draft.ts'

/** Everything wrong in these subjects, told at the members of the record. */
export function lintSubjects(drafts: readonly SubjectDraft[]): readonly InputProblem[] {
  return drafts.flatMap(lintSubject)
}

function lintSubject({ type, subject, recordPointer }: SubjectDraft): readonly InputProblem[] {
  return findBreaches(type, subject, fieldNameOf).map(({ pointer, words }) =>
    fieldProblem(recordPointer(pointer), words),
  )
}

/** Everything wrong in one subject, told at its claims; `name` is what its maker calls them. */
export function findBreaches(
  type: string,
  subject: JsonObject,
  name: NameMember,
): readonly WordedBreach[] {
  const breaches = findClaimType(type)?.breaches(subject, name) ?? []
  if (breaches.length > 0) return breaches
  return unwordedPointers(type, subject).map((pointer) => ({ pointer, words: UNWORDED }))
}

const UNWORDED: Words = {
  nl: 'kunnen wij niet in woorden laten zien, en dan wordt het niet ondertekend; laat het weg',
  en: 'has no wording, and what cannot be shown in words is not signed; leave it out',
}
