/**
 * How a problem in a record is told: what is wrong and how to mend it, in Dutch and English.
 * @module
 */
import type { Words } from '../claims/words.ts'
import type { InputProblem } from '../core/errors.ts'
import type { JsonPointer } from '../core/json.ts'
import { hintFor } from './field-hints.ts'
import { parentOfPersonalName } from './personal-names.ts'

const PERSONAL_NAME: Words = {
  nl: 'heeft een veld waarvan de naam persoonsgegevens lijkt te bevatten; laat het weg',
  en: 'has a member whose name seems to hold personal data; leave it out',
}

/** A problem in both languages; told at the parent where the name itself may not be repeated. */
export function inputProblem(pointer: JsonPointer, words: Words): InputProblem {
  const parent = parentOfPersonalName(pointer)
  const { nl, en } = parent === undefined ? words : PERSONAL_NAME
  return { pointer: parent ?? pointer, message: en, messageNl: nl }
}

/** A problem at a member of a record, with the hint of that member behind it. */
export function fieldProblem(pointer: JsonPointer, words: Words): InputProblem {
  const hint = hintFor(pointer)
  if (hint === undefined) return inputProblem(pointer, words)
  return inputProblem(pointer, { nl: `${words.nl} (${hint.nl})`, en: `${words.en} (${hint.en})` })
}

/** What a problem says in English without the hint behind it: members that it names, it is about. */
export function ruleOf({ pointer, message }: InputProblem): string {
  const hint = hintFor(pointer)
  const end = hint === undefined ? '' : ` (${hint.en})`
  return message.endsWith(end) ? message.slice(0, message.length - end.length) : message
}
