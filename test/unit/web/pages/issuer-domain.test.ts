import { describe, expect, test } from 'vitest'
import type { Did } from '../../../../src/core/credential.ts'
import { domainOf } from '../../../../src/web/verifier/pages/issuer-domain.ts'

describe('domainOf', () => {
  test.each([
    ['did:web:tempo.example', { readable: 'tempo.example' }],
    ['did:web:tempo.example:work:nl', { readable: 'tempo.example' }],
    ['did:web:localhost%3A4101', { readable: 'localhost' }],
    [
      'did:web:xn--bcher-kva.example',
      { readable: 'bücher.example', ascii: 'xn--bcher-kva.example' },
    ],
    // "tempo" with a Cyrillic letter: the second spelling gives it away.
    ['did:web:xn--tmpo-v4d.example', { readable: 'tеmpo.example', ascii: 'xn--tmpo-v4d.example' }],
  ])('reads %s', (did, domain) => {
    expect(domainOf(did as Did)).toEqual(domain)
  })

  test.each([
    'did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2',
    'did:web:',
    'did:web:10.0.0.1',
    'did:web:0x7f.1',
    'did:web:xn--.example',
    'did:web:Tempo.example',
    'did:web:tempo.example%2F@evil.example',
    'did:web:<b>.example',
    'did:web:tempo',
    'urn:uuid:1',
  ])('has no domain to show for %s', (did) => {
    const shown = domainOf(did as Did)
    expect(shown === undefined || /^[a-z.]+$/.test(shown.readable)).toBe(true)
    expect(shown?.readable).not.toBe(did)
    if (!did.includes('%')) expect(shown).toBeUndefined()
  })
})
