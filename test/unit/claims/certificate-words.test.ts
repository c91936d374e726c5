/**
 * What certificates say at first glance and in sentences: the cases that people would trip over.
 * @module
 */
import { describe, expect, test } from 'vitest'
import {
  type CertificateWords,
  describeCertificate,
  type Locale,
} from '../../../src/claims/describe-certificate.ts'
import type { Statement } from '../../../src/claims/statement.ts'
import type { JsonObject } from '../../../src/core/json.ts'
import {
  fullReputation,
  fullWorkHistory,
  minimalReputation,
  minimalWorkHistory,
} from '../../support/subjects.ts'

const LOCALES: readonly Locale[] = ['nl', 'en']

describe('a work certificate says', () => {
  const words = describeCertificate('WorkHistoryCredential', fullWorkHistory(), 'nl')

  test('who, what, when and how much at first glance', () => {
    expect(words).toMatchObject({
      title: 'Werkbewijs',
      name: 'Samira El Amrani',
      role: 'Fietskoerier en ander werk',
      period: 'augustus 2024 – oktober 2026',
      asOf: '1 november 2026',
      figures: [
        { value: '412', label: 'bezorgingen gedaan' },
        { value: '226,50', label: 'uur gewerkt' },
        { value: '24', label: 'opdrachtgevers kwamen terug' },
      ],
    })
  })

  test('the same in English', () => {
    const english = describeCertificate('WorkHistoryCredential', fullWorkHistory(), 'en')
    expect(english).toMatchObject({
      title: 'Work certificate',
      role: 'Bicycle courier and other work',
      period: 'August 2024 – October 2026',
      asOf: '1 November 2026',
    })
  })

  test('one gig in the singular, one month once, and no figure for what is unknown', () => {
    const one = describeCertificate('WorkHistoryCredential', minimalWorkHistory(), 'nl')
    expect(one.figures).toEqual([{ value: '1', label: 'oppasbeurt gedaan' }])
    expect(one.period).toBe('oktober 2026')
    expect(one.gigsPerMonth).toBeUndefined()
  })

  test('both languages of what the platform wrote, in either language', () => {
    for (const locale of LOCALES) {
      const text = textOf(describeCertificate('WorkHistoryCredential', fullWorkHistory(), locale))
      for (const label of ['maaltijden bezorgen', 'meal delivery']) expect(text).toContain(label)
    }
  })

  test('that skills were not tested, and that the work relation is the word of the platform', () => {
    expect(textOf(words)).toMatch(/Hoort meestal bij dit werk: .*\. Dit is niet getoetst\./)
    expect(textOf(words)).toMatch(/zoals opgegeven door het platform: werk als zelfstandige/)
  })

  test('an Arabic name apart from the sentence around it', () => {
    const subject = { ...minimalWorkHistory(), name: 'محمد' }
    const { name, statements } = describeCertificate('WorkHistoryCredential', subject, 'nl')
    expect(name).toBe('محمد')
    expect(statements[0]?.text).toBe('Dit bewijs staat op naam van \u2068محمد\u2069.')
  })

  test('what it does not prove: who did the work, and that the name was checked', () => {
    const limitsOf = (changes: object) =>
      describeCertificate(
        'WorkHistoryCredential',
        { ...minimalWorkHistory(), ...changes } as JsonObject,
        'nl',
      ).limits
    expect(limitsOf({})).toContain('Niemand controleerde of deze naam klopt.')
    expect(limitsOf({})).toContain('Het platform zegt niet of een ander klussen mocht overnemen.')
    expect(limitsOf({ identityCheck: { method: 'eID' } })).toContain(
      'Het platform controleerde de naam, maar niet bij elke klus.',
    )
    expect(limitsOf({ substitutionAllowed: true })).toContain(
      'Een deel van het werk kan door een ander gedaan zijn.',
    )
    expect(limitsOf({ substitutionAllowed: false })).toContain(
      'Het bewijs gaat over een account. Een ander kan het account gebruikt hebben.',
    )
  })
})

const wordsOf = (changes: object, locale: Locale = 'nl') =>
  describeCertificate(
    'ReputationCredential',
    { ...fullReputation(), ...changes } as JsonObject,
    locale,
  )
const few = (ratingCount: number) =>
  describeCertificate('ReputationCredential', { ...minimalReputation(), ratingCount }, 'nl')

describe('a reputation certificate says', () => {
  test('the value with scale, count, window and raters', () => {
    const text = textOf(wordsOf({}))
    expect(text).toContain('Gemiddelde beoordeling: 4,8, op een schaal van 1 tot 5.')
    expect(text).toContain('Dit komt uit 287 beoordelingen.')
    expect(text).toContain('Beoordelingen sinds augustus 2024 tellen mee.')
    expect(text).toContain('Klanten gaven de beoordelingen.')
    expect(text).toContain('Alleen wie echt een klus had, kon beoordelen.')
    expect(text).toContain('Beoordelen was niet verplicht.')
    expect(wordsOf({}).figures[0]).toEqual({ value: '4,8', label: 'van 5 sterren' })
    expect(wordsOf({}, 'en').figures[0]).toEqual({ value: '4.8', label: 'out of 5 stars' })
  })

  test('the rating as signed data for a drawing', () => {
    expect(wordsOf({}).rating).toEqual({
      value: '4.8',
      best: '5',
      worst: '1',
      count: 287,
      histogram: fullReputation().histogram,
    })
  })

  test('which ratings count, in other words for each window', () => {
    const windows = [
      { kind: 'allTime' },
      { kind: 'lastN', n: 300 },
      { kind: 'since', since: '2024-08' },
    ]
    for (const locale of LOCALES) {
      const texts = windows.map((ratingWindow) =>
        textAbout(wordsOf({ ratingWindow }, locale).statements, '/ratingWindow/kind'),
      )
      expect(new Set(texts).size).toBe(3)
    }
  })

  test('nothing that ranks the person', () => {
    for (const locale of LOCALES) {
      const words = wordsOf({}, locale)
      expect(`${textOf(words)} ${words.limits.join(' ')}`).not.toMatch(
        /hoger dan|beter dan|above average|better than|top \d|percentiel|rank/i,
      )
    }
  })
})

describe('of a small number of ratings it says', () => {
  test('that fewer than 5 ratings say nothing: no value in large type, nothing to draw', () => {
    expect(textOf(few(4))).toContain('4 beoordelingen. Dat is te weinig om iets te zeggen.')
    expect(few(4).figures[0]).toEqual({ value: '4', label: 'te weinig beoordelingen' })
    expect(few(4).figures.map(({ value }) => value)).not.toContain('4,5')
    expect(few(4).rating).toBeUndefined()
    expect(textOf(few(1))).toContain('1 beoordeling. Dat is te weinig om iets te zeggen.')
  })

  test('that 5 to 9 ratings allow no comparison, and nothing of the kind from 10', () => {
    for (const count of [5, 9]) {
      expect(textOf(few(count))).toContain('Dat is te weinig voor een vergelijking.')
      expect(few(count).rating?.count).toBe(count)
    }
    expect(textOf(few(10))).not.toContain('te weinig')
  })
})

describe('at first glance it shows', () => {
  test.each([
    ['grade10', ['1', '8.3', '10'], { value: '8,3', label: 'gemiddeld, van 10' }],
    ['percentage', ['0', '97.5', '100'], { value: '97,5%', label: 'gemiddeld, van 100%' }],
    ['thumbs', ['0', '0.97', '1'], { value: '97%', label: 'duim omhoog' }],
    ['thumbs', ['0', '97', '100'], { value: '97%', label: 'duim omhoog' }],
    ['acceptReject', ['0', '0.94', '1'], { value: '94%', label: 'goedgekeurd' }],
  ])('a value of %s as that system means it', (ratingSystem, [worst, value, best], figure) => {
    const subject = { ...minimalReputation(), ratingCount: 50, ratingSystem }
    const scale = { worstRating: worst, ratingValue: value, bestRating: best }
    const words = describeCertificate(
      'ReputationCredential',
      { ...subject, ...scale } as JsonObject,
      'nl',
    )
    expect(words.figures[0]).toEqual(figure)
  })

  test('accepted work as a count, and a level, when there is no value', () => {
    const { ratingValue, bestRating, worstRating, ...rest } = minimalReputation()
    const accepted = { ...rest, ratingCount: 50, ratingSystem: 'acceptReject', positiveCount: 47 }
    const level = { value: '7', max: '10' }
    const levelled = { ...rest, ratingCount: 50, ratingSystem: 'level', level }
    const figureOf = (subject: JsonObject) =>
      describeCertificate('ReputationCredential', subject, 'nl').figures[0]
    expect(figureOf(accepted)).toEqual({ value: '47 van 50', label: 'goedgekeurd' })
    expect(figureOf(levelled)).toEqual({ value: '7', label: 'niveau, van 10' })
  })
})

function textOf({ statements }: CertificateWords): string {
  return statements.map(({ text }) => text).join(' ')
}

/** Everything that is said about a place. */
function textAbout(statements: readonly Statement[], pointer: string): string {
  const said = statements.filter(({ pointers }) => pointers.includes(pointer))
  return said.map(({ text }) => text).join(' ')
}
