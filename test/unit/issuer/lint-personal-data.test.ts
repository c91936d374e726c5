import { describe, expect, test } from 'vitest'
import type { PersonalDataKind } from '../../../src/claims/personal-data/kinds.ts'
import { PERSONAL_DATA_WORDS } from '../../../src/claims/personal-data/kinds.ts'
import { type InputProblem, KlusCvError } from '../../../src/core/errors.ts'
import type { JsonObject, JsonValue } from '../../../src/core/json.ts'
import { parsePlatformProfile } from '../../../src/issuer/index.ts'
import { lintPersonalData, lintTexts } from '../../../src/issuer/lint-personal-data.ts'
import {
  type PreparedCertificates,
  prepareCertificates,
} from '../../../src/issuer/prepare-certificates.ts'
import { type FieldNames, RECORD_FIELDS } from '../../../src/issuer/record-fields.ts'
import { PROFILE, RECORD } from '../../support/issuer.ts'
import { setAt } from '../../support/set-at.ts'

const NOW = new Date('2026-03-01T12:00:00Z')
const context = { profile: parsePlatformProfile(PROFILE), clock: () => NOW }

/** A text of each kind, with a part of it that no message may repeat. */
const TEXTS: Readonly<
  Record<PersonalDataKind, { readonly text: string; readonly secret: string }>
> = {
  bsn: { text: 'bsn 123.456.782', secret: '456' },
  iban: { text: 'nl91 abna 0417 1643 00', secret: '0417' },
  phone: { text: 'bel 06-12345678', secret: '12345678' },
  email: { text: 'mail jan (at) voorbeeld punt nl', secret: 'voorbeeld' },
  address: { text: 'bij Kerkstraat 12 thuis', secret: 'Kerkstraat' },
  dateOfBirth: { text: 'geboren op 12 maart 1990', secret: '1990' },
}
const KINDS = Object.keys(TEXTS) as PersonalDataKind[]

const RICH: JsonObject = {
  ...RECORD,
  given_name: 'Ánh',
  family_name: 'Nguyễn',
  work: [
    { occupation: 'oppas', gigs: 40, tasks: ['koken', 'voorlezen'] },
    { occupation: 'nanny', gigs: 8, label: { nl: 'nanny', en: 'nanny' } },
  ],
  clients: { distinct: 7, named: ['Stichting De Speeltuin'] },
  training: [{ name: 'Kinder-EHBO', date: '2025-03' }],
  ratings: [
    {
      ...{ occupation: 'oppas', rating_value: '4.8', rating_count: 31, reviews_total: 14 },
      aspects: [{ aspect: { nl: 'op tijd', en: 'on time' }, rating_value: '4.9', count: 31 }],
    },
  ],
  reviews: [
    // Certificates are in the order of what they say, and the first says the earlier year.
    review('Ze was elke keer op tijd.', '2025-06'),
    review('De kinderen vragen steeds wanneer ze weer komt.', '2026-01'),
  ],
}

function review(text: string, month: string): JsonObject {
  return { text, language: 'nl', month, redacted: false, occupation: 'oppas' }
}

/** Each kind of place that takes text, and the certificate that it ends in. */
const PLACES: readonly (readonly [string, number])[] = [
  ['/work/0/tasks/1', 0],
  ['/work/1/label/nl', 0],
  ['/clients/named/0', 0],
  ['/training/0/name', 0],
  ['/ratings/0/aspects/0/aspect/nl', 1],
  ['/reviews/0/text', 2],
  ['/reviews/1/text', 3],
]

function prepare(record: JsonValue): PreparedCertificates {
  return prepareCertificates(context, record, undefined)
}

function problemsOf(record: JsonValue): readonly InputProblem[] {
  try {
    prepare(record)
    return []
  } catch (error) {
    expect(error).toMatchObject({ code: 'ERR_KLUSCV_RECORD' })
    return error instanceof KlusCvError ? error.problems : []
  }
}

const pointersOf = (record: JsonValue) => problemsOf(record).map(({ pointer }) => pointer)

const allow = (record: JsonObject, ...rows: readonly JsonValue[]): JsonObject => ({
  ...record,
  allowed_findings: rows,
})

const places = PLACES.flatMap(([field, index]) => KINDS.map((kind) => ({ field, index, kind })))

describe('personal data in a record', () => {
  test('is none in the record that these tests change', () => {
    const { types, exceptions } = prepare(RICH)
    expect(types).toEqual([
      ...['WorkHistoryCredential', 'ReputationCredential'],
      ...['ReviewCredential', 'ReviewCredential'],
    ])
    expect(exceptions).toEqual([[], [], [], []])
  })

  test.each(places)('of kind $kind at $field refuses the record', ({ field, kind }) => {
    const { text, secret } = TEXTS[kind]
    const problems = problemsOf(setAt(RICH, field, text))
    expect(problems.map(({ pointer }) => pointer)).toEqual([field])
    const [{ message = '', messageNl = '' } = {}] = problems
    expect(message).toContain(PERSONAL_DATA_WORDS[kind].en)
    expect(messageNl).toContain(PERSONAL_DATA_WORDS[kind].nl)
    // How to mend it, to be copied into the record.
    for (const told of [message, messageNl]) {
      expect(told).toContain(JSON.stringify({ field, kind }))
      expect(told).not.toContain(secret)
    }
  })

  test('of several kinds at one place is told at once', () => {
    const record = setAt(RICH, '/reviews/0/text', 'Bel 06-12345678 of mail jan@voorbeeld.nl')
    const [problem, ...others] = problemsOf(record)
    expect(others).toEqual([])
    expect(problem?.message).toContain('a phone number and an e-mail address')
    expect(problem?.messageNl).toContain('een telefoonnummer en een e-mailadres')
  })

  test('is told beside what else is wrong', () => {
    const record = { ...setAt(RICH, '/reviews/0/text', '06-12345678'), gigs_completed: 'veel' }
    expect(pointersOf(record)).toEqual(['/gigs_completed', '/reviews/0/text'])
  })

  test.each([
    ['fullwidth digits', '０６－１２３４５６７８'],
    ['Arabic digits', '٠٦١٢٣٤٥٦٧٨'],
    ['a space without width', '06\u200b12345678'],
    ['line breaks', '06\n1234\n5678'],
  ])('is found behind %s', (_, text) => {
    expect(pointersOf(setAt(RICH, '/reviews/0/text', text))).toEqual(['/reviews/0/text'])
  })

  test('is no matter in the reference, which is in no certificate', () => {
    expect(pointersOf({ ...RICH, worker_ref: 'jan@voorbeeld.nl' })).toEqual([])
  })
})

describe('what only looks like personal data', () => {
  test.each([
    ['/hours_worked', '1234567.82'],
    ['/data_as_of', '2014-02-28'],
    [
      '/work/0/esco_occupation',
      'http://data.europa.eu/esco/occupation/12345678-2061-2345-6780-612345678aaa',
    ],
  ])('at %s is no finding', (pointer, text) => {
    expect(lintPersonalData(setAt(RICH, pointer, text), NOW).problems).toEqual([])
  })

  test.each([
    ['/hours_worked', 'bel 06-12345678'],
    ['/data_as_of', 'bsn 123456782'],
    ['/work/0/esco_occupation', 'jan@voorbeeld.nl'],
    ['/work/0/competent_nl', 'https://voorbeeld.nl/0612345678'],
  ])('at %s makes no way for what is', (pointer, text) => {
    const { problems } = lintPersonalData(setAt(RICH, pointer, text), NOW)
    expect(problems.map(({ pointer: at }) => at)).toEqual([pointer])
  })
})

describe('the name of the worker', () => {
  const NAMES = ['/name', '/given_name', '/family_name']

  test.each(NAMES.flatMap((name) => KINDS.slice(0, 4).map((kind) => [name, kind] as const)))(
    '%s with data of kind %s is refused',
    (field, kind) => {
      expect(pointersOf(setAt(RICH, field, TEXTS[kind].text))).toEqual([field])
    },
  )

  test.each(NAMES)('%s may look like an address or a date', (field) => {
    expect(pointersOf(setAt(RICH, field, 'Anja Hogeweg 3'))).toEqual([])
    expect(pointersOf(setAt(RICH, field, '12-03-1990'))).toEqual([])
  })

  test('is no exception for the name of a client or a training', () => {
    expect(pointersOf(setAt(RICH, '/training/0/name', 'Hogeweg 3'))).toEqual(['/training/0/name'])
  })
})

describe('no member of a record takes an e-mail address', () => {
  const MEMBERS = membersOf(RECORD_FIELDS, '').filter(
    (pointer) => pointer !== '/worker_ref' && !pointer.startsWith('/allowed_findings'),
  )

  test('of which there are many', () => {
    expect(MEMBERS.length).toBeGreaterThan(80)
  })

  test.each(MEMBERS)('%s', (pointer) => {
    const [, name = ''] = pointer.split('/')
    const record = { ...ROWS[name], ...RICH }
    expect(pointersOf(record)).toEqual([])
    expect(pointersOf(setAt(record, pointer, 'jan@voorbeeld.nl'))).toContain(pointer)
  })
})

/** Lists that the record does not have, with one row that fits it. */
const ROWS: Readonly<Record<string, JsonObject>> = {
  gig_list: { gig_list: [{ month: '2025-06', outcome: 'completed', occupation: 'oppas' }] },
  gigs_by_month: { gigs_by_month: [{ month: '2025-06', gigs: 48 }] },
  gigs_per_month: { gigs_per_month: [{ month: '2025-06', gigs: 48 }] },
}

function membersOf(names: FieldNames, parent: string): readonly string[] {
  return Object.entries(names).flatMap(([name, below]) => {
    const pointer = `${parent}/${name}`
    if (below === 'value') return [pointer]
    return isRows(below) ? membersOf(below[0], `${pointer}/0`) : membersOf(below, pointer)
  })
}

function isRows(below: FieldNames | readonly [FieldNames]): below is readonly [FieldNames] {
  return Array.isArray(below)
}

describe('a finding that the record allows', () => {
  test.each(places)('of kind $kind at $field passes, and is noted there', (place) => {
    const { field, kind, index } = place
    const { exceptions } = prepare(allow(setAt(RICH, field, TEXTS[kind].text), { field, kind }))
    expect(exceptions.map((noted) => noted.length > 0)).toEqual(
      [0, 1, 2, 3].map((other) => other === index),
    )
    expect(exceptions[index]).toEqual([{ field, kind }])
  })

  test('in the name is noted for every certificate', () => {
    const exception = { field: '/name', kind: 'bsn' }
    const { exceptions } = prepare(allow({ ...RICH, name: 'Li 123456782' }, exception))
    expect(exceptions).toEqual([[exception], [exception], [exception], [exception]])
  })

  test('in the words for the only kind of work is noted for the work certificate', () => {
    const label = { nl: 'oppas', en: 'at 12 Baker Street' }
    const exception = { field: '/label/en', kind: 'address' }
    expect(prepare(allow({ ...RECORD, label }, exception)).exceptions).toEqual([[exception], []])
  })

  test('in a text of no certificate is noted for the first', () => {
    const aspects = [{ aspect: { nl: '06 12345678', en: 'x' }, rating_value: '4', count: 0 }]
    const record = { ...RECORD, rating_count: 0, reviews_total: 0, aspects }
    const exception = { field: '/aspects/0/aspect/nl', kind: 'phone' }
    expect(prepare(allow(record, exception)).exceptions).toEqual([[exception]])
  })

  test('twice is noted once', () => {
    const exception = { field: '/training/0/name', kind: 'bsn' }
    const record = setAt(RICH, '/training/0/name', 'nr 123456782')
    expect(prepare(allow(record, exception, exception)).exceptions[0]).toEqual([exception])
  })
})

const TRAINING = '/training/0/name'
const FOUND = setAt(RICH, TRAINING, 'cursus 123456782')

const WRONG_EXCEPTIONS: readonly (readonly [string, JsonObject, readonly string[]])[] = [
  ['that is stale', allow(RICH, { field: TRAINING, kind: 'bsn' }), ['/allowed_findings/0']],
  [
    'that is of another kind',
    allow(FOUND, { field: TRAINING, kind: 'phone' }),
    [TRAINING, '/allowed_findings/0'],
  ],
  [
    'that is of another field',
    allow(FOUND, { field: '/reviews/0/text', kind: 'bsn' }),
    [TRAINING, '/allowed_findings/0'],
  ],
  [
    'that is of the list in which the field is',
    allow(FOUND, { field: '/training', kind: 'bsn' }),
    [TRAINING, '/allowed_findings/0'],
  ],
  [
    'that is of the record as a whole',
    allow(FOUND, { field: '', kind: 'bsn' }),
    [TRAINING, '/allowed_findings/0'],
  ],
  [
    'beside one that is right',
    allow(FOUND, { field: TRAINING, kind: 'bsn' }, { field: TRAINING, kind: 'iban' }),
    ['/allowed_findings/1'],
  ],
  [
    'of a kind that does not exist',
    allow(FOUND, { field: TRAINING, kind: 'BSN' }),
    [TRAINING, '/allowed_findings/0/kind'],
  ],
  ['without a kind', allow(FOUND, { field: TRAINING }), [TRAINING, '/allowed_findings/0/kind']],
  ['without a field', allow(FOUND, { kind: 'bsn' }), [TRAINING, '/allowed_findings/0/field']],
  [
    'with a list of kinds',
    allow(FOUND, { field: TRAINING, kind: ['bsn'] }),
    [TRAINING, '/allowed_findings/0/kind'],
  ],
  [
    'with another member',
    allow(FOUND, { field: TRAINING, kind: 'bsn', because: 'x' }),
    ['/allowed_findings/0/because'],
  ],
  ['that is text', allow(FOUND, TRAINING), ['/allowed_findings/0', TRAINING]],
  [
    'that is no list',
    { ...FOUND, allowed_findings: { field: TRAINING, kind: 'bsn' } },
    ['/allowed_findings', TRAINING],
  ],
  [
    'for the reference, which is not searched',
    allow({ ...RICH, worker_ref: '123456782' }, { field: '/worker_ref', kind: 'bsn' }),
    ['/allowed_findings/0'],
  ],
]

describe('an allowed finding is refused', () => {
  test.each(WRONG_EXCEPTIONS)('%s', (_, record, pointers) => {
    expect(pointersOf(record).toSorted()).toEqual(pointers.toSorted())
  })

  test('with words in both languages', () => {
    const [problem] = problemsOf(allow(RICH, { field: TRAINING, kind: 'bsn' }))
    expect(problem?.message).toContain('leave this row out')
    expect(problem?.messageNl).toContain('laat deze rij weg')
  })
})

describe('a finding says how to mend it', () => {
  const findingAt = (pointer: string, others: readonly JsonObject[] = []) => {
    const record = { ...setAt(RICH, pointer, TEXTS.phone.text), allowed_findings: others }
    return lintPersonalData(record, NOW).problems.find((problem) => problem.pointer === pointer)
  }

  test('in JSON, and in the columns of a table', () => {
    const problem = findingAt('/reviews/1/text')
    const row = '{"field":"/reviews/1/text","kind":"phone"}'
    const columns = ['allowed_findings.1.field', 'allowed_findings.1.kind']
    expect(problem?.message).toContain(`${row} (in CSV: the columns ${columns.join(' and ')})`)
    expect(problem?.messageNl).toContain(`${row} (in CSV: de kolommen ${columns.join(' en ')})`)
  })

  test('in the columns after those that are filled', () => {
    const problem = findingAt('/reviews/1/text', [{ field: '/reviews/0/text', kind: 'bsn' }])
    expect(problem?.message).toContain('allowed_findings.2.field')
  })

  test('of a review, that taking it out is said, and of nothing else', () => {
    const problem = findingAt('/reviews/1/text')
    expect(problem?.message).toContain('take it out of the text, and set redacted of this review')
    expect(problem?.messageNl).toContain('haal het uit de tekst, en zet bij deze review redacted')
    expect(findingAt('/work/0/tasks/0')?.message).not.toContain('redacted')
  })
})

describe('the texts of a platform profile', () => {
  const lint = (profile: JsonObject) => lintTexts(profile, NOW)

  test('are right, whatever its KvK number', () => {
    expect(lint({ ...PROFILE, kvk: '12345672' })).toEqual([])
  })

  test.each(KINDS)('are refused with data of kind %s, without a way out', (kind) => {
    const { text, secret } = TEXTS[kind]
    for (const pointer of ['/service/nl', '/names/en', '/labels/oppas/nl']) {
      const [problem, ...others] = lint(setAt(PROFILE, pointer, text))
      expect(others).toEqual([])
      expect(problem).toMatchObject({ pointer })
      expect(problem?.message).toContain(PERSONAL_DATA_WORDS[kind].en)
      expect(problem?.messageNl).toContain(PERSONAL_DATA_WORDS[kind].nl)
      expect(JSON.stringify(problem)).not.toContain('allowed_findings')
      expect(JSON.stringify(problem)).not.toContain(secret)
    }
  })

  test('are searched in its defaults too', () => {
    const defaults = { training: [{ name: 'bel 06-12345678', date: '2025-03' }] }
    expect(lint({ ...PROFILE, defaults }).map(({ pointer }) => pointer)).toEqual([
      '/defaults/training/0/name',
    ])
  })
})
