/**
 * Scales of ratings: which a system can have, and whether a value is on one.
 * @module
 */
import { type Breach, expect } from './subject-check.ts'
import { toHundredths } from './value-rules.ts'

/** What makes a number readable; a level or a count of accepted work may have none. */
export interface Scale {
  readonly ratingSystem?: string
  readonly bestRating?: string
  readonly worstRating?: string
}

/** The scales that a system can have, as [worst, best]; a system not named here has any. */
const SCALES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  grade10: [['1', '10']],
  percentage: [['0', '100']],
  thumbs: [
    ['0', '1'],
    ['0', '100'],
  ],
  acceptReject: [
    ['0', '1'],
    ['0', '100'],
  ],
}

/** The worst below the best, and both as the system has them. */
export function checkScale(scale: Scale, parent: string): readonly Breach[] {
  const { ratingSystem = '', bestRating, worstRating } = scale
  if (bestRating === undefined || worstRating === undefined) return []
  const allowed = SCALES[ratingSystem]
  return [
    ...expect(
      toHundredths(worstRating) < toHundredths(bestRating),
      `${parent}/worstRating`,
      (name) => ({
        nl: `moet lager zijn dan ${name('bestRating')}`,
        en: `must be below ${name('bestRating')}`,
      }),
    ),
    ...expect(
      allowed?.some(([worst, best]) => worst === worstRating && best === bestRating) ?? true,
      `${parent}/bestRating`,
      (name) => ({
        nl: `moet een schaal geven die bij deze ${name('ratingSystem')} hoort`,
        en: `must give a scale that belongs to this ${name('ratingSystem')}`,
      }),
    ),
  ]
}

/** A value needs a scale to be on, and must be on it. */
export function checkOnScale(
  { bestRating, worstRating }: Scale,
  value: string,
  pointer: string,
): readonly Breach[] {
  if (bestRating === undefined || worstRating === undefined) {
    return expect(false, pointer, (name) => ({
      nl: `heeft ${name('bestRating')} en ${name('worstRating')} nodig`,
      en: `needs ${name('bestRating')} and ${name('worstRating')}`,
    }))
  }
  const isInside =
    toHundredths(value) >= toHundredths(worstRating) &&
    toHundredths(value) <= toHundredths(bestRating)
  return expect(isInside, pointer, (name) => ({
    nl: `moet van ${name('worstRating')} tot en met ${name('bestRating')} zijn`,
    en: `must be from ${name('worstRating')} to ${name('bestRating')}`,
  }))
}
