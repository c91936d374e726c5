import { beforeAll, describe, expect, test } from 'vitest'
import type { Credential } from '../../../../src/core/credential.ts'
import { KlusCvError } from '../../../../src/core/errors.ts'
import type { Fetcher } from '../../../../src/core/fetcher.ts'
import { createDidDocument } from '../../../../src/did/did-document.ts'
import { verifyByStandard } from '../../../../src/verifier/standard/verify-by-standard.ts'
import { signedSample } from '../../../support/credentials.ts'
import { type Actor, actor } from '../../../support/keys.ts'
import { setAt } from '../../../support/set-at.ts'
import {
  listUrl,
  signedStatusList,
  UNLISTED_PLATFORM,
  verifyOptions,
} from '../../../support/trust.ts'

const QUESTION = { kind: 'credential', proofOnly: false } as const
const DID_URL = 'https://unlisted.example/.well-known/did.json'
const HOST = 'unlisted.example'

const didDocumentOf = ({ did, keyId: id, publicKeyMultibase }: Actor) =>
  createDidDocument({ did, keys: [{ id, publicKeyMultibase }] })

/** What the hosts that no list names answer, by URL, and what they were asked. */
function hosts(answers: Readonly<Record<string, unknown>>) {
  const asked: string[] = []
  const fetcher: Fetcher = async ({ url }) => {
    asked.push(url)
    if (answers[url] === undefined) throw new KlusCvError('ERR_KLUSCV_FETCH', 'no')
    return { bytes: new TextEncoder().encode(JSON.stringify(answers[url])) }
  }
  return { asked, fetcher }
}

let unlisted: Credential
let answers: Record<string, unknown>

beforeAll(async () => {
  unlisted = await signedSample({
    issuer: UNLISTED_PLATFORM,
    statusLists: `https://${HOST}/status-lists/1`,
  })
  const options = { issuer: UNLISTED_PLATFORM }
  answers = {
    [DID_URL]: didDocumentOf(UNLISTED_PLATFORM),
    [listUrl('revocation', HOST)]: await signedStatusList('revocation', options),
    [listUrl('suspension', HOST)]: await signedStatusList('suspension', options),
    [listUrl('refresh', HOST)]: await signedStatusList('refresh', options),
  }
})

const verify = async (
  document: unknown,
  fetcher: Fetcher | undefined,
  question: Parameters<typeof verifyByStandard>[1] = QUESTION,
) =>
  verifyByStandard(JSON.stringify(document), question, {
    ...(await verifyOptions()),
    ...(fetcher === undefined ? {} : { unlistedFetcher: fetcher }),
  })

describe('a credential of an issuer that no list names', () => {
  test('is undecided as long as nothing may be retrieved', async () => {
    expect(await verify(unlisted, undefined)).toMatchObject({
      verified: false,
      errors: [
        { check: 'resolution', outcome: 'indeterminate', problem: 'issuer_unresolvable' },
        { check: 'status', outcome: 'indeterminate', problem: 'STATUS_RETRIEVAL_ERROR' },
      ],
    })
  })

  test('is verified with the keys and lists of its host, each asked for once', async () => {
    const { asked, fetcher } = hosts(answers)
    expect(await verify(unlisted, fetcher)).toMatchObject({
      verified: true,
      errors: [],
      warnings: [{ check: 'issuer', problem: 'issuer_unknown' }],
    })
    expect(asked.toSorted()).toEqual(Object.keys(answers).toSorted())
  })

  test('is not, when its place in the list is set', async () => {
    const set = { issuer: UNLISTED_PLATFORM, set: [94_567] }
    const url = listUrl('revocation', HOST)
    const { fetcher } = hosts({ ...answers, [url]: await signedStatusList('revocation', set) })
    expect(await verify(unlisted, fetcher)).toMatchObject({
      verified: false,
      errors: [{ problem: 'revoked' }],
    })
  })

  test.each<[string, () => Promise<unknown>]>([
    ['no list', async () => undefined],
    ['something else', async () => ({ hello: 'world' })],
    ['a list of another purpose', async () => answers[listUrl('refresh', HOST)]],
    [
      'a list that someone else signed',
      () =>
        signedStatusList('revocation', {
          issuer: UNLISTED_PLATFORM,
          signer: actor('thief', UNLISTED_PLATFORM.did),
        }),
    ],
    [
      'a list of another issuer',
      () => signedStatusList('revocation', { url: listUrl('revocation', HOST) }),
    ],
    [
      'a list that has ended',
      () =>
        signedStatusList('revocation', {
          issuer: UNLISTED_PLATFORM,
          validFrom: '2026-11-17T00:00:00Z',
          validUntil: '2026-11-19T00:00:00Z',
        }),
    ],
  ])('is undecided when its host answers with %s', async (_, list) => {
    const { fetcher } = hosts({ ...answers, [listUrl('revocation', HOST)]: await list() })
    expect(await verify(unlisted, fetcher)).toMatchObject({
      verified: false,
      errors: [{ check: 'status', outcome: 'indeterminate' }],
    })
  })
})

describe('a credential of an issuer whose host is asked', () => {
  test('has the keys of the DID that was asked, and of no other', async () => {
    const other = didDocumentOf(actor('thief', 'did:web:thief.example'))
    const { asked, fetcher } = hosts({ ...answers, [DID_URL]: other })
    expect((await verify(unlisted, fetcher)).verified).toBe(false)
    expect(asked).toEqual([DID_URL])
  })

  test('sends us to no list as long as its proof is not right', async () => {
    const { asked, fetcher } = hosts(answers)
    const changed = setAt(unlisted, '/credentialSubject/name', 'B')
    expect(await verify(changed, fetcher)).toMatchObject({
      verified: false,
      errors: [{ check: 'proof', problem: 'PROOF_VERIFICATION_ERROR' }],
    })
    expect(asked).toEqual([DID_URL])
  })

  test('sends us to no list when only the proof is asked about', async () => {
    const { asked, fetcher } = hosts(answers)
    const proofOnly = { kind: 'credential', proofOnly: true } as const
    expect((await verify(unlisted, fetcher, proofOnly)).verified).toBe(true)
    expect(asked).toEqual([DID_URL])
  })
})

describe('a credential of a listed platform', () => {
  test('makes nobody be asked, and no list that was not prefetched be used', async () => {
    const { asked, fetcher } = hosts(answers)
    expect((await verify(await signedSample(), fetcher)).verified).toBe(true)
    const elsewhere = await signedSample({ statusLists: `https://${HOST}/status-lists/1` })
    expect((await verify(elsewhere, fetcher)).verified).toBe(false)
    expect(asked).toEqual([])
  })
})

test('the certificates of one document make few hosts be asked', async () => {
  const credentials = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      signedSample({
        issuer: actor(`issuer ${index}`, `did:web:host-${index}.example`),
        id: `urn:uuid:0f1c2b1e-3b1a-4d7e-9c53-0a8d4f2e7b1${index}`,
      }),
    ),
  )
  const { asked, fetcher } = hosts({})
  const bundle = { type: 'KlusCVBundle', verifiableCredential: credentials }
  expect((await verify(bundle, fetcher)).verified).toBe(false)
  expect(asked).toHaveLength(4)
})
