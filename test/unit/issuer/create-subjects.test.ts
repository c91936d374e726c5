/**
 * From a record to its reviews and its list of gigs: what is signed, what is left out because it
 * would point to one client, and where in the record a problem is told.
 * @module
 */
import { describe, expect, test } from 'vitest'
import type { JsonObject, JsonValue } from '../../../src/core/json.ts'
import { createSubjects } from '../../../src/issuer/create-subjects.ts'
import { parsePlatformProfile } from '../../../src/issuer/index.ts'
import { lintRecord } from '../../../src/issuer/lint-record.ts'
import { lintSubjects } from '../../../src/issuer/lint-subjects.ts'
import { parseRecord } from '../../../src/issuer/parse-record.ts'
import { PROFILE, RECORD } from '../../support/issuer.ts'

const profile = parsePlatformProfile(PROFILE)
const REVIEW = {
  text: 'Fijn met de kinderen.',
  language: 'nl',
  month: '2026-01',
  redacted: false,
}
const GIG = { month: '2026-01', outcome: 'completed' }

function draftsOf(changes: JsonObject) {
  const { record, problems } = parseRecord({ ...RECORD, ...changes }, profile)
  if (record === undefined) throw new Error('the record was not read')
  const drafts = createSubjects(record, { profile, day: '2026-11-20T10:00:00Z' })
  const rules = lintRecord(record.fields, new Date('2026-11-20T10:00:00Z'))
  return { drafts, problems: [...problems, ...lintSubjects(drafts), ...rules] }
}

const subjectsOf = (type: string, changes: JsonObject) =>
  draftsOf(changes)
    .drafts.filter((draft) => draft.type === type)
    .map(({ subject }) => subject)
const reviewOf = (changes: JsonObject) =>
  subjectsOf('ReviewCredential', { reviews: [{ ...REVIEW, ...changes }] })[0]
const pointersOf = (changes: JsonObject) => draftsOf(changes).problems.map(({ pointer }) => pointer)

describe('a review becomes a certificate of its own', () => {
  test('one each, with the total and who wrote by kind', () => {
    const subjects = subjectsOf('ReviewCredential', {
      reviews: [REVIEW, { ...REVIEW, language: 'en' }],
    })
    expect(subjects).toHaveLength(2)
    expect(subjects.find(({ inLanguage }) => inLanguage === 'nl')).toMatchObject({
      name: RECORD['name'],
      occupation: 'https://w3id.org/kluscv/occupations#oppas',
      reviewBody: { nl: 'Fijn met de kinderen.' },
      inLanguage: 'nl',
      redacted: false,
      reviewerType: 'household',
      reviewsTotal: RECORD['reviews_total'],
    })
    expect(draftsOf({ reviews: [REVIEW] }).problems).toEqual([])
  })

  test('with its rating on the scale of the platform', () => {
    expect(reviewOf({ rating_value: 5 })).toMatchObject({
      rating: { ratingSystem: 'stars', ratingValue: '5', bestRating: '5', worstRating: '1' },
    })
    expect(reviewOf({})).not.toHaveProperty('rating')
  })

  test('in one line, in normal form, whatever the layout was', () => {
    const text = '  Top!\n\nKomt terug,\t zeker. Cafe\u0301 ook.\n'
    expect(reviewOf({ text })?.['reviewBody']).toEqual({
      nl: 'Top! Komt terug, zeker. Café ook.',
    })
  })

  test.each([['❤️'], ['👍🏽 dank'], ['👨‍👩‍👧 blij'], ['goed\u200c']])(
    'of %j the text is signed or refused, never changed',
    (text) => {
      const { problems } = draftsOf({ reviews: [{ ...REVIEW, text }] })
      const isHidden = text.endsWith('\u200c')
      expect(problems.map(({ pointer }) => pointer)).toEqual(isHidden ? ['/reviews/0/text'] : [])
    },
  )
})

describe('the period of a review', () => {
  test.each([
    [{ gigs_in_month: 3, gigs_in_quarter: 9 }, '2026-01'],
    [{ gigs_in_month: 3 }, '2026-01'],
    [{ gigs_in_month: 2, gigs_in_quarter: 3 }, '2026-Q1'],
    [{ gigs_in_quarter: 3 }, '2026-Q1'],
    [{ gigs_in_month: 2, gigs_in_quarter: 2 }, '2026'],
    [{}, '2026'],
  ])('is no closer than leaves its writer unknown: %j', (crowd, period) => {
    expect(reviewOf(crowd)?.['period']).toBe(period)
  })

  test.each([
    ['2026-01', '2026-Q1'],
    ['2026-06', '2026-Q2'],
    ['2026-07', '2026-Q3'],
    ['2025-12', '2025-Q4'],
  ])('%s is in %s', (month, quarter) => {
    expect(reviewOf({ month, gigs_in_quarter: 5 })?.['period']).toBe(quarter)
  })

  test('does not take a count of the whole record for more than its only review', () => {
    const counts = { gigs_in_month: 57, gigs_in_quarter: 400 }
    const periodsOf = (reviews: readonly JsonObject[]) =>
      subjectsOf('ReviewCredential', { ...counts, reviews: reviews as JsonObject[] }).map(
        ({ period }) => period,
      )
    expect(periodsOf([REVIEW])).toEqual(['2026-01'])
    expect(periodsOf([REVIEW, { ...REVIEW, month: '2025-04', text: 'Ook goed.' }])).toEqual([
      '2025',
      '2026',
    ])
    expect(periodsOf([REVIEW, { ...REVIEW, ...counts, text: 'Ook goed.' }])).toEqual([
      '2026',
      '2026-01',
    ])
  })

  test('gives the order of reviews in no order of time that it does not name', () => {
    const texts = (reviews: readonly JsonObject[]) =>
      subjectsOf('ReviewCredential', { reviews: reviews as JsonObject[] }).map(
        ({ reviewBody }) => (reviewBody as JsonObject)['nl'],
      )
    const rows = ['b', 'c', 'a'].map((text) => ({ ...REVIEW, text }))
    expect(texts(rows)).toEqual(['a', 'b', 'c'])
    expect(texts(rows.toReversed())).toEqual(['a', 'b', 'c'])
  })

  test('a month with more gigs than its quarter is refused', () => {
    const crowd = { gigs_in_month: 57, gigs_in_quarter: 1 }
    expect(pointersOf(crowd)).toEqual(['/gigs_in_quarter'])
    expect(pointersOf({ reviews: [{ ...REVIEW, ...crowd }] })).toContain(
      '/reviews/0/gigs_in_quarter',
    )
  })

  test('signs no count of others', () => {
    const reviews = [{ ...REVIEW, gigs_in_month: 900_001, gigs_in_quarter: 900_002 }]
    expect(JSON.stringify(subjectsOf('ReviewCredential', { reviews }))).not.toMatch(
      /90000[12]|gigsIn/,
    )
  })
})

describe('what is wrong with a review is told at its place in the record', () => {
  test.each([
    [{ text: '' }, '/reviews/0/text'],
    [{ text: 7 }, '/reviews/0/text'],
    [{ text: 'x'.repeat(601) }, '/reviews/0/text'],
    [{ text: undefined }, '/reviews/0/text'],
    [{ language: 'xx' }, '/reviews/0/language'],
    [{ language: undefined }, '/reviews/0/language'],
    [{ month: '2026-13' }, '/reviews/0/month'],
    [{ month: '2026-03' }, '/reviews/0/month'],
    [{ month: '2025-01' }, '/reviews/0/month'],
    [{ month: '2027-01' }, '/reviews/0/month'],
    [{ month: undefined }, '/reviews/0/month'],
    [{ redacted: 'no' }, '/reviews/0/redacted'],
    [{ redacted: undefined }, '/reviews/0/redacted'],
    [{ occupation: 'opas' }, '/reviews/0/occupation'],
    [{ rating_value: '6' }, '/reviews/0/rating_value'],
    [{ rating_value: '4.999' }, '/reviews/0/rating_value'],
    [{ reviewer_type: 'neighbour' }, '/reviews/0/reviewer_type'],
    [{ gigs_in_month: -1 }, '/reviews/0/gigs_in_month'],
    [{ gigs_in_quarter: '3' }, '/reviews/0/gigs_in_quarter'],
    [{ author: 'somebody' }, '/reviews/0/author'],
  ])('%j', (changes, pointer) => {
    const reviews = [JSON.parse(JSON.stringify({ ...REVIEW, ...changes })) as JsonObject]
    expect(pointersOf({ reviews })).toContain(pointer)
  })

  test('a total that is not there, or smaller than the reviews in the record', () => {
    const { reviews_total: _, ...record } = RECORD
    const read = parseRecord({ ...record, reviews: [REVIEW] }, profile).record
    if (read === undefined) throw new Error('the record was not read')
    const drafts = createSubjects(read, { profile, day: '2026-11-20T10:00:00Z' })
    expect(lintSubjects(drafts).map(({ pointer }) => pointer)).toContain('/reviews_total')
  })

  test('more reviews than the total says, of their own kind of work', () => {
    const ratings = [{ occupation: 'oppas', rating_value: '5', rating_count: 9, reviews_total: 1 }]
    const reviews = [REVIEW, REVIEW, { ...REVIEW, occupation: 'nanny' }]
    const { rating_value: _, rating_count: __, ...record } = RECORD
    const { problems } = draftsOf({ ...record, ratings, reviews, reviews_total: 0 })
    const pointers = problems.map(({ pointer }) => pointer)
    expect(pointers).toContain('/ratings/0/reviews_total')
    expect(pointers).toContain('/reviews_total')
    expect(pointersOf({ reviews: Array.from({ length: 14 }, () => REVIEW) })).toEqual([])
    expect(pointersOf({ reviews: Array.from({ length: 15 }, () => REVIEW) })).toEqual([
      '/reviews_total',
    ])
  })

  test('no reviewer when raters are of several kinds', () => {
    const changes = { rating_given_by: 'mixed', reviews: [REVIEW] }
    expect(pointersOf(changes)).toContain('/reviews/0/reviewer_type')
  })
})

describe('a list of gigs becomes a certificate', () => {
  const listOf = (...gigs: readonly JsonObject[]) =>
    subjectsOf('GigListCredential', { gig_list: gigs as unknown as JsonObject[] })[0]

  test('in the order of months, numbered, and in no other order of the record', () => {
    const list = listOf({ ...GIG, month: '2026-02' }, { ...GIG, hours: '3' }, { ...GIG, hours: 2 })
    expect(list?.['gigList']).toMatchObject([
      { number: 1, month: '2026-01', hours: '2' },
      { number: 2, month: '2026-01', hours: '3' },
      { number: 3, month: '2026-02' },
    ])
  })

  test('with ratings only where enough others did the same work, and then with their scale', () => {
    const rated = { ...GIG, rating_value: '4' }
    expect(listOf(rated, { ...rated, gigs_in_month: 2 })).not.toHaveProperty('ratingSystem')
    const list = listOf(rated, { ...rated, gigs_in_month: 3 })
    expect(list).toMatchObject({ ratingSystem: 'stars', bestRating: '5', worstRating: '1' })
    expect(JSON.stringify(list).match(/ratingValue/g)).toHaveLength(1)
  })

  test('by month when the record says so', () => {
    const gigs_by_month = [{ month: '2026-01', gigs: 40, hours: '120.5' }]
    expect(subjectsOf('GigListCredential', { gigs_by_month })[0]).toMatchObject({
      gigsByMonth: gigs_by_month,
      gigsCompleted: RECORD['gigs_completed'],
    })
  })

  test.each([
    [{ gig_list: [] }, '/gig_list'],
    [{ gig_list: [GIG, { ...GIG, outcome: 'done' }] }, '/gig_list/1/outcome'],
    [
      {
        gig_list: [
          { ...GIG, month: '2026-09' },
          { ...GIG, month: '26-03' },
        ],
      },
      '/gig_list/1/month',
    ],
    [{ gig_list: [{ ...GIG, region: 'NL-XX' }] }, '/gig_list/0/region'],
    [{ gig_list: [{ ...GIG, client: 'somebody' }] }, '/gig_list/0/client'],
    [{ gig_list: [{ ...GIG, occupation: 'opas' }] }, '/gig_list/0/occupation'],
    [{ gig_list: [{ ...GIG, gigs_in_month: 'x' }] }, '/gig_list/0/gigs_in_month'],
    [{ gig_list: [{ ...GIG, rating_value: 'very good' }] }, '/gig_list/0/rating_value'],
    [{ gig_list: [{ ...GIG, rating_value: '4.999' }] }, '/gig_list/0/rating_value'],
    [{ gig_list: Array.from({ length: 49 }, () => GIG) }, '/gig_list'],
    [{ gig_list: Array.from({ length: 501 }, () => GIG) }, '/gig_list'],
    [{ gig_list: [GIG], gigs_by_month: [{ month: '2026-01', gigs: 1 }] }, '/gig_list'],
    [{ gigs_by_month: [{ month: '2026-01', gigs: 4_000 }] }, '/gigs_by_month'],
    [{ gigs_by_month: [{ month: '2026-12', gigs: 4 }] }, '/gigs_by_month/0/month'],
  ])('refused: %j', (changes, pointer) => {
    expect(pointersOf(changes as unknown as JsonObject)).toContain(pointer)
  })
})

describe('skills that usually belong to the work', () => {
  test('are written as short names or ESCO addresses, and signed as addresses', () => {
    const iri = 'http://data.europa.eu/esco/skill/c29aa9d2-4da8-4bdd-831c-8d4a2fb51730'
    const inferred_skills = ['samenwerken', iri]
    const [work] = subjectsOf('WorkHistoryCredential', { inferred_skills })
    expect(work?.['inferredSkills']).toEqual([
      'http://data.europa.eu/esco/skill/60c78287-22eb-4103-9c8c-28deaa460da0',
      iri,
    ])
    expect(draftsOf({ inferred_skills }).problems).toEqual([])
  })

  test.each<[JsonValue, string]>([
    [['samenwerke'], '/inferred_skills/0'],
    [['samenwerken', 'leiderschap'], '/inferred_skills/1'],
    [['http://data.europa.eu/esco/skill/x'], '/inferred_skills/0'],
    [[7], '/inferred_skills/0'],
    ['samenwerken', '/inferred_skills'],
    [['samenwerken', 'samenwerken'], '/inferred_skills'],
  ])('are refused as %j', (inferred_skills, pointer) => {
    expect(pointersOf({ inferred_skills })).toContain(pointer)
  })

  test('get the nearest name', () => {
    const [problem] = draftsOf({ inferred_skills: ['samenwerke'] }).problems
    expect(problem?.message).toContain('did you mean "samenwerken"?')
    expect(problem?.messageNl).toContain('bedoelt u "samenwerken"?')
  })
})

describe('clients that are named', () => {
  test.each([
    'Familie Jansen',
    'Fam. De Boer',
    'gezin Yılmaz',
    'J. Jansen (particulier)',
    'mw. De Vries',
    'Dhr Bakker',
  ])('are no persons: %s', (name) => {
    expect(pointersOf({ clients: { named: ['Café Zon B.V.', name] } })).toEqual([
      '/clients/named/1',
    ])
  })

  test.each(['Café Zon B.V.', 'Gezinszorg Utrecht', 'Familiehotel Zee', 'Gemeente Ede'])(
    'are organisations: %s',
    (name) => {
      expect(pointersOf({ clients: { named: [name] } })).toEqual([])
    },
  )
})
