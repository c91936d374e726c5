import { describe, expect, test } from 'vitest'
import {
  type GateResult,
  gateBundle,
  gateCredential,
  gatePresentation,
} from '../../../src/core/gate.ts'
import type { JsonObject, JsonValue } from '../../../src/core/json.ts'
import { parseJson } from '../../../src/core/parse-json.ts'
import {
  certificate,
  DEFAULT_FLAVOUR,
  FLAVOURS,
  HOLDER,
  presentation,
  proofFor,
  SHIFT_RULE,
} from '../../support/documents.ts'
import { CREDENTIALS, omit, rename } from '../../support/mutants/mutant.ts'

/** A document as it comes out of the strict reader. */
function read(document: unknown): JsonValue {
  const parsed = parseJson(JSON.stringify(document))
  return parsed.ok ? parsed.value : null
}

const refusalOf = (result: GateResult<unknown>) =>
  result.ok ? 'let through' : { problem: result.problem.problem, pointer: result.problem.pointer }

const MALFORMED = 'MALFORMED_VALUE_ERROR'

describe.each(FLAVOURS)('a presentation of data model $dataModel with $suite', (flavour) => {
  const document = presentation({}, flavour)

  test('is let through with its credentials', () => {
    const result = gatePresentation(read(document))
    expect(result.ok && result.gated.presentation).toEqual(document)
    expect(result.ok && result.gated.dataModel).toBe(flavour.dataModel)
    expect(result.ok && result.gated.credentials).toEqual(document['verifiableCredential'])
  })

  test('is let through without id, challenge and domain', () => {
    const contexts = document['@context'] as readonly string[]
    const proof = proofFor(flavour, contexts, { proofPurpose: 'authentication' })
    const result = gatePresentation(read(omit({ ...document, proof }, 'id')))
    expect(refusalOf(result)).toBe('let through')
  })
})

const proof = (members: Record<string, JsonValue>) => ({
  proof: { ...(presentation()['proof'] as object), ...members } as JsonValue,
})
const hidden = `${CREDENTIALS}verifiableCredential`
const contexts = presentation()['@context'] as readonly string[]

const REWRITES: readonly (readonly [string, JsonObject, string, string])[] = [
  [
    'a credential hidden under its IRI',
    { [hidden]: [certificate()] },
    MALFORMED,
    `/${hidden.replaceAll('/', '~1')}`,
  ],
  ['@included', { '@included': [certificate()] }, MALFORMED, '/@included'],
  ['@graph', { '@graph': [] }, MALFORMED, '/@graph'],
  ['an unknown member', { topPerformer: true }, MALFORMED, '/topPerformer'],
  [
    'another context',
    { '@context': [...contexts, 'https://evil.example/'] },
    'context_not_allowed',
    '/@context',
  ],
  [
    'an inline context',
    { '@context': [...contexts, { a: 'b:c' }] },
    'context_not_allowed',
    '/@context',
  ],
  ['one context as a text', { '@context': contexts[0] ?? '' }, 'context_not_allowed', '/@context'],
  ['no credentials', { verifiableCredential: [] }, 'no_credentials', '/verifiableCredential'],
  [
    'one credential beside an array',
    { verifiableCredential: certificate() },
    MALFORMED,
    '/verifiableCredential',
  ],
  [
    '51 credentials',
    { verifiableCredential: Array(51).fill('x') },
    'too_large',
    '/verifiableCredential',
  ],
  ['another type', { type: ['VerifiablePresentation', 'X'] }, MALFORMED, '/type'],
  ['a type as a text', { type: 'VerifiablePresentation' }, MALFORMED, '/type'],
  ['a did:web as holder', { holder: 'did:web:a.example' }, MALFORMED, '/holder'],
  ['a holder with a name', { holder: { id: HOLDER, name: 'Anna' } }, MALFORMED, '/holder'],
  ['an address as id', { id: 'https://a.example/1' }, MALFORMED, '/id'],
  ['an upper-case id', { id: 'urn:uuid:0000000A-0000-4000-8000-000000000000' }, MALFORMED, '/id'],
  ['two proofs', { proof: [proof({}).proof, proof({}).proof] }, MALFORMED, '/proof'],
  [
    'a proof to assert',
    proof({ proofPurpose: 'assertionMethod' }),
    MALFORMED,
    '/proof/proofPurpose',
  ],
  ['two domains', proof({ domain: ['a', 'b'] }), MALFORMED, '/proof/domain'],
  ['an empty challenge', proof({ challenge: '' }), MALFORMED, '/proof/challenge'],
  ['an endless challenge', proof({ challenge: 'x'.repeat(513) }), MALFORMED, '/proof/challenge'],
  ['a challenge that is a number', proof({ challenge: 5 }), MALFORMED, '/proof/challenge'],
  ['a proof with contexts', proof({ '@context': contexts }), MALFORMED, '/proof/@context'],
  ['null', { holder: null }, MALFORMED, '/holder'],
]

describe('a presentation', () => {
  test.each(REWRITES)('is refused with %s', (_, members, problem, pointer) => {
    expect(refusalOf(gatePresentation(read(presentation(members))))).toEqual({ problem, pointer })
  })

  test.each([
    ['proof', MALFORMED],
    ['holder', MALFORMED],
    ['type', MALFORMED],
    ['verifiableCredential', 'no_credentials'],
    ['@context', 'context_not_allowed'],
  ])('is refused without %s', (name, problem) => {
    const refusal = refusalOf(gatePresentation(read(omit(presentation(), name))))
    expect(refusal).toEqual({ problem, pointer: `/${name}` })
  })

  test('is refused when its credentials are under another name', () => {
    const moved = rename(presentation(), 'verifiableCredential', hidden)
    expect(refusalOf(gatePresentation(read(moved)))).toMatchObject({ problem: 'no_credentials' })
  })

  test('is refused when it is enveloped', () => {
    const document = { ...presentation(), type: 'EnvelopedVerifiablePresentation' }
    expect(refusalOf(gatePresentation(read(document)))).toEqual({
      problem: 'unsupported_format',
      pointer: '/type',
    })
  })

  test('lets a JWT or another presentation among its credentials reach the gate for credentials', () => {
    const verifiableCredential = ['eyJhbGciOiJub25lIn0..', presentation()]
    const result = gatePresentation(read(presentation({ verifiableCredential })))
    const parts = result.ok ? result.gated.credentials : []
    expect(parts.map((part) => refusalOf(gateCredential(part, [SHIFT_RULE])))).toEqual([
      { problem: 'unsupported_format', pointer: '' },
      { problem: 'unsupported_format', pointer: '/type' },
    ])
  })

  test('cannot be edited after the gate', () => {
    const mine = structuredClone(presentation({}, DEFAULT_FLAVOUR)) as Record<string, JsonValue>
    const result = gatePresentation(mine)
    mine['holder'] = 'did:key:z6MkEvil'
    expect(result.ok && result.gated.presentation.holder).toBe(HOLDER)
    expect(result.ok && Object.isFrozen(result.gated.credentials[0])).toBe(true)
  })
})

describe('a bundle', () => {
  const bundle = (members: object = {}) => ({
    type: 'KlusCVBundle',
    verifiableCredential: [certificate()],
    ...members,
  })

  test.each([1, 50])('is let through with %i credentials', (length) => {
    const verifiableCredential = Array(length).fill(certificate())
    const result = gateBundle(read(bundle({ verifiableCredential })))
    expect(result.ok && result.gated.credentials).toEqual(verifiableCredential)
  })

  test.each([
    ['a proof', { proof: presentation()['proof'] }, MALFORMED, '/proof'],
    ['a holder', { holder: HOLDER }, MALFORMED, '/holder'],
    ['contexts', { '@context': [] }, MALFORMED, '/@context'],
    ['a list of types', { type: ['KlusCVBundle'] }, MALFORMED, '/type'],
    ['no credentials', { verifiableCredential: [] }, 'no_credentials', '/verifiableCredential'],
    ['no list', { verifiableCredential: undefined }, 'no_credentials', '/verifiableCredential'],
    ['one credential', { verifiableCredential: certificate() }, MALFORMED, '/verifiableCredential'],
    [
      '51 credentials',
      { verifiableCredential: Array(51).fill(1) },
      'too_large',
      '/verifiableCredential',
    ],
  ])('is refused with %s', (_, members, problem, pointer) => {
    expect(refusalOf(gateBundle(read(bundle(members))))).toEqual({ problem, pointer })
  })

  test.each([null, [], 'x', 5])('is refused when it is %j', (value) => {
    expect(gateBundle(value)).toMatchObject({ ok: false })
  })
})
