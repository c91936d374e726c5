import { describe, expect, test } from 'vitest'
import { gateStatusList } from '../../../src/core/gate.ts'
import type { JsonObject, JsonValue } from '../../../src/core/json.ts'
import { parseJson } from '../../../src/core/parse-json.ts'
import { FLAVOURS, ISSUER, LIST, statusList } from '../../support/documents.ts'
import { CREDENTIALS, omit, rename } from '../../support/mutants/mutant.ts'

function gate(document: unknown) {
  const parsed = parseJson(JSON.stringify(document))
  const result = gateStatusList(parsed.ok ? parsed.value : null)
  if (result.ok) return result.gated
  return { problem: result.problem.problem, pointer: result.problem.pointer }
}

const MALFORMED = 'MALFORMED_VALUE_ERROR'
const subject = statusList()['credentialSubject'] as JsonObject
const proof = statusList()['proof'] as JsonObject

describe.each(FLAVOURS)('a status list of data model $dataModel with $suite', (flavour) => {
  test('is let through', () => {
    const document = statusList({}, flavour)
    expect(gate(document)).toEqual({ credential: document, dataModel: flavour.dataModel })
  })

  test('is refused without an end', () => {
    const until = flavour.dataModel === '2.0' ? 'validUntil' : 'expirationDate'
    expect(gate(omit(statusList({}, flavour), until))).toEqual({
      problem: MALFORMED,
      pointer: `/${until}`,
    })
  })

  test('is refused with its end under an IRI', () => {
    const until = flavour.dataModel === '2.0' ? 'validUntil' : 'expirationDate'
    const moved = rename(statusList({}, flavour), until, CREDENTIALS + until)
    expect(gate(moved)).toMatchObject({ problem: MALFORMED })
  })
})

describe('a status list', () => {
  test.each([
    ['revocation', undefined],
    ['suspension', 0],
    ['refresh', 300_000],
  ])('is let through for %s with ttl %j', (statusPurpose, ttl) => {
    expect(
      gate(statusList({ credentialSubject: { ...subject, statusPurpose, ttl } as never })),
    ).toMatchObject({ dataModel: '2.0' })
  })

  const rows: readonly (readonly [string, JsonObject, string, string])[] = [
    ['a status of its own', { credentialStatus: [] }, MALFORMED, '/credentialStatus'],
    ['@included', { '@included': [{}] }, MALFORMED, '/@included'],
    ['two subjects', { credentialSubject: [subject, subject] }, MALFORMED, '/credentialSubject'],
    ['two proofs', { proof: [proof, proof] }, MALFORMED, '/proof'],
    [
      'another context',
      { '@context': ['https://evil.example/'] },
      'context_not_allowed',
      '/@context',
    ],
    [
      'another type',
      { type: ['VerifiableCredential', 'StatusList2021Credential'] },
      MALFORMED,
      '/type',
    ],
    ['an issuer with a name', { issuer: { id: ISSUER } }, MALFORMED, '/issuer'],
    ['a urn as id', { id: 'urn:uuid:00000000-0000-4000-8000-000000000001' }, MALFORMED, '/id'],
    ['a start without a zone', { validFrom: '2025-11-01T00:00:00' }, MALFORMED, '/validFrom'],
    ['null', { ttl: null }, MALFORMED, '/ttl'],
  ]
  test.each(rows)('is refused with %s', (_, members, problem, pointer) => {
    expect(gate(statusList(members))).toEqual({ problem, pointer })
  })

  const subjects: readonly (readonly [string, JsonValue])[] = [
    ['id', LIST],
    ['id', `${LIST}2#list`],
    ['type', ['BitstringStatusList']],
    ['statusPurpose', 'message'],
    ['statusPurpose', ['revocation', 'suspension']],
    ['encodedList', 'H4sIAAAA'],
    ['encodedList', 'u'],
    ['encodedList', 'uH4sI=='],
    ['encodedList', 'uH4s+/'],
    ['encodedList', ['uH4sI']],
    ['ttl', '300000'],
    ['ttl', -1],
    ['ttl', null],
    ['statusSize', 2],
    ['statusMessage', []],
    ['@index', 'x'],
  ]
  test.each(subjects)('is refused when its subject has %s %j', (name, value) => {
    expect(gate(statusList({ credentialSubject: { ...subject, [name]: value } }))).toEqual({
      problem: MALFORMED,
      pointer: `/credentialSubject/${name}`,
    })
  })

  test.each(['encodedList', 'statusPurpose', 'type', 'id'])('is refused without %s', (name) => {
    expect(gate(statusList({ credentialSubject: omit(subject, name) }))).toEqual({
      problem: MALFORMED,
      pointer: `/credentialSubject/${name}`,
    })
  })
})
