/**
 * What is said of certificates that have one number and say different things.
 * @module
 */
import { countOf } from './count-certificates.ts'
import type { Words } from './words.ts'

/** The texts of a group in which each contradicts another. */
export function conflictTexts(
  group: Parameters<typeof countOf>[0],
): Readonly<Record<'all' | 'some' | 'reason' | 'nextStep', Words>> {
  return {
    all: {
      nl: 'Deze bewijzen spreken elkaar tegen.',
      en: 'These certificates contradict each other.',
    },
    some: {
      nl: `${countOf(group).nl} spreken elkaar tegen.`,
      en: `${countOf(group).en} contradict each other.`,
    },
    reason: {
      nl: 'Ze hebben hetzelfde nummer, maar niet dezelfde inhoud. Wij weten niet wat klopt.',
      en: 'They have the same number, but not the same content. We do not know which is right.',
    },
    nextStep: {
      nl: 'Gebruik deze bewijzen niet. Vraag de sollicitant om een nieuw bestand.',
      en: 'Do not use these certificates. Ask the applicant for a new file.',
    },
  }
}
