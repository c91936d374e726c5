/**
 * Whatever the strict reader says of a text, who wrote it hears how to mend it.
 * @module
 */
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../../src/core/limits.ts'
import { parseJson } from '../../../src/core/parse-json.ts'
import { characterOf, jsonWords } from '../../../src/issuer/json-words.ts'

const nested = `${'['.repeat(LIMITS.jsonDepth + 1)}${']'.repeat(LIMITS.jsonDepth + 1)}`

const TEXTS: readonly (readonly [string, string | Uint8Array, string, string])[] = [
  ['a decimal number', '{"a": 4.8}', 'write a decimal as text', 'schrijf een getal met een punt'],
  ['an exponent', '{"a": 1e3}', 'whole number in plain digits', 'gewone cijfers'],
  ['a name twice', '{"a": 1, "a": 2}', 'is there twice', 'twee keer'],
  ['a name of the language', '{"__proto__": 1}', 'not allowed', 'niet mag'],
  ['other bytes', Uint8Array.of(0x22, 0xff, 0x22), 'save the file as UTF-8', 'als UTF-8'],
  ['half a character', '"\\ud800"', 'half a character', 'half teken'],
  ['an open string', '"abc', 'closing quote', 'aanhalingsteken'],
  ['a line break in a string', '"a\nb"', 'a line break as \\n', 'nieuwe regel als \\n'],
  ['a wrong escape', '"\\x"', 'write it as \\\\', 'schrijf die als \\\\'],
  ['no comma in an object', '{"a": 1 "b": 2}', 'lacks a comma', 'mist een komma'],
  ['no comma in a list', '[1 2]', 'lacks a comma', 'mist een komma'],
  ['a comma at the end', '{"a": 1,}', 'comma at the end', 'komma aan het eind'],
  ['no colon', '{"a" 1}', 'lacks a :', 'mist een :'],
  ['two values', '{}{}', 'one on each line', 'één per regel'],
  ['nothing', '', 'lacks a value', 'mist een waarde'],
  ['a word', '{"a": yes}', 'text goes in double quotes', 'dubbele aanhalingstekens'],
  ['a byte order mark', '\ufeff{}', 'lacks a value', 'mist een waarde'],
  ['too many levels', nested, 'too many values or levels', 'te veel delen'],
  [
    'a long name',
    `{"${'n'.repeat(LIMITS.memberNameCharacters + 1)}": 1}`,
    'too long a name',
    'te lange naam',
  ],
]

describe('a text that is not read', () => {
  test.each(TEXTS)('%s', (_, text, en, nl) => {
    const parsed = parseJson(text)
    if (parsed.ok) throw new Error('the text was read')
    const words = jsonWords(parsed.problem)
    expect(words.en).toContain(en)
    expect(words.nl).toContain(nl)
    expect(`${words.nl} ${words.en}`).not.toContain('expected')
  })

  test('that is too long is told so', () => {
    const parsed = parseJson('"abc"', { maxBytes: 3 })
    if (parsed.ok) throw new Error('the text was read')
    expect(jsonWords(parsed.problem).en).toContain('is too large')
  })

  test('is told with the character where it went wrong', () => {
    const parsed = parseJson('{"a": 1 "b": 2}')
    if (parsed.ok) throw new Error('the text was read')
    expect(characterOf(parsed.problem)).toBe(8)
  })
})
