/**
 * CSV as platforms export it: what is read, where each row stands, and what is wrong with a file.
 * @module
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { KlusCvError } from '../../../../src/core/errors.ts'
import type { FileChunks } from '../../../../src/issuer/record-file/decode-text.ts'
import type { FileRow } from '../../../../src/issuer/record-file/file-row.ts'
import { readTable } from '../../../../src/issuer/record-file/read-table.ts'

async function rowsOf(chunks: FileChunks): Promise<readonly FileRow[]> {
  const rows: FileRow[] = []
  for await (const row of (await readTable(chunks)).rows) rows.push(row)
  return rows
}

async function recordsOf(text: string): Promise<readonly unknown[]> {
  const rows = await rowsOf([text])
  expect(rows.flatMap(({ problems }) => problems)).toEqual([])
  return rows.map(({ record }) => record)
}

async function refusalOf(text: string) {
  const error: unknown = await rowsOf([text]).catch((cause: unknown) => cause)
  if (!(error instanceof KlusCvError)) throw new Error('the file was read')
  expect(error.code).toBe('ERR_KLUSCV_RECORD')
  return error.problems
}

describe('a table is read', () => {
  test.each([
    ['commas', 'worker_ref,name\nw-1,Anna\n'],
    ['semicolons', 'worker_ref;name\nw-1;Anna\n'],
    ['tabs', 'worker_ref\tname\nw-1\tAnna\n'],
    ['Windows lines', 'worker_ref,name\r\nw-1,Anna\r\n'],
    ['old Mac lines', 'worker_ref,name\rw-1,Anna\r'],
    ['no line at the end', 'worker_ref,name\nw-1,Anna'],
    ['a byte order mark', '\ufeffworker_ref,name\nw-1,Anna\n'],
    ['quotes everywhere', '"worker_ref","name"\n"w-1","Anna"\n'],
    ['a byte order mark and quotes', '\ufeff"worker_ref","name"\n"w-1","Anna"\n'],
    ['empty lines', '\nworker_ref,name\n\n\nw-1,Anna\n\n'],
    ['empty rows', 'worker_ref,name\n,\n ,\nw-1,Anna\n,\n'],
    ['empty cells behind', 'worker_ref,name,,\nw-1,Anna,,\n'],
    ['spaces around cells', 'worker_ref, name\n w-1 , Anna \n'],
  ])('with %s', async (_, text) => {
    expect(await recordsOf(text)).toEqual([{ worker_ref: 'w-1', name: 'Anna' }])
  })

  test('with the delimiter, quotes and lines inside a cell', async () => {
    const text = 'worker_ref;reviews.1.text\r\nw-1;"Fijn; echt ""top"""\r\nw-2;"a\r\nb"\r\n'
    expect(await recordsOf(text)).toEqual([
      { worker_ref: 'w-1', reviews: [{ text: 'Fijn; echt "top"' }] },
      { worker_ref: 'w-2', reviews: [{ text: 'a\r\nb' }] },
    ])
  })

  test('with the delimiter that most columns have, whatever stands in quotes', async () => {
    const [row] = await rowsOf(['"worker_ref";"name"\nw-1;"de Vries, Anna"\n'])
    expect(row?.record).toEqual({ worker_ref: 'w-1', name: 'de Vries, Anna' })
    await expect(rowsOf(['worker_ref;"a,b,c,d"\nx;y'])).rejects.toThrow(KlusCvError)
  })

  test('into members, groups and lists, without what is empty', async () => {
    const columns = [
      ...['worker_ref', 'gigs_completed', 'rating_value', 'still_active', 'identity_check'],
      ...['rating_window.kind', 'regions', 'work.2.occupation', 'work.1.occupation', 'work.1.gigs'],
      ...['work.1.tasks', 'clients.types.1.gigs', 'label.nl'],
    ]
    const cells = ['w-1', '48', '4.8', 'TRUE', 'idDocument', '', 'NL-NH|NL-UT', '']
    const text = `${columns}\n${[...cells, 'oppas', '48', 'koken|spelen', '12', 'oppassen']}\n`
    expect(await recordsOf(text)).toEqual([
      {
        worker_ref: 'w-1',
        gigs_completed: 48,
        rating_value: '4.8',
        still_active: true,
        identity_check: 'idDocument',
        regions: ['NL-NH', 'NL-UT'],
        work: [{ occupation: 'oppas', gigs: 48, tasks: ['koken', 'spelen'] }],
        clients: { types: [{ gigs: 12 }] },
        label: { nl: 'oppassen' },
      },
    ])
  })
})

describe('a table in pieces', () => {
  test('is the same, however it is cut', async () => {
    const text = '\ufeffworker_ref;name\r\nw-1;"René; ""R"""\r\n\r\nw-2;"a\r\nb"\r\nw-3;😀'
    const bytes = new Uint8Array(Buffer.from(text))
    const whole = await rowsOf([bytes])
    expect(whole.map(({ row, line }) => [row, line])).toEqual([
      [1, 2],
      [2, 4],
      [3, 6],
    ])
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 20 }), async (cuts) => {
        const places = [0, ...cuts.toSorted((a, b) => a - b), bytes.length]
        const pieces = places.slice(1).map((end, index) => bytes.slice(places[index], end))
        expect(await rowsOf(pieces)).toEqual(whole)
      }),
      { numRuns: 50 },
    )
  })
})

describe('a row that cannot be read costs no other', () => {
  const around = (row: string) => `worker_ref,name,regions\nw-1,a,\n${row}\nw-3,c,\n`

  test.each([
    ['too few cells', 'w-2,b', '', /^has 2 cells, and there are 3 columns/],
    ['too many cells', 'w-2,b,NL-NH,x', '', /^has 4 cells, and there are 3 columns/],
    ['a quote inside a cell', 'w-2,5" b,', '', /^has a stray quote/],
    ['text behind a quote', 'w-2,"b" x,', '', /^has a stray quote/],
    ['a cell in another form', 'w-2,b,"NL-NH,NL-UT"', '/regions', /with \| between/],
  ])('%s', async (_, row, pointer, expected) => {
    const rows = await rowsOf([around(row)])
    expect(rows.map(({ row: number, line }) => [number, line])).toEqual([
      [1, 2],
      [2, 3],
      [3, 4],
    ])
    expect(rows[0]?.problems).toEqual([])
    expect(rows[2]?.problems).toEqual([])
    expect(rows[1]?.problems).toEqual([
      {
        pointer,
        message: expect.stringMatching(expected),
        messageNl: expect.stringMatching(/\w/),
      },
    ])
  })

  test('two rows become one where a quote is not closed in time', async () => {
    const text = 'worker_ref,name\nw-1,"a\nw-2,b\nw-3,"c"\nw-4,d\n'
    const rows = await rowsOf([text])
    expect(rows[0]).toMatchObject({ line: 2, problems: [{ pointer: '' }] })
    expect(rows.at(-1)).toMatchObject({ line: 5, record: { worker_ref: 'w-4' }, problems: [] })
  })

  test('a list that is not filled from 1 is told at what is left out', async () => {
    const text = 'worker_ref,work.1.gigs,work.2.gigs,work.3.gigs\nw-1,,,4\nw-2,1,,4\n'
    const rows = await rowsOf([text])
    expect(rows.map(({ problems }) => problems.map(({ pointer }) => pointer))).toEqual([
      ['/work/1'],
      ['/work/1'],
    ])
  })

  test('what could be read of it is there to find more', async () => {
    const [row] = await rowsOf(['worker_ref,gigs_completed,name\nw-1,veel,Anna\n'])
    expect(row?.record).toEqual({ worker_ref: 'w-1', name: 'Anna' })
    expect(row?.problems.map(({ pointer }) => pointer)).toEqual(['/gigs_completed'])
  })

  test('a cell that is wrong in a list moves no other', async () => {
    const [row] = await rowsOf(['worker_ref,work.1.gigs,work.2.gigs\nw-1,veel,4\n'])
    expect(row?.record).toEqual({ worker_ref: 'w-1', work: [null, { gigs: 4 }] })
    expect(row?.problems.map(({ pointer }) => pointer)).toEqual(['/work/0/gigs'])
  })
})

describe('a file that is no such table is refused once', () => {
  test.each([
    ['nothing', '', /^the file is empty/],
    ['empty lines', '\n\r\n', /^the file is empty/],
    ['names only', 'worker_ref,name\n', /^the file has column names only/],
    ['names and empty rows', 'worker_ref,name\n,\n', /^the file has column names only/],
    ['a list of JSON', '[{"worker_ref": 1}]', /looks like JSON; choose the format json/],
    ['a record of JSON', '\n{"worker_ref": 1}', /looks like JSON/],
    ['a quote that is never closed', 'worker_ref,name\nw-1,a\nw-2,"b\nw-3,c\n', /quote is missing/],
    ['a first line without end', `${'worker_ref,'.repeat(12_000)}`, /first line is too long/],
    ['a row without end', `worker_ref,name\nw-1,"${'a'.repeat(1_100_000)}`, /quote is missing/],
  ])('%s', async (_, text, expected) => {
    expect(await refusalOf(text)).toEqual([
      expect.objectContaining({
        pointer: '',
        message: expect.stringMatching(expected),
        messageNl: expect.stringMatching(/\w/),
      }),
    ])
  })

  test('with the line in which a row begins that never ends', async () => {
    const text = 'worker_ref,name\nw-1,"a\nb"\nw-2,"c\nw-3,d\nw-4,e\n'
    expect(await refusalOf(text)).toMatchObject([{ line: 4 }])
  })

  test('also when what it is read from fails', async () => {
    const cause = new Error('the disk is gone')
    async function* failing() {
      yield 'worker_ref,name\nw-1,a\n'
      throw cause
    }
    await expect(rowsOf(failing())).rejects.toBe(cause)
  })
})

test('what a table is read from is closed when nobody wants more of it', async () => {
  let isClosed = false
  async function* endless() {
    try {
      yield 'worker_ref,name\n'
      for (;;) yield 'w-1,a\n'.repeat(1000)
    } finally {
      isClosed = true
    }
  }
  for await (const { row } of (await readTable(endless())).rows) if (row === 3) break
  await expect.poll(() => isClosed).toBe(true)
})
