import { describe, expect, test } from 'vitest'
import { SAMPLE_PARAMETERS } from '../../src/demo/samples/parameters.ts'
import { measureSamples } from '../support/sample-targets.ts'

const WORKERS = 2_500

describe.each(SAMPLE_PARAMETERS)('the workers of $slug', ({ slug }) => {
  test('are as it is stated, figure by figure', { timeout: 60_000 }, () => {
    const targets = measureSamples(slug, WORKERS)
    expect(targets.length).toBeGreaterThan(10)
    const missed = targets.filter(
      ({ target, measured, tolerance }) => !(Math.abs(measured - target) <= tolerance),
    )
    expect(missed).toEqual([])
  })
})
