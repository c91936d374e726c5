import { describe, expect, test } from 'vitest'
import { findTextFault } from '../../../../src/claims/value-rules.ts'
import { drawName } from '../../../../src/demo/samples/draw-name.ts'
import { NAME_LISTS, type Origin } from '../../../../src/demo/samples/name-lists.ts'
import { SAMPLE_PARAMETERS } from '../../../../src/demo/samples/parameters.ts'
import { createRandom } from '../../../../src/demo/samples/random.ts'

const ORIGINS = Object.keys(NAME_LISTS) as readonly Origin[]

function namesOf(origin: Origin, splits = true, count = 300) {
  const random = createRandom(origin)
  return Array.from({ length: count }, () => drawName(random, [[origin, 1]], splits))
}

describe.each(ORIGINS)('names of origin %s', (origin) => {
  test('can be signed as they are, and are several', () => {
    const names = namesOf(origin).map(({ name }) => String(name))
    for (const name of names) expect(findTextFault(name)).toBeUndefined()
    expect(new Set(names).size).toBeGreaterThan(5)
  })

  test('have parts that stand in the name, or no parts', () => {
    for (const { name, given_name: given, family_name: family } of namesOf(origin)) {
      expect(given === undefined).toBe(family === undefined)
      expect(String(name)).toContain(String(given ?? ''))
      expect(String(name)).toContain(String(family ?? ''))
    }
  })

  test('are not taken apart by a platform that does not', () => {
    for (const name of namesOf(origin, false)) expect(Object.keys(name)).toEqual(['name'])
  })
})

describe('scripts and forms', () => {
  test.each([
    ['syrian', /^[\p{Script=Arabic} ]+$/u],
    ['eritrean', /^[\p{Script=Ethiopic} ]+$/u],
    ['vietnamese', /^\S+ \S+ \S+$/],
    ['mononym', /^\S+$/],
  ] as const)('%s names are written as such', (origin, form) => {
    for (const { name } of namesOf(origin)) expect(name).toMatch(form)
  })

  test('Dutch names have prefixes, and two family names now and then', () => {
    const names = namesOf('dutch', true, 2_000)
    expect(names.some(({ name }) => / van der /.test(String(name)))).toBe(true)
    const double = names.filter(({ family_name: family }) => /-/.test(String(family)))
    expect(double.length).toBeGreaterThan(20)
    for (const { family_name: family } of double) {
      const [first, second] = String(family).split('-')
      expect(first).not.toBe(second)
    }
  })

  test.each(SAMPLE_PARAMETERS)('$slug has workers of every origin', ({ origins }) => {
    expect(origins.map(([origin]) => origin).sort()).toEqual([...ORIGINS].sort())
    expect(origins.reduce((sum, [, share]) => sum + share, 0)).toBeCloseTo(1, 9)
  })
})
