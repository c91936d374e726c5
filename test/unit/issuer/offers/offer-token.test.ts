import { describe, expect, test } from 'vitest'
import { createOfferToken, parseOfferToken } from '../../../../src/issuer/offers/offer-token.ts'

const ID = 'offer-1'

function parsed(text: string) {
  const token = parseOfferToken(text)
  if (token === undefined) throw new TypeError('no token')
  return token
}

describe('the token of an offer', () => {
  test('has 128 bits, and opens from its text what was sealed', () => {
    const token = createOfferToken()
    expect(token.text).toMatch(/^[A-Za-z0-9_-]{22}$/)
    const again = parsed(token.text)
    expect(again.hash).toEqual(token.hash)
    expect(again.nonce).toBe(token.nonce)
    expect(again.open(token.seal('a record', ID), ID)).toBe('a record')
  })

  test('tells nothing of itself in hash, nonce or what it sealed', () => {
    const token = createOfferToken()
    const bytes = Buffer.from(token.text, 'base64url')
    for (const shown of [token.hash, Buffer.from(token.nonce, 'base64url'), token.seal('r', ID)]) {
      expect(Buffer.from(shown).includes(bytes)).toBe(false)
    }
  })

  test('seals the same text each time in another way', () => {
    const token = createOfferToken()
    expect(token.seal('a record', ID)).not.toEqual(token.seal('a record', ID))
  })

  test.each([
    ['another token', () => createOfferToken(), ID],
    ['another id', (text: string) => parsed(text), 'offer-2'],
  ])('does not open with %s', (_, other, id) => {
    const token = createOfferToken()
    const sealed = token.seal('a record', ID)
    expect(() => other(token.text).open(sealed, id)).toThrow()
  })

  test('does not open what was changed in any byte, or cut short', () => {
    const token = createOfferToken()
    const sealed = token.seal('a record', ID)
    for (const index of sealed.keys()) {
      const changed = Uint8Array.from(sealed, (byte, at) => (at === index ? byte ^ 1 : byte))
      expect(() => token.open(changed, ID)).toThrow()
      expect(() => token.open(sealed.subarray(0, index), ID)).toThrow()
    }
  })

  test.each([
    '',
    'x',
    'A'.repeat(21),
    'A'.repeat(23),
    `${'A'.repeat(21)}B`,
    `${'A'.repeat(20)}==`,
    `${'A'.repeat(21)}=`,
    `${'A'.repeat(21)} `,
    `${'A'.repeat(20)}+/`,
    `%${'A'.repeat(21)}`,
    'A'.repeat(10_000),
  ])('is not read from %j', (text) => {
    expect(parseOfferToken(text)).toBeUndefined()
  })
})
