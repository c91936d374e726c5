import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JsonObject, JsonValue } from '../../../../src/core/json.ts'
import { ISSUER_DID } from '../../../support/issuer.ts'
import { setAt } from '../../../support/set-at.ts'
import { type Mode, ownCredentials, startVcApi, type VcApi } from '../../../support/vc-api.ts'

const NOW = new Date('2026-03-01T10:20:30.456Z')
const OWN = ownCredentials(NOW)
const WORK = OWN.get('WorkHistoryCredential') ?? {}
const REVIEW = OWN.get('ReviewCredential') ?? {}
const GIGS = OWN.get('GigListCredential') ?? {}
const options = { workerRef: 'worker-1' }

let api: VcApi

beforeAll(async () => {
  api = await startVcApi(() => NOW)
})

afterAll(() => api.stop())

interface Refusal {
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[]
}

/** What breaks any credential, of ours or of others; told at the path, or at the other pointer. */
const MALFORMED: [why: string, path: string, to: JsonValue | undefined, pointer?: string][] = [
  ['no context', '/@context', undefined],
  ['a context outside a list', '/@context', 'https://www.w3.org/ns/credentials/v2'],
  ['another context first', '/@context/0', 'https://w3id.org/security/multikey/v1'],
  ['a number as context', '/@context/1', 4],
  ['a context that is no URL', '/@context/1', 'https ://a.example/v1'],
  ['a context that nobody ships', '/@context/1', 'https://a.example/v1'],
  ['a context twice', '/@context/1', 'https://www.w3.org/ns/credentials/v2'],
  ['no type', '/type', undefined],
  ['no base type', '/type', ['UniversityDegreeCredential']],
  ['a number among types', '/type/1', 4],
  ['a type without meaning', '/type/1', 'NoSuchCredential'],
  ['too many types', '/type', ['VerifiableCredential', ...'abcdefgh']],
  ['null as id', '/id', null],
  ['several ids', '/id', ['urn:a:b', 'urn:a:c']],
  ['an id that is no URL', '/id', 'not-a-url'],
  ['null as issuer', '/issuer', null],
  ['an issuer that is no URL', '/issuer', 'OppasMaat'],
  ['an issuer of another', '/issuer', 'did:web:other.example'],
  ['an issuer object of another', '/issuer', { id: 'did:web:other.example' }, '/issuer'],
  ['several issuers', '/issuer', [ISSUER_DID, ISSUER_DID]],
  ['no subject', '/credentialSubject', undefined],
  ['a string as subject', '/credentialSubject', 'did:example:subject'],
  ['an empty subject', '/credentialSubject', {}],
  ['an empty list of subjects', '/credentialSubject', []],
  ['a subject whose id is no URL', '/credentialSubject/id', 'not-a-url'],
  ['a claim without meaning', '/credentialSubject/noSuchTerm', 'x'],
  ['a start without zone', '/validFrom', '2026-03-01T00:00:00'],
  ['a start on a day that is none', '/validFrom', '2026-02-30T00:00:00Z'],
  ['an end before the start', '/validUntil', '1999-01-01T00:00:00Z'],
  ['a status without type', '/credentialStatus', { id: 'https://a.example/1' }],
  ['a schema without type', '/credentialSchema', { id: 'https://a.example/1' }],
  ['a schema without id', '/credentialSchema', { type: 'JsonSchema' }],
  ['a refresh service without type', '/refreshService', { id: 'https://a.example/1' }],
  ['evidence without type', '/evidence', [{ id: 'https://a.example/1' }]],
  ['terms of use as string', '/termsOfUse', 'be kind'],
  ['a related resource without digest', '/relatedResource', { id: 'https://a.example/1' }],
  ['a related resource twice', '/relatedResource', [resource('1'), resource('1')]],
  ['a name with more in it', '/name', { '@value': 'A', url: 'urn:a:b' }],
  ['a proof', '/proof', { type: 'DataIntegrityProof' }],
  ['a term that contexts protect', '/@context/1', { VerifiableCredential: 'https://a.example/#V' }],
  ['a property without meaning', '/noSuchTerm', 'x'],
]

function resource(name: string): JsonObject {
  return { id: `https://a.example/${name}`, digestSRI: 'sha384-abcd' }
}

const DEGREE: JsonObject = {
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://w3id.org/security/data-integrity/v2',
  ],
  type: ['VerifiableCredential', 'https://a.example/#UniversityDegreeCredential'],
  validFrom: '2026-03-01T00:00:00Z',
  credentialSubject: { id: 'did:example:ebf', name: 'Pat' },
}

async function expectRefused(body: JsonObject, mode: Mode, pointer: string): Promise<void> {
  const answer = await api.post(mode, '/credentials/issue', body)
  expect(answer.statusCode).toBe(400)
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
  const pointers = answer.json<Refusal>().errors?.map((error) => error.pointer) ?? []
  expect(pointers.filter((at) => at === pointer || at.startsWith(`${pointer}/`))).not.toEqual([])
}

/** The member of the credential in which a place is: what was changed in it, may show beside it. */
const memberOf = (path: string): string => `/credential/${path.split('/')[1]}`

describe.each<Mode>(['strict', 'generic'])(
  'a malformed credential is refused with %s issuing',
  (mode) => {
    test.each(MALFORMED)('of the platform, with %s', async (_, path, to, pointer = path) => {
      await expectRefused({ credential: setAt(WORK, path, to), options }, mode, memberOf(pointer))
    })
  },
)

describe('a malformed credential of someone else is refused', () => {
  test.each(MALFORMED)('with %s', async (_, path, to, pointer = path) => {
    await expectRefused({ credential: setAt(DEGREE, path, to) }, 'generic', memberOf(pointer))
  })

  test('and nobody signs it where generic issuing is off', async () => {
    await expectRefused({ credential: DEGREE, options }, 'strict', '/credential/type')
  })
})

/** What is well-formed, and still nothing that the platform says. */
const NOT_OURS: [
  why: string,
  credential: JsonObject,
  path: string,
  to: JsonValue,
  pointer?: string,
][] = [
  ['another type', WORK, '/type/1', 'https://a.example/#Degree', '/type'],
  ['a type more', WORK, '/type', ['VerifiableCredential', 'WorkHistoryCredential', 'urn:a:b']],
  ['two of our types', WORK, '/type', ['WorkHistoryCredential', 'ReviewCredential']],
  ['the claims of another type', WORK, '/type/1', 'ReviewCredential', '/credentialSubject'],
  [
    'a context more',
    WORK,
    '/@context/2',
    'https://www.w3.org/ns/credentials/examples/v2',
    '/@context',
  ],
  [
    'the contexts of another data model',
    WORK,
    '/@context',
    ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/kluscv/v1'],
  ],
  ['the issuer as an object', WORK, '/issuer', { id: ISSUER_DID, name: 'YoungOnes' }, '/issuer'],
  ['an id', WORK, '/id', 'urn:uuid:3978344f-8596-4c3a-a978-8fcaba3903c5'],
  ['a status', WORK, '/credentialStatus', { type: 'BitstringStatusListEntry' }],
  ['another schema', WORK, '/credentialSchema', { id: 'https://a.example/1', type: 'JsonSchema' }],
  ['another start', WORK, '/validFrom', '2026-03-02T00:00:00Z'],
  ['another end', WORK, '/validUntil', '2099-03-01T00:00:00Z'],
  ['a name of its own', WORK, '/name', 'Top worker'],
  [
    'two subjects',
    WORK,
    '/credentialSubject',
    [WORK['credentialSubject'] ?? {}, { id: 'urn:a:b' }],
  ],
  ['a claim more', WORK, '/credentialSubject/employer', 'A'],
  ['a number for a text', WORK, '/credentialSubject/hoursWorked', 201],
  [
    'an unknown kind of work',
    WORK,
    '/credentialSubject/work/0/occupation',
    'https://w3id.org/kluscv/occupations#astronaut',
  ],
  ['an unknown skill', WORK, '/credentialSubject/inferredSkills', ['https://a.example/flying']],
  ['figures of a day to come', WORK, '/credentialSubject/dataAsOf', '2026-03-03'],
  [
    'a period that runs backwards',
    WORK,
    '/credentialSubject/periodEnd',
    '2024-01',
    '/credentialSubject',
  ],
  [
    'what another platform offers',
    WORK,
    '/credentialSubject/service/nl',
    'pizza bezorgen',
    '/credentialSubject/service',
  ],
  ['a weak key as subject', WORK, '/credentialSubject/id', `did:key:z6Mk${'1'.repeat(44)}`],
  [
    'a person as client',
    WORK,
    '/credentialSubject/clients',
    { named: ['Familie Jansen'] },
    '/credentialSubject/clients/named/0',
  ],
  [
    'a mailbox in a text',
    WORK,
    '/credentialSubject/work/0/tasks',
    ['mail naar sari@voorbeeld.nl'],
    '/credentialSubject/work/0/tasks/0',
  ],
  ['a number of a citizen in a name', WORK, '/credentialSubject/name', 'Sari 111222333'],
  ['a telephone number in a review', REVIEW, '/credentialSubject/reviewBody/nl', 'Bel 06-12345678'],
  ['hidden characters in a review', REVIEW, '/credentialSubject/reviewBody/nl', 'Top\u202e'],
  ['the month of a review', REVIEW, '/credentialSubject/period', '2026-01'],
  ['the quarter of a review', REVIEW, '/credentialSubject/period', '2026-Q1'],
  ['the rating of one gig', GIGS, '/credentialSubject/gigList/0/ratingValue', '5'],
  [
    'gigs in the order of their days',
    GIGS,
    '/credentialSubject/gigList/0/hours',
    '9',
    '/credentialSubject/gigList/1',
  ],
]

describe('the platform does not say', () => {
  test.each(NOT_OURS)('%s', async (_, credential, path, ...[to, pointer = path]) => {
    const body = { credential: setAt(credential, path, to), options }
    await expectRefused(body, 'generic', `/credential${pointer}`)
  })

  test('anything that it has no words for, and it tells every place at once', async () => {
    const wrong = setAt(setAt(WORK, '/credentialSubject/name', 4), '/credentialSubject/work', [])
    const { errors = [] } = (
      await api.post('strict', '/credentials/issue', { credential: { ...wrong, id: 'x' }, options })
    ).json<Refusal>()
    expect(errors.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining([
        '/credential/id',
        '/credential/credentialSubject/name',
        '/credential/credentialSubject/work',
      ]),
    )
    expect(new Set(errors.map(({ pointer }) => pointer)).size).toBe(errors.length)
  })
})

test('of all that nothing was kept, and nothing is in the log', async () => {
  expect(await api.counts()).toEqual({ issued: 0, reserved: 0 })
  expect(api.logged.join('')).not.toMatch(/a\.example|Nguy|Sari|Jansen|12345678/)
})
