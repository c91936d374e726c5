/**
 * What does not fit is told in our words, in both languages, and never in those of a dependency.
 * @module
 */
import Type, { type TSchema } from 'typebox'
import { describe, expect, test } from 'vitest'
import { CLAIM_TYPES } from '../../../src/claims/claim-types.ts'
import { MISSHAPEN } from '../../../src/claims/shape-words.ts'
import { createSubjectCheck } from '../../../src/claims/subject-check.ts'
import { isJsonObject, type JsonValue } from '../../../src/core/json.ts'

const Digits = Type.String({
  pattern: '^[0-9]{2}$',
  description: 'two digits',
  descriptionNl: 'twee cijfers',
})

/** What is said of one value under one schema. */
function told(schema: TSchema, value: JsonValue) {
  const { breaches } = createSubjectCheck(Type.Object({ x: schema }), [])
  return breaches({ x: value }, (name) => name)
}

const MISFITS: readonly (readonly [TSchema, JsonValue, string, string])[] = [
  [Type.String(), 1, 'must be text, got a number', 'moet tekst zijn; er staat een getal'],
  [Type.String(), null, 'must be text, got null', 'moet tekst zijn; er staat null'],
  [
    Type.Integer(),
    '1',
    'must be a whole number, got text',
    'moet een geheel getal zijn; er staat tekst',
  ],
  [
    Type.Integer(),
    1.5,
    'must be a whole number, got a number with a fraction',
    'moet een geheel getal zijn; er staat een getal met een breuk',
  ],
  [
    Type.Boolean(),
    'ja',
    'must be true or false, got text',
    'moet true of false zijn; er staat tekst',
  ],
  [
    Type.Array(Digits),
    {},
    'must be a list, got an object',
    'moet een lijst zijn; er staat een groep velden',
  ],
  [
    Type.Object({}),
    [],
    'must be an object, got a list',
    'moet een groep velden zijn; er staat een lijst',
  ],
  [Type.Enum(['a', 'b']), 'c', 'must be one of a, b', 'moet een van deze zijn: a, b'],
  [
    Type.Enum(Array.from({ length: 31 }, (_, n) => `v${n}`)),
    'c',
    'must be one of the 31 values of our list',
    'moet een van de 31 waarden van onze lijst zijn',
  ],
  [Type.Literal('a'), 'b', 'must be a', 'moet a zijn'],
  [Digits, 'x', 'must be two digits', 'moet twee cijfers zijn'],
  [Type.Integer({ minimum: 2 }), 1, 'must be 2 or more', 'moet 2 of meer zijn'],
  [Type.Integer({ maximum: 2 }), 3, 'must be at most 2', 'mag hoogstens 2 zijn'],
  [Type.Integer({ exclusiveMinimum: 2 }), 2, 'must be more than 2', 'moet meer dan 2 zijn'],
  [Type.Integer({ exclusiveMaximum: 2 }), 2, 'must be less than 2', 'moet minder dan 2 zijn'],
  [Type.Integer({ multipleOf: 2 }), 3, 'must be a multiple of 2', 'moet een veelvoud van 2 zijn'],
  [
    Type.String({ minLength: 1 }),
    '',
    'must not be empty; leave it out when there is nothing',
    'mag niet leeg zijn; laat het weg als er niets is',
  ],
  [
    Type.String({ minLength: 2 }),
    '',
    'needs 2 characters or more',
    'moet minstens 2 tekens hebben',
  ],
  [
    Type.String({ maxLength: 2 }),
    'abc',
    'must have at most 2 characters, got 3',
    'mag hoogstens 2 tekens hebben; het zijn er 3',
  ],
  [
    Type.Array(Digits, { minItems: 2 }),
    ['12'],
    'needs 2 items or more',
    'moet minstens 2 delen hebben',
  ],
  [
    Type.Array(Digits, { maxItems: 1 }),
    ['12', '13'],
    'must have at most 1 item, got 2',
    'mag hoogstens 1 deel hebben; het zijn er 2',
  ],
  [
    Type.Array(Digits, { uniqueItems: true }),
    ['12', '13', '12'],
    'must not have anything twice; item 3 was already there',
    'mag niets twee keer hebben; deel 3 stond er al',
  ],
  [
    Type.Object({}, { minProperties: 1 }),
    {},
    'must not be empty; leave it out when there is nothing',
    'mag niet leeg zijn; laat het weg als er niets is',
  ],
  [
    Type.Object({}, { maxProperties: 1 }),
    { a: 1, b: 2 },
    'must have at most 1 member',
    'mag hoogstens 1 veld hebben',
  ],
  [
    Type.Object({}, { dependentRequired: { a: ['b'] } }),
    { a: 1 },
    'needs b beside a',
    'moet bij a ook b hebben',
  ],
]

describe('a value that does not fit', () => {
  test.each(MISFITS)('%j with %j: %s', (schema, value, en, nl) => {
    expect(told(schema, value)).toEqual([{ pointer: '/x', words: { nl, en } }])
  })

  test.each<readonly [TSchema, string, string]>([
    [Type.Object({ y: Digits }), 'must be two digits', 'moet twee cijfers zijn'],
    [
      Type.Object({ y: Type.Enum(['a', 'b']) }),
      'must be one of a, b',
      'moet een van deze zijn: a, b',
    ],
  ])('a member that is missing is told with what it is: %j', (schema, en, nl) => {
    expect(told(schema, {})).toEqual([
      {
        pointer: '/x/y',
        words: { nl: `is verplicht en ontbreekt; ${nl}`, en: `is required and missing; ${en}` },
      },
    ])
  })

  test('a member that is not ours is told at its own place', () => {
    expect(told(Type.Object({}, { additionalProperties: false }), { 'y/z': 1 })).toEqual([
      {
        pointer: '/x/y~1z',
        words: {
          nl: 'hoort niet in dit bewijs',
          en: 'is not a member that this certificate can have',
        },
      },
    ])
  })
})

/** All schemas below this one, itself included. */
function schemasIn(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return []
  return [value, ...Object.values(value).flatMap(schemasIn)]
}

describe.each(CLAIM_TYPES)('the shape of a $type', ({ subjectSchema }) => {
  const schemas = schemasIn(subjectSchema)

  test('says in both languages what each of its patterns stands for', () => {
    const patterned = schemas.filter((schema) => 'pattern' in schema)
    expect(patterned.length).toBeGreaterThan(3)
    for (const schema of patterned) {
      expect(schema).toMatchObject({
        description: expect.stringMatching(/\w/),
        descriptionNl: expect.stringMatching(/\w/),
      })
    }
  })

  test('uses no keyword that has no words of its own', () => {
    const WITHOUT_WORDS = ['anyOf', 'oneOf', 'not', 'if', 'contains', 'format', 'propertyNames']
    const used = schemas.filter((schema) => WITHOUT_WORDS.some((keyword) => keyword in schema))
    expect(used).toEqual([])
  })

  test.each([[{}], [[]], ['x'], [{ name: 7, identityCheck: [], gigsCompleted: 'canary' }]])(
    'is held against %j in words alone',
    (value) => {
      const check = CLAIM_TYPES.find((type) => type.subjectSchema === subjectSchema)
      const told = check?.breaches(value, (name) => name) ?? []
      expect(told.length).toBeGreaterThan(0)
      for (const { words } of told) {
        expect(words).not.toEqual(MISSHAPEN)
        expect(words.nl).not.toBe(words.en)
        expect(`${words.nl} ${words.en}`).not.toMatch(/canary|pattern|schema|\^|undefined|\[object/)
      }
    },
  )
})

test('a subject is told in both languages what the gate is told in English', () => {
  for (const { checkSubject, breaches } of CLAIM_TYPES) {
    const subject: JsonValue = { name: '', work: [] }
    expect(isJsonObject(subject)).toBe(true)
    expect(checkSubject(subject, '').map(({ detail }) => detail)).toEqual(
      breaches(subject, (name) => name).map(({ words }) => words.en),
    )
  }
})
