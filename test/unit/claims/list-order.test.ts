/**
 * The one order of lists of objects: rearranging them would leave a signature intact.
 * @module
 */
import { describe, expect, test } from 'vitest'
import { findClaimType } from '../../../src/claims/claim-types.ts'
import { arrangeSubject, misplacedPointers } from '../../../src/claims/list-order.ts'
import type { JsonObject } from '../../../src/core/json.ts'
import { fullReputation, fullWorkHistory } from '../../support/subjects.ts'

const FULL: Readonly<Record<string, JsonObject>> = {
  WorkHistoryCredential: {
    ...fullWorkHistory(),
    training: [
      { date: '2024-09', name: 'A' },
      { date: '2024-09', name: 'B' },
      { date: '2025-01', name: 'A' },
    ],
  },
  ReputationCredential: fullReputation(),
}

describe.each(Object.entries(FULL))('%s', (type, subject) => {
  test('refuses each list of objects in reverse, at the item that is out of place', () => {
    expect(findClaimType(type)?.checkSubject(subject, '')).toEqual([])
    for (const [name, list] of listsOf(subject)) {
      const reversed = { ...subject, [name]: list.toReversed() }
      const pointers = findClaimType(type)
        ?.checkSubject(reversed, '')
        .map(({ pointer }) => pointer)
      expect(pointers, name).toContain(`/${name}/1`)
    }
  })

  test('puts every list back in its order', () => {
    const entries = Object.entries(subject)
    const shuffled = Object.fromEntries(
      entries.map(([name, value]) => [name, isList(value) ? value.toReversed() : value]),
    )
    expect(misplacedPointers(shuffled).length).toBeGreaterThan(0)
    expect(arrangeSubject(shuffled).subject).toEqual(subject)
  })
})

test('leaves lists of texts alone: their order is signed', () => {
  const subject = { regions: ['NL-ZH', 'NL-DR'], tasks: ['b', 'a'] }
  expect(arrangeSubject(subject).subject).toEqual(subject)
})

test('refuses the clients out of order, below the top', () => {
  const { clients } = fullWorkHistory()
  const types = clients?.types?.toReversed() ?? []
  expect(misplacedPointers({ clients: { ...clients, types } })).toEqual(['/clients/types/1'])
})

test('tells where a moved item stood, and anything below it', () => {
  const { pointerBefore } = arrangeSubject({
    work: [
      { gigs: 3, occupation: 'b' },
      { gigs: 9, occupation: 'a' },
    ],
  })
  expect(pointerBefore('/work/0/label/nl')).toBe('/work/1/label/nl')
  expect(pointerBefore('/work/1')).toBe('/work/0')
  expect(pointerBefore('/work')).toBe('/work')
  expect(pointerBefore('/name')).toBe('/name')
})

test('takes any object: its shape is checked elsewhere', () => {
  const odd = { work: 'x', aspects: [{}, { aspect: 3 }], types: [1], constructor: [{}, {}] }
  expect(arrangeSubject(odd).subject).toEqual(odd)
})

function listsOf(subject: JsonObject): readonly [string, readonly JsonObject[]][] {
  return Object.entries(subject).flatMap(([name, value]) => (isList(value) ? [[name, value]] : []))
}

function isList(value: unknown): value is readonly JsonObject[] {
  return Array.isArray(value) && value.length > 1 && typeof value[0] === 'object'
}
