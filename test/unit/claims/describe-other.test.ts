import { describe, expect, test } from 'vitest'
import { describeOther, type OtherLine } from '../../../src/claims/describe-other.ts'
import { showHidden } from '../../../src/claims/show-hidden.ts'
import type { JsonObject, JsonValue } from '../../../src/core/json.ts'
import { diploma } from '../../support/other-credentials.ts'

const RDFC = { suite: 'eddsa-rdfc-2022', dataModel: '2.0' } as const

/** As lines of text, two spaces a level. */
const told = (lines: readonly OtherLine[], indent = ''): readonly string[] =>
  lines.flatMap(({ label, text = '', lines: below = [] }) => [
    `${indent}${label}: ${text}`.trimEnd(),
    ...told(below, `${indent}  `),
  ])

describe('a credential of others in words', () => {
  test('has every member, what it says of its subject first', () => {
    expect(told(describeOther(diploma(RDFC), 'nl'))).toEqual([
      'Gaat over:',
      '  courses: Road transport',
      '  courses: Safety',
      '  courses: Warehousing',
      '  degree:',
      '    credits: 180',
      '    title: Bachelor of Logistics',
      '    Soort: BachelorDegree',
      '  honours: ja',
      '  Nummer of adres: did:example:ebfeb1f712ebc6f1c276e12ec21',
      'Nummer of adres: urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
      expect.stringMatching(/^Maker, volgens het bewijs: did:key:/),
      'Soort: DiplomaCredential',
      'Soort: VerifiableCredential',
      'Geldig vanaf: 2026-01-01T00:00:00Z',
      'Geldig tot: 2036-01-01T00:00:00Z',
    ])
  })

  test('is the same for every order of members and sets', () => {
    const turned = (value: JsonValue): JsonValue => {
      if (Array.isArray(value)) return value.toReversed().map(turned)
      if (typeof value !== 'object' || value === null) return value
      const members = Object.entries(value).toReversed()
      return Object.fromEntries(members.map(([name, member]) => [name, turned(member)]))
    }
    const credential = diploma(RDFC, {
      evidence: [
        { type: 'Exam', place: 'Utrecht', rooms: ['a', 'b'] },
        { type: 'Exam', place: 'Delft', rooms: ['c', 'd'] },
      ],
    })
    const other = turned(credential) as JsonObject
    expect(describeOther(other, 'en')).toEqual(describeOther(credential, 'en'))
  })

  test('keeps the language of a text', () => {
    const description = { '@value': 'Een diploma', '@language': 'nl' }
    expect(describeOther({ description }, 'en')).toEqual([
      { label: 'Description', text: 'Een diploma', language: 'nl' },
    ])
  })

  test.each([
    ['alumniOf', 'alumni of'],
    ['GPA', 'GPA'],
    ['ISBN13', 'ISBN13'],
    ['not a word', 'not a word'],
    ['revo\u200bked', 'revo[U+200B]ked'],
    ['\u202ednuf', '[U+202E]dnuf'],
  ])('respells only what is plainly a word: %j', (name, label) => {
    expect(describeOther({ [name]: 1 }, 'en')).toEqual([{ label, text: '1' }])
  })
})

test.each([
  ['\u202e12', '[U+202E]12'],
  ['a\u200db', 'a[U+200D]b'],
  ['a\u0000b\u0085', 'a[U+0000]b[U+0085]'],
  ['\u{e0041}', '[U+E0041]'],
  ['\u2800', '[U+2800]'],
  ['\u2066x\u2069', '[U+2066]x[U+2069]'],
  ['e\u0301', 'é'],
  ['Łódź 東京 עברית', 'Łódź 東京 עברית'],
])('shows what cannot be seen: %j', (text, shown) => {
  expect(showHidden(text)).toBe(shown)
})
