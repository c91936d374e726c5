/**
 * A worker's record as a JSON Schema (2020-12), for who writes or generates a client: the members of
 * record-fields.ts, each with the form of the claim that it becomes and the words of its hint. What
 * holds between members (which come together, sums, dates) is judged when a record comes in.
 * @module
 */
import { GigListSchema } from '../claims/gig-list.ts'
import { OCCUPATIONS } from '../claims/occupations.ts'
import { PERSONAL_DATA_KINDS } from '../claims/personal-data/kinds.ts'
import { ReputationSchema } from '../claims/reputation.ts'
import { LONGEST_REVIEW, ReviewSchema } from '../claims/review.ts'
import { SKILLS } from '../claims/skills.ts'
import { Count, Month, TextInBothLanguages } from '../claims/value-shapes.ts'
import { WorkHistorySchema } from '../claims/work-history.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../core/json.ts'
import { LIMITS } from '../core/limits.ts'
import { hintFor } from './field-hints.ts'
import { claimNameOf, fieldNameOf } from './field-names.ts'
import { LONGEST_REFERENCE } from './parse-record.ts'
import { DECIMAL_FIELDS, type FieldNames, RECORD_FIELDS } from './record-fields.ts'

/** A level of the record: its path, and the shapes in which its members may be found as claims. */
interface Level {
  readonly path: string
  readonly shapes: readonly JsonObject[]
}

const [WORK, REPUTATION, REVIEW, GIG_LIST] = [
  WorkHistorySchema,
  ReputationSchema,
  ReviewSchema,
  GigListSchema,
].map(toPlain) as [JsonObject, JsonObject, JsonObject, JsonObject]

const OCCUPATION = { enum: OCCUPATIONS.map(({ slug }) => slug) }

/** Where the form in a record is another than that of the claim, by path or by name. */
const OWN_FORMS: Readonly<Record<string, JsonObject>> = {
  worker_ref: { type: 'string', minLength: 1, maxLength: LONGEST_REFERENCE },
  occupation: OCCUPATION,
  label: toPlain(TextInBothLanguages),
  inferred_skills: {
    type: 'array',
    items: { enum: SKILLS.flatMap(({ slug, iri }) => [slug, iri]) },
    minItems: 1,
    uniqueItems: true,
  },
  // None is no ratings certificate.
  rating_count: toPlain(Count),
  gigs_in_month: toPlain(Count),
  gigs_in_quarter: toPlain(Count),
  'reviews.text': { type: 'string', minLength: 1, maxLength: LONGEST_REVIEW },
  'reviews.month': toPlain(Month),
  'allowed_findings.field': { type: 'string' },
  'allowed_findings.kind': { enum: [...PERSONAL_DATA_KINDS] },
}

/** Where the members of these lists are found. */
const SHAPES_OF: Readonly<Record<string, readonly JsonObject[]>> = {
  ratings: [REPUTATION],
  reviews: [REVIEW, memberOf(REVIEW, 'rating')],
}

/** What has to be there in each item, as nothing else in record or profile can stand in for it. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  '': ['worker_ref', 'name'],
  ratings: [],
  reviews: ['text', 'language', 'month', 'redacted'],
  allowed_findings: ['field', 'kind'],
}

/** Members that the issuer fills in where they are absent. */
const FILLED_IN: ReadonlySet<string> = new Set(['label', 'occupation'])

/**
 * The schema of a record.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { createRecordSchema } from 'kluscv/issuer'
 *
 * const { required } = createRecordSchema()
 * assert.deepEqual(required, ['worker_ref', 'name'])
 * ```
 */
export function createRecordSchema(): JsonObject {
  const shapes = [WORK, REPUTATION, GIG_LIST]
  return objectOf(RECORD_FIELDS, { path: '', shapes })
}

function objectOf(fields: FieldNames, level: Level): JsonObject {
  const { path, shapes } = level
  const properties = Object.entries(fields).map(([name, below]) => {
    const at = path === '' ? name : `${path}.${name}`
    const form = formOf(below, at, level)
    const { description: _, ...schema } = form
    return [name, { ...describe(at), ...schema }] as const
  })
  const required = REQUIRED[path] ?? requiredIn(shapes, fields)
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  }
}

function describe(path: string): JsonObject {
  const hint = hintFor(`/${path.replaceAll('.', '/')}`)
  return hint === undefined ? {} : { description: hint.en }
}

function requiredIn([shape]: readonly JsonObject[], fields: FieldNames): readonly string[] {
  const claims = Array.isArray(shape?.['required']) ? shape['required'] : []
  return claims
    .map((claim) => fieldNameOf(String(claim)))
    .filter((name) => Object.hasOwn(fields, name) && !FILLED_IN.has(name))
}

function formOf(below: FieldNames[string], path: string, { shapes }: Level): JsonObject {
  const name = path.slice(path.lastIndexOf('.') + 1)
  const claim = OWN_FORMS[path] ?? OWN_FORMS[name] ?? findClaim(shapes, name)
  if (below === 'value') return DECIMAL_FIELDS.has(name) ? orNumber(claim) : claim
  if (!isList(below)) {
    const form = objectOf(below, { path, shapes: [claim] })
    return path === 'identity_check' ? orMethod(form, claim) : form
  }
  const items = SHAPES_OF[path] ?? [isJsonObject(claim['items']) ? claim['items'] : {}]
  const { minItems, maxItems = LIMITS.recordItems } = claim
  return {
    type: 'array',
    items: objectOf(below[0], { path, shapes: items }),
    ...(minItems === undefined ? {} : { minItems }),
    maxItems,
  }
}

/** The claim that a member of this name becomes. */
function findClaim(shapes: readonly JsonObject[], name: string): JsonObject {
  const found = shapes.map((shape) => memberOf(shape, claimNameOf(name)))
  return found.find((claim) => Object.keys(claim).length > 0) ?? {}
}

function memberOf({ properties }: JsonObject, name: string): JsonObject {
  const member = isJsonObject(properties) ? properties[name] : undefined
  return isJsonObject(member) ? member : {}
}

/** A decimal may be written as a number: it is signed as text. */
function orNumber(claim: JsonObject): JsonObject {
  return { anyOf: [claim, { type: 'number', minimum: 0 }] }
}

/** An identity check may be its method alone. */
function orMethod(form: JsonObject, claim: JsonObject): JsonObject {
  return { anyOf: [memberOf(claim, 'method'), form] }
}

function isList(below: FieldNames[string]): below is readonly [FieldNames] {
  return Array.isArray(below)
}

/** As JSON, and without the Dutch of our own messages. */
function toPlain(schema: object): JsonObject {
  return JSON.parse(
    JSON.stringify(schema, (name, value: JsonValue) =>
      name === 'descriptionNl' ? undefined : value,
    ),
  )
}
