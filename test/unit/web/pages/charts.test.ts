import { describe, expect, test } from 'vitest'
import { drawMonths } from '../../../../src/web/shared/pages/chart-months.ts'
import { drawRatings } from '../../../../src/web/shared/pages/chart-ratings.ts'

const months = (first: string, gigs: readonly number[]) =>
  gigs.map((count, at) => {
    const date = new Date(`${first}-01T00:00:00Z`)
    date.setUTCMonth(date.getUTCMonth() + at)
    return { month: date.toISOString().slice(0, 7), gigs: count }
  })
const draw = (first: string, gigs: readonly number[]): string =>
  drawMonths(months(first, gigs), 'nl')?.toString() ?? ''
const bricksOf = (drawing: string): number => (drawing.match(/M[\d.]+ [\d.]+h/g) ?? []).length

describe('drawMonths', () => {
  test.each([0, 1, 2])('draws nothing for %i months', (count) => {
    expect(drawMonths(months('2026-01', Array(count).fill(4)), 'nl')).toBeUndefined()
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
    const drawing = drawMonths(listed, 'nl')?.toString() ?? ''
    expect(drawing).toContain('Eén maand zonder werk.')
    expect(drawing).toContain('<th scope="row">februari 2026</th><td>0</td>')
  })

  test('draws quarters when there are more than 36 months, and lists every month', () => {
    const drawing = draw('2020-02', Array(72).fill(5))
    expect(drawing).toContain('Drukste kwartaal: 15.')
    expect(drawing.match(/<th scope="row">/g)).toHaveLength(72)
  })

  test('puts each year once under the axis, and no two years on top of each other', () => {
    const drawing = draw('2024-12', Array(26).fill(3))
    const years = [...drawing.matchAll(/<text x="([\d.]+)" y="132">(\d{4})</g)]
    expect(years.map(([, , year]) => year)).toEqual(['2025', '2026', '2027'].slice(0, years.length))
    const places = years.map(([, x]) => Number(x))
    places.slice(1).forEach((x, at) => {
      expect(x - (places[at] ?? 0)).toBeGreaterThanOrEqual(40)
    })
  })

  test('has one sentence for who cannot see it', () => {
    expect(draw('2024-08', [5, 0, 7])).toContain(
      'aria-label="Werk per maand van augustus 2024 tot en met oktober 2024: 12 klussen. Drukste maand: 7. Eén maand zonder werk."',
    )
  })

  test('speaks English', () => {
    const drawing = drawMonths(months('2024-08', [1200, 2, 1]), 'en')?.toString()
    expect(drawing).toContain('1 brick = 250 gigs. Busiest month: 1,200.')
  })
})

describe('drawRatings', () => {
  const histogram = [
    { value: '1', count: 0 },
    { value: '4.5', count: 1 },
    { value: '10', count: 2000 },
  ]

  test('lists the best first, with every count', () => {
    const rows = [
      ...drawRatings(histogram, 'nl')
        .toString()
        .matchAll(/<th scope="row">([^<]+)<.*?<td>([^<]+)</g),
    ]
    expect(rows.map(([, value, count]) => [value, count])).toEqual([
      ['10', '2.000'],
      ['4,5', '1'],
      ['1', '0'],
    ])
  })

  test('draws no bar for none and at least a sliver for one', () => {
    const widths = [
      ...drawRatings(histogram, 'nl')
        .toString()
        .matchAll(/rect width="(\d+)"/g),
    ]
    expect(widths.map(([, width]) => width)).toEqual(['100', '1', '0'])
  })
})
