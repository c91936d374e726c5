import { describe, expect, test } from 'vitest'
import { parseFetchUrl } from '../../../src/did/fetch-url.ts'

const isFetchable = (url: string, development = false) =>
  parseFetchUrl(url, development) !== undefined

describe('a URL that may be fetched', () => {
  test.each([
    'https://platform.example',
    'https://platform.example/.well-known/did.json',
    'https://platform.example/status-lists/a_b-1?x=1',
  ])('%s', (url) => {
    expect(isFetchable(url)).toBe(true)
    expect(isFetchable(url, true)).toBe(true)
  })

  test.each([
    'http://localhost:4101/.well-known/did.json',
    'http://127.0.0.1:4101/x',
    'http://[::1]:4101/x',
    'https://localhost:8443/x',
    'https://[::1]/x',
  ])('%s in development mode only', (url) => {
    expect(isFetchable(url)).toBe(false)
    expect(isFetchable(url, true)).toBe(true)
  })
})

const REFUSED = [
  '',
  'platform.example',
  '//platform.example/x',
  'http://platform.example/x',
  'ftp://platform.example/x',
  'file:///etc/passwd',
  'data:application/json,{}',
  'javascript:alert(1)',
  'blob:https://platform.example/1',
  'ws://platform.example/x',
  'https://platform.example:8443/x',
  'https://platform.example:443/x',
  'https://platform.example:80/x',
  'https://user@platform.example/x',
  'https://user:secret@platform.example/x',
  'https://trusted.example@evil.example/x',
  'https://platform.example/x#y',
  'https://platform.example/a/../b',
  'https://platform.example/a/%2e%2e/b',
  'https://platform.example\\@evil.example/x',
  'https:\\\\platform.example/x',
  'https:/platform.example/x',
  'https:platform.example/x',
  ' https://platform.example/x',
  'https://platform.example/x ',
  'https://platform.example/x\n',
  'https://plat\tform.example/x',
  'https://platform.example/\0',
  'https://Platform.example/x',
  'HTTPS://platform.example/x',
  'https://platform%2eexample/x',
  'https://platform.example./x',
  'https://bücher.example/x',
  'https://ⓔxample.com/x',
  'https://platform。example/x',
  'https://intranet/x',
  'https://93.184.216.34/x',
  'https://127.1/x',
  'https://0177.0.0.1/x',
  'https://0x7f000001/x',
  'https://2130706433/x',
  'https://0/x',
  'https://[::ffff:a9fe:a9fe]/x',
  'https://[fe80::1%25eth0]/x',
  'https://169.254.169.254/latest/meta-data',
  'http://169.254.169.254/latest/meta-data',
  'http://10.0.0.1:4101/x',
  'http://0.0.0.0:4101/x',
  'http://127.0.0.2:4101/x',
  'http://localhost.:4101/x',
  'http://localhost.platform.example:4101/x',
  'http://user@localhost:4101/x',
  `https://platform.example/${'a'.repeat(2048)}`,
]

describe('a URL that may not', () => {
  test.each(REFUSED)('%j', (url) => {
    expect(isFetchable(url)).toBe(false)
    expect(isFetchable(url, true)).toBe(false)
  })
})
