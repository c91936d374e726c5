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
import { leavesSaidBy, type Statement } from '../../../src/claims/statement.ts'
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
        { value: '24', label: 'klanten kwamen terug' },
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

  test('one client and one hour in the singular', () => {
    const clients = { distinct: 61, returning: 1 }
    const bareWork = { work: minimalWorkHistory().work }
    const figuresIn = (locale: Locale) => {
      const subject = { ...fullWorkHistory(), clients, hoursWorked: '1', ...bareWork }
      return describeCertificate('WorkHistoryCredential', subject, locale).figures
    }
    expect(figuresIn('nl').at(-1)).toEqual({ value: '1', label: 'klant kwam terug' })
    expect(figuresIn('en').at(-1)).toEqual({ value: '1', label: 'client who came back' })
    expect(figuresIn('en')[1]).toEqual({ value: '1', label: 'hour worked' })
  })

  test('one gig in the singular, one month once, and no figure for what is unknown', () => {
    const one = describeCertificate('WorkHistoryCredential', minimalWorkHistory(), 'nl')
    expect(one.figures).toEqual([{ value: '1', label: 'oppasbeurt gedaan' }])
    expect(one.period).toBe('oktober 2026')
    expect(one.gigsPerMonth).toBeUndefined()
  })
})

describe('what a platform wrote in its own words stands in a work certificate', () => {
  test('in both languages, the other one in a line of its own', () => {
    const labels = { nl: 'maaltijden bezorgen', en: 'meal delivery' }
    for (const [locale, other] of [['nl', 'en'] as const, ['en', 'nl'] as const]) {
      const { statements } = describeCertificate('WorkHistoryCredential', fullWorkHistory(), locale)
      const own = textAbout(statements, `/service/${locale}`)
      expect(own).toContain(labels[locale])
      expect(own).not.toContain(labels[other])
      expect(textAbout(statements, `/service/${other}`)).toContain(labels[other])
    }
  })

  test('a label that is the same in both languages once', () => {
    const subject = { ...fullWorkHistory(), service: { nl: 'catering', en: 'catering' } }
    const { statements } = describeCertificate('WorkHistoryCredential', subject, 'nl')
    expect(textAbout(statements, '/service/en')).toBe('Dit biedt het platform aan: ‘catering’.')
  })
})

describe('of its figures a work certificate says', () => {
  const words = describeCertificate('WorkHistoryCredential', fullWorkHistory(), 'nl')

  test('its work by the unit that the platform counts in', () => {
    expect(textOf(words)).toContain('Eerste bezorging: augustus 2024.')
    expect(textOf(words)).toContain('Bezorgingen voor huishoudens: 300.')
    expect(textOf(words)).toContain(
      'Bezorgingen per maand. Augustus 2024: 9; september 2024: 14; november 2024: 22.',
    )
    expect(textOf(words)).not.toMatch(/[Kk]lussen/)
  })

  test('on which day the worker was still active', () => {
    const saying = (stillActive: boolean, locale: Locale) =>
      textOf(
        describeCertificate('WorkHistoryCredential', { ...fullWorkHistory(), stillActive }, locale),
      )
    expect(saying(true, 'nl')).toContain(
      'Op 1 november 2026 was de werkende nog actief op het platform.',
    )
    expect(saying(false, 'en')).toContain(
      'On 1 November 2026 the worker was no longer active on the platform.',
    )
  })

  test('that skills were not tested, and that the work relation is the word of the platform', () => {
    expect(textOf(words)).toMatch(/Hoort meestal bij dit werk: .*\. Dit is niet getest\./)
    expect(textOf(words)).toMatch(/Werkrelatie volgens het platform: werk als zelfstandige/)
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
    expect(limitsOf({})).toContain('Het platform controleerde niet of deze naam klopt.')
    expect(limitsOf({})).toContain('Het platform zegt niet of een ander klussen mocht overnemen.')
    expect(limitsOf({ identityCheck: { method: 'eID' } })).toContain(
      'Het platform controleerde de naam. Of dat bij elke klus was, weten wij niet.',
    )
    expect(limitsOf({ substitutionAllowed: true })).toContain(
      'Iemand anders kan een deel van het werk hebben gedaan.',
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
    expect(text).toContain(
      '4,8 van 5, gemiddelde van 287 beoordelingen door klanten, sinds augustus 2024.',
    )
    expect(text).toContain('De schaal loopt van 1 tot 5.')
    expect(text).toContain('Alleen klanten met een afgeronde klus konden een beoordeling geven.')
    expect(text).toContain('Klanten hoefden geen beoordeling te geven.')
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
})

describe('in a reputation certificate stands', () => {
  test('of ratings by clients that real clients gave them', () => {
    const text = textOf(wordsOf({ ratingGivenBy: 'household', ratingObligatory: true }))
    expect(text).toContain('Huishoudens geven sterren.')
    expect(text).toContain('Huishoudens moesten een beoordeling geven.')
  })

  test('of ratings by the platform nothing about clients', () => {
    for (const ratingObligatory of [true, false]) {
      for (const ratingBasis of ['afterCompletedGigOnly', 'anyUser']) {
        const changes = { ratingGivenBy: 'platformReview', ratingObligatory, ratingBasis }
        const { statements } = wordsOf(changes)
        const places = ['/ratingSystem', '/ratingGivenBy', '/ratingBasis', '/ratingObligatory']
        const text = places.map((place) => textAbout(statements, place)).join(' ')
        expect(text).not.toMatch(/[Kk]lanten|gebruiker|Alleen echte/)
      }
    }
    expect(textOf(wordsOf({ ratingGivenBy: 'platformReview' }, 'en'))).toContain(
      'The platform only rated gigs that were completed.',
    )
  })

  test('how often each rating was given, a line each', () => {
    const histogram = [
      { value: '1', count: 1 },
      { value: '2', count: 2 },
    ]
    expect(textOf(wordsOf({ histogram }))).toContain('1 ster: 1 keer. 2 sterren: 2 keer.')
    expect(textOf(wordsOf({ histogram }, 'en'))).toContain('1 star: 1 rating. 2 stars: 2 ratings.')
  })

  test('labels in one language in running text, and the other in a line of its own', () => {
    const { statements } = wordsOf({})
    expect(textAbout(statements, '/aspects/0/ratingValue')).toBe(
      'Over ‘op tijd’: 4,9. Aantal beoordelingen: 250.',
    )
    expect(textAbout(statements, '/aspects/0/aspect/en')).toBe(
      '‘op tijd’ heet in het Engels ‘on time’.',
    )
    const running = statements.filter(({ pointers }) => pointers.length > 0)
    expect(running.map(({ text }) => text).join(' ')).not.toMatch(/Engels|on time|friendly|gold/)
  })

  test('no large zero for reviews, and still that there are none', () => {
    const words = wordsOf({ reviewsTotal: 0 })
    expect(words.figures.map(({ value }) => value)).toEqual(['4,8', '287'])
    expect(textOf(words)).toContain('Geschreven reviews op het platform: 0.')
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

describe('of a system with two outcomes it says', () => {
  const { ratingValue, bestRating, worstRating, level, ...rest } = fullReputation()
  const saying = (changes: object) =>
    describeCertificate('ReputationCredential', { ...bare(rest), ...changes } as JsonObject, 'nl')

  test.each([
    ['0.94', '1'],
    ['94', '100'],
  ])('the share of thumbs up, with the scale: %s of %s', (value, best) => {
    const words = saying({
      ratingSystem: 'thumbs',
      ratingValue: value,
      bestRating: best,
      worstRating: '0',
      histogram: [
        { value: '0', count: 6 },
        { value: best, count: 94 },
      ],
    })
    expect(textOf(words)).toContain(
      '94% duim omhoog, van 287 beoordelingen door klanten, sinds augustus 2024.',
    )
    expect(textOf(words)).toContain(`De schaal loopt van 0 tot ${best}.`)
    expect(textOf(words)).toContain('Duim omlaag: 6 keer. Duim omhoog: 94 keer.')
    expect(textOf(words)).not.toMatch(/[Gg]emiddeld/)
    expect(words.limits.join(' ')).toContain('Het percentage komt van het platform.')
  })

  test('how much was accepted, and nothing of an average', () => {
    const words = saying({ ratingSystem: 'acceptReject', ratingGivenBy: 'platformReview' })
    expect(textOf(words)).toContain('Het platform keurt klussen goed of af.')
    expect(textOf(words)).toContain('Goedgekeurd: 280.')
    expect(`${textOf(words)} ${words.limits.join(' ')}`).not.toMatch(/[Gg]emiddeld|[Pp]ercentage/)
  })

  test('of a level that the platform decided it, and nothing of an average', () => {
    const words = saying({ ratingSystem: 'level', level })
    expect(words.limits.join(' ')).toContain('Het niveau komt van het platform.')
    expect(words.limits.join(' ')).not.toMatch(/[Gg]emiddeld/)
  })
})

/** Without what needs a scale. */
function bare({
  histogram: _histogram,
  aspects: _aspects,
  positiveThreshold: _threshold,
  ...rest
}: JsonObject): JsonObject {
  return rest
}

describe('of a small number of ratings it says', () => {
  test('that fewer than 5 ratings say nothing: no value in large type, nothing to draw', () => {
    expect(textOf(few(4))).toContain(
      '4,5 van 5, gemiddelde van 4 beoordelingen door huishoudens, sinds het begin. Dat is te weinig om iets te zeggen.',
    )
    expect(few(4).figures[0]).toEqual({ value: '4', label: 'keer beoordeeld: te weinig' })
    expect(few(4).figures.map(({ value }) => value)).not.toContain('4,5')
    expect(few(4).rating).toBeUndefined()
    expect(textOf(few(1))).toContain(
      '4,5 van 5, uit 1 beoordeling door een huishouden, sinds het begin. Dat is te weinig om iets te zeggen.',
    )
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
    ['grade10', ['1', '8.3', '10'], { value: '8,3', label: 'van 10, gemiddeld' }],
    ['percentage', ['0', '97.5', '100'], { value: '97,5%', label: 'gemiddeld' }],
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
    expect(figureOf(levelled)).toEqual({ value: '7', label: 'van 10 (niveau)' })
  })
})

function textOf({ statements }: CertificateWords): string {
  return statements.map(({ text }) => text).join(' ')
}

/** Everything that is said about a place. */
function textAbout(statements: readonly Statement[], pointer: string): string {
  const said = statements.filter((statement) => leavesSaidBy(statement).includes(pointer))
  return said.map(({ text }) => text).join(' ')
}
