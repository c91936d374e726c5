/**
 * Dates that two readers read differently.
 * @module
 */
import type { JsonObject, JsonValue } from '../../../src/core/json.ts'
import { type Mutant, mutantsAt, omit, type Row } from './mutant.ts'

const DATES: readonly JsonValue[] = [
  ...['2099-01-01T00:00:00', '2099-02-30T00:00:00Z', '2099-01-01T24:00:00Z', '2099-01-01', ''],
  ...['xx2099-01-01T00:00:00Zyy', '2099-01-01T00:00:60Z', '2099-01-01 00:00:00Z', '2099'],
  ...[
    '2099-01-01T00:00:00z',
    '2099-01-01T00:00:00+15:00',
    '2099-01-01T00:00Z',
    '+002099-01-01T00:00:00Z',
  ],
  ...[4_070_908_800, true, ['2099-01-01T00:00:00Z'], {}],
]

/** Every rewrite of the validity period. */
export function dateMutants(credential: JsonObject): readonly Mutant[] {
  const isNew = 'validFrom' in credential
  const [from, until] = isNew ? ['validFrom', 'validUntil'] : ['issuanceDate', 'expirationDate']
  const foreign = isNew ? ['issuanceDate', 'expirationDate'] : ['validFrom', 'validUntil']
  const rows = DATES.map((date): Row => [JSON.stringify(date), date])
  return [
    ...mutantsAt(credential, [from], [...rows, ['removed', undefined]]),
    ...mutantsAt(credential, [until], rows),
    ...foreign.flatMap((name) => {
      const other = { ...omit(credential, until), [name]: '2020-01-01T00:00:00Z' }
      return mutantsAt(credential, [], [[`${name} of the other data model`, other, [name]]])
    }),
  ]
}
