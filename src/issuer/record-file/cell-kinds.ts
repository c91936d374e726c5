/**
 * What the cells of a column hold: text in a table says nothing of itself. What a value must be is
 * in claims/, and a test holds this table against it.
 * @module
 */
import { DECIMAL_FIELDS } from '../record-fields.ts'
import type { MemberPath } from './column-names.ts'

/** What a cell holds. */
export type CellKind =
  | 'text'
  | 'integer'
  | 'decimal'
  | 'boolean'
  | 'month'
  | 'day'
  /** Several values in one cell: words of the platform, or codes, which have no spaces. */
  | 'texts'
  | 'codes'

// By the last name of a member: the same name holds the same wherever it stands.
const KINDS: Readonly<Record<string, CellKind>> = {
  ...named('integer', [
    ...['gigs_completed', 'active_months', 'gigs', 'distinct', 'returning', 'rating_count', 'n'],
    ...['count', 'positive_count', 'reviews_total', 'completed', 'late_cancelled', 'no_show'],
    ...['gigs_in_month', 'gigs_in_quarter'],
  ]),
  ...named('decimal', [...DECIMAL_FIELDS]),
  ...named('boolean', ['substitution_allowed', 'still_active', 'rating_obligatory', 'redacted']),
  ...named('month', ['period_start', 'period_end', 'month', 'since', 'date']),
  ...named('day', ['data_as_of']),
  ...named('texts', ['tasks', 'named']),
  ...named('codes', ['regions', 'sectors', 'inferred_skills']),
}

function named(kind: CellKind, names: readonly string[]): Record<string, CellKind> {
  return Object.fromEntries(names.map((name) => [name, kind]))
}

/** What the cells of this column hold. */
export function cellKindOf(path: MemberPath): CellKind {
  const name = String(path.at(-1))
  return Object.hasOwn(KINDS, name) ? (KINDS[name] ?? 'text') : 'text'
}

/** Whether the column with this name holds several values in one cell. */
export function isListCell(name: string): boolean {
  return ['texts', 'codes'].includes(cellKindOf(name.split('.')))
}
