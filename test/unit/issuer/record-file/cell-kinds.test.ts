/**
 * What the cells of a column hold is what the shapes of certificates say of its member.
 * @module
 */
import { describe, expect, test } from 'vitest'
import { CLAIM_TYPES } from '../../../../src/claims/claim-types.ts'
import { Day, Decimal, Month, Share } from '../../../../src/claims/value-shapes.ts'
import { isJsonObject, type JsonValue } from '../../../../src/core/json.ts'
import { claimNameOf } from '../../../../src/issuer/field-names.ts'
import {
  type CellKind,
  cellKindOf,
  isListCell,
} from '../../../../src/issuer/record-file/cell-kinds.ts'
import { COLUMN_NAMES, pathOfColumn } from '../../../../src/issuer/record-file/column-names.ts'

const patternOf = (schema: object) => (schema as { readonly pattern?: string }).pattern
const KIND_OF_PATTERN = new Map<unknown, CellKind>([
  [patternOf(Decimal), 'decimal'],
  [patternOf(Share), 'decimal'],
  [patternOf(Month), 'month'],
  [patternOf(Day), 'day'],
])

/** The schema of the claim that a column becomes, in the first type that has it. */
function schemaOf(column: string): JsonValue | undefined {
  const steps = column.replace(/^ratings\.1\./, '').split('.')
  const schemas = CLAIM_TYPES.map(({ subjectSchema }) =>
    steps.reduce<JsonValue | undefined>((schema, step) => {
      if (!isJsonObject(schema)) return undefined
      if (/^\d+$/.test(step)) return schema['items']
      const { properties } = schema
      return isJsonObject(properties) ? properties[claimNameOf(step)] : undefined
    }, subjectSchema as JsonValue),
  )
  return schemas.find((schema) => schema !== undefined)
}

function kindOfSchema(schema: JsonValue): CellKind {
  const { type, pattern, items } = isJsonObject(schema) ? schema : {}
  if (type === 'array') return isJsonObject(items) && 'enum' in items ? 'codes' : 'texts'
  if (type === 'integer' || type === 'boolean') return type
  return KIND_OF_PATTERN.get(pattern) ?? 'text'
}

const shaped = COLUMN_NAMES.filter((column) => isJsonObject(schemaOf(column)))

describe('the cells of a column', () => {
  test('have a shape for nearly all columns', () => {
    expect(shaped.length).toBeGreaterThan(70)
  })

  test.each(shaped.filter((column) => column !== 'identity_check'))('%s', (column) => {
    const schema = schemaOf(column)
    expect(cellKindOf(pathOfColumn(column) ?? [])).toBe(kindOfSchema(schema ?? null))
  })

  test.each<readonly [string, CellKind]>([
    ['worker_ref', 'text'],
    ['identity_check', 'text'],
    ['reviews.1.text', 'text'],
    ['reviews.1.month', 'month'],
    ['reviews.1.redacted', 'boolean'],
    ['reviews.1.rating_value', 'decimal'],
    ['reviews.1.gigs_in_quarter', 'integer'],
    ['gigs_in_month', 'integer'],
    ['allowed_findings.1.kind', 'text'],
    ['holder', 'text'],
  ])('%s, which becomes no claim of that name, are %s', (column, kind) => {
    expect(cellKindOf(pathOfColumn(column) ?? [])).toBe(kind)
  })

  test.each([
    ['regions', true],
    ['work.1.tasks', true],
    ['clients.named', true],
    ['work', false],
    ['toString', false],
  ])('of %s are a list: %s', (column, isList) => {
    expect(isListCell(column)).toBe(isList)
  })
})
