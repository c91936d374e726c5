/**
 * Sentences of which written reviews are composed, by language, kind of work and tone. Each stands
 * by itself, says nothing of who wrote it or who it is about, and suits any worker: no names, no
 * "he" or "she". Where a platform took out a name it says so in square brackets.
 * @module
 */
import { REVIEWS_ENGLISH } from './review-texts-en.ts'
import { REVIEWS_DUTCH } from './review-texts-nl.ts'
import { REVIEWS_ARABIC, REVIEWS_POLISH, REVIEWS_TURKISH } from './review-texts-other.ts'

/** Work of which a review speaks in the same words. */
export type WorkFamily = 'childcare' | 'cleaning' | 'logistics' | 'hospitality'

/** How content the writer is. */
export type Tone = 'positive' | 'mixed' | 'critical'

/** The sentences of one language. */
export interface ReviewSentences {
  /** Of any work. */
  readonly general: Readonly<Record<Tone, readonly string[]>>
  readonly ofWork: Readonly<Record<WorkFamily, Readonly<Record<Tone, readonly string[]>>>>
  /** With something taken out; for who is content. */
  readonly redacted: Readonly<Record<WorkFamily, readonly string[]>>
}

/** All sentences. */
export const REVIEW_SENTENCES = {
  nl: REVIEWS_DUTCH,
  en: REVIEWS_ENGLISH,
  ar: REVIEWS_ARABIC,
  tr: REVIEWS_TURKISH,
  pl: REVIEWS_POLISH,
} as const satisfies Readonly<Record<string, ReviewSentences>>

/** A language in which sample reviews are written. */
export type ReviewLanguage = keyof typeof REVIEW_SENTENCES
