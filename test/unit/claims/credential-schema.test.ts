/**
 * The published schemas, held against real certificates and against our own gate: they take what
 * is honest, see every change of shape, and never refuse what the gate lets through.
 * @module
 */
import { describe, expect, test } from 'vitest'
import { CLAIM_TYPES } from '../../../src/claims/claim-types.ts'
import { gateCredential } from '../../../src/core/gate.ts'
import type { JsonObject, JsonValue } from '../../../src/core/json.ts'
import {
  placesIn,
  withAddedMembers,
  withOtherKinds,
  withRemovedMembers,
} from '../../support/changed-members.ts'
import { KINDS, SAMPLE_TYPES, type SampleOptions, signedSample } from '../../support/credentials.ts'
import { WORKER } from '../../support/keys.ts'
import { fitsSchema, misfits } from '../../support/published-schemas.ts'
import { setAt } from '../../support/set-at.ts'
import {
  minimalReputation,
  minimalReview,
  minimalWorkHistory,
  monthlyGigList,
} from '../../support/subjects.ts'

const isLetThrough = (document: JsonObject): boolean => gateCredential(document, CLAIM_TYPES).ok

/** A certificate as it is sent. */
async function sent(options: SampleOptions): Promise<JsonObject> {
  return JSON.parse(JSON.stringify(await signedSample(options)))
}

const FULL: SampleOptions = { validUntil: '2030-01-01T00:00:00Z', holder: WORKER.did }
const ALL = SAMPLE_TYPES.flatMap((type) => KINDS.map((kind) => ({ type, ...kind })))
/** The suite and the data model show in the envelope only, which is the same for every type. */
const [FIRST_TYPE] = SAMPLE_TYPES
const [FIRST_KIND] = KINDS
const EACH_ONCE = ALL.filter(
  ({ type, suite, dataModel }) =>
    type === FIRST_TYPE || (suite === FIRST_KIND?.suite && dataModel === FIRST_KIND.dataModel),
)

test.each(ALL)(
  'the schema of a $type, with $suite on data model $dataModel, takes one with every member',
  async (options) => {
    expect(misfits(options.type, await sent({ ...FULL, ...options }))).toEqual([])
  },
)

describe.each(EACH_ONCE)(
  'the schema of a $type, with $suite on data model $dataModel',
  (options) => {
    const { type } = options

    test('sees a value of another kind, everywhere', async () => {
      const changed = withOtherKinds(await sent({ ...FULL, ...options }))
      expect(changed.length).toBeGreaterThan(300)
      expect(changed.filter(({ document }) => fitsSchema(type, document))).toEqual([])
    })

    test('sees a member more, in every object', async () => {
      const changed = withAddedMembers(await sent({ ...FULL, ...options }))
      expect(changed.length).toBeGreaterThan(25)
      expect(changed.filter(({ document }) => fitsSchema(type, document))).toEqual([])
    })

    test('sees a member less exactly where the gate does', async () => {
      const changed = withRemovedMembers(await sent({ ...FULL, ...options }))
      const missed = (accepts: (document: JsonObject) => boolean) =>
        changed.filter(({ document }) => !accepts(document)).map(({ pointer }) => pointer)
      const missedBySchema = missed((document) => fitsSchema(type, document))
      expect(missedBySchema.length).toBeGreaterThan(25)
      expect(missedBySchema).toEqual(missed(isLetThrough))
    })
  },
)

test.each<[string, SampleOptions]>([
  ['a bearer without an end', { subject: { ...minimalWorkHistory() } }],
  ['few ratings', { type: 'ReputationCredential', subject: { ...minimalReputation() } }],
  ['a review in Arabic', { type: 'ReviewCredential', subject: minimalReview() as JsonObject }],
  ['gigs by month', { type: 'GigListCredential', subject: { ...monthlyGigList() } }],
  ['an issuer with a did:key', { issuer: WORKER }],
  ['a list on this machine', { statusLists: 'http://localhost:4101/status-lists/1' }],
])('takes a certificate with %s', async (_, options) => {
  const certificate = await sent(options)
  expect(misfits(options.type ?? 'WorkHistoryCredential', certificate)).toEqual([])
  expect(isLetThrough(certificate)).toBe(true)
})

/** At the borders of what some member can have, or just beyond. */
const BORDERS: readonly JsonValue[] = [
  ...['0', '1', '1.0', '1.00', '4.75', '1.234', '01', '-1', '9999999', '10000000', '1e3', ' 1'],
  ...['2026-02', '2026-02-30', '2026-02-28', '2026-13', '1899-12', '2026', '2026-Q4', '2026-Q5'],
  ...['2026-11-02T00:00:00Z', '2026-11-02T00:00:00+14:00', '2026-02-30T00:00:00Z', '2026-11-02'],
  ...['x'.repeat(200), 'x'.repeat(201), 'x'.repeat(600), 'x'.repeat(601), '👍'.repeat(200)],
  ...['👨‍👩‍👧'.repeat(40), 'é'.repeat(200), 'a  b', ' a', 'a\u202eb', 'NL-NH', '53', 'nl', 'mixed'],
  ...['https://a.example/1', 'https://a.example', 'http://localhost/1', 'http://localhost:1/1'],
  ...['https://a.example/1?x', 'https://a.example/é', `https://a.example/${'x'.repeat(2_030)}`],
  ...['did:web:a.example', 'did:web:a.example%3A1:b', 'did:web:a.example#k', WORKER.did],
  ...[
    `${WORKER.did}#k`,
    `did:key:z${'6'.repeat(300)}`,
    `z${'3'.repeat(99)}`,
    `z${'3'.repeat(100)}`,
  ],
  ...[0, 1, 10, 500, 501, 100_000_000, 100_000_001, true, false, ['a', 'b'], ['a', 'a']],
  ...['urn:uuid:00000000-0000-4000-8000-000000000000', 'urn:uuid:00000000-0000-4000-8000'],
  ...[`sha384-${'A'.repeat(64)}`, '1234567890', '12345678901', 'stars', 'household', 'completed'],
]

describe.each(SAMPLE_TYPES)('whatever the schema of a %s refuses', (type) => {
  test('the gate refuses too', async () => {
    const full = await sent({ ...FULL, type, suite: 'eddsa-jcs-2022' })
    const changed = placesIn(full).flatMap((pointer) =>
      BORDERS.map((value) => ({ pointer, value, document: setAt(full, pointer, value) })),
    )
    const taken = changed.filter(({ document }) => isLetThrough(document))
    expect(taken.length).toBeGreaterThan(100)
    for (const { pointer, value, document } of taken) {
      expect({ pointer, value, misfits: misfits(type, document) }).toMatchObject({ misfits: [] })
    }
  })
})
