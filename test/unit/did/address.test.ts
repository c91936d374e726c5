import { describe, expect, test } from 'vitest'
import { isLoopbackAddress, isPublicAddress } from '../../../src/did/address.ts'

const PUBLIC = [
  '93.184.216.34',
  '1.1.1.1',
  '172.15.255.255',
  '172.32.0.0',
  '100.63.255.255',
  '223.255.255.255',
  '2606:2800:220:1:248:1893:25c8:1946',
  '2a00:1450:4001:81b::200e',
  '::ffff:93.184.216.34',
  '64:ff9b::5db8:d822',
]

/** What each stands for, by the registries of special addresses (RFC 6890 and its successors). */
const NOT_PUBLIC: readonly (readonly [address: string, why: string])[] = [
  ['0.0.0.0', 'this host'],
  ['0.1.2.3', 'this network'],
  ['10.0.0.1', 'private'],
  ['100.64.0.1', 'carrier-grade NAT'],
  ['100.100.100.200', 'cloud metadata in it'],
  ['127.0.0.1', 'loopback'],
  ['127.255.255.254', 'loopback'],
  ['168.63.129.16', 'cloud metadata in a public range'],
  ['169.254.169.254', 'cloud metadata'],
  ['169.254.0.1', 'link-local'],
  ['172.16.0.1', 'private'],
  ['172.31.255.255', 'private'],
  ['192.0.0.192', 'protocol assignments'],
  ['192.0.2.1', 'documentation'],
  ['192.88.99.1', '6to4 relay'],
  ['192.168.1.1', 'private'],
  ['198.18.0.1', 'benchmarking'],
  ['198.51.100.1', 'documentation'],
  ['203.0.113.1', 'documentation'],
  ['224.0.0.1', 'multicast'],
  ['239.255.255.250', 'multicast'],
  ['240.0.0.1', 'reserved'],
  ['255.255.255.255', 'broadcast'],
  ['::', 'unspecified'],
  ['::1', 'loopback'],
  ['::127.0.0.1', 'IPv4-compatible'],
  ['::93.184.216.34', 'IPv4-compatible of a public address'],
  ['::ffff:127.0.0.1', 'mapped loopback'],
  ['::ffff:7f00:1', 'mapped loopback'],
  ['::ffff:a9fe:a9fe', 'mapped metadata'],
  ['::ffff:10.0.0.1', 'mapped private'],
  ['0:0:0:0:0:ffff:7f00:0001', 'mapped loopback, in full'],
  ['::ffff:0:127.0.0.1', 'translated loopback'],
  ['64:ff9b::7f00:1', 'NAT64 loopback'],
  ['64:ff9b::169.254.169.254', 'NAT64 metadata'],
  ['64:ff9b::ffff:ffff', 'NAT64 broadcast'],
  ['64:ff9b:1::1', 'local NAT64'],
  ['100::1', 'discard'],
  ['1fff:ffff::1', 'below global unicast'],
  ['2001::1', 'Teredo'],
  ['2001:2::1', 'benchmarking'],
  ['2001:10::1', 'ORCHID'],
  ['2001:20::1', 'ORCHIDv2'],
  ['2001:db8::1', 'documentation'],
  ['2002:7f00:1::', '6to4 of loopback'],
  ['2002:5db8:d822::', '6to4 of a public address'],
  ['3fff::1', 'documentation'],
  ['4000::1', 'above global unicast'],
  ['5f00::1', 'segment routing'],
  ['fc00::1', 'unique local'],
  ['fd00:ec2::254', 'cloud metadata'],
  ['fe80::1', 'link-local'],
  ['fe80::1%eth0', 'link-local with a zone'],
  ['2606:2800:220:1::1%eth0', 'a zone'],
  ['fec0::1', 'site-local'],
  ['ff02::1', 'multicast'],
]

/** Not the text of an address: other parsers read 127.0.0.1 or worse in them. */
const NO_ADDRESS = [
  '',
  ' 93.184.216.34',
  '93.184.216.34 ',
  '93.184.216',
  '93.184.216.34.1',
  '93.184.216.256',
  '127.1',
  '0177.0.0.1',
  '0x7f.0.0.1',
  '0x7f000001',
  '2130706433',
  '017700000001',
  '127.0.0.1:80',
  '[::1]',
  '::ffff:0x7f.0.0.1',
  '1.1.1.1/8',
  '１２７.0.0.1',
  'localhost',
  'example.com',
]

describe('an address on the public internet', () => {
  test.each(PUBLIC)('%s', (address) => expect(isPublicAddress(address)).toBe(true))
})

describe('an address that is not', () => {
  test.each(NOT_PUBLIC)('%s: %s', (address) => expect(isPublicAddress(address)).toBe(false))
  test.each(NO_ADDRESS)('%j is no address', (text) => {
    expect(isPublicAddress(text)).toBe(false)
    expect(isLoopbackAddress(text)).toBe(false)
  })
})

describe('an address of this machine', () => {
  test.each(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])('%s', (address) => {
    expect(isLoopbackAddress(address)).toBe(true)
  })
  test.each(['0.0.0.0', '::', '10.0.0.1', '169.254.169.254', '93.184.216.34', 'fe80::1'])(
    'is not %s',
    (address) => expect(isLoopbackAddress(address)).toBe(false),
  )
})
