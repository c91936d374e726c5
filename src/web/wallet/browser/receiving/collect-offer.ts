/**
 * Collects an offer with the key of this map: the platform signs now, for this key.
 * @module
 */
import type { OfferChoices } from '../../../../certificate/wallet-link.ts'
import type { Credential } from '../../../../core/credential.ts'
import { provideDeviceKey } from '../sharing/device-key.ts'
import type { WalletStore } from '../storage/wallet-store.ts'
import type { ReceiveProblem } from './incoming.ts'
import { offerProblemOf } from './offer-problem.ts'

/** Where the offer is, and what the worker chose of it. */
export interface OfferLink {
  readonly offerUrl: string
  readonly choices: OfferChoices
}

/** The certificates, or why there are none. */
export async function collectOffer(
  link: OfferLink,
  store: WalletStore,
): Promise<readonly Credential[] | ReceiveProblem> {
  try {
    const key = await provideDeviceKey(store)
    const { claimOffer } = await import('../../../../holder/index.ts')
    return await claimOffer({ ...link, key, fetch: (url, init) => fetch(url, init) })
  } catch (error) {
    return offerProblemOf(error)
  }
}
