/**
 * Every member of a record has a hint in both languages, and every hint a member.
 * @module
 */
import { describe, expect, test } from 'vitest'
import { FIELD_HINTS, hintFor } from '../../../src/issuer/field-hints.ts'
import { type FieldNames, RECORD_FIELDS } from '../../../src/issuer/record-fields.ts'

/** The pointers of all members, with 0 for every place in a list. */
function pointersOf(names: FieldNames, parent = ''): readonly string[] {
  return Object.entries(names).flatMap(([name, below]) => {
    const pointer = `${parent}/${name}`
    if (below === 'value') return [pointer]
    const isList = Array.isArray(below)
    const members = (isList ? below[0] : below) as FieldNames
    return [pointer, ...pointersOf(members, isList ? `${pointer}/0` : pointer)]
  })
}

const pointers = pointersOf(RECORD_FIELDS)

describe('a member of a record', () => {
  test.each(pointers)('%s has a hint of its own in both languages', (pointer) => {
    const hint = hintFor(pointer)
    expect(hint).toMatchObject({ nl: expect.stringMatching(/\w/), en: expect.stringMatching(/\w/) })
    expect(hint).not.toBe(hintFor(pointer.replace(/(\/\d+)?\/\w+$/, '')))
    expect(hint?.nl).not.toBe(hint?.en)
  })

  test.each([
    ['/nowhere', undefined],
    ['', undefined],
    ['/constructor', undefined],
    ['/identity_check/nowhere', '/identity_check'],
    ['/regions/3', '/regions'],
    ['/ratings/1/rating_value', '/rating_value'],
  ])('%s has the hint of %s', (pointer, other) => {
    expect(hintFor(pointer)).toBe(other === undefined ? undefined : hintFor(other))
  })
})

test('there is no hint of a member that a record cannot have', () => {
  const used = new Set(pointers.map(hintFor))
  expect(Object.entries(FIELD_HINTS).filter(([, hint]) => !used.has(hint))).toEqual([])
})

test('no hint says what people need not know', () => {
  const words = Object.values(FIELD_HINTS).flatMap(({ nl, en }) => [nl, en])
  expect(words.filter((text) => /credential|json|hash|issuer|proof|payload|!/i.test(text))).toEqual(
    [],
  )
})
