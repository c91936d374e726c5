/**
 * Makes Ed25519 keys and signs with them through WebCrypto, in browser and Node. Secure Curves in
 * the Web Cryptography API; browsers have it since Safari 17, Firefox 129 and Chrome 137.
 * @module
 */
import { decodeBase64url } from '../core/base64url.ts'
import type { DidUrl } from '../core/credential.ts'
import { KlusCvError } from '../core/errors.ts'
import type { Signer } from '../core/signer.ts'
import { formatPublicKey, formatSecretKey, type KeyPair, parseSecretKey } from './multikey.ts'

/** A key that the browser or Node holds. The type has this name in both, from different places. */
type HeldKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>

/** Both halves, as the browser or Node holds them. */
export interface HeldKeyPair {
  readonly publicKey: HeldKey
  readonly privateKey: HeldKey
}

const ED25519 = { name: 'Ed25519' }

// What WebCrypto wants around the 32 bytes of a secret key (RFC 8410 section 7).
const PKCS8_HEADER = Uint8Array.of(
  ...[0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06],
  ...[0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20],
)

/**
 * A new random key pair.
 *
 * @param extractable - whether its secret half can ever be read
 * @throws KlusCvError `ERR_KLUSCV_KEY` where there is no Ed25519
 */
export async function createHeldKeyPair(extractable: boolean): Promise<HeldKeyPair> {
  try {
    return (await crypto.subtle.generateKey(ED25519, extractable, [
      'sign',
      'verify',
    ])) as HeldKeyPair
  } catch {
    const message = 'This browser cannot make an Ed25519 key.'
    throw new KlusCvError('ERR_KLUSCV_KEY', message)
  }
}

/** The Multikey of the public half. */
export async function publicKeyOfHeld({ publicKey }: HeldKeyPair): Promise<string> {
  return formatPublicKey(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)))
}

/** Both halves as text, of an extractable pair. */
export async function exportKeyPair(pair: HeldKeyPair): Promise<KeyPair> {
  const { d = '' } = await crypto.subtle.exportKey('jwk', pair.privateKey)
  return {
    publicKeyMultibase: await publicKeyOfHeld(pair),
    secretKeyMultibase: formatSecretKey(decodeBase64url(d) ?? new Uint8Array()),
  }
}

/** A signer with a key that is held. */
export function createHeldSigner(id: DidUrl, key: HeldKey | Promise<HeldKey>): Signer {
  return {
    id,
    algorithm: 'Ed25519',
    sign: async ({ data }) =>
      new Uint8Array(await crypto.subtle.sign(ED25519, await key, new Uint8Array(data))),
  }
}

/**
 * A signer with a secret key as text, which is read when it first signs.
 * @throws KlusCvError `ERR_KLUSCV_KEY` when the secret key is malformed
 */
export function createTextSigner(id: DidUrl, secretKeyMultibase: string): Signer {
  const pkcs8 = Uint8Array.of(...PKCS8_HEADER, ...parseSecretKey(secretKeyMultibase))
  const importing = () => crypto.subtle.importKey('pkcs8', pkcs8, ED25519, false, ['sign'])
  let key: Promise<HeldKey> | undefined
  return {
    id,
    algorithm: 'Ed25519',
    sign: (request) => {
      key ??= importing()
      return createHeldSigner(id, key).sign(request)
    },
  }
}
