/**
 * Every record of a file is held against the profile as when it is issued, and told where it stands.
 * @module
 */
import { describe, expect, test } from 'vitest'
import { KlusCvError } from '../../../../src/core/errors.ts'
import type { JsonObject } from '../../../../src/core/json.ts'
import {
  type CheckedRecord,
  checkRecords,
  type FileChunks,
  parsePlatformProfile,
  type RecordFileFormat,
} from '../../../../src/issuer/index.ts'
import { PROFILE, RECORD, UNRATED_RECORD } from '../../../support/issuer.ts'
import { WORKER } from '../../../support/keys.ts'

const profile = parsePlatformProfile(PROFILE)
const clock = () => new Date('2026-03-01T23:59:59.999Z')

async function check(format: RecordFileFormat, chunks: FileChunks, of = profile) {
  const rows: CheckedRecord[] = []
  for await (const row of checkRecords(chunks, { format, profile: of, clock })) rows.push(row)
  return rows
}

async function refusalOf(format: RecordFileFormat, text: string) {
  const error: unknown = await check(format, [text]).catch((cause: unknown) => cause)
  if (!(error instanceof KlusCvError)) throw new Error('the file was read')
  return error.problems
}

const NAMES = Object.keys(RECORD)

/** A table of records with these members. */
function tableOf(records: readonly JsonObject[], names = NAMES): string {
  const lines = records.map((record) => names.map((name) => String(record[name] ?? '')).join(';'))
  return `${[names.join(';'), ...lines].join('\r\n')}\r\n`
}

const worker = (number: number, change: JsonObject = {}) => ({
  ...RECORD,
  worker_ref: `worker-${number}`,
  ...change,
})

describe('records that are right', () => {
  const records = [worker(1), { ...UNRATED_RECORD, worker_ref: 'worker-2' }, worker(3)]

  test.each<readonly [RecordFileFormat, string]>([
    ['csv', tableOf(records)],
    ['json', JSON.stringify(records)],
    ['ndjson', records.map((record) => JSON.stringify(record)).join('\n')],
  ])('in %s are the same records', async (format, text) => {
    const rows = await check(format, [text])
    expect(rows.flatMap(({ problems }) => problems)).toEqual([])
    expect(rows.map(({ record }) => record)).toEqual(records)
  })

  test('have the key of a wallet beside them', async () => {
    const names = [...NAMES, 'holder']
    const text = tableOf([worker(1, { holder: WORKER.did }), worker(2)], names)
    const rows = await check('csv', [text])
    expect(rows.map(({ holder }) => holder)).toEqual([WORKER.did, undefined])
    expect(rows[0]?.record).toEqual(worker(1))
  })
})

describe('a record that is wrong', () => {
  test.each<readonly [string, JsonObject, readonly [string, string], RegExp]>([
    ['a value out of bounds', { rating_value: '7' }, ['rating_value', 'H'], /rating_worst to/],
    ['a month to come', { period_end: '2026-04' }, ['period_end', 'E'], /not be after data_as_of/],
    ['a mangled month', { period_start: 'mrt-24' }, ['period_start', 'D'], /such as 2024-03/],
    ['a comma', { hours_worked: '201,5' }, ['hours_worked', 'G'], /with a point/],
    ['an unknown occupation', { occupation: 'opas' }, ['occupation', 'C'], /did you mean "oppas"/],
    ['an empty cell', { name: '' }, ['name', 'B'], /^is required and missing/],
  ])('in a table: %s', async (_, change, [name, letter], expected) => {
    const rows = await check('csv', [tableOf([worker(1), worker(2, change), worker(3)])])
    expect(rows.map(({ problems }) => problems.length)).toEqual([0, 1, 0])
    expect(rows[1]).not.toHaveProperty('record')
    expect(rows[1]?.problems).toEqual([
      {
        pointer: `/${name}`,
        message: expect.stringMatching(expected),
        messageNl: expect.stringMatching(/\w/),
        row: 2,
        line: 3,
        column: { name, letter },
      },
    ])
  })
})

describe('a record that is wrong in several ways', () => {
  test('has everything told at once, read or not', async () => {
    const change = { hours_worked: 'veel', name: 'x'.repeat(201), occupation: 'x' }
    const [row] = await check('csv', [tableOf([worker(1, change)])])
    expect(row?.problems.map(({ column }) => column?.letter)).toEqual(['B', 'C', 'G'])
  })

  test('is told at the column that is not there', async () => {
    const names = NAMES.filter((name) => name !== 'reviews_total')
    const [row] = await check('csv', [tableOf([worker(1)], names)])
    expect(row?.problems).toMatchObject([{ row: 1, line: 2, column: { name: 'reviews_total' } }])
    expect(row?.problems[0]?.column).not.toHaveProperty('letter')
  })

  test.each<readonly [RecordFileFormat, string, JsonObject]>([
    ['json', JSON.stringify([worker(1), worker(2, { gigs_completed: '48' })]), { row: 2 }],
    [
      'ndjson',
      `${JSON.stringify(worker(1))}\n\n${JSON.stringify(worker(2, { gigs_completed: '48' }))}`,
      { row: 2, line: 3 },
    ],
  ])('in %s is told by its place in the record', async (format, text, place) => {
    const [, row] = await check(format, [text])
    expect(row?.problems).toEqual([
      {
        ...place,
        pointer: '/gigs_completed',
        message: expect.stringMatching(/^must be a whole number, got text/),
        messageNl: expect.stringMatching(/^moet een geheel getal zijn; er staat tekst/),
      },
    ])
  })

  test.each([['did:web:worker.example'], ['x']])('has the holder %j', async (holder) => {
    const [row] = await check('json', [JSON.stringify({ ...RECORD, holder })])
    expect(row?.problems.map(({ pointer }) => pointer)).toEqual(['/holder'])
  })

  test('repeats no value', async () => {
    const change = { name: 'canary-a'.repeat(40), hours_worked: 'canary-b', worker_ref: '' }
    const rows = await check('csv', [
      tableOf([worker(1, change), worker(2, { regions: 'canary' })]),
    ])
    expect(JSON.stringify(rows[0])).not.toContain('canary')
  })
})

describe('of what is wrong', () => {
  test('all is told as the columns stand, what has none last', async () => {
    const spare = Array.from({ length: 24 }, (_, number) => `gig_list.${number + 1}.outcome`)
    const names = ['worker_ref', ...spare, 'still_active', 'hours_worked', 'name', 'occupation']
    const others = ['period_start', 'period_end', 'gigs_completed', 'rating_value']
    const text = tableOf(
      [worker(1, { hours_worked: 'veel', name: '', still_active: 'x' })],
      [...names, ...others],
    )
    const [row] = await check('csv', [text])
    const letters = row?.problems.map(({ column }) => column?.letter)
    expect(letters?.slice(0, 3)).toEqual(['Z', 'AA', 'AB'])
    expect(letters?.slice(3)).toContain(undefined)
    expect(letters?.slice(3).filter((letter) => letter !== undefined)).toEqual([])
  })

  test('nothing is told that only follows from what could not be read', async () => {
    const names = [...NAMES, 'work.1.occupation', 'work.1.gigs', 'work.1.hours']
    const row = { 'work.1.occupation': 'oppas', 'work.1.gigs': 40, 'work.1.hours': '200' }
    const text = tableOf([worker(1, { ...row, hours_worked: '201,5' })], names)
    const [checked] = await check('csv', [text])
    expect(checked?.problems.map(({ pointer }) => pointer)).toEqual(['/hours_worked'])
  })

  test.each([
    ['period_end', 'reviews.1.month', '05-05-2026'],
    ['gigs_completed', 'reliability.completed', '1.212'],
  ])('a missing %s is told, whatever is wrong with %s', async (missing, name, cell) => {
    const change = { [missing]: '', [name]: cell }
    const [row] = await check('csv', [tableOf([worker(1, change)], [...NAMES, name])])
    const told = row?.problems.map(({ column }) => column?.name)
    expect(told).toEqual(expect.arrayContaining([missing, name]))
  })
})

describe('a member whose name is personal data', () => {
  const name = 'canary@example.org/06-12345678'
  const told = { message: expect.stringMatching(/^has a member whose name seems to hold/) }

  test.each<readonly [string, JsonObject, string]>([
    ['of a record', { [name]: 'call 06-12345678' }, ''],
    ['of a group', { clients: { distinct: 3, [name]: 1 } }, '/clients'],
    ['of a row', { work: [{ occupation: 'oppas', gigs: 40, [name]: 1 }] }, '/work/0'],
  ])('%s is told without it', async (_, change, pointer) => {
    const [row] = await check('json', [JSON.stringify([worker(1, change)])])
    expect(row?.problems).toEqual(expect.arrayContaining([expect.objectContaining(told)]))
    expect(row?.problems.map((problem) => problem.pointer)).toContain(pointer)
    expect(JSON.stringify(row)).not.toContain('canary')
  })

  test.each<RecordFileFormat>(['json', 'ndjson'])(
    'twice is told without it: %s',
    async (format) => {
      const text = `{"worker_ref": "w", "${name}": 1, "${name}": 2}`
      const found =
        format === 'json'
          ? await refusalOf(format, text)
          : (await check(format, [text]))[0]?.problems
      expect(found).toMatchObject([{ pointer: '', ...told }])
      expect(JSON.stringify(found)).not.toContain('canary')
    },
  )
})

describe('a worker', () => {
  test.each<readonly [RecordFileFormat, string]>([
    ['csv', tableOf([worker(1), worker(2), worker(1, { name: 'B' })])],
    ['json', JSON.stringify([worker(1), worker(2), worker(1, { name: 'B' })])],
  ])('who is in a file twice is refused the second time: %s', async (format, text) => {
    const rows = await check(format, [text])
    expect(rows.map(({ problems }) => problems.length)).toEqual([0, 0, 1])
    expect(rows[2]?.problems[0]).toMatchObject({
      pointer: '/worker_ref',
      message: 'is in row 1 too; give each worker one row',
      messageNl: 'staat ook in rij 1; geef elke werkende één rij',
    })
  })

  test('is another in the next file', async () => {
    const text = tableOf([worker(1)])
    expect((await check('csv', [text]))[0]?.problems).toEqual([])
    expect((await check('csv', [text]))[0]?.problems).toEqual([])
  })
})

describe('columns that every record needs', () => {
  test('are told once when they are not there', async () => {
    const names = NAMES.filter((name) => !['period_start', 'gigs_completed'].includes(name))
    const problems = await refusalOf('csv', tableOf([worker(1), worker(2)], names))
    expect(problems).toMatchObject([
      { line: 1, column: { name: 'period_start' }, message: expect.stringMatching(/missing/) },
      {
        line: 1,
        column: { name: 'gigs_completed' },
        messageNl: expect.stringMatching(/ontbreekt/),
      },
    ])
  })

  test('may stand in the profile', async () => {
    const { identity_check: _, ...defaults } = PROFILE['defaults'] as JsonObject
    const without = parsePlatformProfile({ ...PROFILE, defaults })
    const text = tableOf([worker(1)])
    await expect(check('csv', [text], without)).rejects.toMatchObject({
      problems: [{ column: { name: 'identity_check' } }],
    })
    expect((await check('csv', [text]))[0]?.problems).toEqual([])
  })

  test.each([
    [['work.1.occupation', 'work.1.gigs'], undefined],
    [['work.1.gigs'], 'work.1.occupation'],
    [['work.1.occupation'], 'work.1.gigs'],
  ])('are those of a row for each kind of work: %j', async (columns, missing) => {
    const names = [...NAMES.filter((name) => name !== 'occupation'), ...columns]
    const record = worker(1, {
      'work.1.occupation': 'oppas',
      'work.1.gigs': 40,
      occupation: 'oppas',
    })
    // What ratings are about is another question.
    const unrated = names.filter((name) => !/^(rating|review)/.test(name))
    const text = tableOf([record], unrated)
    if (missing === undefined) expect((await check('csv', [text]))[0]?.problems).toEqual([])
    else expect(await refusalOf('csv', text)).toMatchObject([{ column: { name: missing } }])
  })
})
