/**
 * What the published schemas say beyond the shape of each member: what only goes together, which
 * contexts and proofs belong to each other, and what a reader is told.
 * @module
 */
import { describe, expect, test } from 'vitest'
import { CLAIM_TYPES } from '../../../src/claims/claim-types.ts'
import { schemas } from '../../../src/contexts.ts'
import { contextsFor, type SuiteId } from '../../../src/core/contexts.ts'
import { gateCredential } from '../../../src/core/gate.ts'
import type { JsonObject, JsonValue } from '../../../src/core/json.ts'
import { type SampleType, signedSample } from '../../support/credentials.ts'
import { proofFor, uuid } from '../../support/documents.ts'
import { fitsSchema } from '../../support/published-schemas.ts'
import { setAt } from '../../support/set-at.ts'
import { minimalWorkHistory } from '../../support/subjects.ts'

const isLetThrough = (document: JsonObject): boolean => gateCredential(document, CLAIM_TYPES).ok

/** Members of the subject of a full sample, and what they become; undefined removes one. */
type Change = Readonly<Record<string, JsonValue | undefined>>

async function changed(type: SampleType, change: Change): Promise<JsonObject> {
  const full: JsonObject = JSON.parse(JSON.stringify(await signedSample({ type })))
  return Object.entries(change).reduce(
    (document, [member, value]) => setAt(document, `/credentialSubject/${member}`, value),
    full,
  )
}

const NO_SCALE = { ratingValue: undefined, bestRating: undefined, worstRating: undefined }
const NO_HOURS = { hoursWorked: undefined, hoursBasis: undefined }
const NOTHING_ON_SCALE = { histogram: undefined, aspects: undefined, positiveThreshold: undefined }

test.each<[SampleType, string, Change]>([
  ['WorkHistoryCredential', 'hours', { hoursBasis: undefined }],
  ['WorkHistoryCredential', 'the source of hours', { hoursWorked: undefined }],
  ['ReputationCredential', 'a rating without the best', { bestRating: undefined }],
  ['ReputationCredential', 'a rating without the worst', { worstRating: undefined }],
  ['ReputationCredential', 'a scale without a rating', { ratingValue: undefined }],
  ['ReputationCredential', 'stars without a rating', { ...NO_SCALE, ...NOTHING_ON_SCALE }],
  ['ReputationCredential', 'a threshold alone', { positiveCount: undefined }],
  ['ReputationCredential', 'a level without one', { ratingSystem: 'level', level: undefined }],
  [
    'ReputationCredential',
    'aspects off a scale',
    { ...NO_SCALE, ratingSystem: 'level', histogram: undefined, positiveThreshold: undefined },
  ],
  [
    'ReputationCredential',
    'a histogram off a scale',
    { ...NO_SCALE, ratingSystem: 'level', aspects: undefined, positiveThreshold: undefined },
  ],
  [
    'ReputationCredential',
    'accepted work without a number',
    { ...NO_SCALE, ...NOTHING_ON_SCALE, ratingSystem: 'acceptReject', positiveCount: undefined },
  ],
  ['ReputationCredential', 'a histogram of few', { ratingCount: 9, aspects: undefined }],
  [
    'ReputationCredential',
    'all time since',
    { ratingWindow: { kind: 'allTime', since: '2024-08' } },
  ],
  ['ReputationCredential', 'all time of the last', { ratingWindow: { kind: 'allTime', n: 300 } }],
  ['ReputationCredential', 'the last of none', { ratingWindow: { kind: 'lastN' } }],
  ['ReputationCredential', 'since never', { ratingWindow: { kind: 'since' } }],
  [
    'ReputationCredential',
    'the last since',
    { ratingWindow: { kind: 'lastN', n: 300, since: '2024-08' } },
  ],
  ['ReviewCredential', 'a rating off a scale', { 'rating/bestRating': undefined }],
  ['ReviewCredential', 'two languages', { reviewBody: { nl: 'Goed.', en: 'Good.' } }],
  ['GigListCredential', 'a system without a scale', { bestRating: undefined }],
  ['GigListCredential', 'a scale without a system', { ratingSystem: undefined }],
  ['GigListCredential', 'no list', { gigList: undefined, ...NO_SCALE, ratingSystem: undefined }],
  ['GigListCredential', 'two lists', { gigsByMonth: [{ month: '2026-09', gigs: 3 }] }],
  [
    'GigListCredential',
    'a scale for nothing',
    { 'gigList/0/ratingValue': undefined, 'gigList/1/ratingValue': undefined },
  ],
  [
    'GigListCredential',
    'a rating off a scale',
    { ratingSystem: undefined, bestRating: undefined, worstRating: undefined },
  ],
])('a %s is refused with %s', async (type, _, change) => {
  const document = await changed(type, change)
  expect(fitsSchema(type, document)).toBe(false)
  expect(isLetThrough(document)).toBe(false)
})

test.each<[SampleType, string, Change]>([
  ['WorkHistoryCredential', 'no hours at all', { ...NO_HOURS, work: minimalWorkHistory().work }],
  ['ReputationCredential', 'the last 300', { ratingWindow: { kind: 'lastN', n: 300 } }],
  ['ReputationCredential', 'all time', { ratingWindow: { kind: 'allTime' } }],
  [
    'ReputationCredential',
    'a level alone',
    { ...NO_SCALE, ...NOTHING_ON_SCALE, ratingSystem: 'level' },
  ],
  [
    'ReputationCredential',
    'accepted work',
    { ...NO_SCALE, ...NOTHING_ON_SCALE, ratingSystem: 'acceptReject' },
  ],
  ['GigListCredential', 'one rated gig', { 'gigList/0/ratingValue': undefined }],
])('a %s is taken with %s', async (type, _, change) => {
  const document = await changed(type, change)
  expect(fitsSchema(type, document)).toBe(true)
  expect(isLetThrough(document)).toBe(true)
})

const type = 'WorkHistoryCredential'
const contexts = contextsFor('certificate', '2.0', 'eddsa-rdfc-2022')
const oldContexts = contextsFor('certificate', '2.0', 'Ed25519Signature2020')
/** Each proof of a set is another. */
const proofOf = (suite: SuiteId, last = '2') => ({
  ...proofFor({ dataModel: '2.0', suite }, contexts),
  proofValue: `z${last.repeat(87)}`,
})
const rdfc = proofOf('eddsa-rdfc-2022')
const other = proofOf('eddsa-rdfc-2022', '3')
const jcs = proofOf('eddsa-jcs-2022', '4')
const old = proofOf('Ed25519Signature2020', '5')
const chained = { ...rdfc, id: uuid(2), previousProof: uuid(3) }

describe('proofs and contexts', () => {
  const honest = async (): Promise<JsonObject> =>
    JSON.parse(JSON.stringify(await signedSample({ suite: 'eddsa-rdfc-2022' })))
  test.each<[string, JsonObject]>([
    ['a set', { proof: [rdfc, other] }],
    ['the largest set', { proof: [...'23456789'].map((last) => proofOf('eddsa-rdfc-2022', last)) }],
    ['a set of two suites', { proof: [rdfc, jcs] }],
    ['a chain', { proof: [chained, { ...other, id: uuid(3) }] }],
    ['a chain of several', { proof: [{ ...chained, previousProof: [uuid(3)] }, other] }],
    ['an old proof beside a new one', { '@context': oldContexts, proof: [rdfc, old] }],
    [
      'an old proof beside one with contexts',
      { '@context': oldContexts, proof: [old, { ...jcs, '@context': oldContexts }] },
    ],
    ['a proof that ends', { proof: { ...rdfc, expires: '2030-01-01T00:00:00Z' } }],
  ])('are taken as %s', async (_, members) => {
    const document = { ...(await honest()), ...members }
    expect(fitsSchema(type, document)).toBe(true)
    expect(isLetThrough(document)).toBe(true)
  })

  test.each<[string, JsonObject]>([
    ['no proof', { proof: [] }],
    ['a set of one', { proof: [rdfc] }],
    ['a set of nine', { proof: Array(9).fill(rdfc) }],
    ['an old proof without its contexts', { proof: old }],
    ['an old proof without its contexts in a set', { proof: [rdfc, old] }],
    ['the contexts of an old proof alone', { '@context': oldContexts }],
    [
      'an old proof with a suite',
      { '@context': oldContexts, proof: { ...old, cryptosuite: 'eddsa-rdfc-2022' } },
    ],
    ['another suite', { proof: { ...rdfc, cryptosuite: 'ecdsa-rdfc-2019' } }],
    ['no suite', { proof: { ...rdfc, cryptosuite: 'eddsa-jcs-2022' } }],
    ['contexts in the wrong proof', { proof: { ...rdfc, '@context': contexts } }],
    ['other contexts in the proof', { proof: { ...jcs, '@context': oldContexts } }],
    ['other contexts in a set', { proof: [rdfc, { ...jcs, '@context': oldContexts }] }],
    ['a context more', { '@context': [...contexts, 'https://evil.example/v1'] }],
    ['an inline context', { '@context': [...contexts, {}] }],
    ['contexts in another order', { '@context': [...contexts].reverse() }],
    [
      'the contexts of the other data model',
      { '@context': contextsFor('certificate', '1.1', 'eddsa-rdfc-2022') },
    ],
    ['a chain to nothing', { proof: [{ ...chained, previousProof: [] }, rdfc] }],
    ['another purpose', { proof: { ...rdfc, proofPurpose: 'authentication' } }],
    ['the dates of both data models', { issuanceDate: '2026-11-02T00:00:00Z' }],
    ['the end of the other data model', { expirationDate: '2030-11-02T00:00:00Z' }],
  ])('are refused with %s', async (_, members) => {
    const document = { ...(await honest()), ...members }
    expect(fitsSchema(type, document)).toBe(false)
    expect(isLetThrough(document)).toBe(false)
  })

  test('of one type do not make a certificate of another', async () => {
    const document = await honest()
    for (const { type: other } of CLAIM_TYPES) {
      expect(fitsSchema(other, document)).toBe(other === type)
    }
  })
})

describe('what a reader is told', () => {
  const all = [...schemas()].map(([url, text]) => [url, JSON.parse(text)] as const)

  test.each(all)('%s names itself, its dialect and its purpose', (url, schema) => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: url,
      title: expect.stringMatching(/^[A-Z][a-z ]+ \([A-Za-z]+Credential\)$/),
      description: expect.stringMatching(/^A certificate .+\.$/),
      additionalProperties: false,
    })
  })

  test.each(all)('%s has a sentence for every member of the subject', (_, schema) => {
    const members = membersIn(schema.properties.credentialSubject)
    expect(members.length).toBeGreaterThan(15)
    for (const { path, description } of members) expect(description, path).toMatch(/^[A-Z].+\.$/)
  })

  test.each(all)('%s is plain JSON Schema in English', (_, schema) => {
    const text = JSON.stringify(schema)
    expect(text).not.toMatch(/"~|descriptionNl|"anyOf":\[\{"const"/)
    expect(text).not.toMatch(/\b(een|het|van|moet)\b/)
  })
})

/** Every member that a schema describes, at every depth. */
function membersIn(
  schema: JsonObject,
  parent = '',
): readonly { readonly path: string; readonly description: unknown }[] {
  const { properties = {}, items = {} } = schema as Record<string, JsonObject>
  const below = Object.entries(properties as Record<string, JsonObject>).flatMap(
    ([name, member]) => [
      { path: `${parent}/${name}`, description: member['description'] },
      ...membersIn(member, `${parent}/${name}`),
    ],
  )
  return [...below, ...(Object.keys(items).length > 0 ? membersIn(items, `${parent}/0`) : [])]
}
