import { describe, expect, test } from 'vitest'
import { OCCUPATIONS } from '../../../src/claims/occupations.ts'
import { type InputProblem, KlusCvError } from '../../../src/core/errors.ts'
import type { JsonObject, JsonValue } from '../../../src/core/json.ts'
import { parsePlatformProfile } from '../../../src/issuer/index.ts'
import { PROFILE } from '../../support/issuer.ts'
import { FULL_PROFILE, OPPAS_RANGE, without, withRange } from '../../support/profiles.ts'

/** A day after the figures of the samples. */
const NOW = new Date('2026-03-01T10:00:00Z')

function problemsIn(value: JsonValue): readonly InputProblem[] {
  try {
    parsePlatformProfile(value, NOW)
    return []
  } catch (error) {
    expect(error).toMatchObject({ code: 'ERR_KLUSCV_OPTION' })
    return error instanceof KlusCvError ? error.problems : []
  }
}

const problemsOf = (value: JsonValue) => problemsIn(value).map(({ pointer }) => pointer)

const withDefaults = (changes: JsonObject): JsonObject => ({
  ...FULL_PROFILE,
  defaults: { ...(FULL_PROFILE['defaults'] as JsonObject), ...changes },
})

const text = { nl: 'a', en: 'b' }

describe('a platform profile', () => {
  const NEEDED = ['names', 'legalName', 'kvk', 'service', 'languages']

  test('says who is behind it, and may leave the rest out', () => {
    const least = Object.fromEntries(NEEDED.map((name) => [name, PROFILE[name] ?? null]))
    expect(parsePlatformProfile(least)).toEqual(least)
    for (const name of NEEDED) expect(problemsOf(without(least, name))).toEqual([`/${name}`])
  })

  test('may say how ratings come about and what is usual', () => {
    expect(parsePlatformProfile(FULL_PROFILE, NOW)).toEqual(FULL_PROFILE)
  })

  test('is frozen: what was read at the start holds until the end', () => {
    expect(Object.isFrozen(parsePlatformProfile(PROFILE).defaults)).toBe(true)
  })

  test('takes the ends of a scale as JSON numbers, as a record does', () => {
    expect(problemsOf(withDefaults({ rating_best: 5, rating_worst: 1 }))).toEqual([])
  })
})

describe('a platform profile that is', () => {
  test.each<readonly [string, JsonValue, string]>([
    ['a list', [], ''],
    ['null', null, ''],
    [
      'with a number that would be rounded',
      { ...PROFILE, defaults: { hours: 1.5 } },
      '/defaults/hours',
    ],
    ['in one language', { ...PROFILE, service: { nl: 'a' } }, '/service/en'],
    ['with an empty text', { ...PROFILE, service: { nl: 'a', en: '' } }, '/service/en'],
    ['with spaces for a text', { ...PROFILE, service: { nl: 'a', en: ' ' } }, '/service/en'],
    ['in a third language', { ...PROFILE, service: { ...text, de: 'c' } }, '/service/de'],
    [
      'with a name of 101 characters',
      { ...PROFILE, names: { nl: 'x'.repeat(101), en: 'x' } },
      '/names/nl',
    ],
    [
      'with an address that is not https',
      { ...PROFILE, correctionUrl: 'http://oppasmaat.example' },
      '/correctionUrl',
    ],
    [
      'with an address that runs',
      { ...PROFILE, correctionUrl: 'javascript:alert(1)' },
      '/correctionUrl',
    ],
    ['with an address that is a number', { ...PROFILE, correctionUrl: 7 }, '/correctionUrl'],
    ['with an address that is none', { ...PROFILE, correctionUrl: 'https://' }, '/correctionUrl'],
    ['with an empty legal name', { ...PROFILE, legalName: '' }, '/legalName'],
    ['with a legal name in two languages', { ...PROFILE, legalName: text }, '/legalName'],
    ['with a KvK number as number', { ...PROFILE, kvk: 12345678 }, '/kvk'],
    ['with a short KvK number', { ...PROFILE, kvk: '1234' }, '/kvk'],
    ['with a KvK number of other digits', { ...PROFILE, kvk: '１２３４５６７８' }, '/kvk'],
    ['without any language', { ...PROFILE, languages: [] }, '/languages'],
    ['with a language that is text', { ...PROFILE, languages: 'nl' }, '/languages'],
    ['with a language by its name', { ...PROFILE, languages: ['nl', 'Engels'] }, '/languages/1'],
    ['with a language twice', { ...PROFILE, languages: ['nl', 'nl'] }, '/languages'],
    ['with an unknown member', { ...PROFILE, color: 'red' }, '/color'],
    ['with a label for no work we know', { ...PROFILE, labels: { x: text } }, '/labels/x'],
    [
      'with a label by IRI',
      { ...PROFILE, labels: { 'https://w3id.org/kluscv/occupations#oppas': text } },
      '/labels/https:~1~1w3id.org~1kluscv~1occupations#oppas',
    ],
    ['with a label that is text', { ...PROFILE, labels: { oppas: 'a' } }, '/labels/oppas'],
    [
      'with a label in one language',
      { ...PROFILE, labels: { oppas: { nl: 'a' } } },
      '/labels/oppas/en',
    ],
    ['with labels that are a list', { ...PROFILE, labels: [] }, '/labels'],
    ['with a default that does not exist', { ...PROFILE, defaults: { gig: 'x' } }, '/defaults/gig'],
    ['with a default name', { ...PROFILE, defaults: { name: 'x' } }, '/defaults/name'],
    ['with default reviews', { ...PROFILE, defaults: { reviews: [] } }, '/defaults/reviews'],
    [
      'with gigs of a month as a default',
      { ...PROFILE, defaults: { gigs_in_month: 40 } },
      '/defaults/gigs_in_month',
    ],
    ['with defaults that are text', { ...PROFILE, defaults: 'x' }, '/defaults'],
  ])('%s is refused', (_, value, pointer) => {
    expect(problemsOf(value)).toContain(pointer)
  })
})

describe('a text that would not be seen as it is', () => {
  const FAULTY: readonly (readonly [string, string])[] = [
    ['turned around', 'Tempo\u202eB.V.'],
    ['with a zero-width space', 'Tem\u200bpo'],
    ['with a line break', 'Tempo\nB.V.'],
    ['decomposed', 'Cafe\u0301'],
    ['with a space at its end', 'Tempo '],
    ['with marks in a stack', `Te${'\u0323'.repeat(4)}mpo`],
  ]
  const PLACES: readonly (readonly [string, (value: string) => JsonObject])[] = [
    ['/legalName', (value) => ({ ...FULL_PROFILE, legalName: value })],
    ['/names/nl', (value) => ({ ...FULL_PROFILE, names: { nl: value, en: 'x' } })],
    ['/service/en', (value) => ({ ...FULL_PROFILE, service: { nl: 'x', en: value } })],
    [
      '/labels/oppas/nl',
      (value) => ({ ...FULL_PROFILE, labels: { oppas: { nl: value, en: 'x' } } }),
    ],
    [
      '/ratingExplanation/en',
      (value) => ({ ...FULL_PROFILE, ratingExplanation: { nl: 'x', en: value } }),
    ],
    ['/normalRanges/0/population/nl', (value) => withRange({ population: { nl: value, en: 'x' } })],
  ]
  test.each(PLACES)('is refused at %s', (pointer, profileWith) => {
    expect(problemsOf(profileWith('Tempo'))).toEqual([])
    for (const [, value] of FAULTY) expect(problemsOf(profileWith(value))).toEqual([pointer])
  })
})

describe('how ratings come about', () => {
  test.each<readonly [string, JsonValue, string]>([
    ['is text alone', { ...PROFILE, ratingExplanation: 'x' }, '/ratingExplanation'],
    ['is in one language', { ...PROFILE, ratingExplanation: { nl: 'x' } }, '/ratingExplanation/en'],
    [
      'is 601 characters long',
      { ...PROFILE, ratingExplanation: { nl: 'x', en: 'x'.repeat(601) } },
      '/ratingExplanation/en',
    ],
    [
      'has a system that does not exist',
      withDefaults({ rating_system: 'hearts' }),
      '/defaults/rating_system',
    ],
    ['has a best below the worst', withDefaults({ rating_best: '0' }), '/defaults/rating_worst'],
    ['has a best with a comma', withDefaults({ rating_best: '5,0' }), '/defaults/rating_best'],
    [
      'has a scale that the system has not',
      withDefaults({ rating_system: 'grade10' }),
      '/defaults/rating_best',
    ],
    [
      'has a window without its number',
      withDefaults({ rating_window: { kind: 'lastN' } }),
      '/defaults/rating_window/n',
    ],
    [
      'has a window with what it does not need',
      withDefaults({ rating_window: { kind: 'allTime', since: '2024-01' } }),
      '/defaults/rating_window/since',
    ],
    [
      'has raters that do not exist',
      withDefaults({ rating_given_by: 'all' }),
      '/defaults/rating_given_by',
    ],
    ['has duty as text', withDefaults({ rating_obligatory: 'yes' }), '/defaults/rating_obligatory'],
  ])('is refused when it %s', (_, value, pointer) => {
    expect(problemsOf(value)).toContain(pointer)
  })

  test('has a best and a worst, or none of them', () => {
    const defaults = without(PROFILE['defaults'] as JsonObject, 'rating_worst')
    expect(problemsOf({ ...PROFILE, defaults })).toEqual(['/defaults/rating_best'])
    expect(problemsOf({ ...PROFILE, defaults: without(defaults, 'rating_best') })).toEqual([])
  })
})

describe('a range', () => {
  test('may be one point, and of today', () => {
    const point = { p10: '5', p25: '5', median: '5', p75: '5', p90: '5' }
    expect(problemsOf(withRange({ ...point, n: 50, asOf: '2026-03-01' }))).toEqual([])
  })

  test.each<readonly [string, Record<string, JsonValue>, string]>([
    ['of 49 people', { n: 49 }, 'n'],
    ['of a number as text', { n: '1240' }, 'n'],
    ['of half a person', { n: 100.5 }, 'n'],
    ['of tomorrow', { asOf: '2026-03-02' }, 'asOf'],
    ['of a day that does not exist', { asOf: '2026-02-29' }, 'asOf'],
    ['of a month', { asOf: '2026-02' }, 'asOf'],
    ['whose lowest is above its quarter', { p10: '4.7' }, 'p25'],
    ['whose quarter is above its middle', { p25: '4.8' }, 'median'],
    ['whose middle is above its three quarters', { median: '4.85' }, 'p75'],
    ['whose three quarters are above its highest', { p75: '4.91' }, 'p90'],
    ['below the scale', { p10: '0.99' }, 'p10'],
    ['above the scale', { p90: '5.01' }, 'p90'],
    ['with a value as number', { median: 4 }, 'median'],
    ['with three decimals', { median: '4.755' }, 'median'],
    ['with a negative value', { p10: '-1' }, 'p10'],
    ['with an occupation that does not exist', { occupation: 'opas' }, 'occupation'],
    [
      'with an occupation by IRI',
      { occupation: 'https://w3id.org/kluscv/occupations#oppas' },
      'occupation',
    ],
    ['with an occupation that is a number', { occupation: 5311 }, 'occupation'],
    ['with a population in one language', { population: { nl: 'x' } }, 'population/en'],
    ['with a scale of its own', { bestRating: '5' }, 'bestRating'],
    ['with a rank', { rank: 3 }, 'rank'],
  ])('%s is refused', (_, changes, member) => {
    expect(problemsOf(withRange(changes))).toEqual([`/normalRanges/0/${member}`])
  })

  test.each(Object.keys(OPPAS_RANGE))('without %s is refused', (member) => {
    const normalRanges = [without(OPPAS_RANGE, member)]
    expect(problemsOf({ ...FULL_PROFILE, normalRanges })).toEqual([`/normalRanges/0/${member}`])
  })

  test.each<readonly [string, JsonValue, string]>([
    ['an object', OPPAS_RANGE, '/normalRanges'],
    ['an empty list', [], '/normalRanges'],
    ['a list of text', ['oppas'], '/normalRanges/0'],
    ['two of one occupation', [OPPAS_RANGE, OPPAS_RANGE], '/normalRanges/1/occupation'],
    [
      'more than there are kinds of work',
      [...OCCUPATIONS, ...OCCUPATIONS].map(({ slug }) => ({ ...OPPAS_RANGE, occupation: slug })),
      '/normalRanges',
    ],
  ])('comes in a list, and %s is refused', (_, normalRanges, pointer) => {
    expect(problemsOf({ ...FULL_PROFILE, normalRanges })).toContain(pointer)
  })

  test('needs the scale of the ratings, and says which part is missing', () => {
    const { defaults, ...rest } = FULL_PROFILE
    expect(problemsIn(rest)).toMatchObject([
      {
        pointer: '/normalRanges',
        message: expect.stringMatching(/^needs rating_system, rating_best, rating_worst:/),
      },
    ])
    const noSystem = without(defaults as JsonObject, 'rating_system')
    expect(problemsOf({ ...rest, defaults: noSystem })).toEqual(['/normalRanges'])
  })

  test('is not blamed for a scale that is wrong itself', () => {
    expect(problemsOf(withDefaults({ rating_best: 'x' }))).toEqual(['/defaults/rating_best'])
  })
})

describe('personal data', () => {
  const PLACES: readonly (readonly [string, (value: string) => JsonObject])[] = [
    ['/legalName', (value) => ({ ...FULL_PROFILE, legalName: value })],
    ['/names/nl', (value) => ({ ...FULL_PROFILE, names: { nl: value, en: 'x' } })],
    [
      '/ratingExplanation/en',
      (value) => ({ ...FULL_PROFILE, ratingExplanation: { nl: 'x', en: value } }),
    ],
    ['/normalRanges/0/population/nl', (value) => withRange({ population: { nl: value, en: 'x' } })],
  ]
  test.each(PLACES)('is refused at %s, and never repeated', (pointer, profileWith) => {
    const problems = problemsIn(profileWith('vraag het aan 06-12345678'))
    expect(problems.map((problem) => problem.pointer)).toEqual([pointer])
    expect(JSON.stringify(problems)).not.toContain('12345678')
  })
})

describe('the problems of a profile', () => {
  const BROKEN: JsonObject = {
    ...withRange({ n: 3, p10: '4.9', occupation: 'canary' }),
    names: { nl: 'x' },
    legalName: 7,
    kvk: 'canary-value',
    languages: ['nl', 'canary'],
    labels: { canary: text },
    canary: 1,
    defaults: { rating_best: 'canary', name: 'canary', canary: 1 },
    ratingExplanation: 'canary',
  }

  test('are all told at once', () => {
    expect([...problemsOf(BROKEN)].sort()).toEqual([
      '/canary',
      '/defaults/canary',
      '/defaults/name',
      '/defaults/rating_best',
      '/kvk',
      '/labels/canary',
      '/languages/1',
      '/legalName',
      '/names/en',
      '/normalRanges/0/n',
      '/normalRanges/0/occupation',
      '/ratingExplanation',
    ])
  })

  test('are told in both languages, with how to mend them, and never with the value', () => {
    for (const { message, messageNl } of problemsIn(BROKEN)) {
      expect(messageNl).toBeTruthy()
      expect(messageNl).not.toBe(message)
      expect(`${message} ${messageNl}`).not.toContain('canary')
    }
    expect(problemsIn(without(PROFILE, 'legalName'))).toEqual([
      {
        pointer: '/legalName',
        message:
          'is required and missing (your name in the trade register, such as "Buurtklus B.V.")',
        messageNl:
          'is verplicht en ontbreekt (uw naam in het Handelsregister, zoals "Buurtklus B.V.")',
      },
    ])
  })

  test('name the nearest member or kind of work when one was mistyped', () => {
    const mistyped = { ...withRange({ occupation: 'opas' }), normalRange: [] }
    expect(problemsIn(mistyped)).toMatchObject([
      { pointer: '/normalRange', messageNl: 'is niet bekend; bedoelt u "normalRanges"?' },
      { pointer: '/normalRanges/0/occupation', messageNl: expect.stringContaining('"oppas"?') },
    ])
  })

  test('are called as in the profile, not as in what is published', () => {
    const [problem] = problemsIn(withDefaults({ rating_best: '0' }))
    expect(problem?.message).toContain('must be below rating_best')
    expect(JSON.stringify(problemsIn(withDefaults({ rating_system: 'x' })))).not.toMatch(/ratingS/)
  })
})
