import { describe, expect, test } from 'vitest'
import { drawMonths, tabulateMonths } from '../../../../src/web/shared/pages/chart-months.ts'
import { drawRatings } from '../../../../src/web/shared/pages/chart-ratings.ts'

const months = (first: string, gigs: readonly number[]) =>
  gigs.map((count, at) => {
    const date = new Date(`${first}-01T00:00:00Z`)
    date.setUTCMonth(date.getUTCMonth() + at)
    return { month: date.toISOString().slice(0, 7), gigs: count }
  })
const draw = (first: string, gigs: readonly number[], unit = 'klus'): string =>
  drawMonths(months(first, gigs), 'nl', unit)?.toString() ?? ''
const heightOf = (drawing: string): number =>
  Number(/viewBox="0 0 340 ([\d.]+)"/.exec(drawing)?.[1])
const bricksOf = (drawing: string): number => (drawing.match(/M[\d.]+ [\d.]+h/g) ?? []).length

describe('drawMonths', () => {
  test.each([0, 1, 2])('draws nothing for %i months', (count) => {
    expect(draw('2026-01', Array(count).fill(4))).toBe('')
  })

  test('draws a brick for each gig when ten bricks are enough', () => {
    expect(bricksOf(draw('2026-01', [1, 10, 3]))).toBe(14)
    expect(draw('2026-01', [1, 10, 3])).toContain('1 steen = 1 klus. Drukste maand: 10.')
  })

  test.each([
    [11, '1 steen = 2 klussen'],
    [22, '1 steen = 3 klussen'],
    [400, '1 steen = 50 klussen'],
    [4_000, '1 steen = 500 klussen'],
  ])('lets a brick stand for more when the busiest month has %i', (most, caption) => {
    const drawing = draw('2026-01', [most, 0, most])
    expect(drawing).toContain(caption)
    expect(bricksOf(drawing)).toBeLessThanOrEqual(20)
  })

  test('draws a partial brick for what is left', () => {
    expect(bricksOf(draw('2026-01', [3, 22, 4]))).toBe(1 + 8 + 2)
  })

  test('leaves empty ground for a month that is missing, and says so', () => {
    const listed = months('2026-01', [4, 4, 4, 4]).filter(({ month }) => month !== '2026-02')
    const drawing = drawMonths(listed, 'nl', 'klus')?.toString() ?? ''
    expect(drawing).toContain('Eén maand zonder werk.')
    expect(drawing).toContain('<th scope="row">februari 2026</th><td>0</td>')
  })

  test('draws quarters when there are more than 36 months, and lists every month', () => {
    const drawing = draw('2020-02', Array(72).fill(5))
    expect(drawing).toContain('Drukste kwartaal: 15.')
    expect(drawing.match(/<th scope="row">/g)).toHaveLength(72)
  })
})

describe('the years and words of drawMonths', () => {
  test.each([
    ['2024-12', 26],
    ['2024-11', 36],
    ['2019-01', 90],
  ])('puts each year under the axis from the first, none on top of another: %s', (first, count) => {
    const drawing = draw(first, Array(count).fill(3))
    const years = [...drawing.matchAll(/<text x="([\d.]+)" y="[\d.]+">(\d{4})</g)]
    const expected = Array.from({ length: years.length }, (_, at) => Number(first.slice(0, 4)) + at)
    expect(years.map(([, , year]) => Number(year))).toEqual(expected)
    expect(years.length).toBeGreaterThan(2)
    const places = years.map(([, x]) => Number(x))
    places.slice(1).forEach((x, at) => {
      expect(x - (places[at] ?? 0)).toBeGreaterThanOrEqual(34)
    })
  })

  test('is as high as its bricks', () => {
    expect(heightOf(draw('2026-01', [1, 2, 1]))).toBeLessThan(60)
    expect(heightOf(draw('2026-01', [1, 10, 1]))).toBeGreaterThan(130)
  })

  test('counts in what the certificate counts', () => {
    const drawing = draw('2026-01', [1, 10, 3], 'oppasbeurt')
    expect(drawing).toContain('1 steen = 1 oppasbeurt.')
    expect(drawing).toContain('<th scope="col">Oppasbeurten</th>')
    expect(drawing).toContain('maart 2026: 14 oppasbeurten.')
    expect(drawing).not.toContain('klus')
  })

  test('has one sentence for who cannot see it', () => {
    expect(draw('2024-08', [5, 0, 7])).toContain(
      'aria-label="Werk per maand van augustus 2024 tot en met oktober 2024: 12 klussen. Drukste maand: 7. Eén maand zonder werk."',
    )
  })

  test('speaks English', () => {
    const drawing = drawMonths(months('2024-08', [1200, 2, 1]), 'en', 'klus')?.toString()
    expect(drawing).toContain('1 brick = 250 gigs. Busiest month: 1,200.')
  })
})

describe('the table of months', () => {
  const listed = [
    { month: '2026-08', gigs: 590, hours: '310.50' },
    { month: '2026-10', gigs: 1614 },
  ]
  const rows = (table: string) =>
    [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/>([^<]*)<\/t[hd]>/g)].map(([, cell]) => cell),
    )

  test('has the hours where they are known, and every month', () => {
    expect(rows(tabulateMonths(listed, 'nl', 'bezorging').toString())).toEqual([
      ['Maand', 'Bezorgingen', 'Uren'],
      ['augustus 2026', '590', '310,50'],
      ['september 2026', '0', ''],
      ['oktober 2026', '1.614', ''],
    ])
  })

  test('has no hours where none are known, and is there for a single month', () => {
    expect(rows(tabulateMonths(listed.slice(1), 'en', 'score').toString())).toEqual([
      ['Month', 'Gigs'],
      ['October 2026', '1,614'],
    ])
  })

  test('stands below the drawing, with the same hours', () => {
    const drawing = drawMonths(listed, 'nl', 'bezorging')?.toString() ?? ''
    expect(drawing).toContain(tabulateMonths(listed, 'nl', 'bezorging').toString())
  })
})

describe('drawRatings', () => {
  const STARS = { best: '5', worst: '1' }
  const draw = (histogram: Parameters<typeof drawRatings>[0], scale = STARS): string =>
    drawRatings(histogram, 'nl', scale).toString()
  const rowsOf = (table: string): readonly (readonly (string | undefined)[])[] =>
    [...table.matchAll(/<th scope="row">([^<]+)<.*?<td>([^<]+)</g)].map(([, value, count]) => [
      value,
      count,
    ])
  const widthsOf = (table: string): readonly number[] =>
    [...table.matchAll(/rect width="([\d.]+)"/g)].map(([, width]) => Number(width))

  test('lists the best first, with every count and with those that nobody gave', () => {
    const table = draw([
      { value: '2', count: 2 },
      { value: '4', count: 1 },
      { value: '5', count: 2000 },
    ])
    expect(rowsOf(table)).toEqual([
      ['5', '2.000'],
      ['4', '1'],
      ['3', '0'],
      ['2', '2'],
      ['1', '0'],
    ])
  })

  test('goes by halves when the ratings do, and adds nothing on another scale', () => {
    const half = [{ value: '4.5', count: 1 }]
    expect(rowsOf(draw(half))).toHaveLength(9)
    expect(rowsOf(draw([{ value: '4.7', count: 1 }]))).toEqual([['4,7', '1']])
    expect(rowsOf(draw(half, { best: '100', worst: '0' }))).toEqual([['4,5', '1']])
  })

  test('draws no bar for none, at least a sliver for one, and two twice as long', () => {
    const table = draw([
      { value: '1', count: 1 },
      { value: '4', count: 2 },
      { value: '5', count: 58 },
    ])
    expect(widthsOf(table)).toEqual([100, 3.4, 0, 0, 1.7])
    const rare = [
      { value: '4', count: 1 },
      { value: '5', count: 2000 },
    ]
    expect(widthsOf(draw(rare))).toEqual([100, 1, 0, 0, 0])
  })
})
