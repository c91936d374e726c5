/**
 * Which ratings count: a window says as much as its kind needs, and no more.
 * @module
 */
import type { ReputationSubject } from './reputation.ts'
import { type Breach, type Detail, expect } from './subject-check.ts'

/** The number belongs to `lastN`, the month to `since`. */
export function checkWindow(
  { kind, n, since }: ReputationSubject['ratingWindow'],
  pointer: string,
): readonly Breach[] {
  return [
    ...expect((kind === 'lastN') === (n !== undefined), `${pointer}/n`, onlyWithKind('lastN')),
    ...expect(
      (kind === 'since') === (since !== undefined),
      `${pointer}/since`,
      onlyWithKind('since'),
    ),
  ]
}

function onlyWithKind(kind: string): Detail {
  return (name) => ({
    nl: `moet er staan als ${name('kind')} ${kind} is, en anders niet`,
    en: `must be present exactly when ${name('kind')} is ${kind}`,
  })
}
