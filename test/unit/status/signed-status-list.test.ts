/**
 * A status list on its whole way: built, signed, as text, through reader, gate and proof, to bits;
 * and what a holder or a network in between can do to it.
 * @module
 */
import { describe, expect, test } from 'vitest'
import { SUITES } from '../../../src/core/contexts.ts'
import { gateStatusList } from '../../../src/core/gate.ts'
import type { JsonObject } from '../../../src/core/json.ts'
import { parseJson } from '../../../src/core/parse-json.ts'
import {
  createStatusListCredential,
  type StatusListOptions,
} from '../../../src/status/create-status-list.ts'
import { type ParsedStatusList, parseStatusList } from '../../../src/status/parse-status-list.ts'
import { checkProofs } from '../../../src/suites/check-proofs.ts'
import { signCredential } from '../../../src/suites/sign-credential.ts'
import { PLATFORM } from '../../support/keys.ts'
import { bitsWith, listOptions, urlOf } from './status-list.ts'

const URL_OF_LIST = urlOf('revocation')
const KINDS = SUITES.flatMap((suite) =>
  (['2.0', '1.1'] as const).map((dataModel) => ({ suite, dataModel })),
)

async function signedText(changes: Partial<StatusListOptions> = {}): Promise<string> {
  const options = listOptions({ issuer: PLATFORM.did, bits: bitsWith(7), ...changes })
  const { suite, validFrom: created } = options
  const credential = createStatusListCredential(options)
  return JSON.stringify(
    await signCredential({ credential, suite, signer: PLATFORM.signer, created }),
  )
}

/** Reads a list as a verifier does, every step before the next. */
async function receive(text: string): Promise<ParsedStatusList> {
  const parsed = parseJson(text)
  if (!parsed.ok) return parsed
  const gated = gateStatusList(parsed.value)
  if (!gated.ok) return gated
  const { credential } = gated.gated
  const proof = await checkProofs({
    document: credential,
    purpose: 'assertionMethod',
    verificationMethods: [PLATFORM.verificationMethod],
    suites: SUITES,
  })
  return proof.ok ? parseStatusList(credential, URL_OF_LIST) : proof
}

describe('a signed status list', () => {
  test.each(KINDS)('arrives: $suite, data model $dataModel', async (kind) => {
    const received = await receive(await signedText(kind))
    expect(received).toMatchObject({ ok: true, list: { issuer: PLATFORM.did, ttlMs: 300_000 } })
    expect(received.ok && [6, 7, 8].map(received.list.isSet)).toEqual([false, true, false])
  })
})

const IRI = 'https://www.w3.org/2018/credentials#validUntil'

function renamed(list: JsonObject, member: string, name: string): JsonObject {
  const { [member]: value, ...rest } = list
  return { ...rest, [name]: value ?? null }
}

const subjectWith = (list: JsonObject, members: object): JsonObject => ({
  ...list,
  credentialSubject: { ...(list['credentialSubject'] as JsonObject), ...members },
})

type Change = (list: JsonObject) => JsonObject

const CHANGES: readonly (readonly [name: string, change: Change])[] = [
  ['its end hidden behind its IRI', (list) => renamed(list, 'validUntil', IRI)],
  ['its end taken off', ({ validUntil: _, ...rest }) => rest],
  ['its end moved', (list) => ({ ...list, validUntil: '2036-03-03T10:00:00.000Z' })],
  ['its version moved', (list) => ({ ...list, validFrom: '2026-03-02T10:00:00.000Z' })],
  ['a status of its own', (list) => ({ ...list, credentialStatus: { type: 'X' } })],
  ['an issuer with a name', (list) => ({ ...list, issuer: { id: PLATFORM.did, name: 'X' } })],
  ['another issuer', (list) => ({ ...list, issuer: 'did:web:other.example' })],
  ['two purposes', (list) => subjectWith(list, { statusPurpose: ['revocation', 'refresh'] })],
  ['two bits an entry', (list) => subjectWith(list, { statusSize: 2 })],
  ['a ttl that is a text', (list) => subjectWith(list, { ttl: '300000' })],
  ['no ttl', (list) => subjectWith(list, { ttl: undefined })],
  ['two subjects', (list) => ({ ...list, credentialSubject: [list['credentialSubject'] ?? null] })],
  ['no proof', ({ proof: _, ...rest }) => rest],
  ['a null', (list) => ({ ...list, name: null })],
  ['a context more', (list) => ({ ...list, '@context': [list['@context'] ?? null, {}].flat() })],
]

describe('a signed status list is refused with', () => {
  test.each(CHANGES)('%s', async (_name, change) => {
    const list = JSON.parse(await signedText()) as JsonObject
    expect(await receive(JSON.stringify(change(list)))).toMatchObject({ ok: false })
  })

  test('a name twice', async () => {
    const text = await signedText()
    const twice = text.replace('{', '{"validUntil":"2036-03-03T10:00:00.000Z",')
    expect(await receive(twice)).toMatchObject({ ok: false, problem: { problem: 'PARSING_ERROR' } })
  })

  test('the bits of another list of the same issuer', async () => {
    const list = JSON.parse(await signedText()) as JsonObject
    const other = JSON.parse(await signedText({ bits: bitsWith() })) as JsonObject
    const swapped = { ...list, credentialSubject: other['credentialSubject'] ?? null }
    expect(await receive(JSON.stringify(swapped))).toMatchObject({ ok: false })
  })

  test('another list of the same issuer in its place', async () => {
    expect(await receive(await signedText({ purpose: 'suspension' }))).toMatchObject({
      ok: false,
      problem: { problem: 'STATUS_VERIFICATION_ERROR', pointer: '/id' },
    })
  })
})
