/**
 * What the validator of shapes found, in our words: no message of a dependency and no regular
 * expression reaches a person. Each names what was expected and the kind that was found.
 * @module
 */
import type { TLocalizedValidationError } from 'typebox/error'
import { isJsonObject, type JsonValue, kindOf } from '../core/json.ts'
import type { Words } from './words.ts'

type Keyword = TLocalizedValidationError['keyword']
type ParamsOf<K extends Keyword> = Extract<TLocalizedValidationError, { keyword: K }>['params']

/** The value that does not fit, and the schema that it does not fit. */
export interface Misfit {
  readonly value: JsonValue | undefined
  readonly schema: JsonValue | undefined
}

/** Words for one keyword, from what the validator says about it. */
type WordsOf<K extends Keyword> = (params: ParamsOf<K>, misfit: Misfit) => Words

/** More words than this are no list that anyone reads in a message. */
const MOST_WORDS_LISTED = 30

const KINDS: Readonly<Record<string, Words>> = {
  string: { nl: 'tekst', en: 'text' },
  number: { nl: 'een getal', en: 'a number' },
  integer: { nl: 'een geheel getal', en: 'a whole number' },
  boolean: { nl: 'true of false', en: 'true or false' },
  array: { nl: 'een lijst', en: 'a list' },
  object: { nl: 'een groep velden', en: 'an object' },
  null: { nl: 'null', en: 'null' },
  undefined: { nl: 'niets', en: 'nothing' },
}

/** For what no shape of ours uses. A test holds that. */
export const MISSHAPEN: Words = {
  nl: 'moet anders geschreven zijn',
  en: 'must be written differently',
}

/** That a value should have been of this kind, and of which kind it is. */
export function otherKind(expected: string, value: unknown): Words {
  const wanted = KINDS[expected] ?? MISSHAPEN
  const found = KINDS[kindOf(value)] ?? MISSHAPEN
  const fraction = expected === 'integer' && typeof value === 'number'
  return {
    nl: `moet ${wanted.nl} zijn; er staat ${fraction ? 'een getal met een breuk' : found.nl}`,
    en: `must be ${wanted.en}, got ${fraction ? 'a number with a fraction' : found.en}`,
  }
}

/** That a member has to be there. */
export const MISSING: Words = { nl: 'is verplicht en ontbreekt', en: 'is required and missing' }

/** That a member with this schema has to be there, with what it is where that is quickly said. */
export function missing(schema: JsonValue | undefined): Words {
  const { enum: allowed = [] } = isJsonObject(schema) ? schema : {}
  const words = Array.isArray(allowed) && allowed.length > 0 ? oneOf(allowed) : patternWords(schema)
  if (words === undefined) return MISSING
  return { nl: `${MISSING.nl}; ${words.nl}`, en: `${MISSING.en}; ${words.en}` }
}

/** What a pattern stands for, as its schema says in both languages: a pattern is for machines. */
function patternWords(schema: JsonValue | undefined): Words | undefined {
  const { description: en, descriptionNl: nl } = isJsonObject(schema) ? schema : {}
  if (typeof en !== 'string' || typeof nl !== 'string') return undefined
  return { nl: `moet ${nl} zijn`, en: `must be ${en}` }
}

const NO_SUCH_MEMBER: Words = {
  nl: 'hoort niet in dit bewijs',
  en: 'is not a member that this certificate can have',
}

/** The words that can stand here, when they are few enough to read. */
function oneOf(allowed: readonly unknown[]): Words {
  const list = allowed.join(', ')
  if (allowed.length === 1) return { nl: `moet ${list} zijn`, en: `must be ${list}` }
  if (allowed.length <= MOST_WORDS_LISTED) {
    return { nl: `moet een van deze zijn: ${list}`, en: `must be one of ${list}` }
  }
  return {
    nl: `moet een van de ${allowed.length} waarden van onze lijst zijn`,
    en: `must be one of the ${allowed.length} values of our list`,
  }
}

function lengthOf(value: JsonValue | undefined): number {
  return typeof value === 'string' || Array.isArray(value) ? value.length : 0
}

const counted = (count: number | bigint, one: string, more: string): string =>
  `${count} ${count === 1 ? one : more}`

const EMPTY: Words = {
  nl: 'mag niet leeg zijn; laat het weg als er niets is',
  en: 'must not be empty; leave it out when there is nothing',
}

function tooFew(limit: number, unit: { readonly nl: string; readonly en: string }): Words {
  if (limit === 1) return EMPTY
  return { nl: `moet minstens ${limit} ${unit.nl} hebben`, en: `needs ${limit} ${unit.en} or more` }
}

const CHARACTERS = { nl: 'tekens', en: 'characters' }
const ITEMS = { nl: 'delen', en: 'items' }
const MEMBERS = { nl: 'velden', en: 'members' }

const WORDS: { readonly [K in Keyword]: WordsOf<K> } = {
  additionalProperties: () => NO_SUCH_MEMBER,
  boolean: () => NO_SUCH_MEMBER,
  required: () => MISSING,
  type: ({ type }, { value }) => otherKind(String(type), value),
  enum: ({ allowedValues }) => oneOf(allowedValues),
  const: ({ allowedValue }) => oneOf([allowedValue]),
  pattern: (_, { schema }) => patternWords(schema) ?? MISSHAPEN,
  minimum: ({ limit }) => ({ nl: `moet ${limit} of meer zijn`, en: `must be ${limit} or more` }),
  maximum: ({ limit }) => ({ nl: `mag hoogstens ${limit} zijn`, en: `must be at most ${limit}` }),
  exclusiveMinimum: ({ limit }) => ({
    nl: `moet meer dan ${limit} zijn`,
    en: `must be more than ${limit}`,
  }),
  exclusiveMaximum: ({ limit }) => ({
    nl: `moet minder dan ${limit} zijn`,
    en: `must be less than ${limit}`,
  }),
  multipleOf: ({ multipleOf }) => ({
    nl: `moet een veelvoud van ${multipleOf} zijn`,
    en: `must be a multiple of ${multipleOf}`,
  }),
  minLength: ({ limit }) => tooFew(limit, CHARACTERS),
  maxLength: ({ limit }, { value }) => ({
    nl: `mag hoogstens ${limit} tekens hebben; het zijn er ${lengthOf(value)}`,
    en: `must have at most ${limit} characters, got ${lengthOf(value)}`,
  }),
  minItems: ({ limit }) => tooFew(limit, ITEMS),
  maxItems: ({ limit }, { value }) => ({
    nl: `mag hoogstens ${counted(limit, 'deel', 'delen')} hebben; het zijn er ${lengthOf(value)}`,
    en: `must have at most ${counted(limit, 'item', 'items')}, got ${lengthOf(value)}`,
  }),
  uniqueItems: ({ duplicateItems: [index = 0] }) => ({
    nl: `mag niets twee keer hebben; deel ${index + 1} stond er al`,
    en: `must not have anything twice; item ${index + 1} was already there`,
  }),
  minProperties: ({ limit }) => tooFew(limit, MEMBERS),
  maxProperties: ({ limit }) => ({
    nl: `mag hoogstens ${counted(limit, 'veld', 'velden')} hebben`,
    en: `must have at most ${counted(limit, 'member', 'members')}`,
  }),
  dependentRequired: ({ property, dependencies }) => together(property, dependencies),
  dependencies: ({ property, dependencies }) => together(property, dependencies),
  anyOf: () => MISSHAPEN,
  oneOf: () => MISSHAPEN,
  not: () => MISSHAPEN,
  if: () => MISSHAPEN,
  contains: () => MISSHAPEN,
  format: () => MISSHAPEN,
  propertyNames: () => MISSHAPEN,
  unevaluatedItems: () => MISSHAPEN,
  unevaluatedProperties: () => MISSHAPEN,
  '~refine': () => MISSHAPEN,
}

function together(property: string, dependencies: readonly string[]): Words {
  const others = dependencies.join(', ')
  return {
    nl: `moet bij ${property} ook ${others} hebben`,
    en: `needs ${others} beside ${property}`,
  }
}

/** What is wrong, in words. */
export function wordsForError(error: TLocalizedValidationError, misfit: Misfit): Words {
  // The table has for each keyword what takes its parameters; TypeScript cannot follow the pair.
  const words = WORDS[error.keyword] as WordsOf<Keyword>
  return words(error.params as ParamsOf<Keyword>, misfit)
}
