import { describe, expect, test } from 'vitest'
import type { CellKind } from '../../../../src/issuer/record-file/cell-kinds.ts'
import { parseCell } from '../../../../src/issuer/record-file/parse-cell.ts'

describe('a cell is read', () => {
  test.each<readonly [CellKind, string, unknown]>([
    ['text', 'w-1', 'w-1'],
    ['text', '12', '12'],
    ['integer', '0', 0],
    ['integer', '48', 48],
    ['integer', '-4', -4],
    ['integer', '100000001', 100_000_001],
    ['decimal', '4.8', '4.8'],
    ['decimal', '4', '4'],
    ['decimal', '4.812', '4.812'],
    ['decimal', 'many', 'many'],
    ['boolean', 'true', true],
    ['boolean', 'FALSE', false],
    ['month', '2024-03', '2024-03'],
    ['month', '2024-13', '2024-13'],
    ['day', '2026-02-30', '2026-02-30'],
    ['codes', 'NL-NH|NL-UT', ['NL-NH', 'NL-UT']],
    ['codes', 'NL-NH | NL-UT', ['NL-NH', 'NL-UT']],
    ['codes', 'NL-NH', ['NL-NH']],
    ['texts', 'koken, afwassen|spelen', ['koken, afwassen', 'spelen']],
  ])('%s %j as %j', (kind, text, value) => {
    expect(parseCell(kind, text)).toEqual({ ok: true, value })
  })
})

describe('a cell in another form is answered with how to write it', () => {
  test.each<readonly [CellKind, string, RegExp]>([
    ['decimal', '4,8', /write it with a point, such as 4\.8/],
    ['decimal', '-4,8', /with a point/],
    ['decimal', '1.250,50', /thousands separator/],
    ['decimal', '1,250.50', /thousands separator/],
    ['decimal', "1'250.5", /thousands separator/],
    ['decimal', '85%', /has a %; write a share/],
    ['integer', '1.250', /thousands separator; write digits only/],
    ['integer', '1,250', /thousands separator/],
    ['integer', '1 250', /thousands separator/],
    ['integer', '1\u00a0250', /thousands separator/],
    ['integer', '48.0', /whole number; write it without point or comma/],
    ['integer', '48,5', /whole number; write it without point or comma/],
    ['integer', '048', /without leading zeros/],
    ['integer', '+48', /without leading zeros or plus/],
    ['integer', '1.25E+04', /shortened by a spreadsheet/],
    ['integer', '1234567890123456', /must be a whole number/],
    ['integer', '-0', /must be a whole number/],
    ['integer', 'veel', /whole number, such as 48; leave the cell empty/],
    ['integer', 'NULL', /leave the cell empty when unknown/],
    ...['ja', 'nee', 'yes', 'no', '1', '0', 'waar', 'onwaar', 'J', 'x'].map(
      (text) => ['boolean', text, /write true for yes and false for no/] as const,
    ),
    ...['mrt-24', 'Mar-24', 'maart 2024', '3/2024', '03-2024', '2024-3', '202403', '45352'].map(
      (text) => ['month', text, /such as 2024-03.*format Text/] as const,
    ),
    ...['2024/03', '2024'].map((text) => ['month', text, /such as 2024-03/] as const),
    ...['14-03-2026', '2026-03-14', '3/14/2026', '14.3.26', '2026-03-14T00:00:00Z'].map(
      (text) => ['month', text, /a day is not needed: write 2026-03; .*format Text/] as const,
    ),
    ...['26-11-2026', '11/26/2026', '2026-11', '46352', 'vandaag'].map(
      (text) => ['day', text, /such as 2026-11-26.*format Text/] as const,
    ),
    ...['NL-NH, NL-UT', 'NL-NH;NL-UT', 'NL-NH NL-UT'].map(
      (text) => ['codes', text, /with \| between them/] as const,
    ),
    ['codes', 'NL-NH|', /empty place/],
    ['texts', '|koken', /empty place/],
    ['texts', 'koken||spelen', /empty place/],
  ])('%s %j', (kind, text, expected) => {
    const cell = parseCell(kind, text)
    if (cell.ok) throw new Error('the cell was read')
    expect(cell.words.en).toMatch(expected)
    expect(cell.words.nl).not.toBe(cell.words.en)
  })

  test.each<readonly [CellKind, string]>([
    ['integer', '4711,5'],
    ['decimal', '47,11'],
    ['boolean', 'canary'],
    ['month', 'canary-24'],
    ['day', '4711'],
    ['codes', 'canary, canary'],
  ])('and never with the value: %s %j', (kind, text) => {
    const cell = parseCell(kind, text)
    expect(cell.ok).toBe(false)
    expect(JSON.stringify(cell)).not.toMatch(/canary|47,?11/)
  })
})
