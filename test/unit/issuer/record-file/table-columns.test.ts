import { describe, expect, test } from 'vitest'
import { KlusCvError } from '../../../../src/core/errors.ts'
import { isPersonalData } from '../../../../src/issuer/personal-names.ts'
import { COLUMN_NAMES } from '../../../../src/issuer/record-file/column-names.ts'
import { letterOf, readColumns } from '../../../../src/issuer/record-file/table-columns.ts'

/** What is wrong with these names: the column and the English message of each. */
function problemsOf(names: readonly string[]): readonly (readonly [string | undefined, string])[] {
  try {
    readColumns(names)
    return []
  } catch (error) {
    if (!(error instanceof KlusCvError)) throw error
    expect(error.code).toBe('ERR_KLUSCV_RECORD')
    return error.problems.map((problem) => {
      expect(problem).toMatchObject({ line: 1, messageNl: expect.stringMatching(/\w/) })
      const { column } = problem as { column?: { letter?: string } }
      return [column?.letter, problem.message]
    })
  }
}

describe('the names of columns', () => {
  test('have letters as in a spreadsheet', () => {
    expect([0, 1, 25, 26, 27, 51, 52, 701, 702].map(letterOf)).toEqual([
      'A',
      'B',
      'Z',
      'AA',
      'AB',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ])
  })

  test('may have spaces around them, and empty columns behind them', () => {
    const { columns } = readColumns([' worker_ref', 'name ', '', ''])
    expect(columns.map(({ pointer }) => pointer)).toEqual(['/worker_ref', '/name'])
  })

  test('find the place of each part of a record', () => {
    const names = ['worker_ref', 'regions', 'work.1.gigs', 'work.1.occupation', 'label.nl']
    const { placeOf } = readColumns(names)
    expect(placeOf('/worker_ref')).toEqual({ name: 'worker_ref', letter: 'A' })
    expect(placeOf('/regions/3')).toEqual({ name: 'regions', letter: 'B' })
    expect(placeOf('/work')).toEqual({ name: 'work.1.gigs', letter: 'C' })
    expect(placeOf('/work/0')).toEqual({ name: 'work.1.gigs', letter: 'C' })
    expect(placeOf('/work/0/occupation')).toEqual({ name: 'work.1.occupation', letter: 'D' })
    expect(placeOf('/work/0/hours')).toEqual({ name: 'work.1.hours' })
    expect(placeOf('/label')).toEqual({ name: 'label.nl', letter: 'E' })
    expect(placeOf('/period_start')).toEqual({ name: 'period_start' })
  })
})

describe('a name that is not known', () => {
  test.each([
    ['naam', 'name'],
    ['Naam', 'name'],
    ['beoordeling', 'rating_value'],
    ['Uren', 'hours_worked'],
    ['aantal klussen', 'gigs_completed'],
    ['Provincie', 'regions'],
    ['vaste klanten', 'clients.returning'],
    ['recensie', 'reviews.1.text'],
    ['gigsCompleted', 'gigs_completed'],
    ['Gigs Completed', 'gigs_completed'],
    ['GIGS-COMPLETED', 'gigs_completed'],
    ['gigs_completd', 'gigs_completed'],
    ['period_strat', 'period_start'],
    ['rating_window.knd', 'rating_window.kind'],
    ['ratingWindow.kind', 'rating_window.kind'],
    ['work[0].occupation', 'work.1.occupation'],
    ['work.0.occupation', 'work.1.occupation'],
    ['work/1/occupation', 'work.1.occupation'],
    ['method', 'identity_check.method'],
  ])('%j is answered with %j', (name, meant) => {
    const expected = [['B', `is not known; did you mean "${meant}"?`]]
    expect(problemsOf(['worker_ref', name])).toEqual(expected)
  })

  test.each([
    ['rating_window', /several columns; use rating_window\.kind, rating_window\.n/],
    ['work', /several columns; use work\.1\.occupation/],
    ['reviews.2', /several columns; use reviews\.2\.text/],
    ['regions.1', /one column "regions", with \| between/],
    ['work.1.tasks.2', /one column "work\.1\.tasks", with \|/],
    ['bsn', /belongs in no certificate; delete the column/],
    ['E-mailadres', /belongs in no certificate/],
    ['geboorte datum', /belongs in no certificate/],
    ['favourite colour', /is not a member of a record; delete the column/],
    ['__proto__', /is not a member of a record/],
  ])('%j: %s', (name, expected) => {
    expect(problemsOf(['worker_ref', name])).toEqual([['B', expect.stringMatching(expected)]])
  })

  test('is told beside all others, in order', () => {
    expect(problemsOf(['naam', 'worker_ref', 'uren', 'x']).map(([letter]) => letter)).toEqual([
      'A',
      'C',
      'D',
    ])
  })

  test('is shown by its beginning when it is long', () => {
    const name = 'x'.repeat(200)
    const columns = ['worker_ref', name]
    expect(() => readColumns(columns)).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({ column: { letter: 'B', name: `${'x'.repeat(60)}…` } }),
        ],
      }),
    )
  })

  test('in the middle needs to be there', () => {
    expect(problemsOf(['worker_ref', '', 'name'])).toEqual([
      ['B', expect.stringMatching(/^has no name/)],
    ])
  })
})

test.each([
  ['review_1', /did you mean "reviews\.1\.text"\?$/],
  ['Review 2', /did you mean "reviews\.2\.text"\?$/],
  ['recensie3', /did you mean "reviews\.3\.text"\?$/],
  ['review_date_2', /did you mean "reviews\.2\.month"\?$/],
  ['reviews_2', /several columns; use reviews\.2\.text/],
  ['Work 1', /several columns; use work\.1\.occupation/],
  ['regions_1', /did you mean "regions"/],
  ['favourite_1', /is not a member of a record/],
  ['review_0', /is not a member of a record/],
])('a name with a number of its own is not known: %j', (name, expected) => {
  expect(problemsOf(['worker_ref', name])).toEqual([['B', expect.stringMatching(expected)]])
})

describe('a name that is personal data', () => {
  test.each(['canary@example.org', '06-12345678', 'NL91ABNA0417164300', '111222333'])(
    'is not repeated: %s',
    (name) => {
      const read = () => readColumns(['worker_ref', name, 'name'])
      expect(read).toThrow(
        expect.objectContaining({
          problems: [
            expect.objectContaining({
              column: { name: '', letter: 'B' },
              message: expect.stringMatching(/^has a name that seems to hold personal data/),
            }),
          ],
        }),
      )
    },
  )

  test('is none of ours', () => {
    expect(COLUMN_NAMES.filter(isPersonalData)).toEqual([])
  })
})

describe('a first line', () => {
  test.each([
    ['without a name of ours', ['Anna', 'canary@example.org', '12']],
    ['of nothing', ['', '']],
  ])('%s is one problem, and repeats nothing', (_, names) => {
    const expected = expect.stringMatching(/^the first line must have our column names/)
    expect(problemsOf(names)).toEqual([[undefined, expected]])
    expect(JSON.stringify(problemsOf(names))).not.toContain('canary')
  })

  test('in other words is told by its columns, and not as a whole', () => {
    const names = ['Personeelsnummer', 'Naam', 'Soort werk', 'Lievelingskleur', 'E-mail']
    expect(problemsOf(names)).toEqual([
      ['A', 'is not known; did you mean "worker_ref"?'],
      ['B', 'is not known; did you mean "name"?'],
      ['C', 'is not known; did you mean "occupation"?'],
      ['D', expect.stringMatching(/^is not a member of a record/)],
      ['E', expect.stringMatching(/in no certificate; delete the column$/)],
    ])
  })

  test.each([[['Naam', 'canary']], [['canary', 'Uren', 'Appelmoes']]])(
    'of which one word is another name of ours may be values: %j',
    (names) => {
      expect(problemsOf(names)).toEqual([
        [undefined, expect.stringMatching(/^the first line must/)],
      ])
    },
  )

  test('that is a note of a spreadsheet is told to be one', () => {
    expect(problemsOf(['sep='])).toEqual([[undefined, expect.stringContaining('sep=')]])
  })

  test.each<readonly [readonly string[], string, RegExp]>([
    [['worker_ref', 'name', 'worker_ref'], 'C', /same name as column A/],
    [['identity_check', 'identity_check.date'], 'B', /column A "identity_check" too/],
    [['work.1.gigs', 'work.3.gigs'], 'B', /^comes after "work\.2", which is not there/],
    [['worker_ref', 'work.2.gigs'], 'B', /^comes after "work\.1"/],
    [['ratings.1.histogram.2.value'], 'A', /^comes after "ratings\.1\.histogram\.1"/],
  ])('%j is wrong at %s', (names, letter, expected) => {
    expect(problemsOf(names)).toEqual([[letter, expect.stringMatching(expected)]])
  })

  test('may have numbered columns in any order', () => {
    expect(problemsOf(['work.2.gigs', 'work.1.gigs'])).toEqual([])
  })
})
