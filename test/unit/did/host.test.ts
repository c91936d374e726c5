import { describe, expect, test } from 'vitest'
import { isDomainName, isLoopbackHost } from '../../../src/did/host.ts'

describe('a domain name', () => {
  test.each([
    'platform.example',
    'a.b.c.example',
    'xn--bcher-kva.example',
    '1.example',
    'a-b.example',
  ])('%s', (host) => expect(isDomainName(host)).toBe(true))

  test.each([
    '',
    '.',
    'example',
    'localhost',
    'Platform.example',
    'platform.example.',
    '.platform.example',
    'platform..example',
    'platform_a.example',
    'platform.example:443',
    'user@platform.example',
    'platform.example/x',
    'bücher.example',
    'xn--a.example',
    '-a.example',
    'a-.example',
    `${'a'.repeat(64)}.example`,
    `${'a.'.repeat(124)}exampl`,
    '127.0.0.1',
    '127.1',
    '1.2.3.0x7f',
    '1.2.3.0xf',
    '[::1]',
    '[fe80::1]',
  ])('is not %j', (host) => expect(isDomainName(host)).toBe(false))
})

describe('a name of this machine', () => {
  test.each(['localhost', '127.0.0.1', '[::1]'])('%s', (host) => {
    expect(isLoopbackHost(host)).toBe(true)
  })
  test.each(['', '::1', '127.0.0.2', '127.1', '0.0.0.0', 'localhost.', 'LOCALHOST', 'a.localhost'])(
    'is not %j',
    (host) => expect(isLoopbackHost(host)).toBe(false),
  )
})
