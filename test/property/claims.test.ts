/**
 * What must hold for any subject: a check that never throws, an order that is one, words that
 * cover everything.
 * @module
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CLAIM_TYPES } from '../../src/claims/claim-types.ts'
import { describeCertificate, unwordedPointers } from '../../src/claims/describe-certificate.ts'
import { arrangeSubject, misplacedPointers } from '../../src/claims/list-order.ts'
import { leafPointers } from '../../src/claims/statement.ts'
import { findTextFault, toHundredths } from '../../src/claims/value-rules.ts'
import type { JsonObject, JsonValue } from '../../src/core/json.ts'
import { setAt } from '../support/set-at.ts'
import { fullGigList, fullReputation, fullReview, fullWorkHistory } from '../support/subjects.ts'

const FULL: Readonly<Record<string, JsonObject>> = {
  WorkHistoryCredential: fullWorkHistory(),
  ReputationCredential: fullReputation(),
  ReviewCredential: fullReview(),
  GigListCredential: fullGigList(),
}

const json = fc.jsonValue() as fc.Arbitrary<JsonValue>

describe.each(CLAIM_TYPES)('$type', ({ type, checkSubject }) => {
  const full = FULL[type] ?? {}
  const places = fc.constantFrom(...leafPointers(full), ...Object.keys(full).map((m) => `/${m}`))

  test('checks any value without throwing, and takes none that is made at random', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(checkSubject(value, '/credentialSubject').length).toBeGreaterThan(0)
      }),
    )
  })

  test('says all of whatever it takes, after any change at any place', () => {
    fc.assert(
      fc.property(places, json, (pointer, value) => {
        const subject = setAt(full, pointer, value)
        const problems = checkSubject(subject, '')
        if (problems.length === 0) {
          expect(unwordedPointers(type, subject)).toEqual([])
          expect(describeCertificate(type, subject, 'nl').figures.length).toBeGreaterThan(0)
        } else {
          expect(() => describeCertificate(type, subject, 'nl')).toThrow()
        }
      }),
      { numRuns: 300 },
    )
  })

  test('takes a subject without any of its optional members that others do not need', () => {
    fc.assert(
      fc.property(places, (pointer) => {
        const subject = setAt(full, pointer, undefined)
        if (checkSubject(subject, '').length === 0) {
          expect(unwordedPointers(type, subject)).toEqual([])
        }
      }),
    )
  })
})

test('arranging is final, loses nothing, and is what the check asks for', () => {
  const item = fc.record({ month: fc.string(), gigs: fc.nat() })
  const list = fc.uniqueArray(item, { selector: ({ month }) => month })
  fc.assert(
    fc.property(list, (gigsPerMonth) => {
      const { subject, pointerBefore } = arrangeSubject({ gigsPerMonth })
      expect(misplacedPointers(subject)).toEqual([])
      expect(arrangeSubject(subject).subject).toEqual(subject)
      const sorted = subject['gigsPerMonth'] as readonly JsonValue[]
      for (const [index, moved] of sorted.entries()) {
        const before = Number(pointerBefore(`/gigsPerMonth/${index}`).split('/').at(-1))
        expect(gigsPerMonth[before]).toEqual(moved)
      }
    }),
  )
})

test('a text that is taken has nothing that a reader cannot see', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      fc.pre(findTextFault(text) === undefined)
      expect(text).toBe(text.normalize('NFC'))
      expect(text).toBe(text.trim())
      expect(text).not.toMatch(/[\p{Cc}\p{Co}\p{Cs}\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u)
    }),
    { numRuns: 2000 },
  )
})

test('hundredths are exact', () => {
  fc.assert(
    fc.property(fc.nat(9_999_999), fc.nat(99), (whole, cents) => {
      expect(toHundredths(`${whole}.${String(cents).padStart(2, '0')}`)).toBe(whole * 100 + cents)
      expect(toHundredths(`${whole}`)).toBe(whole * 100)
    }),
  )
})
