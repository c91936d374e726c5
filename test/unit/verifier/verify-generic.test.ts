import { afterAll, describe, expect, test } from 'vitest'
import { proofsOf } from '../../../src/core/credential.ts'
import { createGenericIssuer } from '../../../src/issuer/index.ts'
import { generateKeyPair } from '../../../src/suites/keys.ts'
import { createSandbox } from '../../../src/suites/sandbox/create-sandbox.ts'
import { verifyDocument } from '../../../src/verifier/verify-document.ts'
import { KINDS } from '../../support/credentials.ts'
import { expectReport, objections } from '../../support/expect-report.ts'
import { diploma } from '../../support/other-credentials.ts'
import { NOW, verifyOptions } from '../../support/trust.ts'

const { secretKeyMultibase } = generateKeyPair()
const generic = createGenericIssuer({ secretKeyMultibase, clock: () => new Date(NOW) })
const sandbox = createSandbox({ processes: 1 })
afterAll(() => sandbox.close())

/** In a child process, as a service does it, and without a list of platforms. */
const verify = async (document: unknown) =>
  verifyDocument(
    JSON.stringify(document),
    await verifyOptions({ trust: 'none', proofs: sandbox.checkProofs }),
  )

describe('what our own issuer signs for others', () => {
  test.each(KINDS)('verifies, and not when altered: $suite, $dataModel', async (kind) => {
    const { issuer: _, ...unsigned } = diploma(kind)
    const signed = await generic.issue(unsigned, { suite: kind.suite })
    expectReport(await verify(signed), { verdict: 'verified', state: 'other-credential' })

    const typed = {
      ...signed,
      type: ['DiplomaCredential', 'VerifiableCredential', 'OtherCredential'],
    }
    expect((await verify(typed)).verdict).toBe('rejected')
    const stripped = { ...signed, proof: { ...proofsOf(signed)[0], proofValue: undefined } }
    expect((await verify(stripped)).verdict).toBe('rejected')
  })

  // A graph has no contexts: one more that gives no word another meaning changes nothing in it.
  test.each(KINDS)('with one more context: $suite, $dataModel', async (kind) => {
    const { issuer: _, ...unsigned } = diploma(kind)
    const signed = await generic.issue(unsigned, { suite: kind.suite })
    const more = 'https://w3id.org/security/multikey/v1'
    const extended = { ...signed, '@context': [signed['@context'] ?? [], more].flat() }
    const isOfJson = kind.suite === 'eddsa-jcs-2022'
    expect((await verify(extended)).verdict).toBe(isOfJson ? 'rejected' : 'verified')
    const inline = { ...signed, '@context': [signed['@context'] ?? [], { more }].flat() }
    expect((await verify(inline)).verdict).toBe('rejected')
  })

  test('with a type by its IRI is refused by the child, which knows the graph', async () => {
    const { issuer: _, ...unsigned } = diploma({ suite: 'eddsa-rdfc-2022', dataModel: '2.0' })
    const signed = await generic.issue(unsigned)
    const iri = 'https://www.w3.org/ns/credentials/examples#DiplomaCredential'
    const report = await verify({ ...signed, type: ['VerifiableCredential', iri] })
    expect(objections(report)).toMatchObject([
      { check: 'proof', outcome: 'failed', problem: 'MALFORMED_VALUE_ERROR', pointer: '/type' },
    ])
  })
})
