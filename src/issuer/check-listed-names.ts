/**
 * Short names of our lists in a record: kinds of work and skills. A name that is not in its list
 * gets those that are near, or else the whole list.
 * @module
 */
import { OCCUPATIONS } from '../claims/occupations.ts'
import { otherKind } from '../claims/shape-words.ts'
import { findSkill, SKILLS } from '../claims/skills.ts'
import type { Locale, Words } from '../claims/words.ts'
import type { InputProblem } from '../core/errors.ts'
import { type JsonPointer, type JsonValue, pointerTo } from '../core/json.ts'
import { fieldProblem, inputProblem } from './input-problem.ts'
import { OCCUPATION_SYNONYMS } from './occupation-synonyms.ts'
import { type KnownName, suggestNames } from './suggest-names.ts'

/** A list, and what its names are names of. */
interface NameList {
  readonly names: readonly string[]
  readonly known: readonly KnownName[]
  readonly of: Words
  /** What to do when none of them fits. */
  readonly otherwise: Words
}

/** Never what was meant: it is for what no other name fits. */
const OTHER_WORK = 'overig'

const KINDS_OF_WORK: NameList = {
  names: OCCUPATIONS.map(({ slug }) => slug),
  known: OCCUPATIONS.filter(({ slug }) => slug !== OTHER_WORK).flatMap(({ slug, label, role }) =>
    [slug, label.nl, label.en, role.nl, role.en, ...(OCCUPATION_SYNONYMS[slug] ?? [])].map(
      (written): KnownName => [written, slug],
    ),
  ),
  of: { nl: 'een soort werk', en: 'a kind of work' },
  otherwise: {
    nl: `; past niets, gebruik dan "${OTHER_WORK}" met uw eigen woord in label`,
    en: `; where none fits, use "${OTHER_WORK}" with your own word in label`,
  },
}

const SKILL_NAMES: NameList = {
  names: SKILLS.map(({ slug }) => slug),
  known: SKILLS.map(({ slug }) => [slug, slug]),
  of: { nl: 'een vaardigheid', en: 'a skill' },
  otherwise: { nl: '', en: '' },
}

/** The short name of a kind of work. */
export function checkOccupation(value: JsonValue, pointer: JsonPointer): readonly InputProblem[] {
  return checkName(value, pointer, KINDS_OF_WORK)
}

/** Each item the short name of a skill, or its ESCO address. What is no list is found elsewhere. */
export function checkSkills(
  value: JsonValue | undefined,
  pointer: JsonPointer,
): readonly InputProblem[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((name, index) =>
    typeof name === 'string' && findSkill(name) !== undefined
      ? []
      : checkName(name, pointerTo(pointer, index), SKILL_NAMES),
  )
}

function checkName(
  value: JsonValue,
  pointer: JsonPointer,
  list: NameList,
): readonly InputProblem[] {
  if (typeof value !== 'string') return [fieldProblem(pointer, otherKind('string', value))]
  if (list.names.includes(value)) return []
  return [inputProblem(pointer, notListed(list, suggestNames(value, list.known)))]
}

function notListed({ names, of, otherwise }: NameList, near: readonly string[]): Words {
  if (near.length === 0) {
    return {
      nl: `moet de korte naam van ${of.nl} zijn: ${names.join(', ')}${otherwise.nl}`,
      en: `must be the short name of ${of.en}: ${names.join(', ')}${otherwise.en}`,
    }
  }
  return {
    nl: `moet de korte naam van ${of.nl} uit onze lijst zijn; bedoelt u ${choiceOf(near, 'nl')}?`,
    en: `must be the short name of ${of.en} in our list; did you mean ${choiceOf(near, 'en')}?`,
  }
}

function choiceOf(names: readonly string[], locale: Locale): string {
  const quoted = names.map((name) => `"${name}"`)
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(quoted)
}
