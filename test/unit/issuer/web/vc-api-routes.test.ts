import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CLAIM_TYPES } from '../../../../src/claims/claim-types.ts'
import { gateCredential } from '../../../../src/core/gate.ts'
import type { JsonObject } from '../../../../src/core/json.ts'
import { validateCredential } from '../../../../src/core/well-formed/validate-credential.ts'
import { schemaReference } from '../../../../src/suites/load-schemas.ts'
import { ISSUER_DID, ISSUER_KEY_ID, ISSUER_KEYS } from '../../../support/issuer.ts'
import { verifiesPlainly } from '../../../support/plain-library.ts'
import { setAt } from '../../../support/set-at.ts'
import { SAMPLE_HOLDER } from '../../../support/subjects.ts'
import { type Mode, ownCredentials, startVcApi, type VcApi } from '../../../support/vc-api.ts'

const PLATFORM = [{ id: ISSUER_KEY_ID, publicKeyMultibase: ISSUER_KEYS.publicKeyMultibase }]
const ISSUE = '/credentials/issue'

let now = new Date('2026-03-01T10:20:30.456Z')
const OWN = ownCredentials(now)
const WORK = OWN.get('WorkHistoryCredential') ?? {}
const RATINGS = OWN.get('ReputationCredential') ?? {}
const REVIEW = OWN.get('ReviewCredential') ?? {}

let api: VcApi

beforeAll(async () => {
  api = await startVcApi(() => now)
})

afterAll(() => api.stop())

const options = { workerRef: 'worker-1' }
const issue = (mode: Mode, credential: unknown, headers?: Record<string, string>) =>
  api.post(mode, ISSUE, { credential, options }, headers)

interface Refusal {
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[]
}

describe('a certificate as a credential', () => {
  test.each([...OWN])('of type %s is issued under the name of the platform', async (type, sent) => {
    const answer = await issue('generic', { ...sent, issuer: ISSUER_DID })
    expect(answer.statusCode).toBe(201)
    expect(answer.headers['cache-control']).toBe('no-store')
    const { verifiableCredential: signed } = answer.json<{ verifiableCredential: JsonObject }>()
    expect(signed).toMatchObject({ ...sent, issuer: ISSUER_DID, validFrom: '2026-03-01T00:00:00Z' })
    expect(signed['type']).toEqual(['VerifiableCredential', type])
    expect(signed['credentialStatus']).toHaveLength(3)
    expect(gateCredential(signed, CLAIM_TYPES).ok).toBe(true)
    expect(validateCredential(signed)).toEqual([])
    expect(await verifiesPlainly(signed, PLATFORM, now.toISOString())).toBe(true)
  })

  test('may carry what the issuer sets anyway', async () => {
    const answer = await issue('strict', {
      ...RATINGS,
      type: ['ReputationCredential', 'VerifiableCredential'],
      validFrom: '2026-03-01T00:00:00.000Z',
      validUntil: '2027-03-01T01:00:00+01:00',
      credentialSchema: schemaReference('ReputationCredential'),
    })
    expect(answer.statusCode).toBe(201)
    expect(answer.json()).toMatchObject({
      verifiableCredential: {
        validFrom: '2026-03-01T00:00:00Z',
        validUntil: '2027-03-01T00:00:00Z',
      },
    })
  })

  test('may leave to the issuer of which day it is and what the platform offers', async () => {
    const bare = setAt(
      setAt(WORK, '/credentialSubject/dataAsOf', undefined),
      '/credentialSubject/service',
      undefined,
    )
    const answer = await issue('strict', bare)
    expect(answer.statusCode).toBe(201)
    expect(answer.json()).toMatchObject({
      verifiableCredential: { credentialSubject: WORK['credentialSubject'] },
    })
  })

  test('may be for the key of a wallet', async () => {
    const answer = await issue('strict', setAt(WORK, '/credentialSubject/id', SAMPLE_HOLDER))
    expect(answer.statusCode).toBe(201)
  })

  test('of a review names the month when enough gigs could be meant', async () => {
    const monthly = setAt(REVIEW, '/credentialSubject/period', '2026-01')
    const body = { credential: monthly, options: { ...options, gigsInMonth: 3 } }
    expect((await api.post('strict', ISSUE, body)).statusCode).toBe(201)
  })
})

describe('a certificate that is asked for again', () => {
  test('is issued once for an Idempotency-Key, however often it comes, also over midnight', async () => {
    const headers = { 'idempotency-key': 'once' }
    const dated = { ...RATINGS, validFrom: '2026-03-01T00:00:00Z' }
    const { issued } = await api.counts()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => issue('strict', dated, headers)),
    )
    const today = now
    now = new Date('2026-03-02T00:00:05Z')
    answers.push(await issue('strict', dated, headers))
    const late = await issue('strict', dated)
    now = today
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([201]))
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
    expect((await api.counts()).issued).toBe(issued + 1)
    expect(late.statusCode).toBe(400)
    expect((await issue('strict', WORK, headers)).statusCode).toBe(409)
  })

  test('of yesterday is not begun today', async () => {
    const dated = { ...RATINGS, validFrom: '2026-02-28T00:00:00Z' }
    const answer = await issue('strict', dated, { 'idempotency-key': 'late' })
    expect(answer.statusCode).toBe(400)
    expect(answer.json<Refusal>().errors?.[0]?.pointer).toBe('/credential/validFrom')
  })
})

const DEGREE: JsonObject = {
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://w3id.org/security/data-integrity/v2',
  ],
  type: ['VerifiableCredential', 'https://a.example/#UniversityDegreeCredential'],
  credentialSubject: { id: 'did:example:ebf', name: 'Pat' },
}

describe('a credential of someone else', () => {
  test('is signed by no key of the platform, and under no other name', async () => {
    const answer = await api.post('generic', ISSUE, { credential: DEGREE })
    expect(answer.statusCode).toBe(201)
    const { verifiableCredential: signed } = answer.json<{ verifiableCredential: JsonObject }>()
    expect(signed['issuer']).toBe(api.generic.identities[0]?.did)
    expect(await verifiesPlainly(signed, [], now.toISOString())).toBe(true)
    const renamed = { ...signed, issuer: ISSUER_DID }
    expect(await verifiesPlainly(renamed, PLATFORM, now.toISOString())).toBe(false)
    const asPlatform = setAt(renamed, '/proof/verificationMethod', ISSUER_KEY_ID)
    expect(await verifiesPlainly(asPlatform, PLATFORM, now.toISOString())).toBe(false)
  })
})

describe('a request that is not one', () => {
  test.each<[string, unknown, string]>([
    ['no credential', { options }, '/credential'],
    ['a text as credential', { credential: 'x', options }, '/credential'],
    ['null as credential', { credential: null, options }, '/credential'],
    ['no worker', { credential: WORK }, '/options/workerRef'],
    ['a number as worker', { credential: WORK, options: { workerRef: 4 } }, '/options/workerRef'],
    ['a text as options', { credential: WORK, options: 'x' }, '/options'],
    ['an unknown option', { credential: WORK, options: { ...options, created: 'x' } }, '/options'],
    ['a member more', { credential: WORK, options, proof: {} }, ''],
    [
      'an unknown suite',
      { credential: WORK, options: { ...options, cryptosuite: 'x' } },
      '/options/cryptosuite',
    ],
    [
      'an unknown kind of proof',
      { credential: WORK, options: { ...options, type: 'x' } },
      '/options/type',
    ],
    [
      'a suite that is not of its kind',
      {
        credential: WORK,
        options: { ...options, type: 'Ed25519Signature2020', cryptosuite: 'eddsa-rdfc-2022' },
      },
      '/options/cryptosuite',
    ],
    [
      'less than no gigs',
      { credential: WORK, options: { ...options, gigsInMonth: -1 } },
      '/options/gigsInMonth',
    ],
    ['a list', [WORK], ''],
  ])('has %s', async (_, body, pointer) => {
    const answer = await api.post('strict', ISSUE, body)
    expect(answer.statusCode).toBe(400)
    expect(answer.json<Refusal>().errors?.map((error) => error.pointer)).toEqual([pointer])
  })

  test.each([
    ['the suite of another platform', { ...options, cryptosuite: 'eddsa-jcs-2022' }],
    ['a worker without reference', { workerRef: '' }],
    ['a worker with too long a reference', { workerRef: 'x'.repeat(201) }],
  ])('names %s', async (_, given) => {
    const answer = await api.post('strict', ISSUE, { credential: WORK, options: given })
    expect(answer.statusCode).toBe(400)
  })

  test('asks to keep what is not kept, or for a worker of no platform', async () => {
    const body = { credential: { ...DEGREE, issuer: api.generic.identities[0]?.did ?? '' } }
    const kept = await api.post('generic', ISSUE, body, { 'idempotency-key': 'once' })
    expect(kept.statusCode).toBe(400)
    const worker = await api.post('generic', ISSUE, { ...body, options })
    expect(worker.json<Refusal>().errors?.[0]?.pointer).toBe('/options/workerRef')
  })

  test('has no key', async () => {
    for (const path of [ISSUE, '/credentials/status']) {
      expect((await api.post('generic', path, {}, { authorization: '' })).statusCode).toBe(401)
    }
  })
})

const change = (id: unknown, statusPurpose: string, status: unknown) =>
  api.post('strict', '/credentials/status', {
    credentialId: id,
    credentialStatus: { type: 'BitstringStatusListEntry', statusPurpose },
    status,
  })

async function issuedId(): Promise<string> {
  const answer = await issue('strict', WORK)
  return answer.json<{ verifiableCredential: { id: string } }>().verifiableCredential.id
}

describe('POST /credentials/status', () => {
  test('suspends, reinstates, supersedes and revokes', async () => {
    const id = await issuedId()
    const standings = []
    standings.push((await change(id, 'suspension', true)).json())
    standings.push((await change(id, 'suspension', false)).json())
    standings.push((await change(id, 'refresh', true)).json())
    standings.push((await change(id, 'revocation', true)).json())
    expect(standings).toEqual([
      { id, status: 'suspended', superseded: false },
      { id, status: 'active', superseded: false },
      { id, status: 'active', superseded: true },
      { id, status: 'revoked', superseded: true },
    ])
    expect((await change(id, 'suspension', true)).statusCode).toBe(409)
  })

  test('takes nothing back that is final', async () => {
    const id = await issuedId()
    expect((await change(id, 'revocation', false)).statusCode).toBe(400)
    expect((await change(id, 'refresh', false)).statusCode).toBe(400)
  })

  test('knows only certificates', async () => {
    const unknown = 'urn:uuid:3978344f-8596-4c3a-a978-8fcaba3903c5'
    expect((await change(unknown, 'revocation', true)).statusCode).toBe(404)
    expect((await change('x', 'revocation', true)).statusCode).toBe(404)
  })

  test.each<[string, JsonObject, string]>([
    ['no id', { credentialId: 4 }, '/credentialId'],
    ['a text as status', { status: 'true' }, '/status'],
    ['a text as entry', { credentialStatus: 'revocation' }, '/credentialStatus'],
    [
      'another type',
      { credentialStatus: { type: 'StatusList2021Entry', statusPurpose: 'revocation' } },
      '/credentialStatus/type',
    ],
    [
      'another purpose',
      { credentialStatus: { type: 'BitstringStatusListEntry', statusPurpose: 'message' } },
      '/credentialStatus/statusPurpose',
    ],
    [
      'the index of another',
      {
        credentialStatus: {
          type: 'BitstringStatusListEntry',
          statusPurpose: 'revocation',
          statusListIndex: '4',
        },
      },
      '/credentialStatus',
    ],
    ['a member more', { reason: 'x' }, ''],
  ])('refuses %s', async (_, changes, pointer) => {
    const body = {
      credentialId: 'urn:uuid:3978344f-8596-4c3a-a978-8fcaba3903c5',
      credentialStatus: { type: 'BitstringStatusListEntry', statusPurpose: 'revocation' },
      status: true,
      ...changes,
    }
    const answer = await api.post('strict', '/credentials/status', body)
    expect(answer.statusCode).toBe(400)
    expect(answer.json<Refusal>().errors?.map((error) => error.pointer)).toEqual([pointer])
  })
})

test('nothing that was sent is in the log', () => {
  const log = api.logged.join('')
  expect(log).not.toContain('Nguy')
  expect(log).not.toContain('worker-1')
  expect(log).not.toContain('a.example')
})
