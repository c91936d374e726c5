/**
 * Records in JSON: in one list, or one on each line.
 * @module
 */
import { describe, expect, test } from 'vitest'
import { KlusCvError } from '../../../../src/core/errors.ts'
import { LIMITS } from '../../../../src/core/limits.ts'
import type { FileChunks } from '../../../../src/issuer/record-file/decode-text.ts'
import type { FileRow } from '../../../../src/issuer/record-file/file-row.ts'
import {
  openRecordFile,
  type RecordFileFormat,
} from '../../../../src/issuer/record-file/record-file.ts'

async function rowsOf(format: RecordFileFormat, chunks: FileChunks): Promise<readonly FileRow[]> {
  const rows: FileRow[] = []
  for await (const row of (await openRecordFile(chunks, format)).rows) rows.push(row)
  return rows
}

async function refusalOf(format: RecordFileFormat, text: string) {
  const error: unknown = await rowsOf(format, [text]).catch((cause: unknown) => cause)
  if (!(error instanceof KlusCvError)) throw new Error('the file was read')
  return error.problems
}

describe('a list in JSON', () => {
  test('is a record each, and one record is one', async () => {
    expect(await rowsOf('json', ['[{"a": 1}, 2]'])).toEqual([
      { row: 1, record: { a: 1 }, problems: [] },
      { row: 2, record: 2, problems: [] },
    ])
    expect(await rowsOf('json', ['\ufeff{"a"', ': 1}'])).toEqual([
      { row: 1, record: { a: 1 }, problems: [] },
    ])
  })

  test.each([
    [
      'a number in another spelling',
      '[{},\n{"rating_value": 48e-1}]',
      { row: 2, line: 2, pointer: '/rating_value' },
    ],
    [
      'such a number in one record',
      '{"rating_value":\n48e-1}',
      { line: 2, pointer: '/rating_value' },
    ],
    ['a name twice', '[{"a": 1,\n\n"a": 2}]', { row: 1, line: 3, pointer: '/a' }],
    ['a comma too many', '[{"a": 1},\n]', { row: 2, line: 2, pointer: '' }],
    ['several records', '{"a": 1}\n{"a": 2}', { line: 2, pointer: '' }],
    ['nothing', '', { line: 1, pointer: '' }],
  ])('with %s is refused where it is wrong', async (_, text, place) => {
    expect(await refusalOf('json', text)).toEqual([
      { ...place, message: expect.stringMatching(/\w/), messageNl: expect.stringMatching(/\w/) },
    ])
  })

  test('has decimals as the text that stands there', async () => {
    expect(await rowsOf('json', ['{"rating_value": 4.80}'])).toEqual([
      { row: 1, record: { rating_value: '4.80' }, problems: [] },
    ])
  })

  test('with nothing in it is refused', async () => {
    expect(await refusalOf('json', '[]')).toMatchObject([
      { message: expect.stringMatching(/^the file has no records/) },
    ])
  })

  test('that is too large is refused before it is all read', async () => {
    let pieces = 0
    function* endless() {
      for (;;) {
        pieces += 1
        yield ' '.repeat(1024 * 1024)
      }
    }
    await expect(rowsOf('json', endless())).rejects.toThrow(KlusCvError)
    expect(pieces).toBeLessThanOrEqual(LIMITS.uploadBytes / (1024 * 1024) + 1)
  })
})

describe('a record on each line', () => {
  test('is read line by line, however it is cut into pieces', async () => {
    const text = '{"a": 1}\r\n\n{"a": 2}\n{"a": "é"}'
    const expected = [
      { row: 1, line: 1, record: { a: 1 }, problems: [] },
      { row: 2, line: 3, record: { a: 2 }, problems: [] },
      { row: 3, line: 4, record: { a: 'é' }, problems: [] },
    ]
    expect(await rowsOf('ndjson', [text])).toEqual(expected)
    expect(await rowsOf('ndjson', [...text])).toEqual(expected)
  })

  test('that is no JSON costs no other', async () => {
    const rows = await rowsOf('ndjson', ['{"a": 1}\n{"b": 48e-1}\n{"c"\n{"a": 2}\n'])
    expect(rows.map(({ row, line, problems }) => [row, line, problems.length])).toEqual([
      [1, 1, 0],
      [2, 2, 1],
      [3, 3, 1],
      [4, 4, 0],
    ])
    expect(rows[1]?.problems[0]).toMatchObject({
      pointer: '/b',
      message: expect.stringContaining('write a decimal as text'),
    })
    expect(rows[2]).not.toHaveProperty('record')
  })

  test('that has no end is refused without being kept', async () => {
    const long = Array.from({ length: 40 }, () => 'x'.repeat(100_000))
    const rows = await rowsOf('ndjson', ['{"a": 1}\n', ...long, '\n{"a": 2}'])
    expect(rows.map(({ line, problems }) => [line, problems.length])).toEqual([
      [1, 0],
      [2, 1],
      [3, 0],
    ])
    expect(rows[1]?.problems[0]?.message).toContain('too long for one record')
  })

  test.each([
    ['nothing', '', /^the file is empty/],
    ['empty lines', '\n \r\n', /^the file is empty/],
    ['a list', '[{"a": 1}, {"a": 2}]', /choose the format json/],
    ['a list over several lines', '[\n  {"a": 1}\n]', /choose the format json/],
    ['a record over several lines', '{\n  "a": 1\n}', /choose the format json/],
  ])('is not %s', async (_, text, expected) => {
    expect(await refusalOf('ndjson', text)).toMatchObject([
      { message: expect.stringMatching(expected) },
    ])
  })
})
