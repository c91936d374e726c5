/**
 * Ed25519 public keys under which anyone can "sign": the points of small order, and encodings of
 * y that are not reduced. OpenSSL accepts both. RFC 8032 section 5.1.3;
 * Chalkias, Garillot, Nikolaenko, "Taming the many EdDSAs", table 6.
 * @module
 */

/** The field prime 2^255 - 19. */
const P = 2n ** 255n - 19n

/** The y of every point whose order divides 8; the sign of x tells them apart and does not matter. */
const SMALL_ORDER_Y: ReadonlySet<bigint> = new Set([
  1n, // order 1
  P - 1n, // order 2
  0n, // order 4
  littleEndian('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'), // order 8
  littleEndian('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'), // order 8
])

/** Whether 32 bytes are no key to trust: y of small order, or not below the field prime. */
export function isWeakKey(publicKey: Uint8Array): boolean {
  const encoded = littleEndian(Buffer.from(publicKey).toString('hex'))
  const y = encoded & (2n ** 255n - 1n) // the top bit is the sign of x
  return y >= P || SMALL_ORDER_Y.has(y)
}

function littleEndian(hex: string): bigint {
  return BigInt(`0x${Buffer.from(hex, 'hex').reverse().toString('hex')}`)
}
