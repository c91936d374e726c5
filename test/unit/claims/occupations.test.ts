/**
 * The lists behind certificates: each row complete, found by what a record or certificate carries.
 * @module
 */
import { describe, expect, test } from 'vitest'
import {
  findOccupation,
  OCCUPATIONS,
  OTHER_WORK_IRI,
  occupationOf,
} from '../../../src/claims/occupations.ts'
import { findSkill, SKILLS, skillOf } from '../../../src/claims/skills.ts'

describe('kinds of work', () => {
  test('are 28 and "other", each with its own slug, IRI, words and ESCO occupation', () => {
    expect(OCCUPATIONS).toHaveLength(29)
    expect(OCCUPATIONS.at(-1)?.iri).toBe(OTHER_WORK_IRI)
    for (const key of ['slug', 'iri'] as const) {
      expect(new Set(OCCUPATIONS.map((row) => row[key])).size).toBe(OCCUPATIONS.length)
    }
    const escoUris = OCCUPATIONS.flatMap(({ escoUri }) => escoUri ?? [])
    expect(new Set(escoUris).size).toBe(26)
  })

  test.each(OCCUPATIONS)('$slug is found by slug and by IRI', (row) => {
    expect(findOccupation(row.slug)).toBe(row)
    expect(findOccupation(row.iri)).toBe(row)
    expect(occupationOf(row.iri)).toBe(row)
    expect(row.slug).toMatch(/^[a-z]+(-[a-z]+)?$/)
    expect(row.isco08 ?? '0000').toMatch(/^\d{4}$/)
    for (const words of [row.label, row.role]) {
      expect(words.nl.length * words.en.length).toBeGreaterThan(0)
    }
  })

  test.each(['Oppas', 'oppas ', '', '#oppas', 'constructor', '__proto__'])(
    'do not include %j',
    (name) => {
      expect(findOccupation(name)).toBeUndefined()
      expect(() => occupationOf(name)).toThrow(
        expect.objectContaining({ code: 'ERR_KLUSCV_CREDENTIAL' }),
      )
    },
  )
})

describe('skills', () => {
  test('are eight, each with its own words', () => {
    expect(new Set(SKILLS.map(({ iri }) => iri)).size).toBe(8)
    expect(new Set(SKILLS.map(({ label }) => label.nl)).size).toBe(8)
    expect(new Set(SKILLS.map(({ label }) => label.en)).size).toBe(8)
    for (const skill of SKILLS) {
      expect(skillOf(skill.iri)).toBe(skill)
      expect(findSkill(skill.slug)).toBe(skill)
      expect(findSkill(skill.iri)).toBe(skill)
      expect(skill.slug).toMatch(/^[a-z]+(-[a-z]+){0,2}$/)
    }
    expect(new Set(SKILLS.map(({ slug }) => slug)).size).toBe(8)
  })

  test('outside the list are refused', () => {
    expect(() => skillOf('http://data.europa.eu/esco/skill/x')).toThrow(
      expect.objectContaining({ code: 'ERR_KLUSCV_CREDENTIAL' }),
    )
  })
})
