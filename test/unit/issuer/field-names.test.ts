import { expect, test } from 'vitest'
import { isJsonObject } from '../../../src/core/json.ts'
import {
  claimNameOf,
  fieldNameOf,
  toClaims,
  toFieldPointer,
} from '../../../src/issuer/field-names.ts'
import { nearestName } from '../../../src/issuer/nearest-name.ts'
import { type FieldNames, RECORD_FIELDS } from '../../../src/issuer/record-fields.ts'

function allNames(fields: FieldNames): readonly string[] {
  return Object.entries(fields).flatMap(([name, below]) => {
    const names = Array.isArray(below) ? below[0] : below
    return isJsonObject(names) ? [name, ...allNames(names as FieldNames)] : [name]
  })
}

test('every member of a record comes back from the claim that it becomes', () => {
  const names = [...new Set(allNames(RECORD_FIELDS))]
  expect(names.length).toBeGreaterThan(60)
  expect(names.map((name) => fieldNameOf(claimNameOf(name)))).toEqual(names)
})

test('no two members become the same claim', () => {
  const names = [...new Set(allNames(RECORD_FIELDS))]
  expect(new Set(names.map(claimNameOf)).size).toBe(names.length)
})

test.each([
  ['gigs_completed', 'gigsCompleted'],
  ['rating_best', 'bestRating'],
  ['competent_nl', 'competentNL'],
  ['isco08', 'isco08'],
  ['name', 'name'],
])('%s becomes %s', (field, claim) => {
  expect(claimNameOf(field)).toBe(claim)
})

test('members change their names at every depth, values never', () => {
  const value = { gigs_per_month: [{ month: '2026_01', gigs: 3 }], clients: { no_show: 'no_show' } }
  expect(toClaims(value)).toEqual({
    gigsPerMonth: [{ month: '2026_01', gigs: 3 }],
    clients: { noShow: 'no_show' },
  })
})

test('a pointer into the claims points into the record', () => {
  expect(toFieldPointer('/gigsPerMonth/12/month')).toBe('/gigs_per_month/12/month')
  expect(toFieldPointer('')).toBe('')
})

test.each([
  ['nmae', 'name'],
  ['nme', 'name'],
  ['naam', undefined],
  ['gigs_complted', 'gigs_completed'],
  ['gig_complete', 'gigs_completed'],
  ['completely-different', undefined],
  ['', undefined],
])('the nearest name to %j is %j', (name, expected) => {
  expect(nearestName(name, ['name', 'period_start', 'gigs_completed'])).toBe(expected)
})

test('a very long name costs nothing', () => {
  expect(nearestName('x'.repeat(1_000_000), ['name'])).toBeUndefined()
})
