import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countConnects } from '../../../support/connections.ts'
import { PLATFORM, WORKER } from '../../../support/keys.ts'
import { UNLISTED_PLATFORM } from '../../../support/trust.ts'
import { openTestVerifierApp } from '../../../support/web-verifier.ts'

let app: FastifyInstance

beforeAll(async () => {
  app = await openTestVerifierApp()
})
afterAll(() => app.close())

const get = (did: string, accept?: string) =>
  app.inject({ url: `/identifiers/${did}`, headers: accept === undefined ? {} : { accept } })

describe('GET /identifiers/{did}', () => {
  test('computes a did:key', async () => {
    const response = await get(WORKER.did)
    expect(response.statusCode).toBe(200)
    expect(response.headers['content-type']).toContain('profile="https://w3id.org/did-resolution"')
    expect(response.json()).toMatchObject({
      didDocument: { id: WORKER.did, authentication: [WORKER.keyId] },
      didResolutionMetadata: { contentType: 'application/did+ld+json' },
      didDocumentMetadata: {},
    })
  })

  test.each(['application/did+ld+json', 'application/did+json', 'application/did'])(
    'gives the document alone as %s',
    async (accept) => {
      const response = await get(WORKER.did, accept)
      expect(response.headers['content-type']).toContain(accept)
      expect(response.json()).toMatchObject({ id: WORKER.did })
    },
  )

  test('gives the keys of a listed platform as the trust list has them, without asking it', async () => {
    const connects = await countConnects(async () => {
      for (const did of [PLATFORM.did, encodeURIComponent(PLATFORM.did)]) {
        const { didDocument } = (await get(did)).json()
        expect(didDocument).toMatchObject({
          id: PLATFORM.did,
          verificationMethod: [
            { publicKeyMultibase: PLATFORM.publicKeyMultibase, expires: '2027-12-31T23:59:59Z' },
          ],
          assertionMethod: [PLATFORM.keyId],
        })
      }
    })
    expect(connects).toBe(0)
  })

  test.each([
    ['a platform that is not listed', UNLISTED_PLATFORM.did, 404, 'notFound'],
    ['this machine', 'did:web:localhost%3A4101', 400, 'invalidDid'],
    ['an address', 'did:web:127.0.0.1', 400, 'invalidDid'],
    ['an address of a cloud', 'did:web:169.254.169.254', 400, 'invalidDid'],
    ['a path that climbs', 'did:web:a.example:..:x', 400, 'invalidDid'],
    [
      'a did:key of another curve',
      'did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169',
      400,
      'invalidDid',
    ],
    ['a did:key with a fragment', `${WORKER.did}%23${WORKER.did.slice(8)}`, 400, 'invalidDid'],
    ['another method', 'did:ion:EiClkZMDxPKqC9c', 501, 'unsupportedDidMethod'],
    ['no DID', 'hello', 400, 'invalidDid'],
    ['nothing', '', 400, 'invalidDid'],
    ['a long one', `did:web:${'a.'.repeat(3_000)}nl`, 400, 'invalidDid'],
  ])('says why there is no document of %s, and asks nobody', async (_, did, status, error) => {
    const connects = await countConnects(async () => {
      const response = await get(did)
      expect(response.statusCode).toBe(status)
      expect(response.json()).toEqual({
        didDocument: null,
        didResolutionMetadata: { error },
        didDocumentMetadata: {},
      })
    })
    expect(connects).toBe(0)
  })

  test('refuses an address that cannot be read', async () => {
    expect((await get('%ff')).statusCode).toBe(400)
  })
})
