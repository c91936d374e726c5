/**
 * The words with work per month: what a brick is, and the drawing in one sentence for those who do
 * not see it.
 * @module
 */
import { formatterOf } from '../../claims/format.ts'
import { countGigs } from '../../claims/gig-units.ts'
import type { Locale } from '../../claims/words.ts'
import { GIG_UNITS } from '../../claims/work-history.ts'
import type { MonthsDrawing } from './lay-months.ts'

/** Beside and instead of the drawing. */
export interface MonthsWords {
  /** `1 steen = 3 bezorgingen. Drukste maand: 27.` */
  readonly caption: string
  /** Period, total, busiest, and how many months were without work. */
  readonly alternative: string
}

/** What one piece of work is called on a certificate. */
export type GigUnit = (typeof GIG_UNITS)[number]

const WORDS = {
  nl: {
    brick: (gigs: string) => `1 steen = ${gigs}.`,
    busiest: { 1: 'Drukste maand', 3: 'Drukste kwartaal' },
    drawing: (from: string, to: string, total: string) =>
      `Werk per maand van ${from} tot en met ${to}: ${total}.`,
    empty: (count: number) =>
      count === 1 ? 'Eén maand zonder werk.' : `${count} maanden zonder werk.`,
  },
  en: {
    brick: (gigs: string) => `1 brick = ${gigs}.`,
    busiest: { 1: 'Busiest month', 3: 'Busiest quarter' },
    drawing: (from: string, to: string, total: string) =>
      `Work per month from ${from} to ${to}: ${total}.`,
    empty: (count: number) =>
      count === 1 ? 'One month without work.' : `${count} months without work.`,
  },
} as const

/** The unit of a certificate; anything that is none of them is a gig. */
export function gigUnitOf(value: unknown): GigUnit {
  return GIG_UNITS.find((unit) => unit === value) ?? 'klus'
}

/** The words of a drawing. */
export function describeMonths(
  { months, perBrick, tallest, span }: MonthsDrawing,
  locale: Locale,
  unit: GigUnit,
): MonthsWords {
  const words = WORDS[locale]
  const format = formatterOf(locale)
  const busiest = `${words.busiest[span]}: ${format.count(tallest)}.`
  const total = months.reduce((sum, { gigs }) => sum + gigs, 0)
  const empty = months.filter(({ gigs }) => gigs === 0).length
  const [from, to] = [months[0], months.at(-1)].map((each) => format.month(each?.month ?? ''))
  const sentences = [
    words.drawing(from ?? '', to ?? '', countGigs(total, unit, format)),
    busiest,
    ...(empty > 0 ? [words.empty(empty)] : []),
  ]
  return {
    caption: `${words.brick(countGigs(perBrick, unit, format))} ${busiest}`,
    alternative: sentences.join(' '),
  }
}
