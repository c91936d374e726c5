/**
 * How much of a work is done as a bar, and how long the rest will take.
 *
 * ```
 * ████░░░░░░  43 %  12,345 records, 3 refused, 210 per second, 2 min left
 * ```
 * @module
 */
import type { Locale } from '../claims/words.ts'

/** With the text behind it, all fits into the 80 characters of the narrowest usual terminal. */
const BAR_CHARACTERS = 10

/** What is done of the whole, and in how long. */
export interface Done {
  /** From 0 to 1. */
  readonly share: number
  readonly ms: number
}

/** Before this much is done, a guess would only jump about. */
const FIRST_GUESS: Done = { share: 0.01, ms: 2_000 }

/** The bar, with its percentage. */
export function barText(share: number): string {
  const filled = Math.floor(share * BAR_CHARACTERS)
  const bar = '█'.repeat(filled) + '░'.repeat(BAR_CHARACTERS - filled)
  return `${bar} ${String(Math.floor(share * 100)).padStart(3)} %`
}

/** How long the rest will take at the speed so far; empty while nobody can say. */
export function remainingText({ share, ms }: Done, lang: Locale): string {
  if (share < FIRST_GUESS.share || ms < FIRST_GUESS.ms) return ''
  const time = timeText(Math.ceil((ms * (1 - share)) / share / 1000), lang)
  return lang === 'nl' ? `, nog ${time}` : `, ${time} left`
}

function timeText(seconds: number, lang: Locale): string {
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  const hours = lang === 'nl' ? 'u' : 'h'
  return `${Math.floor(minutes / 60)} ${hours} ${minutes % 60} min`
}
