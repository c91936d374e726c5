import { describe, expect, test } from 'vitest'
import {
  COLUMN_NAMES,
  columnNameOf,
  columnsBelow,
  pathOfColumn,
  pointerOfPath,
} from '../../../../src/issuer/record-file/column-names.ts'

describe('the name of a column', () => {
  test.each([
    ['worker_ref', '/worker_ref'],
    ['identity_check', '/identity_check'],
    ['identity_check.method', '/identity_check/method'],
    ['rating_window.kind', '/rating_window/kind'],
    ['label.nl', '/label/nl'],
    ['work.1.occupation', '/work/0/occupation'],
    ['work.12.label.en', '/work/11/label/en'],
    ['clients.types.2.gigs', '/clients/types/1/gigs'],
    ['ratings.1.histogram.3.count', '/ratings/0/histogram/2/count'],
    ['gig_list.500.month', '/gig_list/499/month'],
    ['holder', '/holder'],
  ])('%s is the place %s, and back', (name, pointer) => {
    expect(pointerOfPath(pathOfColumn(name) ?? [])).toBe(pointer)
    expect(columnNameOf(pointer)).toBe(name)
  })

  test.each([
    ...['', '.', 'naam', 'work', 'work.1', 'work.0.gigs', 'work.01.gigs', 'work.x.gigs'],
    ...['work.gigs', 'regions.1', 'label', 'label.de', 'clients', 'clients.returning.x'],
    ...['worker_ref.', ' worker_ref', 'WORKER_REF', 'constructor', '__proto__', 'work.1.toString'],
    ...['holder.x', 'work.1e1.gigs', 'work.99999.gigs'],
  ])('%j is none', (name) => {
    expect(pathOfColumn(name)).toBeUndefined()
  })

  test('stands in the list of all names, each of which is one', () => {
    expect(COLUMN_NAMES).toContain('reviews.1.text')
    expect(COLUMN_NAMES).toContain('identity_check')
    expect(new Set(COLUMN_NAMES).size).toBe(COLUMN_NAMES.length)
    expect(COLUMN_NAMES.filter((name) => pathOfColumn(name) === undefined)).toEqual([])
  })
})

test.each([
  ['rating_window', ['rating_window.kind', 'rating_window.n', 'rating_window.since']],
  ['gigs_per_month', ['gigs_per_month.1.month', 'gigs_per_month.1.gigs']],
  ['gigs_per_month.3', ['gigs_per_month.3.month', 'gigs_per_month.3.gigs']],
  ['worker_ref', []],
  ['nowhere', []],
])('below %s are %j', (name, columns) => {
  expect(columnsBelow(name)).toEqual(columns)
})
