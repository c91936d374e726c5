import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textOfMember } from '../../../../src/web/verifier/text-of-member.ts'

describe('the text of a member', () => {
  test.each([
    ['{"document":{"a":1.0}}', '{"a":1.0}'],
    ['{ "x" : 1 , "document" : [1, {"document": 2}] , "y": 3 }', ' [1, {"document": 2}] '],
    ['{"x":{"document":1},"document":2}', '2'],
    ['{"x":"\\"document\\":1","document":"}\\"],{"}', '"}\\"],{"'],
    ['{"d\\u006fcument":true}', 'true'],
    ['{"document":1,"document":2}', '1'],
  ])('of %s', (text, value) => {
    expect(textOfMember(text, 'document')).toBe(value)
  })

  test.each(['{}', '[]', '"document"', '["document"]', '{"x":{"document":1}}', ''])(
    'is not found in %s',
    (text) => {
      expect(textOfMember(text, 'document')).toBeUndefined()
    },
  )

  test('reads as the value of the member, whatever is around it', () => {
    const members = fc.dictionary(fc.string(), fc.jsonValue())
    fc.assert(
      fc.property(members, fc.jsonValue(), members, (before, value, after) => {
        const { document: _one, ...first } = before
        const { document: _two, ...last } = after
        const text = JSON.stringify({ ...first, document: value, ...last }, null, 1)
        expect(JSON.parse(textOfMember(text, 'document') ?? '')).toEqual(
          JSON.parse(JSON.stringify(value)),
        )
      }),
    )
  })
})
