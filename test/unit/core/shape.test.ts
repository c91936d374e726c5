import { describe, expect, test } from 'vitest'
import type { JsonValue } from '../../../src/core/json.ts'
import {
  closedObject,
  exactList,
  exactly,
  listOf,
  oneOf,
  type ShapeCheck,
  stringThat,
} from '../../../src/core/shape.ts'

const short = stringThat('a short text', (text) => text.length < 4)
const person = closedObject({ name: short }, { age: exactly('old') })
const pointers = (shape: ShapeCheck, value: JsonValue) =>
  shape(value, '').map(({ pointer }) => pointer)

describe('a closed object', () => {
  test.each([{ name: 'Bo' }, { name: 'Bo', age: 'old' }])('takes %j', (value) => {
    expect(person(value, '')).toEqual([])
  })

  test.each<[JsonValue, readonly string[]]>([
    [{}, ['/name']],
    [{ name: 'Robert', age: 'young', x: 1 }, ['/name', '/age', '/x']],
    [{ 'a/b': 1 }, ['/a~1b', '/name']],
    [{ name: 'Bo', toString: 1 }, ['/toString']],
    [[], ['']],
    [null, ['']],
    ['name', ['']],
  ])('says everything that is wrong in %j', (value, expected) => {
    expect(pointers(person, value)).toEqual(expected)
  })

  test('does not take an inherited member for its own', () => {
    const shape = closedObject({ toString: () => [] })
    expect(pointers(shape, {})).toEqual(['/toString'])
  })
})

describe('a list', () => {
  const list = listOf(short, { min: 1, max: 2 })

  test.each<[JsonValue, string]>([
    [[], 'MALFORMED_VALUE_ERROR'],
    [['a', 'b', 'c'], 'too_large'],
    [['a', 'robert'], 'MALFORMED_VALUE_ERROR'],
    [{ 0: 'a', length: 1 }, 'MALFORMED_VALUE_ERROR'],
    ['a', 'MALFORMED_VALUE_ERROR'],
  ])('refuses %j', (value, problem) => {
    expect(list(value, '/list')).toMatchObject([{ problem }])
  })

  test('points at the item', () => {
    expect(pointers(list, ['a', 'robert'])).toEqual(['/1'])
    expect(pointers(list, ['a', 'b'])).toEqual([])
  })

  test.each<JsonValue>(['ab', ['b', 'a'], ['a'], ['a', 'b', 'c'], [['a', 'b']], null])(
    'of exact texts is not %j',
    (value) => {
      expect(pointers(exactList(['a', 'b']), value)).toEqual([''])
    },
  )
})

test('a message names what was expected and the kind found, never the value', () => {
  const details = [
    ...short('Canary Jansen', ''),
    ...exactly('x')(5, ''),
    ...oneOf(['x', 'y'])(null, ''),
    ...exactList(['x'])({}, ''),
    ...person({}, ''),
  ].map(({ detail }) => detail)
  expect(details).toEqual([
    'expected a short text, got string',
    'expected "x", got number',
    'expected "x" or "y", got null',
    'expected exactly x, got object',
    'expected a member, got nothing',
  ])
})
