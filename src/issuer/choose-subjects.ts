/**
 * What a worker may leave out of a record: ratings, reviews, the list of gigs, and the gigs of each
 * month. The work certificate always goes along, and so does the number of all reviews, which
 * stands in each of them.
 * @module
 */
import type { SubjectDraft } from './subject-draft.ts'

/** What of a record goes along. */
export interface RecordChoices {
  /** Whether the work certificate does. Default: true; without it only when something is corrected. */
  readonly work?: boolean
  /** Kinds of work, by their short names, whose ratings go along. */
  readonly reputation: readonly string[]
  /** Written reviews, by their index in the record. */
  readonly reviews: readonly number[]
  readonly gigList: boolean
  /** Whether the work certificate says how many gigs there were in each month. */
  readonly gigsPerMonth: boolean
}

/**
 * The drafts that were chosen, in their order. Chosen from those of the whole record, and not made
 * from a smaller one: the scale of a review's stars stands with the ratings, and of two reviews the
 * one that is left must not get the counts of the record.
 */
export function chooseSubjects<Draft extends SubjectDraft>(
  drafts: readonly Draft[],
  choices: RecordChoices | undefined,
): readonly Draft[] {
  if (choices === undefined) return drafts
  const chosen = drafts.filter((draft) => isChosen(draft, choices))
  return choices.gigsPerMonth ? chosen : chosen.map(withoutMonths)
}

function isChosen({ chosenBy }: SubjectDraft, choices: RecordChoices): boolean {
  if (chosenBy === undefined) return choices.work ?? true
  if ('reputation' in chosenBy) return choices.reputation.includes(chosenBy.reputation)
  return 'reviews' in chosenBy ? choices.reviews.includes(chosenBy.reviews) : choices.gigList
}

function withoutMonths<Draft extends SubjectDraft>(draft: Draft): Draft {
  const { gigsPerMonth: _, ...subject } = draft.subject
  return { ...draft, subject }
}
