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
  0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n, // order 8
  0x7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7n, // order 8
])

/** Whether 32 bytes are no key to trust: y of small order, or not below the field prime. */
export function isWeakKey(publicKey: Uint8Array): boolean {
  const encoded = publicKey.reduceRight((number, byte) => number * 256n + BigInt(byte), 0n)
  const y = encoded & (2n ** 255n - 1n) // the top bit is the sign of x
  return y >= P || SMALL_ORDER_Y.has(y)
}
