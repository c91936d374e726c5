import { describe, expect, test } from 'vitest'
import { didWebOf, didWebUrl } from '../../../src/did/did-web.ts'

const urlOf = (did: string, development = false) => {
  const found = didWebUrl(did, { development })
  return found.ok ? found.url : undefined
}

describe('a did:web is the place of its document', () => {
  test.each([
    ['did:web:platform.example', 'https://platform.example/.well-known/did.json'],
    ['did:web:work.platform.example:nl', 'https://work.platform.example/nl/did.json'],
    ['did:web:platform.example:a_b:C-1.x', 'https://platform.example/a_b/C-1.x/did.json'],
    ['did:web:xn--bcher-kva.example', 'https://xn--bcher-kva.example/.well-known/did.json'],
    ['did:web:1.platform.example', 'https://1.platform.example/.well-known/did.json'],
  ])('%s', (did, url) => {
    expect(urlOf(did)).toBe(url)
    expect(urlOf(did, true)).toBe(url)
  })

  test.each([
    ['did:web:localhost%3A4101', 'http://localhost:4101/.well-known/did.json'],
    ['did:web:localhost', 'http://localhost/.well-known/did.json'],
    ['did:web:127.0.0.1%3A65535:issuer', 'http://127.0.0.1:65535/issuer/did.json'],
  ])('%s in development mode only', (did, url) => {
    expect(urlOf(did, true)).toBe(url)
    expect(urlOf(did)).toBeUndefined()
  })
})

const REFUSED = [
  ['another method', 'did:key:z6Mk'],
  ['no host', 'did:web:'],
  ['a fragment', 'did:web:platform.example#key-1'],
  ['a path', 'did:web:platform.example/did.json'],
  ['a query', 'did:web:platform.example?x=1'],
  ['upper case in the host', 'did:web:Platform.example'],
  ['upper case in the method', 'did:Web:platform.example'],
  ['one label', 'did:web:platform'],
  ['a trailing dot', 'did:web:platform.example.'],
  ['an empty label', 'did:web:platform..example'],
  ['a label that starts with a hyphen', 'did:web:-platform.example'],
  ['a label of 64 characters', `did:web:${'a'.repeat(64)}.example`],
  ['a host of 254 characters', `did:web:${'a.'.repeat(124)}exampl`],
  ['an underscore in the host', 'did:web:my_platform.example'],
  ['a host that is not ASCII', 'did:web:bücher.example'],
  ['punycode of nothing', 'did:web:xn--a.example'],
  ['an IPv4 address', 'did:web:93.184.216.34'],
  ['an IPv4 address with a hexadecimal end', 'did:web:1.2.3.0x7f'],
  ['an IPv4 address as one number', 'did:web:2130706433'],
  ['an IPv6 address', 'did:web:%5B%3A%3A1%5D'],
  ['a port', 'did:web:platform.example%3A8443'],
  ['a port in lower-case escape', 'did:web:localhost%3a4101'],
  ['a port that is not escaped', 'did:web:localhost:4101x/'],
  ['a port of zero', 'did:web:localhost%3A0'],
  ['a port with a leading zero', 'did:web:localhost%3A0443'],
  ['a port beyond the last', 'did:web:localhost%3A65536'],
  ['an empty port', 'did:web:localhost%3A'],
  ['two ports', 'did:web:localhost%3A1%3A2'],
  ['another loopback name', 'did:web:127.0.0.2%3A4101'],
  ['an escaped @', 'did:web:trusted.example%40evil.example'],
  ['a bare @', 'did:web:trusted.example@evil.example'],
  ['an escaped slash', 'did:web:platform.example%2Fx'],
  ['an escaped question mark', 'did:web:platform.example:a%3Fb'],
  ['an escaped hash', 'did:web:platform.example:a%23b'],
  ['an escaped backslash', 'did:web:platform.example%5Cevil'],
  ['a backslash', 'did:web:platform.example\\evil'],
  ['a doubly escaped slash', 'did:web:platform.example:%252F'],
  ['a step up', 'did:web:platform.example:..:x'],
  ['an escaped step up', 'did:web:platform.example:%2E%2E:x'],
  ['a step nowhere', 'did:web:platform.example:.:x'],
  ['an empty segment', 'did:web:platform.example::x'],
  ['a segment left open', 'did:web:platform.example:'],
  ['white space', 'did:web:platform.example '],
  ['a line break', 'did:web:platform.example\n'],
  ['a tab inside', 'did:web:plat\tform.example'],
  ['a zero byte', 'did:web:platform.example\0'],
  ['2,049 characters', `did:web:platform.example:${'a'.repeat(2024)}`],
] as const

describe('a did:web is refused with', () => {
  test.each(REFUSED)('%s', (_name, did) => {
    for (const development of [false, true]) {
      expect(didWebUrl(did, { development })).toMatchObject({
        ok: false,
        problem: { problem: 'MALFORMED_VALUE_ERROR', pointer: '' },
      })
    }
  })
})

describe('the did:web of a public URL', () => {
  test.each([
    ['https://platform.example', 'did:web:platform.example'],
    ['https://platform.example/', 'did:web:platform.example'],
    ['https://Platform.example/work/nl', 'did:web:platform.example:work:nl'],
    ['http://localhost:4101', 'did:web:localhost%3A4101'],
    ['http://127.0.0.1:4101/a', 'did:web:127.0.0.1%3A4101:a'],
  ])('of %s is %s', (publicUrl, did) => {
    expect(didWebOf(publicUrl)).toBe(did)
    expect(urlOf(did, true)).toMatch(/\/did\.json$/)
  })

  test.each([
    '',
    'platform.example',
    'http://platform.example',
    'https://platform.example:8443',
    'https://localhost:4101',
    'https://93.184.216.34',
    'http://[::1]:4101',
    'https://user@platform.example',
    'https://platform.example/a%2Fb',
    'https://platform.example//a',
    'https://platform.example/?a',
    'https://platform.example/#a',
    'ftp://platform.example',
    'did:web:platform.example',
  ])('is refused for %j', (publicUrl) => {
    expect(() => didWebOf(publicUrl)).toThrow(
      expect.objectContaining({ code: 'ERR_KLUSCV_OPTION' }),
    )
  })
})
