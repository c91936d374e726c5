/**
 * What stands in large type on a certificate: role, period, at most three figures, and the data of
 * its charts. The statements say everything; this only chooses what is seen first.
 * @module
 */
import type { Direction } from './languages.ts'
import type { GigTable } from './tabulate-gigs.ts'

/** One figure in large type, and what it counts. */
export interface Figure {
  readonly value: string
  readonly label: string
}

/** A rating as data for a drawing: decimals as they are signed. Absent when too few rated. */
export interface RatingFigure {
  readonly value: string
  readonly best: string
  readonly worst: string
  readonly count: number
  readonly histogram?: readonly { readonly value: string; readonly count: number }[]
}

/** What was done in one month, `YYYY-MM`. */
export interface MonthOfWork {
  readonly month: string
  readonly gigs: number
  /** A decimal as it is signed. */
  readonly hours?: string
}

/** What a client wrote, to be shown large as it was written, and what belongs with it. */
export interface Quote {
  readonly text: string
  /** The code of its language, and how that is written. */
  readonly language: string
  readonly direction: Direction
  /** Which language it is, when that is not the one of these words. */
  readonly translation?: string
  /** By whom and when: `Een huishouden, maart 2026`. */
  readonly from: string
  /** `over oppassen`, to stand after it where nothing else says so. */
  readonly about: string
  /** `Beoordeling: 5 van 5 sterren`. */
  readonly rating?: string
  /** `1 van 41 geschreven reviews, gekozen door de werkende.` */
  readonly choice: string
}

/** The first glance at a certificate. */
export interface Summary {
  /** The person at work, as a heading: `Fietskoerier`. */
  readonly role: string
  readonly period?: string
  readonly figures: readonly Figure[]
  readonly quote?: Quote
  readonly gigsPerMonth?: readonly MonthOfWork[]
  /** The gigs one by one. */
  readonly gigTable?: GigTable
  readonly rating?: RatingFigure
}
