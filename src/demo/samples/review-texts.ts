/**
 * Sentences of which written reviews are composed, by language, kind of work and tone. Each stands
 * by itself, says nothing of who wrote it or who it is about, and suits any worker: no names, no
 * "he" or "she". Where a platform took out a name it says so in square brackets.
 * @module
 */
import type { ReviewSentences, Tone, WorkFamily } from './review-sentences.ts'
import { REVIEWS_ENGLISH } from './review-texts-en.ts'
import { REVIEWS_DUTCH } from './review-texts-nl.ts'
import { REVIEWS_ARABIC, REVIEWS_POLISH, REVIEWS_TURKISH } from './review-texts-other.ts'

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

const FAMILIES: Readonly<Record<string, readonly WorkFamily[]>> = {
  oppas: ['childcare'],
  nanny: ['childcare'],
  'kinderopvang-hulp': ['childcare'],
  'schoonmaak-thuis': ['cleaning'],
  ramen: ['windows'],
  orderpicker: ['warehouse', 'orders'],
  magazijn: ['warehouse', 'orders'],
  inpakken: ['warehouse', 'orders'],
  heftruck: ['warehouse', 'forklift'],
  vakkenvuller: ['warehouse'],
  bediening: ['serving'],
  bar: ['serving'],
  barista: ['serving', 'coffee'],
  evenement: ['serving'],
  keukenhulp: ['kitchen'],
  afwas: ['kitchen', 'dishes'],
}

/** All sentences that fit this work in this tone, those of the work first. */
export function sentencesFor(
  language: ReviewLanguage,
  occupation: string,
  tone: Tone,
): readonly string[] {
  const { general, ofWork }: ReviewSentences = REVIEW_SENTENCES[language]
  const families = FAMILIES[occupation] ?? []
  return [...families.flatMap((family) => ofWork[family]?.[tone] ?? []), ...general[tone]]
}
