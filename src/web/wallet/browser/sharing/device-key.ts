/**
 * The key of this map: made on the device when it is first needed, kept beside the certificates,
 * and never readable, not even by this page. A browser without Ed25519 has none: its certificates
 * then count for whoever shows them.
 * @module
 */
import type { Did } from '../../../../core/credential.ts'
import { isJsonObject } from '../../../../core/json.ts'
import type { DeviceKey } from '../../../../holder/index.ts'
import type { WalletStore } from '../storage/wallet-store.ts'

/** What is kept of it. */
interface KeptKey {
  readonly did: Did
  readonly keyPair: DeviceKey['keyPair']
}

const KEY = 'key'
const LOCK = 'kluscv-key'

/** The name of the key, without making one. */
export async function readDeviceKey(store: WalletStore): Promise<KeptKey | undefined> {
  const kept = await store.values.get(KEY)
  const isKey = isJsonObject(kept) && typeof kept['did'] === 'string' && 'keyPair' in kept
  return isKey ? (kept as unknown as KeptKey) : undefined
}

/** The key, to sign with; undefined when none was made. */
export async function openKeptKey(store: WalletStore): Promise<DeviceKey | undefined> {
  const kept = await readDeviceKey(store)
  if (kept === undefined) return undefined
  const { openDeviceKey } = await import('../../../../holder/index.ts')
  return openDeviceKey(kept.keyPair)
}

/** The key, made and kept now when there is none; undefined where the browser makes none. */
export function provideDeviceKey(store: WalletStore): Promise<DeviceKey | undefined> {
  // Two windows at once would each make one, and certificates of the first would be of a lost key.
  return navigator.locks.request(LOCK, () => makeOnce(store))
}

async function makeOnce(store: WalletStore): Promise<DeviceKey | undefined> {
  const known = await openKeptKey(store)
  if (known !== undefined) return known
  const { createDeviceKey } = await import('../../../../holder/index.ts')
  const key = await createDeviceKey().catch(() => undefined)
  if (key !== undefined) await store.values.put(KEY, { did: key.did, keyPair: key.keyPair })
  return key
}
