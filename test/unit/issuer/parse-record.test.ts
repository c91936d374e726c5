import { describe, expect, test } from 'vitest'
import { KlusCvError } from '../../../src/core/errors.ts'
import type { JsonObject } from '../../../src/core/json.ts'
import { createSubjects } from '../../../src/issuer/create-subjects.ts'
import { parsePlatformProfile } from '../../../src/issuer/index.ts'
import { lintSubjects } from '../../../src/issuer/lint-subjects.ts'
import { parseRecord } from '../../../src/issuer/parse-record.ts'
import { PROFILE, RECORD, UNRATED_RECORD } from '../../support/issuer.ts'

const profile = parsePlatformProfile(PROFILE)

const read = (input: unknown) => parseRecord(input, profile)

describe('a record that is right', () => {
  test('keeps the worker reference apart and the rest as fields', () => {
    const { problems, record } = read(RECORD)
    expect(problems).toEqual([])
    expect(record?.workerRef).toBe('worker-1')
    expect(record?.fields).not.toHaveProperty('worker_ref')
    expect(record?.fields).toMatchObject({ gigs_completed: 48, rating_value: '4.8' })
  })

  test('takes what it does not say from the profile, and nothing that it says', () => {
    const { record } = read({ ...RECORD, gig_unit: 'dienst' })
    expect(record?.fields).toMatchObject({ gig_unit: 'dienst', record_basis: 'platformRecords' })
  })

  test('without hours does not say how they were established', () => {
    const { hours_worked: _, ...without } = RECORD
    expect(read(without).record?.fields).not.toHaveProperty('hours_basis')
  })

  test('may write decimals as numbers, and counts stay numbers', () => {
    expect(read({ ...RECORD, rating_value: 4.8 }).record?.fields).toMatchObject({
      rating_value: '4.8',
    })
    const { record } = read({ ...RECORD, hours_worked: 200, rating_value: 5, gigs_completed: 40 })
    expect(record?.fields).toMatchObject({
      hours_worked: '200',
      rating_value: '5',
      gigs_completed: 40,
    })
  })

  test('is rated when it says so itself, not when only the profile has a scale', () => {
    expect(read(RECORD).record?.isRated).toBe(true)
    expect(read(UNRATED_RECORD).record?.isRated).toBe(false)
  })

  test.each([0, 1, 4_812])('may say that all workers together did %d gigs', (gigs) => {
    expect(read({ ...RECORD, gigs_in_month: gigs, gigs_in_quarter: gigs }).problems).toEqual([])
  })

  test('signs nothing of what all workers together did', () => {
    const crowd = { gigs_in_month: 900_001, gigs_in_quarter: 900_002 }
    const { record } = read({ ...RECORD, ...crowd })
    if (record === undefined) throw new Error('the record was not read')
    const drafts = createSubjects(record, { profile, day: '2026-11-20T10:00:00Z' })
    expect(drafts.map(({ type }) => type)).toEqual([
      'WorkHistoryCredential',
      'ReputationCredential',
    ])
    expect(JSON.stringify(drafts)).not.toMatch(/90000[12]|gigsIn/)
  })

  test('cannot be changed afterwards by who handed it in', () => {
    const input = { ...RECORD }
    const { record } = read(input)
    input['name'] = 'Someone Else'
    expect(record?.fields['name']).toBe(RECORD['name'])
    expect(Object.isFrozen(record?.source)).toBe(true)
  })
})

const WRONG: readonly (readonly [string, unknown, string])[] = [
  ['text', 'record', ''],
  ['nothing', undefined, ''],
  ['null', null, ''],
  ['a list', [RECORD], ''],
  ['a function', () => RECORD, ''],
  ['no reference', { ...RECORD, worker_ref: undefined }, '/worker_ref'],
  ['a reference that is a number', { ...RECORD, worker_ref: 7 }, '/worker_ref'],
  ['an empty reference', { ...RECORD, worker_ref: '' }, '/worker_ref'],
  ['an endless reference', { ...RECORD, worker_ref: 'x'.repeat(201) }, '/worker_ref'],
  ['no occupation', { ...RECORD, occupation: undefined }, '/occupation'],
  ['an occupation outside the list', { ...RECORD, occupation: 'astronaut' }, '/occupation'],
  [
    'an occupation as IRI',
    { ...RECORD, occupation: 'https://w3id.org/kluscv/occupations#oppas' },
    '/occupation',
  ],
  ['an unknown member', { ...RECORD, birth_date: '1990-01-01' }, '/birth_date'],
  ['a camelCase member', { ...RECORD, gigsCompleted: 4 }, '/gigsCompleted'],
  ['a member of Object.prototype', { ...RECORD, toString: 'x' }, '/toString'],
  ['an unknown member further down', { ...RECORD, clients: { names: [] } }, '/clients/names'],
  ['rows that are no list', { ...RECORD, work: {} }, '/work'],
  ['a row that is text', { ...RECORD, work: ['oppas'] }, '/work/0'],
  ['a row without occupation', { ...RECORD, work: [{ gigs: 3 }] }, '/work/0/occupation'],
  [
    'an unknown member of a row',
    { ...RECORD, ratings: [{ occupation: 'oppas', stars: 5 }] },
    '/ratings/0/stars',
  ],
  ['a number beyond the safe ones', { ...RECORD, gigs_completed: 2 ** 53 }, '/gigs_completed'],
  ['gigs of a month as text', { ...RECORD, gigs_in_month: '40' }, '/gigs_in_month'],
  ['gigs of a month that is null', { ...RECORD, gigs_in_month: null }, '/gigs_in_month'],
  ['a fraction as a name', { ...RECORD, name: 0.5 }, '/name'],
  ['gigs of a month with a fraction', { ...RECORD, gigs_in_month: 4.5 }, '/gigs_in_month'],
  ['fewer than no gigs in a quarter', { ...RECORD, gigs_in_quarter: -1 }, '/gigs_in_quarter'],
  ['gigs of a quarter as a list', { ...RECORD, gigs_in_quarter: [4] }, '/gigs_in_quarter'],
  [
    'gigs of a month in a rating',
    { ...RECORD, ratings: [{ occupation: 'oppas', gigs_in_month: 4 }] },
    '/ratings/0/gigs_in_month',
  ],
  ['half a surrogate pair', { ...RECORD, name: 'A\ud800' }, '/name'],
]

describe('a record that is wrong', () => {
  test.each(WRONG)('is told where: %s', (_, input, pointer) => {
    const { problems } = read(input)
    expect(problems.map((problem) => problem.pointer)).toContain(pointer)
  })

  test('a hidden __proto__ is refused and changes nothing', () => {
    const input: unknown = JSON.parse(`{"__proto__": {"polluted": true}, "worker_ref": "w"}`)
    expect(read(input).problems).not.toEqual([])
    expect({}).not.toHaveProperty('polluted')
  })

  test('gigs of a month that are wrong are told with what they are for', () => {
    const [problem] = read({ ...RECORD, gigs_in_month: -40 }).problems
    expect(problem?.message).toMatch(/^must be 0 or more.*the month of a review/)
    expect(problem?.message).not.toContain('40')
  })

  test('all of it is told at once', () => {
    const { problems } = read({ ...RECORD, worker_ref: 1, occupation: 'x', colour: 'red' })
    expect(problems.map(({ pointer }) => pointer).sort()).toEqual([
      '/colour',
      '/occupation',
      '/worker_ref',
    ])
  })

  test.each([
    ['gigs_completd', 'gigs_completed'],
    ['ocupation', 'occupation'],
    ['hoursWorked', 'hours_worked'],
  ])('the member %s is close to %s, and the problem says so', (name, meant) => {
    const { problems } = read({ ...RECORD, [name]: 1 })
    expect(problems[0]?.message).toContain(`"${meant}"`)
  })

  test.each([
    ...['@context', 'id', 'type', 'issuer', 'validFrom', 'validUntil', 'credentialSubject'],
    ...['credentialStatus', 'credentialSchema', 'proof', 'signer', 'suite', 'status_list_index'],
  ])('a caller cannot choose %s: certificates are built here', (name) => {
    const { problems } = read({ ...RECORD, [name]: 'x' })
    expect(problems.map(({ pointer }) => pointer)).toEqual([`/${name}`])
  })

  test('no problem repeats a value of the record', () => {
    const canary: JsonObject = {
      worker_ref: 'canary-a'.repeat(30),
      name: 'canary-b\ud800',
      occupation: 'canary-c',
      clients: ['canary-d'],
    }
    expect(JSON.stringify(read(canary).problems)).not.toContain('canary')
    const others = { ...canary, name: 'canary-b', work: 'canary-e', label: 'canary-f' }
    expect(JSON.stringify(read(others).problems)).not.toContain('canary')
  })

  test('data that are not JSON at all are a coded error', () => {
    const cyclic: Record<string, unknown> = {}
    cyclic['self'] = cyclic
    expect(() => read(cyclic)).toThrow(KlusCvError)
    expect(() => read({ ...RECORD, gigs_completed: 4n })).toThrow(KlusCvError)
  })
})

describe('of many rows', () => {
  test.each(['work', 'ratings', 'reviews', 'gig_list', 'allowed_findings', 'no_such_list'])(
    'too many in %s are told, and nothing of what is wrong with each',
    (name) => {
      const { problems, record } = read({ ...RECORD, [name]: Array(1_001).fill({}) })
      const message = 'must have at most 1000 items, got 1001'
      expect(problems).toMatchObject([{ pointer: `/${name}`, message }])
      expect(record).toBeUndefined()
    },
  )

  test('each is told what it mistypes', () => {
    const rows = Array(50).fill({ outcom: 'completed' })
    const { problems } = read({ ...RECORD, gig_list: rows })
    const told = problems.filter(({ message }) => message.includes('did you mean "outcome"?'))
    expect(told.at(-1)?.pointer).toBe('/gig_list/49/outcom')
    expect(told).toHaveLength(50)
  })
})

describe('a name that is not ours', () => {
  test.each([
    ['opas', 'oppas'],
    ['Oppas', 'oppas'],
    ['babysitter', 'oppas'],
    ['Babysitting', 'oppas'],
    ['oppassen', 'oppas'],
    ['Order picker', 'orderpicker'],
  ])('of the occupation %s the one of our list is suggested', (occupation, meant) => {
    expect(read({ ...RECORD, occupation }).problems[0]?.message).toContain(`"${meant}"`)
  })

  test('of an occupation that is like none all are told', () => {
    const [problem] = read({ ...RECORD, occupation: 'astronaut' }).problems
    expect(problem?.message).toContain('oppas, nanny')
    expect(problem?.messageNl).toContain('oppas, nanny')
  })

  test.each([
    ['naam', 'name'],
    ['Beoordeling', 'rating_value'],
    ['period start', 'period_start'],
  ])('of the member %s the one that we have is suggested', (name, meant) => {
    expect(read({ ...RECORD, [name]: 'x' }).problems[0]?.message).toContain(`"${meant}"`)
  })

  test.each(['bsn', 'email', 'geboortedatum'])('%s is told to belong in none', (name) => {
    const [problem] = read({ ...RECORD, [name]: 'canary' }).problems
    expect(problem?.message).toBe('belongs in no certificate; leave it out')
    expect(problem?.messageNl).toBe('hoort in geen bewijs; laat het weg')
  })
})

describe('what is wrong is said in words', () => {
  test('a missing reference is told as missing, another as what it must be', () => {
    const told = (worker_ref?: unknown) => read({ ...RECORD, worker_ref }).problems[0]?.message
    expect(told()).toMatch(/^is required and missing \(your own reference/)
    expect(told(7)).toMatch(/^must be text, got a number/)
  })

  test.each([
    ['period_start', '2024', 'must be a month as YYYY-MM (the month of the first gig'],
    ['hours_worked', '12,5', 'must be a decimal such as 4.8'],
    ['share_rated', '80%', 'must be a share from 0 to 1'],
    ['data_as_of', 'today', 'must be a day as YYYY-MM-DD'],
  ])('%s in another form is told in words, not as a regular expression', (name, value, words) => {
    const { record } = read({ ...RECORD, [name]: value })
    if (record === undefined) throw new Error('the record was not read')
    const problems = lintSubjects(createSubjects(record, { profile, day: '2026-11-20T10:00:00Z' }))
    const told = problems.filter(({ pointer }) => pointer === `/${name}`)
    expect(told).not.toEqual([])
    for (const { message } of told) {
      expect(message).toContain(words)
      expect(message).not.toMatch(/pattern|\^/)
    }
  })

  test('a missing identity check is told at its place, not inside it', () => {
    const { identity_check: _, ...defaults } = PROFILE['defaults'] as JsonObject
    const without = parsePlatformProfile({ ...PROFILE, defaults })
    const { record } = parseRecord(UNRATED_RECORD, without)
    if (record === undefined) throw new Error('the record was not read')
    const drafts = createSubjects(record, { profile: without, day: '2026-11-20T10:00:00Z' })
    expect(lintSubjects(drafts)).toEqual([
      {
        pointer: '/identity_check',
        message: expect.stringMatching(/^is required and missing/),
        messageNl: expect.stringMatching(/^is verplicht en ontbreekt/),
      },
    ])
  })

  test('a profile in the place of a record is one problem, and called what it is', () => {
    const { problems, record } = read(PROFILE)
    expect(problems).toEqual([
      {
        pointer: '',
        message: expect.stringContaining('looks like a platform profile'),
        messageNl: expect.stringContaining('lijkt een platformprofiel'),
      },
    ])
    expect(record).toBeUndefined()
  })
})
