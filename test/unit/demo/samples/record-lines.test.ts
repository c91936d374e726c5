import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../../src/core/json.ts'
import { generateRecords, SAMPLES_AS_OF } from '../../../../src/demo/samples/generate-records.ts'
import { SAMPLE_PARAMETERS } from '../../../../src/demo/samples/parameters.ts'
import { linesOf } from '../../../../src/demo/samples/record-lines.ts'
import { openRecordFile } from '../../../../src/issuer/record-file/record-file.ts'

const SLUGS = SAMPLE_PARAMETERS.map(({ slug }) => slug)

const recordsOf = (platform: string, workers: number) => () =>
  generateRecords({ platform, workers, seed: 3, asOf: SAMPLES_AS_OF })

/** What another reader of CSV makes of these records. */
function tableOf(records: readonly JsonObject[]): readonly (readonly string[])[] {
  return parse([...linesOf(() => records, 'csv')].join(''))
}

describe('a table', () => {
  test.each(SLUGS)(
    'of %s is read back as the same records',
    { timeout: 60_000 },
    async (platform) => {
      const records = recordsOf(platform, 25)
      const file = await openRecordFile(linesOf(records, 'csv'), 'csv')
      const read: unknown[] = []
      for await (const { record, problems } of file.rows) {
        expect(problems).toEqual([])
        read.push(record)
      }
      expect(read).toEqual([...records()])
    },
  )

  test('has the columns that occur, each once, and no others', () => {
    const [names = []] = tableOf([
      { worker_ref: 'a', clients: { distinct: 2 } },
      { worker_ref: 'b', reviews: [{ text: 'x' }, { text: 'y', month: '2026-03' }] },
      { worker_ref: 'c', clients: { distinct: 1, returning: 1 } },
    ])
    expect(names).toEqual([
      ...['worker_ref', 'clients.distinct', 'clients.returning'],
      ...['reviews.1.text', 'reviews.2.text', 'reviews.2.month'],
    ])
  })

  test('leaves the cells of absent members empty', () => {
    const [, first, second] = tableOf([{ a: 1 }, { b: false }])
    expect([first, second]).toEqual([
      ['1', ''],
      ['', 'false'],
    ])
  })

  test('has lists of plain values in one cell', () => {
    expect(tableOf([{ regions: ['NL-NH', 'NL-UT'] }])).toEqual([['regions'], ['NL-NH|NL-UT']])
  })

  test('quotes what would be cut, and nothing else', () => {
    const records = [{ text: 'zei "ja", en\nbelde', plain: "van 't Hoff; ja" }]
    const lines = [...linesOf(() => records, 'csv')]
    expect(lines).toEqual(['text,plain\r\n', `"zei ""ja"", en\nbelde",van 't Hoff; ja\r\n`])
    expect(tableOf(records)[1]).toEqual(Object.values(records[0] ?? {}))
  })
})

describe('lines of JSON', () => {
  test.each(SLUGS)('of %s are read back as the same records', async (platform) => {
    const records = recordsOf(platform, 25)
    const file = await openRecordFile(linesOf(records, 'ndjson'), 'ndjson')
    const read: unknown[] = []
    for await (const { record } of file.rows) read.push(record)
    expect(read).toEqual([...records()])
  })

  test('are made one at a time', () => {
    let made = 0
    const lines = linesOf(function* () {
      for (;;) yield { made: ++made }
    }, 'ndjson')
    for (const line of lines) {
      expect(line).toBe(`{"made":${made}}\n`)
      if (made === 3) break
    }
    expect(made).toBe(3)
  })
})
