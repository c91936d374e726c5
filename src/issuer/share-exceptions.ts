/**
 * Which certificate holds which text that the personal-data guard was told to let pass, so that
 * they can be found when it was no false alarm after all.
 * @module
 */
import { textsIn } from './personal-findings.ts'
import type { GuardException } from './ports.ts'
import type { SubjectDraft } from './subject-draft.ts'

/**
 * The exceptions of each draft, in the same order: of texts that it holds. A text that none of them
 * holds counts as one of the first, which every record has: no use of an exception is lost.
 */
export function shareExceptions(
  exceptions: readonly GuardException[],
  drafts: readonly SubjectDraft[],
): readonly (readonly GuardException[])[] {
  if (exceptions.length === 0) return drafts.map(() => [])
  const fields = drafts.map(
    ({ subject, recordPointer }) =>
      new Set(textsIn(subject).map(({ pointer }) => recordPointer(pointer))),
  )
  const isHeld = (field: string) => fields.some((held) => held.has(field))
  return fields.map((held, index) =>
    exceptions.filter(({ field }) => held.has(field) || (index === 0 && !isHeld(field))),
  )
}
