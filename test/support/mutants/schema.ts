/**
 * Another schema, or the same in other words.
 * @module
 */
import { schemaUrl } from '../../../src/core/contexts.ts'
import type { JsonObject } from '../../../src/core/json.ts'
import { type Mutant, mutantsAt, objectAt, omit, type Row } from './mutant.ts'

/** Every rewrite of `credentialSchema`. */
export function schemaMutants(credential: JsonObject): readonly Mutant[] {
  const schema = objectAt(credential, 'credentialSchema')
  const { id = '', digestSRI = '' } = schema
  const ids = [
    'https://evil.example/schema.json',
    schemaUrl('DiplomaCredential'),
    `${String(id)}#`,
    `${String(id)}?v=2`,
    String(id).replace('https:', 'http:'),
    '',
  ]
  const digests = [
    `sha256-${'A'.repeat(43)}=`,
    `sha512-${'A'.repeat(86)}==`,
    'sha384-A',
    `${String(digestSRI)} ${String(digestSRI)}`,
    `${String(digestSRI)}?ct=application/json`,
    String(digestSRI).replace('sha384', 'SHA384'),
    `sha384-${'-'.repeat(64)}`,
  ]
  const rows: readonly Row[] = [
    ...ids.map((other, at): Row => [`another address ${at}`, { ...schema, id: other }, ['id']]),
    ...digests.map((other, at): Row => {
      return [`another digest ${at}`, { ...schema, digestSRI: other }, ['digestSRI']]
    }),
    ['no address', omit(schema, 'id'), ['id']],
    ['no digest', omit(schema, 'digestSRI'), ['digestSRI']],
    ['no type', omit(schema, 'type'), ['type']],
    ['another type', { ...schema, type: 'JsonSchemaCredential' }, ['type']],
    ['several types', { ...schema, type: ['JsonSchema'] }, ['type']],
    ['the schema itself', { ...schema, jsonSchema: { type: 'object' } }, ['jsonSchema']],
    ['a list', [schema]],
    ['only its address', id],
    ['removed', undefined],
  ]
  return mutantsAt(credential, ['credentialSchema'], rows)
}
