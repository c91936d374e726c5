import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { CLAIM_TYPES } from '../../../src/claims/claim-types.ts'
import { schemas } from '../../../src/contexts.ts'
import { schemaUrl } from '../../../src/core/contexts.ts'
import { loadSchemaText, schemaReference } from '../../../src/suites/load-schemas.ts'

const bytesOf = (type: string): Buffer =>
  readFileSync(fileURLToPath(new URL(`../../../contexts/schemas/${type}.json`, import.meta.url)))

describe.each(CLAIM_TYPES.map(({ type }) => type))('the schema of a %s', (type) => {
  test('is referred to by its address and the digest of its bytes', () => {
    expect(schemaReference(type)).toEqual({
      id: `https://w3id.org/kluscv/schemas/v1/${type}.json`,
      type: 'JsonSchema',
      digestSRI: `sha384-${createHash('sha384').update(bytesOf(type)).digest('base64')}`,
    })
    expect(Object.isFrozen(schemaReference(type))).toBe(true)
  })

  test('is exported as it is published', () => {
    expect(Buffer.from(loadSchemaText(type))).toEqual(bytesOf(type))
    expect(schemas().get(schemaUrl(type))).toBe(loadSchemaText(type))
  })
})

test('exports no other schema', () => {
  expect(schemas().size).toBe(CLAIM_TYPES.length)
})

test.each(['DiplomaCredential', '', 'workhistorycredential'])('knows no schema of %j', (type) => {
  const error = expect.objectContaining({ code: 'ERR_KLUSCV_CONTEXT' })
  expect(() => loadSchemaText(type)).toThrow(error)
  expect(() => schemaReference(type)).toThrow(error)
})
