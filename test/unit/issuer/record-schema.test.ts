import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { isJsonObject, type JsonObject, type JsonValue } from '../../../src/core/json.ts'
import { type FieldNames, RECORD_FIELDS } from '../../../src/issuer/record-fields.ts'
import { createRecordSchema } from '../../../src/issuer/record-schema.ts'
import { RECORD } from '../../support/issuer.ts'

const schema = createRecordSchema()
const validate = new Ajv2020({ strict: false }).compile(schema)

const folder = resolve(import.meta.dirname, '../../examples/records')
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => {
    const records = JSON.parse(readFileSync(join(folder, name), 'utf8')) as JsonObject[]
    return records.map((record, index): [string, JsonObject] => [`${name} ${index}`, record])
  })

/** The schema of every member, by its path. */
function formsOf(
  fields: FieldNames,
  level: JsonObject,
): readonly (readonly [string, JsonObject])[] {
  const properties = level['properties'] as JsonObject
  return Object.entries(fields).flatMap(([name, below]) => {
    const form = properties[name] as JsonObject
    if (below === 'value') return [[name, form] as const]
    const inner = Array.isArray(below) ? (below[0] as FieldNames) : (below as FieldNames)
    const object = findObject(form)
    return formsOf(inner, object).map(([path, each]) => [`${name}.${path}`, each] as const)
  })
}

function findObject(form: JsonObject): JsonObject {
  const choices = [form, form['items'], ...((form['anyOf'] as readonly JsonValue[]) ?? [])]
  return choices.filter(isJsonObject).find(({ properties }) => properties !== undefined) ?? {}
}

describe('the schema of a record', () => {
  test('has a form and a description for every member', () => {
    const bare = formsOf(RECORD_FIELDS, schema).filter(([, { description, ...form }]) => {
      return description === undefined || Object.keys(form).length === 0
    })
    expect(bare).toEqual([])
  })

  test('has no Dutch, as messages have', () => {
    expect(JSON.stringify(schema)).not.toContain('descriptionNl')
  })

  test.each(examples)('takes %s', (_, record) => {
    expect([validate(record), validate.errors]).toEqual([true, null])
  })

  test.each<[string, JsonObject]>([
    ['no worker', { name: 'A' }],
    ['another member', { ...RECORD, nickname: 'A' }],
    ['another kind of work', { ...RECORD, occupation: 'astronaut' }],
    ['a text for a count', { ...RECORD, gigs_completed: '48' }],
    ['a negative decimal', { ...RECORD, hours_worked: -1 }],
    ['a month that is none', { ...RECORD, period_start: '2025-13' }],
    ['another member in a list', { ...RECORD, reviews: [{ text: 'A', stars: 5 }] }],
    ['another way to check', { ...RECORD, identity_check: 'guess' }],
    ['a list for an object', { ...RECORD, clients: [] }],
    ['another kind of finding', { ...RECORD, allowed_findings: [{ field: '/name', kind: 'x' }] }],
  ])('refuses %s', (_, record) => {
    expect(validate(record)).toBe(false)
  })
})
