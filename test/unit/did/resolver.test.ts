import { driver } from '@digitalbazaar/did-method-key'
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey'
import { describe, expect, test } from 'vitest'
import { KlusCvError } from '../../../src/core/errors.ts'
import type { Fetcher, FetchRequest } from '../../../src/core/fetcher.ts'
import { bindResolver } from '../../../src/did/bind-resolver.ts'
import { createDidDocument } from '../../../src/did/did-document.ts'
import { createDidResolver } from '../../../src/did/resolver.ts'
import { generateKeyPair } from '../../../src/suites/keys.ts'
import { didKeyOf } from '../../../src/suites/multikey.ts'

const DID = 'did:web:platform.example'
const { publicKeyMultibase } = generateKeyPair(new Uint8Array(32).fill(1))
const DID_KEY = didKeyOf(publicKeyMultibase)
const document = createDidDocument({ did: DID, keys: [{ id: `${DID}#key-1`, publicKeyMultibase }] })

const answering =
  (text: string, seen: FetchRequest[] = []): Fetcher =>
  (request) => {
    seen.push(request)
    return Promise.resolve({ bytes: Buffer.from(text) })
  }
const silent: Fetcher = () => Promise.reject(new KlusCvError('ERR_KLUSCV_FETCH', 'no'))

describe('a did:key', () => {
  test('is its own document, for both purposes', async () => {
    const id = `${DID_KEY}#${publicKeyMultibase}`
    expect(await createDidResolver()(DID_KEY)).toEqual({
      ok: true,
      document: {
        id: DID_KEY,
        verificationMethods: [{ id, controller: DID_KEY, publicKeyMultibase }],
        assertionMethod: [id],
        authentication: [id],
      },
    })
  })

  test('has the key that another implementation finds in it', async () => {
    const other = driver()
    other.use({ multibaseMultikeyHeader: 'z6Mk', fromMultibase: Ed25519Multikey.from })
    const found = await other.get({ did: DID_KEY })
    expect(found).toMatchObject({
      id: DID_KEY,
      assertionMethod: [`${DID_KEY}#${publicKeyMultibase}`],
      verificationMethod: [{ id: `${DID_KEY}#${publicKeyMultibase}`, publicKeyMultibase }],
    })
  })

  test.each([
    ['for encryption', 'did:key:z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc'],
    ['on another curve', 'did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169'],
    ['with a fragment', `${DID_KEY}#${publicKeyMultibase}`],
    ['with a path', `${DID_KEY}/x`],
    ['in another base', DID_KEY.replace('did:key:z', 'did:key:u')],
    ['cut short', DID_KEY.slice(0, -1)],
    ['of 100,000 characters', `did:key:z${'6'.repeat(100_000)}`],
    ['with a version', DID_KEY.replace('did:key:', 'did:key:1.1:')],
    ['of nothing', 'did:key:'],
  ])('is refused %s', async (_name, did) => {
    const startedAt = performance.now()
    expect(await createDidResolver()(did)).toMatchObject({ ok: false, reason: 'invalid' })
    // Decoding base58 of that length would take ten seconds.
    expect(performance.now() - startedAt).toBeLessThan(2_000)
  })
})

describe('a did:web', () => {
  test('is fetched from its place, with limits', async () => {
    const seen: FetchRequest[] = []
    const resolveDid = createDidResolver({ fetcher: answering(JSON.stringify(document), seen) })
    expect(await resolveDid(DID)).toMatchObject({
      ok: true,
      document: { id: DID, assertionMethod: [`${DID}#key-1`], authentication: [] },
    })
    expect(seen).toEqual([
      {
        url: 'https://platform.example/.well-known/did.json',
        maxBytes: 64 * 1024,
        mediaTypes: expect.arrayContaining(['application/did', 'application/json']),
      },
    ])
  })

  test('of this machine is fetched in development mode only', async () => {
    const did = 'did:web:localhost%3A4101'
    const fetcher = answering(
      JSON.stringify(createDidDocument({ did, keys: [{ id: `${did}#k`, publicKeyMultibase }] })),
    )
    expect(await createDidResolver({ fetcher, development: true })(did)).toMatchObject({ ok: true })
    expect(await createDidResolver({ fetcher })(did)).toMatchObject({
      ok: false,
      reason: 'invalid',
    })
  })

  test.each([
    ['the host does not answer', silent],
    ['there is no fetcher', undefined],
  ])('may be reached later when %s', async (_name, fetcher) => {
    const resolveDid = createDidResolver(fetcher === undefined ? {} : { fetcher })
    expect(await resolveDid(DID)).toMatchObject({
      ok: false,
      reason: 'unreachable',
      problem: { problem: 'issuer_unresolvable', pointer: '' },
    })
  })

  test.each([
    ['is no JSON', '<html>'],
    ['has a name twice', `{"id":"did:web:evil.example","id":"${DID}"}`],
    ['is not UTF-8', Buffer.from([0x22, 0xff, 0x22]).toString('latin1')],
    ['is null', 'null'],
    ['is a text', '"notFound"'],
    ['is empty', ''],
    ['is larger than allowed', JSON.stringify({ ...document, x: 'a'.repeat(64 * 1024) })],
    ['is of another DID', JSON.stringify({ ...document, id: 'did:web:victim.example' })],
    ['is switched off', JSON.stringify({ ...document, deactivated: true })],
  ])('is refused when its document %s', async (_name, text) => {
    expect(await createDidResolver({ fetcher: answering(text) })(DID)).toMatchObject({
      ok: false,
      reason: 'invalid',
    })
  })
})

describe('any registry of methods', () => {
  const bind = (answer: object) =>
    bindResolver({
      resolve: () =>
        Promise.resolve({ didResolutionMetadata: {}, didDocument: document, ...answer }),
    })

  test('is believed about the DID that was asked', async () => {
    expect(await bind({})(DID)).toMatchObject({ ok: true, document: { id: DID } })
  })

  test('is not believed about another', async () => {
    expect(await bind({})('did:web:victim.example')).toMatchObject({
      ok: false,
      problem: { problem: 'INVALID_CONTROLLED_IDENTIFIER_DOCUMENT_ID', pointer: '/id' },
    })
  })

  test.each([
    ['an error beside the document', { didResolutionMetadata: { error: 'invalidDid' } }, 'invalid'],
    ['not found beside it', { didResolutionMetadata: { error: 'notFound' } }, 'unreachable'],
    ['an unknown error', { didResolutionMetadata: { error: '' } }, 'invalid'],
    ['that it is switched off', { didDocumentMetadata: { deactivated: true } }, 'invalid'],
    ['no document', { didDocument: null }, 'invalid'],
    ['a text', { didDocument: 'did' }, 'invalid'],
    ['no answer at all', { didResolutionMetadata: undefined }, 'unreachable'],
  ])('fails when it gives %s', async (_name, answer, reason) => {
    expect(await bind(answer)(DID)).toMatchObject({ ok: false, reason })
  })

  test('fails when it throws, without repeating what it said', async () => {
    const secret = 'https://secret.internal/did.json'
    const resolveDid = bindResolver({ resolve: () => Promise.reject(new Error(secret)) })
    const resolution = await resolveDid(DID)
    expect(resolution).toMatchObject({ ok: false, reason: 'unreachable' })
    expect(JSON.stringify(resolution)).not.toContain('secret')
  })

  test('is not asked about DIDs of other methods', async () => {
    let asked = 0
    const resolveDid = bindResolver({
      resolve: () => {
        asked += 1
        return Promise.resolve({ didResolutionMetadata: {}, didDocument: document })
      },
    })
    for (const did of ['did:ion:abc', 'did:web', 'https://platform.example', `${DID}#key-1`, '']) {
      expect(await resolveDid(did)).toMatchObject({ ok: false, reason: 'invalid' })
    }
    expect(asked).toBe(0)
  })
})
