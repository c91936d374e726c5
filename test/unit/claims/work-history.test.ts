/**
 * What a work certificate may hold: the closed shape, and the rules between its figures.
 * @module
 */
import { describe, expect, test } from 'vitest'
import { workHistoryCheck } from '../../../src/claims/check-work-history.ts'
import type { JsonObject, JsonValue } from '../../../src/core/json.ts'
import { unnamedMembersIn } from '../../support/member-names.ts'
import { setAt } from '../../support/set-at.ts'
import { fullWorkHistory, minimalWorkHistory } from '../../support/subjects.ts'

const check = (subject: JsonValue) => workHistoryCheck.check(subject, '')

/** The full sample with these places changed; `undefined` removes. */
function changed(changes: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  return Object.entries(changes).reduce<JsonObject>(
    (subject, [pointer, value]) => setAt(subject, pointer, value),
    fullWorkHistory(),
  )
}

describe('takes', () => {
  test.each([
    ['every member', fullWorkHistory()],
    ['only what is required', minimalWorkHistory()],
    ['a courier of 5,000 gigs', { ...minimalWorkHistory(), gigsCompleted: 5000 }],
    ['a period of six years', { ...minimalWorkHistory(), periodStart: '2020-10' }],
    ['a short name', { ...minimalWorkHistory(), name: 'Ng' }],
    ['a Vietnamese name', { ...minimalWorkHistory(), name: 'Nguyễn Thị Ánh' }],
    ['a name with prefixes', { ...minimalWorkHistory(), name: 'Jan-Willem van der Berg-de Vries' }],
    ['an Arabic name', { ...minimalWorkHistory(), name: 'محمد' }],
    ['a Persian name with a joiner', { ...minimalWorkHistory(), name: 'علی\u200cرضا' }],
    ['an Ethiopic name', { ...minimalWorkHistory(), name: 'ሰላም ተስፋይ' }],
    ['a Sinhala name with a joiner', { ...minimalWorkHistory(), name: 'ශ්\u200dරී' }],
  ])('%s', (_, subject) => {
    expect(check(subject)).toEqual([])
  })
})

const MISFITS: readonly [string, string, JsonValue | undefined][] = [
  ['an unknown member', '/score', 99],
  ['a birth date', '/birthDate', '1999-01-01'],
  ['an unknown member of a row', '/work/0/speed', '30'],
  ['an unknown member of the clients', '/clients/names', ['x']],
  ['a missing name', '/name', undefined],
  ['a missing identity check', '/identityCheck', undefined],
  ['a missing method', '/identityCheck/method', undefined],
  ['no kinds of work', '/work', []],
  ['a single row instead of a list', '/work', { gigs: 3 }],
  ['null', '/stillActive', null],
  ['clients about whom nothing is said', '/clients', {}],
  ['a number as text', '/gigsCompleted', '412'],
  ['a fraction of a gig', '/gigsCompleted', 1.5],
  ['no gigs at all', '/gigsCompleted', 0],
  ['a negative number', '/activeMonths', -1],
  ['an absurd number', '/gigsCompleted', 100_000_001],
  ['more hours than the period has', '/hoursWorked', '20088.01'],
  ['a list of a number', '/gigsCompleted', [412]],
  ['hours as a number', '/hoursWorked', 226.5],
  ['hours with a leading zero', '/hoursWorked', '0226.5'],
  ['hours with a plus', '/hoursWorked', '+226.5'],
  ['hours with an exponent', '/hoursWorked', '2e2'],
  ['hours with three decimals', '/hoursWorked', '226.505'],
  ['negative hours', '/hoursWorked', '-1'],
  ['hours with a comma', '/hoursWorked', '226,5'],
  ['hours with a line feed behind', '/hoursWorked', '226.5\n'],
  ['a month that does not exist', '/periodStart', '2024-13'],
  ['a month with a day', '/periodStart', '2024-08-01'],
  ['a month with a zone', '/periodStart', '2024-08Z'],
  ['a day that does not exist', '/dataAsOf', '2026-11-31'],
  ['a leap day in a common year', '/dataAsOf', '2027-02-29'],
  ['a day with a time', '/dataAsOf', '2026-11-01T00:00:00Z'],
  ['an unknown unit', '/gigUnit', 'rit'],
  ['a unit of the prototype', '/gigUnit', 'constructor'],
  ['a kind of work outside the list', '/work/0/occupation', 'https://evil.example/#oppas'],
  ['a slug for the IRI', '/work/0/occupation', 'fietskoerier'],
  ['an unknown province', '/regions/0', 'NL-XX'],
  ['a city', '/regions/0', 'Amsterdam'],
  ['the same province twice', '/regions', ['NL-NH', 'NL-NH']],
  ['an unknown sector', '/sectors/0', '99'],
  ['an unknown skill', '/inferredSkills/0', 'http://data.europa.eu/esco/skill/x'],
  ['a subject that is no did:key', '/id', 'did:web:platform.example'],
  ['a blank node as subject', '/id', '_:b0'],
  ['a label in one language', '/work/0/label/en', undefined],
  ['a label in a third language', '/work/0/label/de', 'Kurier'],
  ['six tasks', '/work/0/tasks', ['a', 'b', 'c', 'd', 'e', 'f']],
  ['an empty name', '/name', ''],
  ['a name of 201 characters', '/name', 'n'.repeat(201)],
]

describe('refuses at the very place', () => {
  test.each(MISFITS)('%s', (_, pointer, value) => {
    expect(check(changed({ [pointer]: value }))).toContainEqual({
      problem: 'MALFORMED_VALUE_ERROR',
      pointer,
      detail: expect.any(String),
    })
  })

  test.each([
    ['an override of the direction', 'Samira \u202edevil'],
    ['an isolate', '\u2067Samira'],
    ['a mark of direction', 'Samira\u200f'],
    ['a zero-width space', 'Sam\u200bira'],
    ['a joiner between Latin letters', 'Sam\u200dira'],
    ['a joiner at the end', 'محمد\u200c'],
    ['a byte order mark', '\ufeffSamira'],
    ['a soft hyphen', 'Sam\u00adira'],
    ['a line feed', 'Samira\nEl Amrani'],
    ['a NUL', 'Samira\u0000'],
    ['a tag character', 'Samira\u{e0041}'],
    ['a variation selector', 'Samira\ufe0f'],
    ['a Hangul filler', 'Sam\u3164ira'],
    ['an empty Braille cell', 'Sam\u2800ira'],
    ['a private character', 'Samira\ue000'],
    ['a lone surrogate', 'Samira\ud800'],
    ['a decomposed letter', 'Ame\u0301lie'],
    ['a space in front', ' Samira'],
    ['a space behind', 'Samira '],
    ['two spaces', 'Samira  El'],
    ['a hard space', 'Samira\u00a0El'],
    ['a pile of marks', `S${'\u0337'.repeat(4)}amira`],
  ])('%s in any text', (_, text) => {
    const pointers = ['/name', '/service/nl', '/work/0/label/en', '/work/0/tasks/1']
    for (const pointer of [...pointers, '/clients/named/0', '/training/0/name']) {
      expect(check(changed({ [pointer]: text }))).toEqual([
        { problem: 'MALFORMED_VALUE_ERROR', pointer, detail: expect.any(String) },
      ])
    }
  })
})

const CONTRADICTIONS: [string, Record<string, JsonValue | undefined>, string][] = [
  ['an end before the start', { '/periodStart': '2026-11' }, '/periodEnd'],
  ['an end after the day of the data', { '/dataAsOf': '2026-09-30' }, '/periodEnd'],
  ['more active months than months', { '/activeMonths': 28 }, '/activeMonths'],
  ['an identity check in the future', { '/identityCheck/date': '2026-12' }, '/identityCheck/date'],
  ['a training in the future', { '/training/0/date': '2026-12' }, '/training/0/date'],
  ['hours without their basis', { '/hoursBasis': undefined }, '/hoursBasis'],
  ['a basis without hours', { '/hoursWorked': undefined }, '/hoursBasis'],
  ['rows with more hours than the whole', { '/work/1/hours': '17.51' }, '/work'],
  ['rows with more gigs than the whole', { '/work/1/gigs': 33 }, '/work'],
  ['a row of two gigs among several', { '/work/0/gigs': 2, '/work/1/gigs': 1 }, '/work/0/gigs'],
  [
    'an ESCO code of other work',
    { '/work/0/escoOccupation': escoOf('0') },
    '/work/0/escoOccupation',
  ],
  ['an ISCO code of other work', { '/work/0/isco08': '5311' }, '/work/0/isco08'],
  ['more clients than gigs', { '/clients/distinct': 413 }, '/clients/distinct'],
  ['more returning clients than clients', { '/clients/returning': 62 }, '/clients/returning'],
  ['more gigs for clients than gigs', { '/clients/types/1/gigs': 113 }, '/clients/types'],
  ['a month before the period', { '/gigsPerMonth/0/month': '2024-07' }, '/gigsPerMonth/0/month'],
  ['a month after the period', { '/gigsPerMonth/2/month': '2026-11' }, '/gigsPerMonth/2/month'],
  ['more gigs in months than gigs', { '/gigsPerMonth/0/gigs': 400 }, '/gigsPerMonth'],
  ['more months than active months', { '/activeMonths': 2 }, '/gigsPerMonth'],
]

describe('refuses figures that contradict each other:', () => {
  test.each(CONTRADICTIONS)('%s', (_, changes, pointer) => {
    const problems = check(changed(changes))
    expect(problems.map((problem) => problem.pointer)).toContain(pointer)
  })

  test('more named clients than clients', () => {
    const few = { '/clients/distinct': 2, '/clients/returning': 1, '/clients/named': names(3) }
    expect(check(changed(few)).map(({ pointer }) => pointer)).toEqual(['/clients/named'])
  })

  test('a single row may be small: the total says as much', () => {
    expect(check({ ...minimalWorkHistory(), gigsCompleted: 2 })).toEqual([])
  })
})

test('a message names other members as they are called by who asks', () => {
  const details = CONTRADICTIONS.flatMap(([, changes]) =>
    workHistoryCheck.breaches(changed(changes), (member) => `<${member}>`),
  ).flatMap(({ words: { nl, en } }) => [nl, en])
  expect(details).toContain('must not be before <periodStart>')
  expect(unnamedMembersIn(details)).toEqual([])
})

test('reports everything that is wrong, below the pointer it is given', () => {
  const subject = changed({ '/score': 1, '/gigUnit': 'rit', '/name': undefined })
  const pointers = workHistoryCheck.check(subject, '/credentialSubject').map((p) => p.pointer)
  expect(pointers.toSorted()).toEqual([
    '/credentialSubject/gigUnit',
    '/credentialSubject/name',
    '/credentialSubject/score',
  ])
})

test.each([['text'], [null], [[]], [7]])('refuses %j as a subject', (value) => {
  expect(check(value)).toEqual([
    { problem: 'MALFORMED_VALUE_ERROR', pointer: '', detail: expect.stringMatching(/object, got/) },
  ])
})

test('never repeats a value in a message', () => {
  const canary = 'CANARY-4711'
  const places = ['/name', '/gigUnit', '/hoursWorked', '/periodStart', '/id', '/regions/0', '/work']
  for (const pointer of [...places, '/gigsCompleted', '/work/0/isco08', '/clients/named']) {
    const details = check(changed({ [pointer]: `${canary}\u202e` })).map(({ detail }) => detail)
    expect(details.length, pointer).toBeGreaterThan(0)
    expect(details.join(), pointer).not.toContain(canary)
  }
})

function escoOf(digit: string): string {
  return `http://data.europa.eu/esco/occupation/${digit.repeat(36)}`
}

function names(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `Bedrijf ${index} B.V.`)
}
