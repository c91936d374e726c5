/**
 * One document that is meant to keep a machine busy, each by the number that the catalogue of
 * threats gives it: refused before it costs anything. What pictures, PDF files and many clients
 * can do is tried in bombs.test.ts.
 * @module
 */
import { describe, expect, test } from 'vitest'
import type { JsonObject, JsonValue } from '../../src/core/json.ts'
import type { ProblemType } from '../../src/core/problems.ts'
import { verifyDocument } from '../../src/verifier/verify-document.ts'
import { signedPresentation, signedSample } from '../support/credentials.ts'
import { objections } from '../support/expect-report.ts'
import { WORKER } from '../support/keys.ts'
import { verifyOptions } from '../support/trust.ts'

/** Of this process: other processes take their time too. The plain libraries take up to 46 seconds. */
const MOST_CPU_MS = 2_000

const withSubject =
  (members: (subject: JsonObject) => JsonObject) => async (): Promise<JsonValue> => {
    const signed = await signedSample()
    const subject = signed.credentialSubject as JsonObject
    return { ...signed, credentialSubject: { ...subject, ...members(subject) } }
  }

const withContexts = (contexts: (own: readonly JsonValue[]) => JsonValue) => async () => {
  const signed = await signedSample()
  return { ...signed, '@context': contexts(signed['@context'] as readonly JsonValue[]) }
}

const many = <T>(length: number, item: (at: number) => T): readonly T[] =>
  Array.from({ length }, (_, at) => item(at))

/** Contexts within contexts, each for the next word. */
function nestedContext(depth: number): JsonObject {
  let context: JsonObject = {}
  for (let level = 0; level < depth; level += 1) {
    context = { [`w${level}`]: { '@id': `urn:w:${level}`, '@context': context } }
  }
  return context
}

/** Every one of these blank nodes knows every other. */
function clique(size: number): readonly JsonObject[] {
  return many(size, (at) => ({
    id: `_:n${at}`,
    knows: many(size, (other) => ({ id: `_:n${other}` })),
  }))
}

type Bomb = readonly [name: string, build: () => Promise<JsonValue | string>, problem: ProblemType]

const BOMBS: readonly Bomb[] = [
  [
    '70: a signature of 200 kB',
    async () => {
      const signed = await signedSample()
      const proofValue = `z${'2'.repeat(200_000)}`
      return { ...signed, proof: { ...(signed.proof as JsonObject), proofValue } }
    },
    'MALFORMED_VALUE_ERROR',
  ],
  [
    '71: a did:key of 60 kB',
    async () => {
      const issuer = `did:key:z${'2'.repeat(60_000)}`
      const signed = await signedSample()
      const proof = {
        ...(signed.proof as JsonObject),
        verificationMethod: `${issuer}#${issuer.slice(8)}`,
      }
      return { ...signed, issuer, proof }
    },
    'MALFORMED_VALUE_ERROR',
  ],
  [
    '72: a list of 10,000 texts',
    withSubject(() => ({ sectors: many(10_000, String) })),
    'too_large',
  ],
  [
    '73: 10,000 nodes without a name',
    withSubject(() => ({ training: many(10_000, (at) => ({ name: `x${at}` })) })),
    'too_large',
  ],
  [
    '74: 20,000 types',
    async () => {
      const signed = await signedSample()
      return { ...signed, type: [...signed.type, ...many(20_000, (at) => `T${at}`)] }
    },
    'too_large',
  ],
  [
    '75: contexts within contexts',
    withContexts((own) => [...own, nestedContext(14)]),
    'context_not_allowed',
  ],
  ['75: deeper ones', withContexts((own) => [...own, nestedContext(1_000)]), 'too_large'],
  [
    '76: 15 contexts of 100 words',
    withContexts((own) => [
      ...own,
      ...many(15, (at) =>
        Object.fromEntries(many(100, (word) => [`w${at}x${word}`, `urn:${word}`])),
      ),
    ]),
    'context_not_allowed',
  ],
  [
    '76: 1,000 contexts of 100 words',
    withContexts((own) => [
      ...own,
      ...many(1_000, (at) =>
        Object.fromEntries(many(100, (word) => [`w${at}x${word}`, `urn:${word}`])),
      ),
    ]),
    'too_large',
  ],
  [
    '77: one context 5,000 times',
    withContexts((own) => many(5_000, () => own[0] ?? '')),
    'context_not_allowed',
  ],
  [
    '78: nodes that all know each other',
    withSubject(() => ({ knows: clique(12) })),
    'MALFORMED_VALUE_ERROR',
  ],
  [
    '79: a million levels',
    async () => {
      const text = JSON.stringify(await signedSample())
      return text.replace('{', `{"x":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)},`)
    },
    'too_large',
  ],
  [
    '80: 500 certificates in a bundle',
    async () => {
      const credential = await signedSample()
      return { type: 'KlusCVBundle', verifiableCredential: many(500, () => credential) }
    },
    'too_large',
  ],
  [
    '80: 500 certificates in a presentation',
    async () => {
      const credential = await signedSample({ holder: WORKER.did })
      const presentation = await signedPresentation({ credentials: [credential] })
      return { ...presentation, verifiableCredential: many(500, () => credential) }
    },
    'too_large',
  ],
]

describe('refused, and soon:', () => {
  test.each(BOMBS.map((bomb) => ({ name: bomb[0], bomb })))('$name', async ({ bomb }) => {
    const [, build, problem] = bomb
    const document = await build()
    const text = typeof document === 'string' ? document : JSON.stringify(document)
    const options = await verifyOptions()
    const before = process.cpuUsage()
    const report = await verifyDocument(text, options)
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1_000).toBeLessThan(MOST_CPU_MS)
    expect(report.verdict).toBe('rejected')
    expect(objections(report)[0]?.problem).toBe(problem)
  })
})
