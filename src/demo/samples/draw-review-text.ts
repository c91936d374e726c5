/**
 * The text of a written review: a few sentences that go together, from two words of praise to a
 * page of it.
 * @module
 */
import { logNormalAt, normal, oneOf, shuffle } from './distributions.ts'
import type { Random } from './random.ts'
import type { Tone } from './review-sentences.ts'
import { REVIEW_SENTENCES, type ReviewLanguage, sentencesFor } from './review-texts.ts'

/** What a review is about. */
export interface ReviewSubject {
  readonly language: ReviewLanguage
  readonly occupation: string
  readonly tone: Tone
}

/** A text, and whether something was taken out of it. */
export interface ReviewText {
  readonly text: string
  readonly redacted: boolean
}

/** In characters; who is not content says it once or twice. */
const LENGTH = { median: 70, p90: 260 } as const
const MOST_CHARACTERS: Readonly<Record<Tone, number>> = {
  positive: 600,
  mixed: 120,
  critical: 120,
}

/** How often a text has something taken out, where the writer is content. */
const SHARE_REDACTED = 0.06

/** Draws the texts of one worker's reviews: no two begin alike while there is something new to say. */
export function createReviewWriter(random: Random): (subject: ReviewSubject) => ReviewText {
  const said = new Set<string>()
  return (subject) => {
    const shuffled = shuffle(
      random,
      sentencesFor(subject.language, subject.occupation, subject.tone),
    )
    const [first = '', ...others] = [
      ...shuffled.filter((sentence) => !said.has(sentence)),
      ...shuffled.filter((sentence) => said.has(sentence)),
    ]
    said.add(first)
    const redacted = subject.tone === 'positive' && random() < SHARE_REDACTED
    const { redacted: withGap } = REVIEW_SENTENCES[subject.language]
    const sentences = [first, ...(redacted ? [oneOf(random, withGap)] : []), ...others]
    return { text: joinSome(random, sentences, { redacted, tone: subject.tone }), redacted }
  }
}

/** The sentences that must be there, and as many of the others as fit, in order. */
function joinSome(
  random: Random,
  sentences: readonly string[],
  { redacted, tone }: { readonly redacted: boolean; readonly tone: Tone },
): string {
  const drawn = logNormalAt(normal(random), LENGTH.median, LENGTH.p90)
  const most = Math.min(drawn, MOST_CHARACTERS[tone])
  const needed = redacted ? 2 : 1
  let text = sentences.slice(0, needed).join(' ')
  for (const sentence of sentences.slice(needed)) {
    if (text.length + 1 + sentence.length > most) break
    text += ` ${sentence}`
  }
  return text
}
