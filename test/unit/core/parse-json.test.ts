import { describe, expect, test } from 'vitest'
import { isDeepFrozen } from '../../../src/core/freeze.ts'
import { LIMITS } from '../../../src/core/limits.ts'
import { parseJson, parseJsonInTurns } from '../../../src/core/parse-json.ts'

const bytes = (...values: readonly number[]) => Uint8Array.from(values)

/** The refusal in one line, or that there is none. */
function refusalOf(input: string | Uint8Array, bounds = {}): string {
  const parsed = parseJson(input, bounds)
  return parsed.ok ? 'read' : `${parsed.problem.problem} at "${parsed.problem.pointer}"`
}

const NOT_JSON = [
  ...['', ' ', '{', '[', '[1', '[1,', '[,1]', '[1,]', '[1 2]', '[1]]', ']', '}', ',', ':'],
  ...['{"a"', '{"a":', '{"a":1', '{"a":1,}', '{,}', '{a:1}', "{'a':1}", '{1:2}', '{"a" 1}', '{}{}'],
  ...['1 2', 'nul', 'nulll', 'TRUE', 'NaN', 'Infinity', 'undefined', '-', '-a', '1_000', '\u0661'],
  ...['"', '"\\', '"\\"', '"\n"', '"\u0000"', '"\t"', '"\\x41"', '"\\u00g0"', '"\\u12"', '"\\a"'],
  ...['/* */ 1', '1 // x', '\ufeff{}', '\u00a0{}', '\u2028{}', '\v1'],
]

const NOT_CANONICAL = [
  ...[
    '01',
    '00',
    '-0',
    '-01',
    '+1',
    '1.',
    '.5',
    '1.0',
    '1.5',
    '-1.0',
    '1e3',
    '1E3',
    '1e-3',
    '1.e1',
  ],
  ...['9007199254740992', '-9007199254740992', '1e400', '0x10', '0b1', '1n', '1.2.3', '1-1'],
]

const NAMES = [
  ['{"a":1,"a":1}', 'PARSING_ERROR at "/a"'],
  ['{"a":1,"\\u0061":2}', 'PARSING_ERROR at "/a"'],
  ['{"x":{"isPrototypeOf":1,"isPrototypeOf":2}}', 'PARSING_ERROR at "/x/isPrototypeOf"'],
  ['{"":1,"":2}', 'PARSING_ERROR at "/"'],
  ['{"__proto__":1}', 'MALFORMED_VALUE_ERROR at "/__proto__"'],
  ['{"\\u005f_proto__":1}', 'MALFORMED_VALUE_ERROR at "/__proto__"'],
  ['[{"constructor":{"prototype":{}}}]', 'MALFORMED_VALUE_ERROR at "/0/constructor"'],
  ['{"a":{"prototype":1}}', 'MALFORMED_VALUE_ERROR at "/a/prototype"'],
  ['{"a":{"toString":"x"}}', 'MALFORMED_VALUE_ERROR at "/a/toString"'],
  ['[{"valueOf":null}]', 'MALFORMED_VALUE_ERROR at "/0/valueOf"'],
]

describe('the strict reader reads', () => {
  test.each([
    ['{}', {}],
    ['[]', []],
    ['""', ''],
    ['null', null],
    ['true', true],
    [' \t\r\n{ "a" : [ 1 , -2 , false ] } \n', { a: [1, -2, false] }],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
    ['-9007199254740991', Number.MIN_SAFE_INTEGER],
    ['"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9"', '"\\/\b\f\n\r\té'],
    ['"\\ud83d\\ude00 😀 \u2028"', '😀 😀 \u2028'],
    ['{"isPrototypeOf":1,"hasOwnProperty":2,"":3}', { isPrototypeOf: 1, hasOwnProperty: 2, '': 3 }],
  ])('%s', (text, value) => {
    expect(parseJson(text)).toEqual({ ok: true, value })
    expect(parseJson(new TextEncoder().encode(text))).toEqual({ ok: true, value })
  })

  test('into frozen values', () => {
    const parsed = parseJson('{"a":[{"b":[]}]}')
    expect(parsed.ok && isDeepFrozen(parsed.value)).toBe(true)
  })
})

describe('the strict reader refuses', () => {
  test.each(NOT_JSON)('%j as no JSON', (text) => {
    expect(refusalOf(text)).toMatch(/^PARSING_ERROR at /)
  })

  test.each(NOT_CANONICAL)('the number %s', (text) => {
    expect(refusalOf(`{"n":[${text}]}`)).toBe('MALFORMED_VALUE_ERROR at "/n/0"')
  })

  test.each(NAMES)('the names in %s', (text, refusal) => {
    expect(refusalOf(text)).toBe(refusal)
  })

  test.each([
    ['"\\ud800"', 'PARSING_ERROR at ""'],
    ['["\ud800"]', 'PARSING_ERROR at "/0"'],
    ['["\\udc00\\ud800"]', 'PARSING_ERROR at "/0"'],
    ['{"a/b~c":["\\ud83d\\ud83d\\ude00"]}', 'PARSING_ERROR at "/a~1b~0c/0"'],
    ['{"\\udfff":1}', 'PARSING_ERROR at ""'],
  ])('the lone surrogate in %j', (text, refusal) => {
    expect(refusalOf(text)).toBe(refusal)
  })

  test.each([
    ['an overlong slash', bytes(0x22, 0xc0, 0xaf, 0x22)],
    ['an encoded surrogate', bytes(0x22, 0xed, 0xa0, 0x80, 0x22)],
    ['a sequence cut off', bytes(0x22, 0xe2, 0x82, 0x22)],
    ['a byte beyond Unicode', bytes(0x22, 0xf5, 0x80, 0x80, 0x80, 0x22)],
    ['a byte order mark', bytes(0xef, 0xbb, 0xbf, 0x31)],
    ['UTF-16', bytes(0x31, 0x00)],
    ['nothing', bytes()],
  ])('bytes that are %s', (_, input) => {
    expect(refusalOf(input)).toBe('PARSING_ERROR at ""')
  })

  test.each([
    ['{"a":[1,{"b":x}]}', '/a/1/b'],
    ['{"a":[1,2],"c":{"d":[0,0,]}}', '/c/d/2'],
    ['{"a":[[],[{}],{"b":1 "c":2}]}', '/a/2'],
    ['[[1],[2] [3]]', ''],
    ['{"a":1}x', ''],
  ])('%s and points at the place', (text, pointer) => {
    expect(refusalOf(text)).toBe(`PARSING_ERROR at "${pointer}"`)
  })
})

describe('the strict reader stops', () => {
  const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`

  test('below the deepest level, not at it', () => {
    expect(refusalOf(nested(32))).toBe('read')
    expect(refusalOf(nested(33))).toBe(`too_large at "${'/0'.repeat(32)}"`)
    expect(refusalOf('{"a":'.repeat(33))).toMatch(/^too_large/)
    expect(refusalOf('['.repeat(1_000_000))).toMatch(/^too_large/)
  })

  test('at a lower level when asked, never at a higher one', () => {
    expect(refusalOf('[[]]', { maxDepth: 1 })).toBe('too_large at "/0"')
    expect(refusalOf('[]', { maxDepth: 1 })).toBe('read')
    expect(refusalOf(nested(33), { maxDepth: 1_000_000 })).toMatch(/^too_large/)
  })

  test('after so many bytes, counted in UTF-8', () => {
    expect(refusalOf('"ééé"', { maxBytes: 8 })).toBe('read')
    expect(refusalOf('"ééé"', { maxBytes: 7 })).toBe('too_large at ""')
    expect(refusalOf(new TextEncoder().encode('"ééé"'), { maxBytes: 7 })).toBe('too_large at ""')
    expect(refusalOf(`"${'x'.repeat(LIMITS.uploadBytes)}"`)).toBe('too_large at ""')
  })

  test('after so many values', () => {
    const zeros = (count: number) => `[${'0,'.repeat(count - 1)}0]`
    expect(refusalOf(zeros(LIMITS.jsonValues - 1))).toBe('read')
    expect(refusalOf(zeros(LIMITS.jsonValues))).toBe(`too_large at "/${LIMITS.jsonValues - 1}"`)
  })

  test('after so many different names, wherever they stand', () => {
    const named = (count: number) =>
      `[${Array.from({ length: count }, (_, n) => `{"n${n}":{"n${n}":1}}`).join(',')}]`
    expect(refusalOf(named(LIMITS.jsonNames))).toBe('read')
    expect(refusalOf(named(LIMITS.jsonNames + 1))).toBe(`too_large at "/${LIMITS.jsonNames}"`)
  })

  test('at names longer than anyone needs', () => {
    const named = (length: number) => `{"a":{"${'x'.repeat(length)}":1}}`
    expect(refusalOf(named(256))).toBe('read')
    expect(refusalOf(named(257))).toBe('too_large at "/a"')
  })

  test.each([
    ['a string', `"${'\\n'.repeat(4_000_000)}"`],
    ['a number', '1'.repeat(8_000_000)],
    ['white space', ' '.repeat(8_000_000)],
    ['quotes', '"\\"'.repeat(2_000_000)],
    ['surrogates', `"${'😀'.repeat(2_000_000)}"`],
    ['names', `[${Array.from({ length: 490_000 }, (_, n) => `{"n${n}":1}`).join(',')}]`],
  ])('without hanging on 8 MB of %s', (_, text) => {
    const started = performance.now()
    parseJson(text)
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})

test('a refusal says where, in words without any value', () => {
  const parsed = parseJson('{"name":"Canary Jansen","age":4.25}')
  expect(parsed).toEqual({
    ok: false,
    problem: {
      problem: 'MALFORMED_VALUE_ERROR',
      pointer: '/age',
      detail:
        'expected a safe integer in its canonical spelling (decimals are strings), got another number, at character 30',
    },
  })
})

describe('decimals, where they are taken', () => {
  const read = (text: string) => parseJson(text, { decimalsIn: new Set(['hours']) })

  test.each(['4.8', '12.50', '-0.5', '9007199254740993.25'])(
    '%s is read digit for digit, as text',
    (text) => {
      expect(read(`{"hours":${text}}`)).toEqual({ ok: true, value: { hours: text } })
      expect(read(`{"hours":[${text}]}`)).toEqual({ ok: true, value: { hours: [text] } })
    },
  )

  test.each(['1e2', '4.', '.5', '04.8', '+4.8', '4.8e1', '4,8', '9007199254740993', '-0', '4.8.1'])(
    '%s is refused there too',
    (text) => {
      expect(read(`{"hours":${text}}`).ok).toBe(false)
    },
  )

  test.each(['4.8', '{"name":0.1}', '{"hours":{"name":0.1}}', '[0.1]'])(
    '%s is refused anywhere else',
    (text) => {
      for (const parsed of [read(text), parseJson(text)]) {
        expect(parsed).toMatchObject({ ok: false, problem: { problem: 'MALFORMED_VALUE_ERROR' } })
      }
    },
  )
})

describe('read in turns', () => {
  const text = JSON.stringify({ list: Array.from({ length: 20_000 }, (_, number) => [number]) })

  test('a text gives the same, and lets others go first', async () => {
    let pauses = 0
    const pause = async () => {
      pauses += 1
    }
    expect(await parseJsonInTurns(text, {}, pause)).toEqual(parseJson(text))
    expect(pauses).toBeGreaterThanOrEqual(7)
  })

  test('a text is refused at the same place', async () => {
    const broken = `${text.slice(0, -2)},[1.0]]}`
    expect(await parseJsonInTurns(broken, {}, async () => undefined)).toEqual(parseJson(broken))
  })
})
