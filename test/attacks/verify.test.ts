/**
 * Every rewrite of a dead certificate, through the whole verifier: none may bring it back to life.
 * @module
 */
import { describe, expect, test } from 'vitest'
import { CREDENTIALS_V2 } from '../../src/core/contexts.ts'
import type { VerificationReport } from '../../src/core/report.ts'
import { createGuardedFetcher } from '../../src/did/guarded-fetch.ts'
import { createDidResolver } from '../../src/did/resolver.ts'
import { verifyDocument } from '../../src/verifier/verify-document.ts'
import type { VerifyOptions } from '../../src/verifier/verify-options.ts'
import { countConnects } from '../support/connections.ts'
import { KINDS, SAMPLE_TYPES, signedPresentation, signedSample } from '../support/credentials.ts'
import { objections } from '../support/expect-report.ts'
import { STRANGER, WORKER } from '../support/keys.ts'
import { mutantsOf } from '../support/mutators.ts'
import { statusLists, UNLISTED_PLATFORM, verifyOptions } from '../support/trust.ts'

/** Expired and withdrawn: the certificate that someone would want to rewrite. */
const dead = { validUntil: '2026-11-10T00:00:00Z', statusIndex: 4_242 }
const revoked = async () =>
  verifyOptions({ findStatusList: await statusLists({ revocation: [4_242] }) })

const SEEDS = KINDS.flatMap((kind) => SAMPLE_TYPES.map((type) => ({ ...kind, type })))

/** The problem and its place as the report has them, on the whole or on the part. */
const verdictOn = (report: VerificationReport) => {
  const [first] = objections(report)
  return { verdict: report.verdict, problem: first?.problem, pointer: first?.pointer }
}

describe.each(SEEDS)('a dead $type, $suite, data model $dataModel', (seed) => {
  test('is withdrawn as it is', async () => {
    const text = JSON.stringify(await signedSample({ ...dead, ...seed }))
    const report = await verifyDocument(text, await revoked())
    expect(report).toMatchObject({ verdict: 'rejected', state: 'withdrawn' })
  })

  test('stays dead however it is rewritten, each time for the reason and the place known', async () => {
    const options = await revoked()
    const mutants = mutantsOf(await signedSample({ ...dead, ...seed }))
    expect(mutants.length).toBeGreaterThan(100)
    for (const { name, text, problem, pointer } of mutants) {
      const report = await verifyDocument(text, options)
      expect({ name, ...verdictOn(report) }).toEqual({
        name,
        verdict: 'rejected',
        problem,
        pointer,
      })
    }
  })
})

describe('a living certificate', () => {
  test('is refused too in every rewrite: what is shown is what was signed', async () => {
    const options = await verifyOptions()
    for (const { name, text } of mutantsOf(await signedSample())) {
      const { verdict, state } = await verifyDocument(text, options)
      expect({ name, verdict, state }).toEqual({
        name,
        verdict: 'rejected',
        state: isJson(text) ? 'changed' : 'not-a-kluscv-file',
      })
    }
  })

  test('is refused with any one character changed', async () => {
    const options = await verifyOptions()
    const text = JSON.stringify(await signedSample({ suite: 'eddsa-jcs-2022' }))
    // Every seventh place reaches each member; every place is the long run.
    for (let at = 3; at < text.length; at += 7) {
      const other = text[at] === 'x' ? 'y' : 'x'
      const changed = text.slice(0, at) + other + text.slice(at + 1)
      const { verdict } = await verifyDocument(changed, options)
      expect({ at, verdict }).toEqual({ at, verdict: 'rejected' })
    }
  })

  test('in a presentation is refused in every rewrite', async () => {
    const options = await verifyOptions()
    const suite = 'eddsa-jcs-2022'
    const credential = await signedSample({ holder: WORKER.did, suite })
    const presentation = await signedPresentation({ credentials: [credential], suite })
    const text = JSON.stringify(presentation)
    for (const mutant of mutantsOf(credential)) {
      // As text: a lenient parser would mend what the strict one must see.
      const document = text.replace(JSON.stringify(credential), () => mutant.text)
      const { verdict } = await verifyDocument(document, options)
      expect({ name: mutant.name, verdict }).toEqual({ name: mutant.name, verdict: 'rejected' })
    }
  })
})

describe('a check', () => {
  const online = (): Partial<VerifyOptions> => ({
    resolveDid: createDidResolver(),
    findStatusList: () => undefined,
  })

  test('makes no connection, whatever the document names', async () => {
    const documents = [
      await signedSample(),
      await signedSample({ issuer: UNLISTED_PLATFORM }),
      await signedSample({ issuer: STRANGER, statusLists: 'https://evil.example/list' }),
      { ...(await signedSample()), '@context': [CREDENTIALS_V2, 'https://evil.example/context'] },
      await signedPresentation(),
    ]
    const options = await verifyOptions(online())
    const connects = await countConnects(async () => {
      for (const document of documents) await verifyDocument(JSON.stringify(document), options)
    })
    expect(connects).toBe(0)
  })

  test('would have been seen to connect: a resolver with a way out does', async () => {
    const lookup = async () => ['93.184.215.14']
    const fetcher = createGuardedFetcher({ development: false, lookup, minimumFailureMs: 0 })
    const options = await verifyOptions({ resolveDid: createDidResolver({ fetcher }) })
    const text = JSON.stringify(await signedSample({ issuer: UNLISTED_PLATFORM }))
    expect(await countConnects(() => verifyDocument(text, options))).toBeGreaterThan(0)
  })

  test('never throws for a document, and leaves no promise behind', async () => {
    const unhandled: unknown[] = []
    const note = (reason: unknown) => unhandled.push(reason)
    process.on('unhandledRejection', note)
    const options = await verifyOptions()
    const presentation = await signedPresentation()
    const odd = [null, [], {}, '', 5, { type: 'x' }, ['x'], [null], [[]], true]
    for (const member of ['@context', 'type', 'holder', 'verifiableCredential', 'proof', 'id']) {
      for (const value of odd) {
        const report = await verifyDocument(
          JSON.stringify({ ...presentation, [member]: value }),
          options,
        )
        expect(report.verdict).toBe('rejected')
      }
    }
    await new Promise((resolve) => setImmediate(resolve))
    process.off('unhandledRejection', note)
    expect(unhandled).toEqual([])
  })
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
