import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { areVectorsIn } from '../../support/vectors.ts'

const absent = join(import.meta.dirname, 'no-such-folder')

describe('known answers of others', () => {
  test('may be absent where someone tries something out', () => {
    expect(areVectorsIn(absent, { mustBe: false })).toBe(false)
  })

  test('must not be absent in the gate', () => {
    expect(() => areVectorsIn(absent, { mustBe: true })).toThrow('KLUSCV_VECTORS')
  })

  test.each([true, false])('are used where they are', (mustBe) => {
    expect(areVectorsIn(import.meta.dirname, { mustBe })).toBe(true)
  })
})
