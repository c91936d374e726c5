/**
 * The words in and with the drawing of a rating beside what is usual: they state, and never judge.
 * @module
 */
import type { RangeFigure } from '../../claims/describe-normal-range.ts'
import type { Locale } from '../../claims/words.ts'

/** Within, below and instead of the drawing. */
export interface RangeWords {
  /** How many people are in the band. */
  readonly most: string
  /** What the dashed line is. */
  readonly caption: string
  /** The drawing for those who do not see it. */
  readonly alternative: string
}

/** The words of a drawing. */
export function describeRange(
  { value, low, middle, high }: RangeFigure,
  locale: Locale,
): RangeWords {
  const words: Readonly<Record<Locale, RangeWords>> = {
    nl: {
      most: '8 van de 10 mensen',
      caption: `De stippellijn is het midden: ${middle.label}.`,
      alternative: `Deze beoordeling: ${value.label}. 8 van de 10 mensen: ${low.label} tot ${high.label}. Het midden: ${middle.label}.`,
    },
    en: {
      most: '8 out of 10 people',
      caption: `The dashed line is the middle: ${middle.label}.`,
      alternative: `This rating: ${value.label}. 8 out of 10 people: ${low.label} to ${high.label}. The middle: ${middle.label}.`,
    },
  }
  return words[locale]
}
