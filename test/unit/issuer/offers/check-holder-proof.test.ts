import { describe, expect, test } from 'vitest'
import { SUITES } from '../../../../src/core/contexts.ts'
import type { JsonObject } from '../../../../src/core/json.ts'
import { checkHolderProof } from '../../../../src/issuer/offers/check-holder-proof.ts'
import { signHolderProof } from '../../../support/holder-proof.ts'
import { actor } from '../../../support/keys.ts'

const WALLET = actor('wallet')
const THIEF = actor('thief')
const NOW = new Date('2026-03-01T10:20:30.456Z')
const TERMS = {
  challenge: 'the-nonce',
  domain: 'https://oppasmaat.example',
  created: '2026-03-01T10:20:00Z',
}
const QUESTION = { holder: WALLET.did, nonce: TERMS.challenge, domain: TERMS.domain, now: NOW }

const proofOf = ({ proof }: JsonObject) => proof as JsonObject

test.each(SUITES)('a proof of %s is taken', async (suite) => {
  const proof = await signHolderProof(WALLET, { ...TERMS, suite })
  await expect(checkHolderProof(proof, QUESTION)).resolves.toBeUndefined()
})

describe('a wallet that signed', () => {
  test.each([
    ['over another nonce', { challenge: 'of-another-offer' }, '/proof/proof/challenge'],
    ['for another platform', { domain: 'https://tempo.example' }, '/proof/proof/domain'],
    ['long ago', { created: '2026-03-01T09:59:00Z' }, '/proof/proof/created'],
    ['tomorrow', { created: '2026-03-02T10:20:00Z' }, '/proof/proof/created'],
    ['with a member of its own', { members: { id: 'https://x.example' } }, '/proof/id'],
  ])('%s is refused', async (_, change, pointer) => {
    const proof = await signHolderProof(WALLET, { ...TERMS, ...change })
    await expect(checkHolderProof(proof, QUESTION)).rejects.toMatchObject({
      code: 'ERR_KLUSCV_REQUEST',
      problems: [{ pointer }],
    })
  })

  test('for another holder is refused', async () => {
    const proof = await signHolderProof(WALLET, TERMS)
    await expect(checkHolderProof(proof, { ...QUESTION, holder: THIEF.did })).rejects.toMatchObject(
      { problems: [{ pointer: '/proof/holder' }] },
    )
  })
})

describe('a proof that was made up is refused', () => {
  test.each<[string, (proof: JsonObject) => JsonObject, string]>([
    ['with the key of another', (p) => ({ ...p, holder: THIEF.did }), '/proof/holder'],
    [
      'with the method of another',
      (p) => ({ ...p, proof: { ...proofOf(p), verificationMethod: THIEF.keyId } }),
      '/proof/proof/verificationMethod',
    ],
    [
      'of which a word was changed later',
      (p) => ({ ...p, proof: { ...proofOf(p), created: '2026-03-01T10:19:59Z' } }),
      '/proof/proof/proofValue',
    ],
    [
      'for issuing',
      (p) => ({ ...p, proof: { ...proofOf(p), proofPurpose: 'assertionMethod' } }),
      '/proof/proof/proofPurpose',
    ],
    [
      'that has ended',
      (p) => ({
        ...p,
        proof: { ...proofOf(p), expires: '2026-03-01T10:20:29Z' },
      }),
      '/proof/proof/expires',
    ],
    ['without its proof', ({ proof: _, ...p }) => p, '/proof/proof'],
    ['as a set', (p) => ({ ...p, proof: [proofOf(p), proofOf(p)] }), '/proof/proof'],
    [
      'with a credential',
      (p) => ({ ...p, verifiableCredential: [] }),
      '/proof/verifiableCredential',
    ],
    ['with another context', (p) => ({ ...p, '@context': [] }), '/proof/@context'],
  ])('%s', async (_, change, pointer) => {
    const proof = await signHolderProof(WALLET, TERMS)
    await expect(checkHolderProof(change(proof), QUESTION)).rejects.toMatchObject({
      code: 'ERR_KLUSCV_REQUEST',
      problems: [{ pointer }],
    })
  })

  test.each([[null], ['proof'], [[]], [{}]])('as %j', async (proof) => {
    await expect(checkHolderProof(proof, QUESTION)).rejects.toMatchObject({
      code: 'ERR_KLUSCV_REQUEST',
    })
  })

  test('of a holder that is no key of a wallet', async () => {
    const question = { ...QUESTION, holder: 'did:web:oppasmaat.example' }
    await expect(checkHolderProof({}, question)).rejects.toMatchObject({
      problems: [{ pointer: '/holder' }],
    })
  })
})
