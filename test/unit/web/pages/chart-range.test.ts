import { describe, expect, test } from 'vitest'
import type { Mark, RangeFigure } from '../../../../src/claims/describe-normal-range.ts'
import { captionRange, drawRange } from '../../../../src/web/shared/pages/chart-range.ts'

const mark = (at: string): Mark => ({ at, label: at.replace('.', ',') })

interface Values {
  readonly value?: string
  readonly low?: string
  readonly middle?: string
  readonly high?: string
  readonly worst?: string
  readonly best?: string
}

function figureOf(values: Values = {}): RangeFigure {
  const { value = '4.8', low = '4.5', middle = '4.75', high = '4.9' } = values
  return {
    ...{ value: mark(value), low: mark(low), middle: mark(middle), high: mark(high) },
    ...{ worst: values.worst ?? '1', best: values.best ?? '5', mark },
  }
}

const draw = (values: Values = {}) => drawRange(figureOf(values), 'nl').toString()

/** Each text of a drawing with its place, and how wide it can be in the larger letters of a phone. */
function textsOf(drawing: string) {
  return [
    ...drawing.matchAll(/<text(?: class="([a-z ]+)")? x="([\d.]+)" y="([\d.]+)">([^<]+)</g),
  ].map(([, kind = '', x = '', y = '', text = '']) => {
    const size = kind.includes('value') ? 21 : 16
    // Digits of Source Sans are half as wide as they are high; letters on average as well.
    const width = text.length * size * 0.5
    const start = kind === 'end' ? Number(x) - width : Number(x) - (kind === '' ? 0 : width / 2)
    return { text, start, end: start + width, top: Number(y) - size * 0.7, bottom: Number(y) }
  })
}

const endsOf = (drawing: string) =>
  textsOf(drawing)
    .slice(0, 2)
    .map(({ text }) => text)

const SHAPES: readonly (readonly [string, Values])[] = [
  ['usual', {}],
  ['at the top', { value: '5.0', low: '4.85', middle: '4.9', high: '5' }],
  ['far below', { value: '1.05' }],
  ['at the start of the line', { value: '4' }],
  ['of one value at the end', { value: '5', low: '5', middle: '5', high: '5' }],
  ['of one value at the start', { value: '1', low: '1', middle: '1', high: '1' }],
  ['narrow', { low: '4.85', middle: '4.86', high: '4.87' }],
  ['narrow at the end', { low: '4.97', middle: '4.98', high: '4.99', value: '4.99' }],
  ['narrow at the start', { low: '4.01', middle: '4.02', high: '4.03', value: '4.02' }],
  [
    'on a scale of 10',
    { worst: '1', best: '10', value: '8.4', low: '7.6', middle: '8', high: '9' },
  ],
  [
    'on a scale of 100',
    { worst: '0', best: '100', value: '97', low: '92', middle: '96', high: '99' },
  ],
  [
    'on a scale of 1',
    { worst: '0', best: '1', value: '0.97', low: '0.92', middle: '0.96', high: '1' },
  ],
  ['on a scale of 7', { worst: '1', best: '7', value: '6.5', low: '2', middle: '5', high: '6.75' }],
  [
    'on a scale of a million',
    { worst: '0', best: '1000000', value: '900000', low: '50', middle: '5000', high: '100000' },
  ],
]

describe('drawRange', () => {
  test.each(SHAPES)('stays within its drawing: %s', (_, values) => {
    const drawing = draw(values)
    expect(drawing).not.toMatch(/NaN|undefined|Infinity|="-|M-/)
    for (const { start, end } of textsOf(drawing)) {
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeLessThanOrEqual(340)
    }
    const [, x = ''] = /<circle class="dot" cx="([\d.]+)"/.exec(drawing) ?? []
    expect(Number(x)).toBeGreaterThanOrEqual(14)
    expect(Number(x)).toBeLessThanOrEqual(326)
  })

  test.each(SHAPES)('has no label on another: %s', (_, values) => {
    const texts = textsOf(draw(values))
    expect(texts.length).toBeGreaterThanOrEqual(5)
    texts.forEach((one, at) => {
      for (const other of texts.slice(at + 1)) {
        const isBeside = one.end <= other.start || other.end <= one.start
        const isAbove = one.bottom <= other.top || other.bottom <= one.top
        expect([one.text, other.text, isBeside || isAbove]).toEqual([one.text, other.text, true])
      }
    })
  })

  test.each<readonly [Values, readonly string[]]>([
    [{}, ['4,0', '5,0']],
    [{ value: '3.99' }, ['3', '5']],
    [{ low: '2.5' }, ['2', '5']],
    [{ value: '1' }, ['1', '5']],
    [{ value: '5', low: '5', middle: '5', high: '5' }, ['4,0', '5,0']],
    [{ worst: '1', best: '10', value: '8.4', low: '7.6', middle: '8', high: '9' }, ['7', '10']],
    [{ worst: '0', best: '100', value: '97', low: '92', middle: '96', high: '99' }, ['90', '100']],
    [
      { worst: '0', best: '1', value: '0.97', low: '0.92', middle: '0.96', high: '1' },
      ['0,9', '1,0'],
    ],
  ])('begins below everything shown, and names both ends: %j', (values, ends) => {
    expect(endsOf(draw(values))).toEqual(ends)
  })

  test('puts band, middle and dot where they belong', () => {
    const drawing = draw()
    expect(drawing).toContain('<rect class="usual" x="170" y="47" width="124.8" height="26"')
    expect(drawing).toContain('<path class="middle" d="M248 47v26"/>')
    expect(drawing).toContain('<circle class="dot" cx="263.6" cy="60" r="10"/>')
  })

  test('has a stem from the dot to its value, and none where a label of an end stands', () => {
    expect(draw()).toContain('class="stem"')
    for (const value of ['4', '4.05', '4.95', '5'])
      expect(draw({ value })).not.toContain('class="stem"')
  })

  test('says one value once', () => {
    const texts = textsOf(draw({ value: '4.2', low: '4.5', middle: '4.5', high: '4.5' }))
    expect(texts.filter(({ text }) => text === '4,5')).toHaveLength(1)
  })

  test('has words for who cannot see it, and never says where somebody stands', () => {
    expect(draw()).toContain(
      'role="img" aria-label="Deze beoordeling: 4,8. 8 van de 10 mensen: 4,5 tot 4,9. Het midden: 4,75."',
    )
    const english = drawRange(figureOf(), 'en').toString()
    expect(english).toContain('aria-label="This rating: 4,8. 8 out of 10 people: 4,5 to 4,9.')
    expect(captionRange(figureOf(), 'nl')).toBe('De stippellijn is het midden: 4,75.')
  })

  test('has no colour and no style of its own: a page forbids both', () => {
    expect(draw()).not.toMatch(/style=|fill=|stroke=|#[0-9a-f]{3}/)
  })
})
