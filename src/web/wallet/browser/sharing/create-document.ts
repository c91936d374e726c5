/**
 * What is passed on: a presentation with the signature of this map when all certificates were issued
 * to its key, else a bundle without one.
 * @module
 */
import type { Challenge } from '../../../../holder/index.ts'
import type { HeldCertificate, WalletStore } from '../storage/wallet-store.ts'
import { openKeptKey } from './device-key.ts'
import { relationOf } from './use-key-relation.ts'

/**
 * The document as text.
 *
 * @param answers - the question of an employer, or `unbound`
 */
export async function createDocument(
  held: readonly HeldCertificate[],
  store: WalletStore,
  answers: Challenge | 'unbound',
): Promise<string> {
  const credentials = held.map(({ credential }) => credential)
  const key = await openKeptKey(store)
  const holder = await import('../../../../holder/index.ts')
  const isOurs = credentials.every((credential) => relationOf(credential, key?.did) === 'own')
  if (key === undefined || !isOurs) {
    return JSON.stringify(holder.bundleCredentials(credentials))
  }
  const presentation = holder.createPresentation({ credentials, holder: key.did })
  const { signer } = key
  return JSON.stringify(await holder.signPresentation({ presentation, signer, answers }))
}
