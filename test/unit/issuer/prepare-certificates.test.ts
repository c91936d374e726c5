import { describe, expect, test } from 'vitest'
import { type InputProblem, KlusCvError } from '../../../src/core/errors.ts'
import type { JsonObject } from '../../../src/core/json.ts'
import { createSubjects } from '../../../src/issuer/create-subjects.ts'
import { parsePlatformProfile } from '../../../src/issuer/index.ts'
import type { IssuerContext } from '../../../src/issuer/issuer-context.ts'
import { lintSubjects } from '../../../src/issuer/lint-subjects.ts'
import { parseRecord } from '../../../src/issuer/parse-record.ts'
import { prepareCertificates, usePrepared } from '../../../src/issuer/prepare-certificates.ts'
import { didKeyOf } from '../../../src/suites/multikey.ts'
import { ISSUER_KEYS, PROFILE, RECORD, UNRATED_RECORD } from '../../support/issuer.ts'
import { unnamedMembersIn } from '../../support/member-names.ts'

const DAY = '2026-03-01T00:00:00Z'
const HOLDER = didKeyOf(ISSUER_KEYS.publicKeyMultibase)
const profile = parsePlatformProfile(PROFILE)
// Preparing touches neither store nor key: the context needs neither.
const context = {
  profile,
  clock: () => new Date('2026-03-01T23:59:59.999Z'),
} as IssuerContext

function subjectsOf(input: JsonObject, holder?: string): readonly JsonObject[] {
  const { record, problems } = parseRecord(input, profile)
  expect(problems).toEqual([])
  if (record === undefined) return []
  const drafts = createSubjects(record, { profile, day: DAY, holder })
  expect(lintSubjects(drafts)).toEqual([])
  return drafts.map(({ subject }) => subject)
}

/** Everything that is wrong, in order. */
function refusalOf(...args: Parameters<typeof prepareCertificates>): readonly InputProblem[] {
  try {
    prepareCertificates(...args)
    return []
  } catch (error) {
    expect(error).toMatchObject({ code: 'ERR_KLUSCV_RECORD' })
    return error instanceof KlusCvError ? error.problems : []
  }
}

/** The pointers of everything that is wrong, in order. */
function problemsOf(input: unknown, holder?: string, issuer = context): readonly string[] {
  return refusalOf(issuer, input, holder).map(({ pointer }) => pointer)
}

describe('what the certificates of a record say', () => {
  test('work and ratings are two certificates, with the same person in each', () => {
    const [work = {}, reputation = {}] = subjectsOf(RECORD, HOLDER)
    const person = { id: HOLDER, name: RECORD['name'], identityCheck: { method: 'bankIdin' } }
    expect(work).toMatchObject(person)
    expect(reputation).toMatchObject(person)
    expect(work).toMatchObject({
      service: PROFILE['service'],
      dataAsOf: '2026-03-01',
      hoursWorked: '201.5',
      hoursBasis: 'approvedByClient',
      work: [{ gigs: 48, hours: '201.5', label: { nl: 'oppassen bij gezinnen' }, isco08: '5311' }],
    })
    expect(reputation).toMatchObject({ ratingValue: '4.8', bestRating: '5', ratingCount: 31 })
    expect(reputation).not.toHaveProperty('gigsCompleted')
    expect(work).not.toHaveProperty('ratingValue')
  })

  test('without ratings there is one certificate; with 0 ratings too', () => {
    expect(subjectsOf(UNRATED_RECORD)).toHaveLength(1)
    const { rating_value: _, ...record } = RECORD
    expect(subjectsOf({ ...record, rating_count: 0, reviews_total: 0 })).toHaveLength(1)
  })

  test('each rated kind of work has a certificate of its own', () => {
    const record = {
      ...UNRATED_RECORD,
      work: [
        { occupation: 'oppas', gigs: 40 },
        { occupation: 'nanny', gigs: 8, hours: 60, tasks: ['koken'] },
      ],
      ratings: [
        { occupation: 'oppas', rating_value: '4.9', rating_count: 30, reviews_total: 9 },
        { occupation: 'nanny', rating_value: 4, rating_count: 5, reviews_total: 0 },
      ],
    }
    const [work = {}, ...reputations] = subjectsOf(record)
    expect(work).toMatchObject({ work: [{ gigs: 40 }, { gigs: 8, hours: '60' }] })
    expect(reputations).toMatchObject([
      { occupation: 'https://w3id.org/kluscv/occupations#oppas', ratingValue: '4.9' },
      { occupation: 'https://w3id.org/kluscv/occupations#nanny', ratingValue: '4' },
    ])
  })

  test('neither reference, nor snake_case, nor null reaches a certificate', () => {
    for (const subject of subjectsOf(RECORD)) {
      expect(JSON.stringify(subject)).not.toMatch(/worker|null|"[a-z]+_[a-z]+":/)
    }
  })

  test('the order of the members of a record does not matter', () => {
    const reversed = Object.fromEntries(Object.entries(RECORD).toReversed())
    expect(JSON.stringify(subjectsOf(reversed))).toBe(JSON.stringify(subjectsOf(RECORD)))
  })
})

const MISTAKES: readonly (readonly [string, JsonObject, readonly string[]])[] = [
  ['period that ends before it starts', { period_end: '2024-01' }, ['/period_end']],
  ['period beyond today', { period_end: '2026-04' }, ['/period_end']],
  ['a day of data to come', { data_as_of: '2099-01-01', period_end: '2098-12' }, ['/data_as_of']],
  ['a day of no calendar to come', { data_as_of: '2099-02-30' }, ['/data_as_of']],
  ['a day of data that is none', { data_as_of: 'x' }, ['/data_as_of']],
  ['month 13', { period_start: '2025-13' }, ['/period_start']],
  ['name of nothing', { name: '' }, ['/name']],
  ['name with a hidden character', { name: 'A\u202eB' }, ['/name']],
  ['rating above the scale', { rating_value: '7' }, ['/rating_value']],
  ['rating with 3 decimals', { rating_value: '4.812' }, ['/rating_value']],
  ['gigs as text', { gigs_completed: '48' }, ['/gigs_completed']],
  ['no gig at all', { gigs_completed: 0 }, ['/gigs_completed']],
  ['hours as words', { hours_worked: 'many' }, ['/hours_worked']],
  ['unknown identity check', { identity_check: 'passport' }, ['/identity_check']],
  [
    'unknown method of an identity check',
    { identity_check: { method: 'passport' } },
    ['/identity_check/method'],
  ],
  ['identity check that is a list', { identity_check: [] }, ['/identity_check']],
  ['label that is text', { label: 'oppassen' }, ['/label']],
  [
    'more returning clients than clients',
    { clients: { distinct: 2, returning: 3 } },
    ['/clients/returning'],
  ],
  ['row with more gigs than all', { work: [{ occupation: 'oppas', gigs: 900 }] }, ['/work']],
  [
    'two rows of one occupation',
    {
      work: [
        { occupation: 'oppas', gigs: 4 },
        { occupation: 'oppas', gigs: 5 },
      ],
    },
    ['/work'],
  ],
  [
    'row of two gigs among several',
    {
      work: [
        { occupation: 'oppas', gigs: 40 },
        { occupation: 'nanny', gigs: 2 },
      ],
    },
    ['/work/1/gigs'],
  ],
  [
    'histogram of few ratings',
    { rating_count: 4, histogram: [{ value: '5', count: 4 }] },
    ['/histogram'],
  ],
  ['a value and an unknown member', { name: 7, nmae: 'x' }, ['/nmae', '/name']],
]

describe('what is wrong is told at the member of the record', () => {
  test.each(MISTAKES)('%s', (_, change, pointers) => {
    expect(problemsOf({ ...RECORD, ...change })).toEqual(pointers)
  })

  test('in the item of ratings where it is', () => {
    const ratings = [{ occupation: 'oppas', rating_value: '9', rating_count: 3, reviews_total: 0 }]
    expect(problemsOf({ ...UNRATED_RECORD, ratings })).toEqual(['/ratings/0/rating_value'])
  })

  test('where an occupation is rated a second time', () => {
    const rated = { rating_value: '4', rating_count: 3, reviews_total: 0 }
    const ratings = ['oppas', 'nanny', 'oppas', 'oppas'].map((occupation) => ({
      occupation,
      ...rated,
    }))
    expect(problemsOf({ ...UNRATED_RECORD, ratings })).toEqual([
      '/ratings/2/occupation',
      '/ratings/3/occupation',
    ])
  })

  test.each([
    ['2026-03-01T09:59:59.999Z', '2026-03-01', []],
    ['2026-03-01T09:59:59.999Z', '2026-03-02', ['/data_as_of']],
    ['2026-03-01T10:00:00.000Z', '2026-03-02', []],
    ['2026-03-01T23:59:59.999Z', '2026-03-03', ['/data_as_of']],
    ['2026-03-01T00:00:00.000Z', '2020-01-01', ['/period_end']],
  ])('at %s data of %s: a day counts once it is that day somewhere', (now, day, pointers) => {
    const at = { ...context, clock: () => new Date(now) }
    expect(problemsOf({ ...UNRATED_RECORD, data_as_of: day }, undefined, at)).toEqual(pointers)
  })

  test.each(['', 'did:web:worker.example', 'did:key:z6Mkx', `${HOLDER}#${HOLDER.slice(8)}`])(
    'a holder that is %j',
    (holder) => {
      expect(problemsOf(RECORD, holder)).toEqual(['/holder'])
    },
  )

  test('no member is told twice, though it is in two certificates', () => {
    expect(problemsOf({ ...RECORD, name: 'x'.repeat(201) })).toEqual(['/name'])
  })

  test('with how to mend it, and never with the value', () => {
    try {
      prepareCertificates(context, { ...RECORD, rating_value: 'canary' }, undefined)
      expect.unreachable()
    } catch (error) {
      const problems = JSON.stringify(error instanceof KlusCvError ? error.problems : [])
      expect(problems).toContain('a decimal as text')
      expect(problems).not.toContain('canary')
    }
  })
})

describe('a message names members as they are in the record', () => {
  test.each<readonly [JsonObject, string]>([
    [{ period_end: '2024-01' }, 'must not be before period_start'],
    [{ period_end: '2026-04' }, 'must not be after data_as_of'],
    [{ rating_value: '7' }, 'must be from rating_worst to rating_best'],
    [{ rating_worst: '5', rating_value: '5' }, 'must be below rating_best'],
    [{ rating_system: 'level' }, 'is required for rating_system level'],
    [{ active_months: 1, gigs_per_month: months(2) }, 'more months than active_months'],
    [{ clients: { distinct: 49 } }, 'must not be above gigs_completed'],
    [{ clients: { types: [client(1), client(2)] } }, 'must have each client_type once'],
    [{ positive_threshold: '4' }, 'needs positive_count'],
  ])('%j', (change, message) => {
    const [problem, ...others] = refusalOf(context, { ...RECORD, ...change }, undefined)
    expect(problem?.message).toContain(message)
    expect(others).toEqual([])
  })

  test('in every message about a record', () => {
    const messages = MISTAKES.flatMap(([, change]) =>
      refusalOf(context, { ...RECORD, ...change }, undefined),
    ).map(({ message }) => message)
    expect(messages.length).toBeGreaterThan(20)
    expect(unnamedMembersIn(messages)).toEqual([])
  })
})

function months(count: number): JsonObject[] {
  return Array.from({ length: count }, (_, index) => ({ month: `2025-0${3 + index}`, gigs: 1 }))
}

function client(gigs: number): JsonObject {
  return { client_type: 'household', gigs }
}

describe('what was prepared', () => {
  test('is of the day of the clock, at 00:00Z', () => {
    expect(prepareCertificates(context, RECORD, undefined).day).toBe(DAY)
  })

  test('can be used once', () => {
    const prepared = prepareCertificates(context, RECORD, undefined)
    expect(usePrepared(prepared)).toBe(prepared)
    expect(() => usePrepared(prepared)).toThrow(KlusCvError)
  })

  test('cannot be made by hand or copied', () => {
    const prepared = prepareCertificates(context, RECORD, undefined)
    expect(() => usePrepared({ ...prepared })).toThrow(KlusCvError)
  })
})
