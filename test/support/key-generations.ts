/**
 * A platform whose keys change while it issues, as its key file does: each process is started with
 * the keys of its day.
 * @module
 */
import type { IssuerOptions } from '../../src/issuer/index.ts'
import { activateNextKey, addNextKey, type Keys, nextKeyId } from '../../src/suites/key-life.ts'
import { generateKeyPair } from '../../src/suites/keys.ts'
import { openKeys } from '../../src/web/issuer/open-keys.ts'
import { ISSUER_DID, ISSUER_KEY_ID } from './issuer.ts'

/** The first key: it signs from this UTC day on. */
export function firstKey(from: string): Keys {
  return [{ id: ISSUER_KEY_ID, ...pairOf(1), state: 'active', from }]
}

/** With one more key, that does not sign yet. */
export function rotated(keys: Keys, from: string): Keys {
  const pair = pairOf(keys.length + 1)
  return addNextKey(keys, { id: nextKeyId(keys), ...pair, from })
}

/** With one more key, that signs from this UTC day on. */
export function switched(keys: Keys, day: string): Keys {
  return activateNextKey(rotated(keys, day), day)
}

/** The keys as an issuer takes them. */
export async function keysFor(
  keys: Keys,
): Promise<Pick<IssuerOptions, 'signer' | 'publicKeyMultibase' | 'otherKeys' | 'signsFrom'>> {
  const settings = {
    keyFile: 'in-the-test.dev.json',
    keyPassphrase: undefined,
    signerCommand: undefined,
    development: true,
  }
  return (await openKeys(settings, ISSUER_DID, async () => keys)).keys
}

function pairOf(generation: number) {
  return generateKeyPair(new Uint8Array(32).fill(100 + generation))
}
