/**
 * Whether certificates can be sent with the signature of this map: only when all of them were issued
 * to its key.
 * @module
 */
import { useEffect, useState } from 'preact/hooks'
import { useWallet } from '../context.ts'
import type { HeldCertificate } from '../storage/wallet-store.ts'
import { readDeviceKey } from './device-key.ts'
import { relationOf } from './use-key-relation.ts'

/** Undefined until the key was read. */
export function useSignature(
  papers: readonly { readonly held: HeldCertificate }[],
): boolean | undefined {
  const { store } = useWallet().folder
  const [did, setDid] = useState<string | null>()
  useEffect(() => {
    readDeviceKey(store).then(
      (key) => setDid(key?.did ?? null),
      () => setDid(null),
    )
  }, [store])
  if (did === undefined) return undefined
  return papers.every(({ held }) => relationOf(held.credential, did ?? undefined) === 'own')
}
