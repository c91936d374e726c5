/**
 * The text of a written review: a few sentences that go together, from one word of praise to a
 * full page of it.
 * @module
 */
import { logNormalAt, normal, oneOf, shuffle } from './distributions.ts'
import type { Random } from './random.ts'
import {
  REVIEW_SENTENCES,
  type ReviewLanguage,
  type Tone,
  type WorkFamily,
} from './review-texts.ts'

/** What a review is about. */
export interface ReviewSubject {
  readonly language: ReviewLanguage
  readonly family: WorkFamily
  readonly tone: Tone
}

/** A text, and whether something was taken out of it. */
export interface ReviewText {
  readonly text: string
  readonly redacted: boolean
}

/** In characters. */
const LENGTH = { median: 70, p90: 260, most: 600 } as const

/** How often a text has something taken out, where the writer is content. */
const SHARE_REDACTED = 0.06

/** Draws the text of one review. */
export function drawReviewText(random: Random, subject: ReviewSubject): ReviewText {
  const { language, family, tone } = subject
  const redacted = tone === 'positive' && random() < SHARE_REDACTED
  const first = redacted ? [oneOf(random, REVIEW_SENTENCES[language].redacted[family])] : []
  const sentences = [...first, ...drawSentences(random, subject)]
  const length = logNormalAt(normal(random), LENGTH.median, LENGTH.p90)
  return { text: joinUpTo(Math.min(length, LENGTH.most), sentences), redacted }
}

function drawSentences(
  random: Random,
  { language, family, tone }: ReviewSubject,
): readonly string[] {
  const { general, ofWork } = REVIEW_SENTENCES[language]
  return shuffle(random, [...ofWork[family][tone], ...general[tone]])
}

/** The first sentence in any case, and as many of the others as fit, in order. */
function joinUpTo(length: number, [first = '', ...others]: readonly string[]): string {
  let text = first
  for (const sentence of others) {
    if (text.length + 1 + sentence.length > length) break
    text += ` ${sentence}`
  }
  return text
}
