import { describe, expect, test } from 'vitest'
import { normalRangesOf } from '../../src/demo/normal-ranges.ts'
import { DEMO_PLATFORMS } from '../../src/demo/platforms.ts'
import { SAMPLE_PARAMETERS } from '../../src/demo/samples/parameters.ts'
import { parsePlatformProfile } from '../../src/issuer/index.ts'
import { countRanges } from '../support/sample-ranges.ts'

const COUNTED = 5_000
/** A share of the scale: what rounding and a slightly other way of drawing may move. */
const TOLERANCE = 0.01
const SCALES: Readonly<Record<string, number>> = { shiftlogic: 9, stadskoerier: 100 }
const STARS = 4

describe.each(SAMPLE_PARAMETERS)('what $slug states as usual', ({ slug }) => {
  test('is what is counted among its workers', { timeout: 60_000 }, () => {
    const counted = countRanges(slug, COUNTED)
    const { normalRanges: stated = [] } = normalRangesOf(slug)
    expect(stated.map(({ occupation }) => occupation)).toEqual(
      counted.map(({ occupation }) => occupation),
    )
    for (const [index, range] of counted.entries()) {
      const { n } = range
      expect(Math.abs(Number(stated[index]?.['n']) - n)).toBeLessThanOrEqual(n / 20)
      for (const member of ['p10', 'p25', 'median', 'p75', 'p90'] as const) {
        const apart = Math.abs(Number(stated[index]?.[member]) - Number(range[member]))
        expect(apart).toBeLessThanOrEqual(TOLERANCE * (SCALES[slug] ?? STARS))
      }
    }
  })
})

test('the platform without a scale states no range, and the others do', () => {
  for (const { slug, profile } of DEMO_PLATFORMS) {
    const { normalRanges = [], ratingExplanation } = parsePlatformProfile(profile)
    expect(normalRanges.length > 0).toBe(slug !== 'winkelscan')
    expect(ratingExplanation).toBeDefined()
  }
})
