import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CLAIM_TYPES } from '../../../src/claims/claim-types.ts'
import type { DataModel, SuiteId } from '../../../src/core/contexts.ts'
import { SUITES } from '../../../src/core/contexts.ts'
import { proofsOf, validityOf } from '../../../src/core/credential.ts'
import { gateCredential } from '../../../src/core/gate.ts'
import type { JsonObject } from '../../../src/core/json.ts'
import type { Signer } from '../../../src/core/signer.ts'
import type { Issuer } from '../../../src/issuer/index.ts'
import { checkProofs } from '../../../src/suites/check-proofs.ts'
import { createSigner, generateKeyPair } from '../../../src/suites/keys.ts'
import { schemaReference } from '../../../src/suites/load-schemas.ts'
import { didKeyOf } from '../../../src/suites/multikey.ts'
import { startTestDatabase, type TestDatabase } from '../../support/database.ts'
import {
  ISSUER_DID,
  ISSUER_KEY_ID,
  ISSUER_KEYS,
  openTestIssuer,
  PROFILE,
  RECORD,
  type TestIssuer,
  type TestIssuerOptions,
  UNRATED_RECORD,
} from '../../support/issuer.ts'
import { misfits } from '../../support/published-schemas.ts'

let server: TestDatabase
let databaseUrl = ''
const open: TestIssuer[] = []

beforeAll(async () => {
  server = await startTestDatabase()
})

beforeEach(async () => {
  while (open.length > 0) await open.pop()?.database.close()
  databaseUrl = await server.another()
})

afterAll(async () => {
  for (const { database } of open) await database.close()
  await server.stop()
})

async function openIssuer(options: Partial<TestIssuerOptions> = {}): Promise<Issuer> {
  const opened = await openTestIssuer({ databaseUrl, ...options })
  open.push(opened)
  return opened.issuer
}

/** What makes a record one of all four types. */
const WORDS_AND_GIGS: JsonObject = {
  reviews: [{ text: 'Heel lief.', language: 'nl', month: '2026-01', redacted: false }],
  gig_list: [{ month: '2026-01', outcome: 'completed', hours: '4' }],
}

const realSigner = createSigner({
  id: ISSUER_KEY_ID,
  secretKeyMultibase: ISSUER_KEYS.secretKeyMultibase,
})

describe('certificates that were issued', () => {
  const forms = SUITES.flatMap((suite) =>
    (['2.0', '1.1'] as const).map((dataModel): [SuiteId, DataModel] => [suite, dataModel]),
  )

  test.each(forms)('with %s on data model %s pass gate and proof', async (suite, dataModel) => {
    const issuer = await openIssuer({ suite, dataModel })
    const holder = didKeyOf(ISSUER_KEYS.publicKeyMultibase)
    const { certificates } = await issuer.issueCertificates(RECORD, { holder })
    expect(certificates.map(({ type }) => type)).toEqual([
      'WorkHistoryCredential',
      'ReputationCredential',
    ])
    for (const { id, credential } of certificates) {
      const gated = gateCredential(JSON.parse(JSON.stringify(credential)), CLAIM_TYPES)
      expect(gated).toMatchObject({ ok: true, gated: { dataModel } })
      expect(credential).toMatchObject({
        id,
        issuer: ISSUER_DID,
        credentialSubject: { id: holder },
      })
      const answer = await checkProofs({
        document: credential,
        purpose: 'assertionMethod',
        verificationMethods: [
          {
            id: ISSUER_KEY_ID,
            controller: ISSUER_DID,
            publicKeyMultibase: ISSUER_KEYS.publicKeyMultibase,
          },
        ],
        suites: [suite],
      })
      expect(answer).toEqual({ ok: true })
    }
  })

  test.each(forms)('fit their published schemas: %s, data model %s', async (suite, dataModel) => {
    const issuer = await openIssuer({ suite, dataModel })
    const { certificates } = await issuer.issueCertificates({ ...RECORD, ...WORDS_AND_GIGS })
    expect(certificates.map(({ type }) => type)).toEqual(CLAIM_TYPES.map(({ type }) => type))
    for (const { type, credential } of certificates) {
      expect(credential['credentialSchema']).toEqual(schemaReference(type))
      expect(misfits(type, JSON.parse(JSON.stringify(credential)))).toEqual([])
    }
  })

  test('carry whole days only, and end when their type says', async () => {
    const issuer = await openIssuer({ clock: () => new Date('2024-02-29T23:59:59.999Z') })
    const record = { ...RECORD, period_start: '2023-02', period_end: '2024-02' }
    const { certificates } = await issuer.issueCertificates(record)
    const [work, reputation] = certificates.map(({ credential }) => credential)
    expect(validityOf(work ?? {})).toEqual({
      from: '2024-02-29T00:00:00Z',
      until: '2029-02-28T00:00:00Z',
    })
    expect(validityOf(reputation ?? {}).until).toBe('2025-02-28T00:00:00Z')
    expect(proofsOf(work ?? {})[0]?.created).toBe('2024-02-29T00:00:00Z')
  })

  test('name lists that can be had before the certificate leaves', async () => {
    const issuer = await openIssuer()
    const { certificates } = await issuer.issueCertificates(UNRATED_RECORD)
    const entries = certificates[0]?.credential['credentialStatus']
    expect(entries).toHaveLength(3)
    for (const { statusListCredential } of entries as { statusListCredential: string }[]) {
      const name = statusListCredential.split('/').at(-1) ?? ''
      expect(JSON.parse(await issuer.statusList(name))).toMatchObject({ id: statusListCredential })
    }
  })
})

describe('a repeated call', () => {
  test('gets the same bytes, a hundred times at once and on another day', async () => {
    let now = new Date('2026-03-01T23:59:59Z')
    const issuer = await openIssuer({ clock: () => now })
    const options = { idempotencyKey: 'key-1' }
    const first = JSON.stringify(await issuer.issueCertificates(RECORD, options))
    now = new Date('2026-03-02T00:00:01Z')
    const again = await Promise.all(
      Array.from({ length: 100 }, () => issuer.issueCertificates(RECORD, options)),
    )
    expect(new Set(again.map((one) => JSON.stringify(one)))).toEqual(new Set([first]))
  })

  test('gets the same whatever the order of its members', async () => {
    const issuer = await openIssuer()
    const options = { idempotencyKey: 'key-1' }
    const first = await issuer.issueCertificates(RECORD, options)
    const reversed = Object.fromEntries(Object.entries(RECORD).toReversed())
    expect(await issuer.issueCertificates(reversed, options)).toEqual(first)
  })

  test.each([
    ['another figure', { ...RECORD, gigs_completed: 49 }, {}],
    ['a holder', RECORD, { holder: didKeyOf(ISSUER_KEYS.publicKeyMultibase) }],
  ])('with %s is refused', async (_, record, options) => {
    const issuer = await openIssuer()
    await issuer.issueCertificates(RECORD, { idempotencyKey: 'key-1' })
    await expect(
      issuer.issueCertificates(record, { ...options, idempotencyKey: 'key-1' }),
    ).rejects.toMatchObject({ code: 'ERR_KLUSCV_CONFLICT' })
  })

  test('after the profile changed is refused: the same bytes cannot be made any more', async () => {
    const options = { idempotencyKey: 'key-1' }
    await (await openIssuer()).issueCertificates(RECORD, options)
    const service = { nl: 'iets anders', en: 'something else' }
    const changed = await openIssuer({ profile: { ...PROFILE, service } })
    await expect(changed.issueCertificates(RECORD, options)).rejects.toMatchObject({
      code: 'ERR_KLUSCV_CONFLICT',
    })
  })

  test('completes what a crash before the release had left', async () => {
    const options = { idempotencyKey: 'key-1' }
    const broken: Signer = { ...realSigner, sign: async () => Promise.reject(new TypeError()) }
    const first = await openIssuer({ signer: broken })
    await expect(first.issueCertificates(RECORD, options)).rejects.toMatchObject({
      code: 'ERR_KLUSCV_SIGNER',
    })
    const second = await openIssuer()
    const { certificates } = await second.issueCertificates(RECORD, options)
    expect(certificates).toHaveLength(2)
    expect(await second.changeStatus(certificates[0]?.id ?? '', 'revoke')).toMatchObject({
      status: 'revoked',
    })
  })
})

describe('nothing leaves', () => {
  test('when the signature does not fit the published key', async () => {
    const other = generateKeyPair(new Uint8Array(32).fill(9))
    const signer = createSigner({ id: ISSUER_KEY_ID, secretKeyMultibase: other.secretKeyMultibase })
    const issuer = await openIssuer({ signer })
    await expect(issuer.issueCertificates(RECORD)).rejects.toMatchObject({
      code: 'ERR_KLUSCV_SELF_CHECK',
    })
  })

  test.each([
    ['throws', async () => Promise.reject(new TypeError('canary-pin'))],
    ['gives too few bytes', async () => new Uint8Array(63)],
    ['gives zeros', async () => new Uint8Array(64)],
  ])('when the signer %s, and its reason stays inside', async (_, sign) => {
    const issuer = await openIssuer({ signer: { ...realSigner, sign } })
    const failure = await issuer.issueCertificates(RECORD).catch((error: unknown) => error)
    expect(String((failure as { code?: string }).code)).toMatch(/SIGNER|SELF_CHECK/)
    expect(String(failure)).not.toContain('canary')
  })

  test('of a record that is wrong, and nothing is reserved for it', async () => {
    const issuer = await openIssuer()
    await expect(issuer.issueCertificates({ ...RECORD, rating_value: '6' })).rejects.toMatchObject({
      code: 'ERR_KLUSCV_RECORD',
    })
    expect(await issuer.statusListUrls()).toEqual([])
  })

  test('while the clock is behind what was signed before', async () => {
    let now = new Date('2026-03-02T12:00:00Z')
    const issuer = await openIssuer({ clock: () => now })
    await issuer.issueCertificates(RECORD)
    now = new Date('2026-03-02T11:54:59Z')
    await expect(issuer.issueCertificates(RECORD)).rejects.toMatchObject({
      code: 'ERR_KLUSCV_SIGNER',
    })
    now = new Date('2026-03-02T11:55:00Z')
    await expect(issuer.issueCertificates(RECORD)).resolves.toBeDefined()
  })
})

describe('an issuer', () => {
  test.each([
    ['with a signer of another DID', { ...realSigner, id: 'did:web:other.example#key-1' }],
    ['with a signer whose id only starts alike', { ...realSigner, id: `${ISSUER_DID}.evil#key-1` }],
  ])('%s is refused at once', async (_, signer) => {
    await expect(openIssuer({ signer })).rejects.toMatchObject({ code: 'ERR_KLUSCV_OPTION' })
  })
})
