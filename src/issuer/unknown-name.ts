/**
 * What is said of a name that no member of a record has: which one was probably meant.
 * @module
 */
import type { Words } from '../claims/words.ts'
import { isPersonalName, memberOfSynonym, snakeCaseOf } from './member-synonyms.ts'
import { nearestName } from './nearest-name.ts'

const STANDS_NOWHERE: Words = {
  nl: 'hoort in geen bewijs; laat het weg',
  en: 'belongs in no certificate; leave it out',
}

const NO_MEMBER: Words = {
  nl: 'is geen veld van een record; laat het weg',
  en: 'is not a member of a record; leave it out',
}

/** The known name that was probably meant, as others write it, call it or mistype it. */
export function meantName(name: string, known: readonly string[]): string | undefined {
  const ours = snakeCaseOf(name)
  const synonym = memberOfSynonym(name)
  if (known.includes(ours)) return ours
  if (synonym !== undefined && known.includes(synonym)) return synonym
  return nearestName(ours, known)
}

/** That a name is not known, with the one that was probably meant. */
export function unknownName(name: string, known: readonly string[]): Words {
  if (isPersonalName(name)) return STANDS_NOWHERE
  const meant = meantName(name, known)
  if (meant === undefined) return NO_MEMBER
  return {
    nl: `is niet bekend; bedoelt u "${meant}"?`,
    en: `is not known; did you mean "${meant}"?`,
  }
}
