/**
 * Over all DIDs, URLs, addresses and documents: what is written is what is read, and strangers'
 * input is never an exception.
 * @module
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JsonValue } from '../../src/core/json.ts'
import { isPublicAddress } from '../../src/did/address.ts'
import { parseDidDocument } from '../../src/did/did-document.ts'
import { didWebOf, didWebUrl } from '../../src/did/did-web.ts'
import { parseFetchUrl } from '../../src/did/fetch-url.ts'
import { isDomainName } from '../../src/did/host.ts'

const DID = 'did:web:platform.example'
const label = fc.stringMatching(/^[a-z]([a-z0-9]{0,8}[a-z0-9])?$/)
const host = fc.array(label, { minLength: 2, maxLength: 4 }).map((labels) => labels.join('.'))
const segment = fc
  .stringMatching(/^[A-Za-z0-9._-]{1,12}$/)
  .filter((text) => text !== '.' && text !== '..')
const path = fc.array(segment, { maxLength: 3 }).map((parts) => parts.map((p) => `/${p}`).join(''))

/** Texts near to the language of did:web, and far from it. */
const nearDid = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[a-z0-9.:%@/\\?#AF2-5-]{1,40}$/).map((text) => `did:web:${text}`),
)

describe('a did:web', () => {
  test('of a public URL leads back to it', () => {
    fc.assert(
      fc.property(host, path, (name, tail) => {
        const publicUrl = `https://${name}${tail}`
        const found = didWebUrl(didWebOf(publicUrl), { development: false })
        const directory = tail === '' ? `${publicUrl}/.well-known` : publicUrl
        expect(found).toEqual({ ok: true, url: `${directory}/did.json` })
      }),
    )
  })

  test('leads to its own host and nowhere else', () => {
    fc.assert(
      fc.property(nearDid, (did) => {
        const found = didWebUrl(did, { development: false })
        if (!found.ok) return
        const url = new URL(found.url)
        expect(url.href).toBe(found.url)
        expect(did.split(':')[2]).toBe(url.host)
        expect(isDomainName(url.host)).toBe(true)
        expect(parseFetchUrl(found.url, false)?.href).toBe(found.url)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a URL to fetch', () => {
  test('is https to a domain name, as it was written', () => {
    const near = fc.stringMatching(/^https?:[/\\]{1,3}[a-z0-9.:@%/\\?#[\]-]{1,40}$/)
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), near, fc.string({ unit: 'binary' })), (text) => {
        const url = parseFetchUrl(text, false)
        if (url === undefined) return
        expect(text.startsWith(`https://${url.hostname}`)).toBe(true)
        expect(isDomainName(url.hostname)).toBe(true)
        expect(`${url.username}${url.password}${url.port}`).toBe('')
      }),
      { numRuns: 2000 },
    )
  })
})

describe('an address', () => {
  test('is not made public by putting it into IPv6', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const isPublic = isPublicAddress(address)
        expect(isPublicAddress(`::ffff:${address}`)).toBe(isPublic)
        expect(isPublicAddress(`64:ff9b::${address}`)).toBe(isPublic)
        expect(isPublicAddress(`::${address}`)).toBe(false)
        expect(isPublicAddress(`64:ff9b:1::${address}`)).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  test('is judged without throwing', () => {
    const near = fc.stringMatching(/^[0-9a-fx:.%[\]]{0,40}$/)
    fc.assert(
      fc.property(fc.oneof(fc.ipV6(), near, fc.string({ unit: 'binary' })), (text) => {
        expect(isPublicAddress(text)).toBeTypeOf('boolean')
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a DID document', () => {
  const member = fc.oneof(
    fc.jsonValue(),
    fc.array(
      fc.oneof(fc.constant('#a'), fc.record({ id: fc.constant('#a'), type: fc.jsonValue() })),
    ),
  )
  const document = fc.record(
    {
      id: fc.oneof(fc.constant(DID), fc.string()),
      verificationMethod: member,
      assertionMethod: member,
      authentication: member,
    },
    { requiredKeys: [] },
  )

  test('is read without throwing, and only as that of the DID asked', () => {
    fc.assert(
      fc.property(fc.oneof(document, fc.jsonValue()), (value) => {
        const resolution = parseDidDocument(value as JsonValue, DID)
        if (!resolution.ok) return
        expect(value).toMatchObject({ id: DID })
        expect(resolution.document.id).toBe(DID)
      }),
      { numRuns: 1000 },
    )
  })
})
