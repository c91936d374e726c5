/**
 * What is said of a column whose name is no member of a record: which one was probably meant.
 * @module
 */
import type { Words } from '../../claims/words.ts'
import { isPersonalName, memberOfSynonym, snakeCaseOf } from '../member-synonyms.ts'
import { meantName } from '../unknown-name.ts'
import { isListCell } from './cell-kinds.ts'
import { COLUMN_NAMES, columnsBelow, pathOfColumn } from './column-names.ts'

/** More of the columns of a group would hide the rest of the message. */
const MOST_NAMED = 4

/** Spreadsheets of others number from 1 too. */
const NUMBER_AT_END = /(?<=\p{L})[\s_-]*([1-9][0-9]{0,3})$/u

const PERSONAL_COLUMN: Words = {
  nl: 'hoort in geen bewijs; haal de kolom weg',
  en: 'belongs in no certificate; delete the column',
}

const NO_COLUMN: Words = {
  nl: 'is geen veld van een record; haal de kolom weg',
  en: 'is not a member of a record; delete the column',
}

const NO_NAME: Words = {
  nl: 'heeft geen naam; geef de kolom een naam of haal die weg',
  en: 'has no name; give the column a name or delete it',
}

/** That no column has this name, and how to mend it. */
export function unknownColumn(name: string): Words {
  if (name === '') return NO_NAME
  const below = columnsBelow(name)
  if (below.length > 0) return severalColumns(below)
  const cell = name.replace(/\.[0-9]+$/, '')
  if (cell !== name && isListCell(cell)) return oneCell(cell)
  const items = columnsBelow(withDottedNumber(snakeCaseOf(name)))
  if (items.length > 0) return severalColumns(items)
  const meant = numberedSynonym(name) ?? meantColumn(name)
  if (meant !== undefined) return didYouMean(meant)
  return isPersonalName(name) ? PERSONAL_COLUMN : NO_COLUMN
}

function severalColumns(names: readonly string[]): Words {
  const some = names.slice(0, MOST_NAMED).join(', ')
  const more = names.length > MOST_NAMED
  return {
    nl: `bestaat uit meer kolommen; gebruik ${some}${more ? ' en zo verder' : ''}`,
    en: `is several columns; use ${some}${more ? ' and so on' : ''}`,
  }
}

function oneCell(column: string): Words {
  return {
    nl: `staat in één kolom "${column}", met | tussen de waarden`,
    en: `goes in one column "${column}", with | between the values`,
  }
}

function didYouMean(column: string): Words {
  return {
    nl: `is niet bekend; bedoelt u "${column}"?`,
    en: `is not known; did you mean "${column}"?`,
  }
}

/** `reviews_2` is `reviews.2`. */
function withDottedNumber(name: string): string {
  return name.replace(NUMBER_AT_END, '.$1')
}

/** `review_2` is the second of what others call `review`. */
function numberedSynonym(name: string): string | undefined {
  const [, number] = NUMBER_AT_END.exec(name) ?? []
  const column = number === undefined ? undefined : memberOfSynonym(name.replace(NUMBER_AT_END, ''))
  return column?.includes('.1.') ? column.replace('.1.', `.${number}.`) : undefined
}

/** `work[0].occupation`, `Work 1 Occupation` and `work.0.occupation` have a number; the rest has none. */
function meantColumn(name: string): string | undefined {
  const dotted = name.replaceAll(/\[(\d+)\]\.?/g, '.$1.').replace(/\.$/, '')
  const steps = dotted
    .split(/[./]/)
    .map(snakeCaseOf)
    .filter((step) => step !== '')
  const written = countedFromOne(steps).join('.')
  if (pathOfColumn(written) !== undefined) return written
  return meantName(written, COLUMN_NAMES) ?? lastStepOf(written)
}

function countedFromOne(steps: readonly string[]): readonly string[] {
  return steps.includes('0')
    ? steps.map((step) => (/^\d+$/.test(step) ? `${Number(step) + 1}` : step))
    : steps
}

/** `kind` alone can only be `rating_window.kind`. */
function lastStepOf(name: string): string | undefined {
  const ending = COLUMN_NAMES.filter((column) => column.endsWith(`.${name}`))
  return ending.length === 1 ? ending[0] : undefined
}
