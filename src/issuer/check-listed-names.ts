/**
 * Short names of our lists in a record: kinds of work and skills. A name that is not in its list
 * gets the nearest one that is, or else the whole list.
 * @module
 */
import { OCCUPATIONS } from '../claims/occupations.ts'
import { otherKind } from '../claims/shape-words.ts'
import { findSkill, SKILLS } from '../claims/skills.ts'
import type { Words } from '../claims/words.ts'
import type { InputProblem } from '../core/errors.ts'
import { type JsonPointer, type JsonValue, pointerTo } from '../core/json.ts'
import { fieldProblem, inputProblem } from './input-problem.ts'
import { nearestName } from './nearest-name.ts'

/** A list, and what its names are names of. */
interface NameList {
  readonly names: readonly string[]
  /** What others write, in lower case, and the name of the list for it. */
  readonly nameOf: ReadonlyMap<string, string>
  readonly of: Words
}

const KINDS_OF_WORK: NameList = {
  names: OCCUPATIONS.map(({ slug }) => slug),
  nameOf: new Map(
    OCCUPATIONS.flatMap(({ slug, label, role }) =>
      [slug, label.nl, label.en, role.nl, role.en].map((name) => [name.toLowerCase(), slug]),
    ),
  ),
  of: { nl: 'een soort werk', en: 'a kind of work' },
}

const SKILL_NAMES: NameList = {
  names: SKILLS.map(({ slug }) => slug),
  nameOf: new Map(SKILLS.map(({ slug }) => [slug, slug])),
  of: { nl: 'een vaardigheid', en: 'a skill' },
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
  const near = nearestName(value.toLowerCase(), [...list.nameOf.keys()])
  return [inputProblem(pointer, notListed(list, near && list.nameOf.get(near)))]
}

function notListed({ names, of }: NameList, near: string | undefined): Words {
  if (near === undefined) {
    return {
      nl: `moet de korte naam van ${of.nl} zijn: ${names.join(', ')}`,
      en: `must be the short name of ${of.en}: ${names.join(', ')}`,
    }
  }
  return {
    nl: `moet de korte naam van ${of.nl} uit onze lijst zijn; bedoelt u "${near}"?`,
    en: `must be the short name of ${of.en} in our list; did you mean "${near}"?`,
  }
}
