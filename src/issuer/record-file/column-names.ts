/**
 * The names of columns: the path of a member in a record, with dots, counting from 1 in lists.
 * `work.1.occupation` is `/work/0/occupation`.
 * @module
 */
import type { JsonPointer } from '../../core/json.ts'
import { type FieldNames, RECORD_FIELDS } from '../record-fields.ts'

/** Steps from a record to a member: names, and places in lists from 0. */
export type MemberPath = readonly (string | number)[]

type Level = FieldNames[string]

/** The wallet key stands beside the members of a record, in a file as in a request. */
const COLUMN_FIELDS: FieldNames = { ...RECORD_FIELDS, holder: 'value' }

/** The only group that may be written as one word: its method. */
const GROUP_OR_VALUE = 'identity_check'

function isList(level: Level): level is readonly [FieldNames] {
  return Array.isArray(level)
}

/** One step down: into a group by name, into a list by its number from 1. */
function stepInto(level: Level, step: string): Level | undefined {
  if (level === 'value') return undefined
  if (isList(level)) return /^[1-9][0-9]{0,3}$/.test(step) ? level[0] : undefined
  return Object.hasOwn(level, step) ? level[step] : undefined
}

function levelOf(steps: readonly string[]): Level | undefined {
  return steps.reduce<Level | undefined>(
    (level, step) => (level === undefined ? undefined : stepInto(level, step)),
    COLUMN_FIELDS,
  )
}

/** The path of a column with this name; undefined when no column can have it. */
export function pathOfColumn(name: string): MemberPath | undefined {
  const steps = name.split('.')
  if (levelOf(steps) !== 'value' && name !== GROUP_OR_VALUE) return undefined
  return steps.map((step) => (/^[0-9]/.test(step) ? Number(step) - 1 : step))
}

/** The pointer of a path. Names of columns have no character that a pointer escapes. */
export function pointerOfPath(path: MemberPath): JsonPointer {
  return path.map((step) => `/${step}`).join('')
}

/** The name of the column for a place in a record: also of one that is not in the file. */
export function columnNameOf(pointer: JsonPointer): string {
  const steps = pointer.split('/').slice(1)
  return steps.map((step) => (/^[0-9]+$/.test(step) ? String(Number(step) + 1) : step)).join('.')
}

/** The names of all columns below a name of a group or list, with 1 for every place in a list. */
export function columnsBelow(name: string): readonly string[] {
  const level = levelOf(name.split('.'))
  return level === undefined || level === 'value' ? [] : leavesOf(level, name)
}

function leavesOf(level: FieldNames | readonly [FieldNames], parent: string): readonly string[] {
  const members = isList(level) ? level[0] : level
  const prefix = [parent, ...(isList(level) ? ['1'] : [])].filter((part) => part !== '').join('.')
  return Object.entries(members).flatMap(([name, below]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`
    return below === 'value' ? [path] : leavesOf(below, path)
  })
}

/** The names of all columns that a file can have, with 1 for every place in a list. */
export const COLUMN_NAMES: readonly string[] = [GROUP_OR_VALUE, ...leavesOf(COLUMN_FIELDS, '')]
