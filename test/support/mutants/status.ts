/**
 * Another place in another list, or the same one in other words.
 * @module
 */
import type { JsonObject, JsonValue } from '../../../src/core/json.ts'
import { type Mutant, mutantsAt, type Row } from './mutant.ts'

const INDICES: readonly JsonValue[] = [
  ...['6.9', '6abc', '0x5', '6e5', ' 6', '+6', '06', '-1', '', '-0', '6 ', '６', '12345678901'],
  ...[6, 6.5, -1, true, [6], {}],
]
const ADDRESSES: readonly JsonValue[] = [
  ...['http://tempo.example/1', 'file:///etc/passwd', 'data:text/plain,x', '//tempo.example/1'],
  ...['https://tempo.example/1#x', 'https://user@tempo.example/1', 'https://tempo.example/a/../1'],
  ...['HTTPS://tempo.example/1', 'https://tempo.example', 'https://tempo.example/1?index=5', ''],
  ...['https://tempo.example\\1', ' https://tempo.example/1', 'https://0x7f.1/1', 'javascript:1'],
  ...[`https://tempo.example/${'x'.repeat(3_000)}`, 5],
]

/** Every rewrite of `credentialStatus`. */
export function statusMutants(credential: JsonObject): readonly Mutant[] {
  const entries = credential['credentialStatus'] as readonly JsonObject[]
  const [first = {}] = entries
  const every = (members: JsonObject) => entries.map((entry) => ({ ...entry, ...members }))
  const rows: readonly Row[] = [
    ...INDICES.map((statusListIndex): Row => {
      const name = `index ${JSON.stringify(statusListIndex)}`
      return [name, every({ statusListIndex }), [0, 'statusListIndex']]
    }),
    ...ADDRESSES.map((statusListCredential): Row => {
      const name = `list at ${JSON.stringify(statusListCredential).slice(0, 40)}`
      return [name, every({ statusListCredential }), [0, 'statusListCredential']]
    }),
    ['two entries', entries.slice(1)],
    ['four entries', [...entries, first]],
    ['one object', first],
    ['in another order', [...entries].reverse(), [0, 'statusPurpose']],
    [
      'another index in the third list',
      [...entries.slice(0, 2), { ...entries[2], statusListIndex: '7' }],
      [2, 'statusListIndex'],
    ],
    ['an id', entries.map((entry, n) => ({ ...entry, id: `urn:x${n}` })), [0, 'id']],
    ['two bits', every({ statusSize: 2 }), [0, 'statusSize']],
    ['another type', every({ type: 'StatusList2021Entry' }), [0, 'type']],
    ['two purposes', every({ statusPurpose: ['revocation', 'refresh'] }), [0, 'statusPurpose']],
    ['removed', undefined],
  ]
  return mutantsAt(credential, ['credentialStatus'], rows)
}
