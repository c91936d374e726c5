import { describe, expect, test } from 'vitest'
import { STATUS_PURPOSES } from '../../../src/core/credential.ts'
import { snapshot } from '../../../src/core/freeze.ts'
import { gateCredential } from '../../../src/core/gate.ts'
import type { JsonObject, JsonValue } from '../../../src/core/json.ts'
import { parseJson } from '../../../src/core/parse-json.ts'
import {
  certificate,
  DEFAULT_FLAVOUR,
  FLAVOURS,
  HOLDER,
  proofFor,
  SCHEMA,
  SHIFT_RULE,
  uuid,
} from '../../support/documents.ts'
import { mutantsOf } from '../../support/mutators.ts'

/** What a verifier does first: read the text, then gate it. */
function readAndGate(text: string) {
  const parsed = parseJson(text)
  return parsed.ok ? gateCredential(parsed.value, [SHIFT_RULE]) : parsed
}

const bearerSubject = (): JsonObject => ({
  name: 'Anna de Vries',
  gigsCompleted: 42,
  identityCheck: { method: 'idDocument' },
})

const localStatus = (): JsonValue =>
  STATUS_PURPOSES.map((statusPurpose) => ({
    type: 'BitstringStatusListEntry',
    statusPurpose,
    statusListIndex: '0',
    statusListCredential: `http://localhost:4101/status-lists/${statusPurpose}`,
  }))

const gate = (value: unknown) => readAndGate(JSON.stringify(value))

const refusalOf = (result: ReturnType<typeof readAndGate>) =>
  result.ok ? 'let through' : { problem: result.problem.problem, pointer: result.problem.pointer }

describe.each(FLAVOURS)('a certificate of data model $dataModel with $suite', (flavour) => {
  const document = certificate({}, flavour)

  test('is let through unchanged, frozen, and named', () => {
    const result = gate(document)
    if (!result.ok) throw new TypeError(result.problem.detail)
    expect(result.gated.credential).toEqual(document)
    expect(result.gated.typeName).toBe('WorkHistoryCredential')
    expect(result.gated.dataModel).toBe(flavour.dataModel)
    expect(Object.isFrozen(result.gated.credential.credentialSubject)).toBe(true)
  })

  test.each(mutantsOf(document))('is refused after $name', ({ text, problem, pointer }) => {
    expect(refusalOf(readAndGate(text))).toEqual({ problem, pointer })
  })
})

describe('a set of proofs', () => {
  const contexts = certificate()['@context'] as readonly string[]
  const proof = (digit: number, members = {}) =>
    proofFor(FLAVOURS[0] ?? DEFAULT_FLAVOUR, contexts, {
      id: uuid(digit),
      proofValue: `z${String(digit).repeat(87)}`,
      ...members,
    })

  test.each([2, 8])('is let through with %i proofs, a chain among them', (length) => {
    const chained = proof(2, { previousProof: [uuid(3)], expires: '2026-01-01T00:00:00.5+01:00' })
    const rest = Array.from({ length: length - 1 }, (_, place) => proof(place + 3))
    expect(refusalOf(gate(certificate({ proof: [chained, ...rest] })))).toBe('let through')
  })

  test('is let through with proofs that have no ids', () => {
    const [one, other] = [proof(2), proof(3)].map(({ id: _, ...anonymous }) => anonymous)
    expect(refusalOf(gate(certificate({ proof: [one ?? {}, other ?? {}] })))).toBe('let through')
  })

  test('is refused when one proof is in it twice: the same could be said in many ways', () => {
    const { id: _, ...anonymous } = proof(2)
    expect(refusalOf(gate(certificate({ proof: [anonymous, anonymous] })))).toEqual({
      problem: 'MALFORMED_VALUE_ERROR',
      pointer: '/proof/1/proofValue',
    })
  })

  test('is refused when two proofs have one id', () => {
    expect(refusalOf(gate(certificate({ proof: [proof(2), proof(2)] })))).toEqual({
      problem: 'duplicate_node_id',
      pointer: '/proof/1/id',
    })
  })

  test('is refused when a proof has the id of the credential', () => {
    expect(refusalOf(gate(certificate({ proof: [proof(1), proof(2)] })))).toEqual({
      problem: 'duplicate_node_id',
      pointer: '/proof/0/id',
    })
  })

  test('is refused when one rdfc proof carries contexts', () => {
    const second = proof(3, { '@context': contexts })
    expect(refusalOf(gate(certificate({ proof: [proof(2), second] })))).toEqual({
      problem: 'MALFORMED_VALUE_ERROR',
      pointer: '/proof/1/@context',
    })
  })
})

describe('a proof with eddsa-jcs-2022', () => {
  const flavour = { dataModel: '2.0', suite: 'eddsa-jcs-2022' } as const
  const contexts = certificate({}, flavour)['@context'] as readonly string[]

  test.each([
    ['no contexts', undefined],
    ['a prefix of the contexts', contexts.slice(0, 1)],
    ['more contexts', [...contexts, 'https://evil.example/']],
    ['an inline context', { '@vocab': 'https://evil.example/' }],
  ])('is refused with %s', (_, proofContexts) => {
    const proof = { ...proofFor(flavour, contexts), '@context': proofContexts }
    expect(refusalOf(gate({ ...certificate({}, flavour), proof }))).toEqual({
      problem: 'MALFORMED_VALUE_ERROR',
      pointer: '/proof/@context',
    })
  })
})

describe('what is not a credential of ours', () => {
  const jwt = 'eyJhbGciOiJub25lIn0.eyJ2YyI6e319.'

  test.each([
    ['a JWT', jwt, 'unsupported_format', ''],
    [
      'an enveloped credential',
      {
        ...certificate(),
        type: 'EnvelopedVerifiableCredential',
        id: `data:application/vc+jwt,${jwt}`,
      },
      'unsupported_format',
      '/type',
    ],
    [
      'a diploma',
      certificate({ type: ['VerifiableCredential', 'OpenBadgeCredential'] }),
      'unsupported_format',
      '/type',
    ],
    ['a presentation', { type: ['VerifiablePresentation'] }, 'unsupported_format', '/type'],
    ['an empty object', {}, 'unsupported_format', '/type'],
    ['null', null, 'MALFORMED_VALUE_ERROR', ''],
    ['an array', [certificate()], 'MALFORMED_VALUE_ERROR', ''],
    ['a number', 5, 'MALFORMED_VALUE_ERROR', ''],
  ])('refuses %s', (_, value, problem, pointer) => {
    expect(refusalOf(gate(value))).toEqual({ problem, pointer })
  })

  test('lets nothing through when no type is known', () => {
    const result = gateCredential(snapshot(certificate()), [])
    expect(result).toMatchObject({ ok: false, problem: { problem: 'unsupported_format' } })
  })
})

describe('what is let through', () => {
  test('is a copy when the caller could still edit the document', () => {
    const mine = structuredClone(certificate()) as Record<string, JsonValue>
    const result = gateCredential(mine, [SHIFT_RULE])
    mine['issuer'] = 'did:web:evil.example'
    expect(result.ok && result.gated.credential.issuer).toBe('did:web:tempo.example')
  })

  test('is the very object that the strict reader made', () => {
    const parsed = parseJson(JSON.stringify(certificate()))
    const value = parsed.ok ? parsed.value : null
    const result = gateCredential(value, [SHIFT_RULE])
    expect(result.ok && result.gated.credential).toBe(value)
  })

  test.each([
    ['a certificate without an end', { ...certificate(), validUntil: undefined }],
    ['a bearer certificate', certificate({ credentialSubject: bearerSubject() })],
    ['an issuer with a did:key', certificate({ issuer: HOLDER })],
    ['a list on this machine, in development', certificate({ credentialStatus: localStatus() })],
    [
      'a schema with the digest of another release',
      certificate({ credentialSchema: { ...SCHEMA, digestSRI: `sha384-${'b/+9'.repeat(16)}` } }),
    ],
  ])('includes %s', (_, document) => {
    expect(refusalOf(gate(document))).toBe('let through')
  })
})

describe('a refusal', () => {
  test('of the subject is the one of its type', () => {
    const { name: _, ...subject } = bearerSubject()
    expect(refusalOf(gate(certificate({ credentialSubject: subject })))).toEqual({
      problem: 'MALFORMED_VALUE_ERROR',
      pointer: '/credentialSubject/name',
    })
  })

  test('never repeats what the document says', () => {
    const secret = 'Canary Jansen'
    const document = certificate({ credentialSubject: { ...bearerSubject(), name: secret } })
    const details = mutantsOf(document)
      .map(({ text }) => readAndGate(text))
      .map((result) => (result.ok ? '' : result.problem.detail))
    expect(details.filter((detail) => detail === '' || detail.includes(secret))).toEqual([])
    expect(details.filter((detail) => detail.includes('tempo.example'))).toEqual([])
  })

  test('of numbers and depth also holds for values that no strict reader made', () => {
    let deep: JsonValue = 'x'
    for (let level = 0; level < 40; level += 1) deep = { deep }
    for (const [extra, problem] of [
      [4.5, 'MALFORMED_VALUE_ERROR'],
      [-0, 'MALFORMED_VALUE_ERROR'],
      [Number.NaN, 'MALFORMED_VALUE_ERROR'],
      [deep, 'too_large'],
    ] as const) {
      const document = certificate({ credentialSubject: { ...bearerSubject(), extra } })
      expect(refusalOf(gateCredential(document, [SHIFT_RULE]))).toMatchObject({ problem })
    }
  })
})
