import { describe, expect, test } from 'vitest'
import {
  isPersonalName,
  MEMBER_SYNONYMS,
  memberOfSynonym,
  snakeCaseOf,
} from '../../../src/issuer/member-synonyms.ts'
import { COLUMN_NAMES } from '../../../src/issuer/record-file/column-names.ts'

const synonyms = Object.values(MEMBER_SYNONYMS).flat()

describe('what others call a member', () => {
  test('is a name of ours, once, as it is looked up', () => {
    for (const member of Object.keys(MEMBER_SYNONYMS)) expect(COLUMN_NAMES).toContain(member)
    expect(synonyms.filter((name, index) => synonyms.indexOf(name) !== index)).toEqual([])
    expect(synonyms.filter((name) => !/^[a-z]+$/.test(name))).toEqual([])
  })

  test('is no name of ours, and nothing that stands in no certificate', () => {
    expect(synonyms.filter((name) => COLUMN_NAMES.includes(name))).toEqual([])
    expect(synonyms.filter(isPersonalName)).toEqual([])
  })

  test.each([
    ['Aantal klussen', 'gigs_completed'],
    ['AVG_RATING', 'rating_value'],
    ['e-mail', undefined],
    ['constructor', undefined],
    ['', undefined],
  ])('%j is %s', (name, member) => {
    expect(memberOfSynonym(name)).toBe(member)
  })
})

test.each([
  ['gigsCompleted', 'gigs_completed'],
  ['Gigs Completed', 'gigs_completed'],
  [' GIGS-COMPLETED ', 'gigs_completed'],
  ['gigs__completed', 'gigs_completed'],
  ['isco08', 'isco08'],
  ['', ''],
])('%j is written %j', (name, ours) => {
  expect(snakeCaseOf(name)).toBe(ours)
})
