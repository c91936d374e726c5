import { describe, expect, test } from 'vitest'
import { exp, ln } from '../../../../src/demo/samples/logarithm.ts'

describe('logarithms from plain arithmetic', () => {
  test.each([1e-12, 0.001, 0.5, 0.7, 1, 1.42, 2, Math.E, 110, 4_500, 1e12])(
    'ln %d is that of the engine to the last digits',
    (x) => expect(ln(x)).toBeCloseTo(Math.log(x), 13),
  )

  test.each([-30, -1, -0.5, 0, 0.3, 1, 2.5, 10, 30])('exp %d likewise', (x) => {
    expect(exp(x) / Math.exp(x)).toBeCloseTo(1, 13)
  })

  test('each undoes the other', () => {
    for (let x = 0.01; x < 50_000; x *= 1.7) expect(exp(ln(x)) / x).toBeCloseTo(1, 13)
  })

  test('what everything begins with is exact', () => {
    expect([ln(1), exp(0)]).toEqual([0, 1])
  })
})
