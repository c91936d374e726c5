import { describe, expect, test } from 'vitest'
import { describeNormalRange } from '../../../src/claims/describe-normal-range.ts'
import type { JsonValue } from '../../../src/core/json.ts'
import type { NormalRange } from '../../../src/core/report.ts'
import { fullReputation, fullWorkHistory, minimalReputation } from '../../support/subjects.ts'

const RANGE: NormalRange = {
  occupation: fullReputation().occupation,
  ratingSystem: 'stars',
  bestRating: '5',
  worstRating: '1',
  population: {
    nl: 'werkenden met minstens 10 beoordelingen',
    en: 'workers with at least 10 ratings',
  },
  n: 1240,
  median: '4.75',
  p10: '4.5',
  p25: '4.62',
  p75: '4.84',
  p90: '4.9',
  asOf: '2026-10-01',
}

const subjectWith = (changes: object) =>
  ({ ...fullReputation(), ...changes }) as unknown as JsonValue
const FULL = subjectWith({})

const SHARED = { histogram: undefined, aspects: undefined, positiveThreshold: undefined }

/** The subject and the range of a platform with this system and scale. */
function on(
  ratingSystem: string,
  [worstRating, bestRating]: readonly [string, string],
  [ratingValue, p10, median, p90]: readonly [string, string, string, string],
) {
  const scale = { ratingSystem, worstRating, bestRating }
  const subject = JSON.parse(JSON.stringify(subjectWith({ ...SHARED, ...scale, ratingValue })))
  return { subject, range: { ...RANGE, ...scale, p10, p25: p10, median, p75: median, p90 } }
}

describe('what is usual, in words', () => {
  test('says the range of eight of ten, of whom, when, and whose statement it is', () => {
    expect(describeNormalRange(FULL, RANGE, 'nl')).toMatchObject({
      sentence: 'Op dit platform hebben 8 van de 10 mensen tussen 4,5 en 4,9.',
      population:
        'Het gaat om 1.240 mensen: ‘werkenden met minstens 10 beoordelingen’. Stand op 1 oktober 2026.',
      source: 'Dit zegt het platform zelf. Het is geen deel van het bewijs.',
    })
    expect(describeNormalRange(FULL, RANGE, 'en')).toMatchObject({
      sentence: 'On this platform, 8 out of 10 people have between 4.5 and 4.9.',
      population:
        'This is about 1,240 people: ‘workers with at least 10 ratings’. Figures as of 1 October 2026.',
      source: 'The platform itself says this. It is not part of the certificate.',
    })
  })

  test('gives the drawing the values as they are signed and as they are read', () => {
    const figure = describeNormalRange(FULL, RANGE, 'nl')?.figure
    expect(figure).toMatchObject({
      value: { at: '4.8', label: '4,8' },
      low: { at: '4.5', label: '4,5' },
      middle: { at: '4.75', label: '4,75' },
      high: { at: '4.9', label: '4,9' },
      worst: '1',
      best: '5',
    })
    expect(figure?.mark('4.0')).toEqual({ at: '4.0', label: '4,0' })
  })
})

describe('the sentence', () => {
  test('says of one value that it is one', () => {
    const range = { ...RANGE, p10: '5', p25: '5', median: '5', p75: '5', p90: '5.0' }
    expect(describeNormalRange(FULL, range, 'nl')?.sentence).toBe(
      'Op dit platform hebben 8 van de 10 mensen precies 5,0.',
    )
  })

  test.each([
    ['grade10', on('grade10', ['1', '10'], ['8.4', '7.6', '8.3', '9']), 'tussen 7,6 en 9.'],
    [
      'percentage',
      on('percentage', ['0', '100'], ['97', '92', '96', '99.5']),
      'tussen 92% en 99,5%.',
    ],
    ['thumbs', on('thumbs', ['0', '100'], ['97', '92', '96', '99']), 'tussen 92% en 99%.'],
    ['thumbs to 1', on('thumbs', ['0', '1'], ['0.97', '0.92', '0.96', '1']), 'tussen 92% en 100%.'],
    [
      'acceptReject',
      on('acceptReject', ['0', '1'], ['0.97', '0.9', '0.96', '1']),
      'tussen 90% en 100%.',
    ],
  ])('reads values as the system has them: %s', (_, { subject, range }, words) => {
    expect(describeNormalRange(subject, range, 'nl')?.sentence).toContain(words)
  })

  test('keeps a text that runs from right to left apart from ours', () => {
    const population = { nl: 'عاملون', en: 'عاملون' }
    const words = describeNormalRange(FULL, { ...RANGE, population }, 'nl')
    expect(words?.population).toContain('‘\u2068عاملون\u2069’. Stand op')
  })

  test('says the same whoever stands beside it: low, high or in the middle', () => {
    for (const locale of ['nl', 'en'] as const) {
      const said = ['1', '4.5', '4.75', '4.9', '5'].map((ratingValue) => {
        const { sentence, population, source } =
          describeNormalRange(subjectWith({ ratingValue }), RANGE, locale) ?? {}
        return `${sentence} ${population} ${source}`
      })
      expect(new Set(said).size).toBe(1)
      expect(said[0]).not.toMatch(
        /hoger|lager|beter|best|boven|onder|top|higher|lower|better|above|below|percent|rank/i,
      )
    }
  })
})

describe('there are no words', () => {
  const SUBJECTS: readonly (readonly [string, JsonValue | undefined])[] = [
    ['for 9 ratings', subjectWith({ ...SHARED, ratingCount: 9 })],
    ['for few ratings', minimalReputation() as unknown as JsonValue],
    ['for other work', subjectWith({ occupation: 'https://w3id.org/kluscv/occupations#oppas' })],
    ['for another system', on('grade10', ['1', '10'], ['4.8', '1', '2', '3']).subject],
    ['for a certificate of work', fullWorkHistory() as unknown as JsonValue],
    ['for a certificate that is not one', { ratingCount: 100 }],
    ['for nothing', undefined],
  ]
  test.each(SUBJECTS)('%s', (_, subject) => {
    expect(
      describeNormalRange(JSON.parse(JSON.stringify(subject ?? null)), RANGE, 'nl'),
    ).toBeUndefined()
  })

  test('for 9 ratings, and there are for 10', () => {
    const ten = JSON.parse(
      JSON.stringify(subjectWith({ ...SHARED, ratingCount: 10, positiveCount: 10 })),
    )
    expect(describeNormalRange({ ...ten, aspects: undefined }, RANGE, 'nl')).toBeDefined()
  })

  test.each([{ bestRating: '10' }, { worstRating: '0' }, { ratingSystem: 'level' }])(
    'for a range on another scale: %j',
    (changes) => {
      expect(describeNormalRange(FULL, { ...RANGE, ...changes }, 'nl')).toBeUndefined()
    },
  )

  test('without a range', () => {
    expect(describeNormalRange(FULL, undefined, 'nl')).toBeUndefined()
  })

  test('for a system that counts and has no value', () => {
    const { subject, range } = on('acceptReject', ['0', '1'], ['0.97', '0.9', '0.96', '1'])
    const { ratingValue: _, bestRating: __, worstRating: ___, ...counted } = subject
    expect(describeNormalRange(counted, range, 'nl')).toBeUndefined()
  })

  test('but a scale that is written with other decimals is the same', () => {
    expect(
      describeNormalRange(FULL, { ...RANGE, bestRating: '5.0', worstRating: '1.00' }, 'nl'),
    ).toBeDefined()
  })
})
