/**
 * The table of types, and what must hold for every schema in it.
 * @module
 */
import { describe, expect, test } from 'vitest'
import { CLAIM_TYPES, findClaimType } from '../../../src/claims/claim-types.ts'

describe.each(CLAIM_TYPES)('$type', ({ type, subjectSchema, title, validForMonths }) => {
  test('is found by its name, and has a title in both languages', () => {
    expect(findClaimType(type)?.type).toBe(type)
    expect([title.nl, title.en].every((text) => text.length > 0)).toBe(true)
  })

  test('is plain JSON Schema that can be published', () => {
    expect(JSON.parse(JSON.stringify(subjectSchema))).toEqual(subjectSchema)
  })

  test('is closed at every object, and bounded at every list, text and number', () => {
    for (const node of nodesOf(subjectSchema)) {
      if (node['type'] === 'object') expect(node['additionalProperties']).toBe(false)
      if (node['type'] === 'array') expect(node['maxItems']).toBeLessThanOrEqual(500)
      if (node['type'] === 'integer') expect(node['maximum']).toBeLessThan(Number.MAX_SAFE_INTEGER)
      if (node['type'] === 'string') {
        const isBounded = node['maxLength'] !== undefined || isAnchored(node['pattern'])
        expect(isBounded, JSON.stringify(node)).toBe(true)
      }
      expect(node['type'], 'a fraction would be signed as a rounded double').not.toBe('number')
    }
  })

  test('ends, so that its status need not be published for ever', () => {
    expect(validForMonths).toBeGreaterThan(0)
  })
})

test.each(['VerifiableCredential', 'workHistoryCredential', 'constructor', '__proto__', ''])(
  'does not find %j',
  (name) => {
    expect(findClaimType(name)).toBeUndefined()
  },
)

function isAnchored(pattern: unknown): boolean {
  return typeof pattern === 'string' && pattern.startsWith('^') && pattern.endsWith('$')
}

function nodesOf(value: unknown): readonly Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  const below = Object.values(value).flatMap(nodesOf)
  return 'type' in value && typeof value.type === 'string' ? [{ ...value }, ...below] : below
}
