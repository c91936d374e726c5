/**
 * What stands in large type on a certificate: role, period, at most three figures, and the data of
 * its charts. The statements say everything; this only chooses what is seen first.
 * @module
 */

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

/** The first glance at a certificate. */
export interface Summary {
  /** The person at work, as a heading: `Fietskoerier`. */
  readonly role: string
  readonly period?: string
  readonly figures: readonly Figure[]
  /** What a client wrote, and its language: shown large and in the direction of that language. */
  readonly quote?: { readonly text: string; readonly language: string }
  readonly gigsPerMonth?: readonly { readonly month: string; readonly gigs: number }[]
  readonly rating?: RatingFigure
}
