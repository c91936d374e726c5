/**
 * Attacks on proofs and presentations, each by the number that the catalogue of threats gives it.
 * @module
 */
import { describe, expect, test } from 'vitest'
import { type Credential, proofsOf } from '../../src/core/credential.ts'
import type { JsonObject } from '../../src/core/json.ts'
import { verifyDocument } from '../../src/verifier/verify-document.ts'
import type { VerifyOptions } from '../../src/verifier/verify-options.ts'
import {
  type PresentationOptions,
  signedPresentation,
  signedSample,
  unsignedSample,
} from '../support/credentials.ts'
import { type Attack, expectRefused, named } from '../support/expect-refused.ts'
import { PLATFORM, STRANGER, WORKER } from '../support/keys.ts'
import { omit, rename } from '../support/mutants/mutant.ts'
import { addProof } from '../support/proofs.ts'
import { signAsIs } from '../support/sign-as-is.ts'
import { verifyOptions } from '../support/trust.ts'

const QUESTION = { challenge: 'Zm9ydHktdHdvIGJ5dGVz', domain: 'https://verifier.example' }
const asked = async () => ({ challenge: QUESTION })
const FRESH = '2026-11-20T09:59:00.000Z'
const answer = (options: PresentationOptions = {}) =>
  signedPresentation({ created: FRESH, ...QUESTION, ...options })

const about = (holder: string, digit = 0): Promise<Credential> =>
  signedSample({ holder, id: `urn:uuid:6f1c2b1e-3b1a-4d7e-9c53-0a8d4f2e7b1${digit}` })

/** The answer with some of it rewritten after it was signed. */
const edited = (edit: (presentation: JsonObject) => JsonObject) => async () => [
  edit((await answer()) as unknown as JsonObject),
]

const proofWith =
  (...members: readonly JsonObject[]) =>
  async () => {
    const credential = await signedSample()
    return members.map((each) => ({
      ...credential,
      proof: { ...(credential.proof as JsonObject), ...each },
    }))
  }

const MALFORMED = 'MALFORMED_VALUE_ERROR'

const PROOFS: readonly Attack[] = [
  [
    '57: a proof for another purpose',
    proofWith({ proofPurpose: 'authentication' }, { proofPurpose: ['assertionMethod'] }),
    MALFORMED,
  ],
  [
    '58: a proof that is over, signed so',
    async () => {
      const unsigned = unsignedSample({ suite: 'eddsa-jcs-2022' }) as unknown as JsonObject
      return [await signAsIs(unsigned, PLATFORM, { expires: '2026-11-10T00:00:00Z' })]
    },
    'PROOF_VERIFICATION_ERROR',
  ],
  [
    '59: signed in the future',
    async () => [await signedSample({ created: '2026-11-20T10:06:00Z' })],
    'PROOF_VERIFICATION_ERROR',
  ],
  [
    '59: signed at no time',
    async () => {
      const signed = await signedSample()
      return [{ ...signed, proof: omit(signed.proof as JsonObject, 'created') }]
    },
    MALFORMED,
  ],
  [
    '60: a good proof beside a forged one',
    async () => {
      const credential = await addProof(await signedSample(), PLATFORM)
      const [good, other] = proofsOf(credential)
      const forged = { ...other, proofValue: `z${'3'.repeat(87)}` } as JsonObject
      return [
        { ...credential, proof: [good as JsonObject, forged] },
        { ...credential, proof: [forged, good as JsonObject] },
      ]
    },
    'PROOF_VERIFICATION_ERROR',
  ],
  [
    '62: a proof over one that is gone',
    proofWith({ previousProof: 'urn:uuid:00000000-0000-4000-8000-000000000001' }),
    'PROOF_VERIFICATION_ERROR',
  ],
  [
    '63: a good proof among a thousand',
    async () => {
      const credential = await signedSample()
      const junk = Array.from({ length: 1_000 }, () => credential.proof as JsonObject)
      return [{ ...credential, proof: junk }]
    },
    'too_large',
  ],
  [
    '64: a proof with contexts of its own',
    async () => {
      const signed = await signedSample()
      const proof = { ...(signed.proof as JsonObject), '@context': signed['@context'] }
      return [{ ...signed, proof }]
    },
    MALFORMED,
  ],
]

const PRESENTATIONS: readonly Attack[] = [
  [
    '65: the certificate of someone else',
    async () => [await answer({ holder: STRANGER, credentials: [await about(WORKER.did)] })],
    'holder_not_subject',
    asked,
  ],
  [
    '66: signed by another than the holder it names',
    edited((presentation) => ({ ...presentation, holder: STRANGER.did })),
    'holder_mismatch',
    asked,
  ],
  ['66: no holder', edited((presentation) => omit(presentation, 'holder')), MALFORMED, asked],
  [
    '67: certificates of several people, or of nobody',
    async () => [
      await answer({ credentials: [await about(WORKER.did), await about(STRANGER.did, 1)] }),
      await answer({ credentials: [await signedSample()] }),
    ],
    'holder_not_subject',
    asked,
  ],
  [
    '68: one certificate that says two things',
    async () => {
      const credentials = [await about(WORKER.did)]
      const validUntil = '2027-01-01T00:00:00Z'
      credentials.push(
        await signedSample({ holder: WORKER.did, validUntil, id: String(credentials[0]?.id) }),
      )
      return [
        await answer({ credentials }),
        { type: 'KlusCVBundle', verifiableCredential: credentials },
      ]
    },
    'conflicting_credentials',
  ],
  [
    '69a: the answer to another question',
    async () => [await answer({ challenge: 'another' })],
    'INVALID_CHALLENGE_ERROR',
    asked,
  ],
  [
    '69a: no answer at all where one was asked',
    async () => [await signedPresentation({ created: FRESH }), await signedSample()],
    'INVALID_CHALLENGE_ERROR',
    asked,
  ],
  [
    '69b: an answer for someone else',
    async () => [
      await answer({ domain: 'https://evil.example' }),
      await answer({ domain: 'https://verifier.example/' }),
    ],
    'INVALID_DOMAIN_ERROR',
    asked,
  ],
  [
    '69c: an answer of ten years ago',
    async () => [await answer({ created: '2016-11-20T10:00:00.000Z' })],
    'INVALID_CHALLENGE_ERROR',
    asked,
  ],
  [
    '69d: nothing presented',
    edited((presentation) => ({ ...presentation, verifiableCredential: [] })),
    'no_credentials',
    asked,
  ],
  [
    '69e: a certificate under a full IRI, which nobody checks',
    edited((presentation) =>
      rename(
        presentation,
        'verifiableCredential',
        'https://www.w3.org/2018/credentials#verifiableCredential',
      ),
    ),
    'no_credentials',
    asked,
  ],
  [
    '69f: a presentation that nobody signed',
    edited((presentation) => omit(presentation, 'proof')),
    MALFORMED,
    asked,
  ],
  [
    '69g: a presentation in a presentation',
    async () => [await answer({ credentials: [(await answer()) as never] })],
    'unsupported_format',
    asked,
  ],
]

describe('a certificate is refused:', () => {
  test.each(named(PROOFS))('$name', ({ attack }) => expectRefused(attack))
})

describe('a presentation is refused:', () => {
  test.each(named(PRESENTATIONS))('$name', ({ attack }) => expectRefused(attack))

  test('69h: whatever it is made of, and without an exception', async () => {
    const presentation = (await answer()) as unknown as JsonObject
    const options: VerifyOptions = await verifyOptions({ challenge: QUESTION })
    const odd = [null, [], {}, '', 5, ['x'], [null], true, { id: 5 }]
    const members = ['@context', 'type', 'holder', 'verifiableCredential', 'proof']
    for (const member of members) {
      for (const value of odd) {
        const text = JSON.stringify({ ...presentation, [member]: value })
        expect(await verifyDocument(text, options)).toMatchObject({ verdict: 'rejected' })
      }
    }
  })
})

test('68: a certificate that is handed in fifty times counts once', async () => {
  const credential = await about(WORKER.did)
  const verifiableCredential = Array.from({ length: 50 }, () => credential)
  const text = JSON.stringify({ type: 'KlusCVBundle', verifiableCredential })
  const { parts } = await verifyDocument(text, await verifyOptions())
  const counted = parts.filter(
    (part) => (part as { duplicateOf?: number }).duplicateOf === undefined,
  )
  expect(counted).toHaveLength(1)
})
