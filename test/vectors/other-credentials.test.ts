import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { SUITES } from '../../src/core/contexts.ts'
import { proofsOf } from '../../src/core/credential.ts'
import { gateOtherCredential } from '../../src/core/gate-other.ts'
import type { JsonObject } from '../../src/core/json.ts'
import { checkProofs } from '../../src/suites/check-proofs.ts'
import { checkDigests } from '../../src/suites/resource-digests.ts'
import { verifyDocument } from '../../src/verifier/verify-document.ts'
import { verifyOptions } from '../support/trust.ts'
import { describeVectors, readJsonVector, readVectorBytes } from '../support/vectors.ts'

const SIGNED = [
  ['eddsa-rdfc-2022', 'signedDataInt.json'],
  ['eddsa-jcs-2022', 'signedJCS.json'],
  ['Ed25519Signature2020', 'signedEdSig.json'],
  ['proof-set-chain', 'signedProofSet1.json'],
  ['proof-set-chain', 'signedProofSet2.json'],
  ['proof-set-chain', 'signedProofChain1.json'],
  ['proof-set-chain', 'signedProofChain2.json'],
] as const

describeVectors('credentials that the W3C signed', () => {
  test.each(SIGNED)(
    '%s %s passes the gate, is spelled as its graph, and verifies',
    async (...path) => {
      const document = readJsonVector('vc-di-eddsa', ...path)
      expect(gateOtherCredential(document).ok).toBe(true)
      // The issuer of these documents is a web page; the vectors take it that the keys are its.
      const verificationMethods = proofsOf(document).map(({ verificationMethod }) => ({
        id: verificationMethod,
        controller: String(document['issuer']),
        publicKeyMultibase: verificationMethod.slice(verificationMethod.indexOf('#') + 1),
      }))
      const question = { purpose: 'assertionMethod', verificationMethods, suites: SUITES } as const
      const ask = (asked: JsonObject) =>
        checkProofs({ ...question, document: asked, isOther: true })
      expect(await ask(document)).toEqual({ ok: true })
      const alias = { ...document, 'schema:name': document['name'] ?? '' }
      expect((await ask(alias)).ok).toBe(false)
      expect(gateOtherCredential(alias).ok).toBe(false)
    },
  )

  test('are by a web page, of whose keys nothing is known', async () => {
    const document = readJsonVector('vc-di-eddsa', 'eddsa-rdfc-2022', 'signedDataInt.json')
    const report = await verifyDocument(JSON.stringify(document), await verifyOptions())
    expect(report).toMatchObject({ verdict: 'indeterminate', state: 'issuer-unknown' })
  })
})

describeVectors('the digests of what the W3C published', () => {
  test.each([
    ['https://www.w3.org/ns/credentials/v2', 'ns-credentials-v2@REC.jsonld'],
    ['https://www.w3.org/2018/credentials/v1', 'w3c-2018-credentials-v1.jsonld'],
  ])('%s', (id, file) => {
    const bytes = readVectorBytes('contexts', file)
    for (const algorithm of ['sha256', 'sha384', 'sha512']) {
      const digest = createHash(algorithm).update(bytes).digest('base64')
      expect(checkDigests({ id, digestSRI: `${algorithm}-${digest}` })).toBe('right')
      const other = digest.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))
      expect(checkDigests({ id, digestSRI: `${algorithm}-${other}` })).toBe('wrong')
    }
  })
})
