/**
 * What a register of issued certificates is called in a URL or a file: its day, and from the second
 * part of a day on also which part it is.
 *
 * ```
 * 2026-11-20      the first part, nearly always the only one
 * 2026-11-20.2    the second
 * ```
 * @module
 */
import { isDay } from '../core/time.ts'
import type { Day } from './trust-list.ts'

/** A day, and which part of its register. */
export interface RegisterName {
  readonly date: Day
  /** From 1. */
  readonly part: number
}

/** Most parts of one day: a hundred million certificates. */
export const REGISTER_PARTS = 999

/** The name as it stands in a URL. */
export function formatRegisterName({ date, part }: RegisterName): string {
  return part === 1 ? date : `${date}.${part}`
}

/** The register that a text names in its one spelling; undefined when it names none. */
export function parseRegisterName(text: string): RegisterName | undefined {
  const [, date = '', part = '1'] = /^([0-9-]{10})(?:\.([1-9][0-9]{0,2}))?$/.exec(text) ?? []
  const name = { date, part: Number(part) }
  return isDay(date) && formatRegisterName(name) === text ? name : undefined
}
