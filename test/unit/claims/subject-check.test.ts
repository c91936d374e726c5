/**
 * However much is wrong with a subject, the check never runs out of words and lets it through.
 * @module
 */
import { describe, expect, test } from 'vitest'
import { CLAIM_TYPES } from '../../../src/claims/claim-types.ts'
import type { JsonObject } from '../../../src/core/json.ts'
import { setAt } from '../../support/set-at.ts'
import { fullReputation, fullWorkHistory } from '../../support/subjects.ts'

const SUBJECTS: Readonly<Record<string, JsonObject>> = {
  WorkHistoryCredential: fullWorkHistory() as unknown as JsonObject,
  ReputationCredential: fullReputation() as unknown as JsonObject,
}

describe.each(CLAIM_TYPES.map(({ type, checkSubject }) => ({ type, checkSubject })))(
  '$type',
  ({ type, checkSubject }) => {
    const subject = SUBJECTS[type] ?? {}
    const unknown = (count: number): JsonObject =>
      Object.fromEntries(Array.from({ length: count }, (_, number) => [`x${number}`, number]))

    test.each([1, 7, 8, 9, 12, 50])('refuses %i unknown members, each by its name', (count) => {
      const found = checkSubject({ ...subject, ...unknown(count) }, '').map(
        ({ pointer }) => pointer,
      )
      expect(found).toEqual(expect.arrayContaining(Object.keys(unknown(count)).map((x) => `/${x}`)))
    })

    test.each([1, 8, 12, 500])('refuses %i unknown members below the top', (count) => {
      const identityCheck = { method: 'idDocument', ...unknown(count) }
      expect(checkSubject({ ...subject, identityCheck }, '')).not.toEqual([])
    })

    test('refuses a subject in which everything is wrong', () => {
      const wrong = Object.fromEntries(Object.keys(subject).map((member) => [member, -1]))
      expect(checkSubject(wrong, '').length).toBeGreaterThanOrEqual(Object.keys(subject).length)
      expect(checkSubject(setAt(wrong, '/x', unknown(1000)), '')).not.toEqual([])
    })
  },
)
