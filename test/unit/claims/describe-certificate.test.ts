/**
 * Everything signed is said: held against the schemas, and by changing each value and looking
 * whether the sentence changes too.
 * @module
 */
import type { TSchema } from 'typebox'
import { Check } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import {
  describeCertificate,
  type Locale,
  unwordedPointers,
} from '../../../src/claims/describe-certificate.ts'
import { describeGigList } from '../../../src/claims/describe-gig-list.ts'
import { describeReputation } from '../../../src/claims/describe-reputation.ts'
import { describeReview } from '../../../src/claims/describe-review.ts'
import { describeWorkHistory } from '../../../src/claims/describe-work-history.ts'
import { formatterOf } from '../../../src/claims/format.ts'
import { GigListSchema, type GigListSubject } from '../../../src/claims/gig-list.ts'
import { LANGUAGE_CODES } from '../../../src/claims/languages.ts'
import { OCCUPATIONS } from '../../../src/claims/occupations.ts'
import { ReputationSchema, type ReputationSubject } from '../../../src/claims/reputation.ts'
import { ReviewSchema, type ReviewSubject } from '../../../src/claims/review.ts'
import { leafPointers, leavesSaidBy, type Statement } from '../../../src/claims/statement.ts'
import { WorkHistorySchema, type WorkHistorySubject } from '../../../src/claims/work-history.ts'
import type { JsonObject, JsonValue } from '../../../src/core/json.ts'
import { setAt } from '../../support/set-at.ts'
import {
  fullGigList,
  fullReputation,
  fullReview,
  fullWorkHistory,
  minimalReputation,
  minimalReview,
  minimalWorkHistory,
  monthlyGigList,
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
  {
    type: 'ReviewCredential',
    schema: ReviewSchema,
    samples: [
      fullReview(),
      minimalReview(),
      ...LANGUAGE_CODES.map((inLanguage) => ({
        ...fullReview(),
        reviewBody: { [inLanguage]: 'OK' },
        inLanguage,
      })),
    ] as readonly JsonObject[],
    describe: (subject: JsonObject, locale: Locale) =>
      describeReview(subject as unknown as ReviewSubject, formatterOf(locale)),
  },
  {
    type: 'GigListCredential',
    schema: GigListSchema,
    samples: [fullGigList(), monthlyGigList()] as readonly JsonObject[],
    describe: (subject: JsonObject, locale: Locale) =>
      describeGigList(subject as unknown as GigListSubject, formatterOf(locale)),
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
        const said = describeSubject(sample, locale).flatMap(leavesSaidBy)
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

/** Everything that is said about a place. */
function textAbout(statements: readonly Statement[], pointer: string): string {
  const said = statements.filter((statement) => leavesSaidBy(statement).includes(pointer))
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
