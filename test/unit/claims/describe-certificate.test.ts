/**
 * Everything signed is said: held against the schemas, and by changing each value and looking
 * whether the sentence changes too.
 * @module
 */
import type { TSchema } from 'typebox'
import { Check } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import {
  type CertificateWords,
  describeCertificate,
  type Locale,
  unwordedPointers,
} from '../../../src/claims/describe-certificate.ts'
import { describeReputation } from '../../../src/claims/describe-reputation.ts'
import { describeWorkHistory } from '../../../src/claims/describe-work-history.ts'
import { formatterOf } from '../../../src/claims/format.ts'
import { OCCUPATIONS } from '../../../src/claims/occupations.ts'
import { ReputationSchema, type ReputationSubject } from '../../../src/claims/reputation.ts'
import { leafPointers, type Statement } from '../../../src/claims/statement.ts'
import { WorkHistorySchema, type WorkHistorySubject } from '../../../src/claims/work-history.ts'
import type { JsonObject, JsonValue } from '../../../src/core/json.ts'
import { setAt } from '../../support/set-at.ts'
import {
  fullReputation,
  fullWorkHistory,
  minimalReputation,
  minimalWorkHistory,
  SAMPLE_HOLDER,
} from '../../support/subjects.ts'

const LOCALES: readonly Locale[] = ['nl', 'en']

const TYPES = [
  {
    type: 'WorkHistoryCredential',
    schema: WorkHistorySchema,
    samples: [fullWorkHistory(), minimalWorkHistory()] as readonly JsonObject[],
    describe: (subject: JsonObject, locale: Locale) =>
      describeWorkHistory(subject as unknown as WorkHistorySubject, formatterOf(locale)),
  },
  {
    type: 'ReputationCredential',
    schema: ReputationSchema,
    samples: [
      fullReputation(),
      minimalReputation(),
      { ...fullReputation(), ratingWindow: { kind: 'lastN', n: 300 } },
    ] as readonly JsonObject[],
    describe: (subject: JsonObject, locale: Locale) =>
      describeReputation(subject as unknown as ReputationSubject, formatterOf(locale)),
  },
]

describe.each(TYPES)('$type', ({ type, schema, samples, describe: describeSubject }) => {
  test('has samples with every leaf that the schema knows', () => {
    const inSamples = samples.flatMap((sample) => leafPointers(sample)).map(withoutIndexes)
    expect([...new Set(inSamples)].toSorted()).toEqual(schemaLeaves(schema).toSorted())
  })

  test('says every leaf, in both languages', () => {
    for (const sample of samples) expect(unwordedPointers(type, sample)).toEqual([])
  })

  test('says no place that is not there, and no place twice', () => {
    for (const sample of samples) {
      for (const locale of LOCALES) {
        const said = describeSubject(sample, locale).flatMap(({ pointers }) => pointers)
        expect(said.toSorted()).toEqual(leafPointers(sample).toSorted())
      }
    }
  })

  test.each(LOCALES)('says another value in other words (%s)', (locale) => {
    for (const sample of samples) {
      // The window's kind cannot change alone: it has a test of its own below.
      for (const pointer of leafPointers(sample).filter((at) => at !== '/ratingWindow/kind')) {
        const texts = valuesFor(schema, pointer, sample).map((value) =>
          textAbout(describeSubject(setAt(sample, pointer, value), locale), pointer),
        )
        expect(texts.length, pointer).toBeGreaterThan(1)
        expect(new Set(texts).size, `${pointer}: ${texts[0]}`).toBe(texts.length)
      }
    }
  })

  test('shows no word that people do not use', () => {
    for (const sample of samples) {
      for (const locale of LOCALES) {
        const { statements, limits, figures, title } = describeCertificate(type, sample, locale)
        const texts = [...statements.map(({ text }) => text), ...limits, title]
        const all = [...texts, ...figures.map(({ label }) => label)].join('\n')
        expect(all).not.toMatch(
          /[cC]redential|JSON|[hH]ash|DID\b|did:|[iI]ssuer|[rR]evoked|[pP]roof|[pP]ayload|\bVC|undefined|NaN/,
        )
      }
    }
  })

  test('gives at most three figures, and each has its label', () => {
    for (const sample of samples) {
      const { figures } = describeCertificate(type, sample, 'nl')
      expect(figures.length).toBeGreaterThan(0)
      expect(figures.length).toBeLessThanOrEqual(3)
      expect(figures.every(({ value, label }) => value !== '' && label !== '')).toBe(true)
    }
  })

  test('throws for a subject that does not have its shape, and names no value', () => {
    const subject = { ...samples[0], score: 'CANARY' } as JsonObject
    for (const call of [
      () => describeCertificate(type, subject, 'nl'),
      () => unwordedPointers(type, subject),
    ]) {
      expect(call).toThrow(expect.objectContaining({ code: 'ERR_KLUSCV_CREDENTIAL' }))
      expect(call).not.toThrow(/CANARY/)
    }
  })
})

describe('a type that is not ours', () => {
  test.each(['OtherCredential', 'constructor', '__proto__', ''])('%j has no words', (type) => {
    expect(() => describeCertificate(type, fullWorkHistory(), 'nl')).toThrow(
      expect.objectContaining({ code: 'ERR_KLUSCV_CREDENTIAL' }),
    )
    expect(unwordedPointers(type, { a: { b: 1 }, c: [2] })).toEqual(['/a/b', '/c/0'])
  })
})

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

function withoutIndexes(pointer: string): string {
  return pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*')
}

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly items?: SchemaNode
  readonly enum?: readonly JsonValue[]
  readonly type?: string
}

function schemaLeaves(schema: object, pointer = ''): readonly string[] {
  const { properties, items } = schema as SchemaNode
  if (items !== undefined) return schemaLeaves(items, `${pointer}/*`)
  if (properties === undefined) return [pointer]
  return Object.entries(properties).flatMap(([name, below]) =>
    schemaLeaves(below, `${pointer}/${name}`),
  )
}

function schemaAt(schema: object, pointer: string): SchemaNode & TSchema {
  const found = pointer
    .split('/')
    .slice(1)
    .reduce<SchemaNode | undefined>(
      (node, member) => node?.items ?? node?.properties?.[member],
      schema as SchemaNode,
    )
  if (found === undefined) throw new Error(`the schema has nothing at ${pointer}`)
  return found as SchemaNode & TSchema
}

const OTHER_TEXTS = [
  '2.7',
  '0.31',
  '2023-02',
  '2026-10-28',
  '1234',
  `${SAMPLE_HOLDER.slice(0, -1)}3`,
  OCCUPATIONS[0]?.escoUri ?? '',
  'https://data.competentnl.nl/id/occupation/777',
  'Iets anders',
]

/** The value at a place, and others that the schema takes there: all of them when they are listed. */
function valuesFor(schema: object, pointer: string, sample: JsonObject): readonly JsonValue[] {
  const node = schemaAt(schema, pointer)
  const value = pointer
    .split('/')
    .slice(1)
    .reduce<JsonValue>((at, member) => (at as Record<string, JsonValue>)[member] ?? null, sample)
  if (node.enum !== undefined) return node.enum
  if (typeof value === 'boolean') return [true, false]
  if (typeof value === 'number') return [value, value + 1]
  return [value, ...OTHER_TEXTS.filter((text) => Check(node, text) && text !== value).slice(0, 1)]
}
