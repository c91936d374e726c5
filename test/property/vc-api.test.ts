/**
 * Whatever comes as a credential, the service answers for it: it is signed and verifies, or it is a
 * bad request. Never a fault of ours, and what is signed under the platform's name is what the gate
 * lets through.
 * @module
 */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CLAIM_TYPES } from '../../src/claims/claim-types.ts'
import { gateCredential } from '../../src/core/gate.ts'
import type { JsonObject, JsonValue } from '../../src/core/json.ts'
import { placesIn } from '../support/changed-members.ts'
import { ISSUER_DID } from '../support/issuer.ts'
import { setAt } from '../support/set-at.ts'
import { ownCredentials, startVcApi, type VcApi } from '../support/vc-api.ts'

const NOW = new Date('2026-03-01T10:20:30.456Z')
const EXAMPLES = 'https://www.w3.org/ns/credentials/examples/v2'

const OTHERS: JsonObject = {
  '@context': ['https://www.w3.org/ns/credentials/v2', EXAMPLES],
  id: 'urn:uuid:3978344f-8596-4c3a-a978-8fcaba3903c5',
  type: ['VerifiableCredential', 'ExampleDegreeCredential'],
  issuer: { name: 'Example University' },
  validFrom: '2010-01-01T19:23:24Z',
  credentialSubject: { id: 'did:example:ebf', degree: { type: 'ExampleDegree', name: ['a', 'b'] } },
  evidence: [{ type: 'ExampleEvidence', seen: true }],
}

let api: VcApi

beforeAll(async () => {
  api = await startVcApi(() => NOW)
})

afterAll(() => api.stop())

/** Values that mean something to JSON-LD or to us, and any others. */
const value = fc.oneof(
  fc.constantFrom<JsonValue>(
    null,
    '',
    -1,
    [],
    {},
    [[]],
    '@id',
    ISSUER_DID,
    'did:key:z6Mk',
    'https://www.w3.org/ns/credentials/v2',
    { '@value': 'x', '@language': 'en' },
    { '@id': '_:b0' },
    { '@set': [{}] },
    { '@context': EXAMPLES },
    { id: 'did:example:ebf', type: 'A' },
    '2026-03-01T00:00:00Z',
  ),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<JsonValue>,
)

const name = fc.oneof(
  fc.constantFrom(
    '@id',
    '@type',
    '@graph',
    '@nest',
    '@included',
    '@reverse',
    'id',
    'type',
    'proof',
  ),
  fc.constantFrom('credentialStatus', 'relatedResource', 'name', 'holder', '__proto__', 'a:b', ''),
)

/** One change: a value put at a place that is there, or under a new name beside it. */
const change = fc.record({
  at: fc.nat(),
  name: fc.option(name),
  to: fc.option(value, { nil: undefined }),
})

function changed(
  credential: JsonObject,
  changes: readonly (typeof change extends fc.Arbitrary<infer C> ? C : never)[],
): JsonObject {
  return changes.reduce((document, { at, name: added, to }) => {
    const places = placesIn(document)
    const place = places[at % places.length] ?? '/id'
    const pointer = added === null ? place : `${place.slice(0, place.lastIndexOf('/'))}/${added}`
    return setAt(document, pointer, to)
  }, credential)
}

const changes = fc.array(change, { minLength: 1, maxLength: 3 })
const own = fc.constantFrom(...ownCredentials(NOW).values())
const mode = fc.constantFrom('strict' as const, 'generic' as const)

test('a changed certificate is signed as what it is, or a bad request', async () => {
  await fc.assert(
    fc.asyncProperty(own, changes, mode, async (credential, made, by) => {
      const body = { credential: changed(credential, made), options: { workerRef: 'w-1' } }
      const answer = await api.post(by, '/credentials/issue', body)
      expect([201, 400]).toContain(answer.statusCode)
      if (answer.statusCode === 400) return
      const { verifiableCredential: signed } = answer.json<{ verifiableCredential: JsonObject }>()
      expect(signed['issuer']).toBe(ISSUER_DID)
      expect(gateCredential(signed, CLAIM_TYPES).ok).toBe(true)
    }),
    { numRuns: 80 },
  )
})

test('a changed credential of anyone is signed by no platform, or a bad request', async () => {
  await fc.assert(
    fc.asyncProperty(changes, async (made) => {
      const body = { credential: changed(OTHERS, made) }
      const answer = await api.post('generic', '/credentials/issue', body)
      expect([201, 400]).toContain(answer.statusCode)
      expect(answer.body).not.toContain(`${ISSUER_DID}#`)
    }),
    { numRuns: 80 },
  )
})
