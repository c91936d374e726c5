/**
 * Collects an offer with the key of this map: the platform signs now, for this key.
 * @module
 */
import type { OfferChoices } from '../../../../certificate/wallet-link.ts'
import type { Credential } from '../../../../core/credential.ts'
import { problemOf, shareAccess } from '../share-access.ts'
import { provideDeviceKey } from '../sharing/device-key.ts'
import type { WalletStore } from '../storage/wallet-store.ts'
import type { ReceiveProblem } from './incoming.ts'

/** Where the offer is, and what the worker chose of it. */
export interface OfferLink {
  readonly offerUrl: string
  readonly choices: OfferChoices
}

/** Why an offer could not be looked at or collected, by the code of the error. */
export const OFFER_PROBLEMS: Readonly<Record<string, ReceiveProblem>> = {
  ERR_KLUSCV_NOT_FOUND: 'offer-ended',
  ERR_KLUSCV_GONE: 'offer-ended',
  ERR_KLUSCV_CONFLICT: 'offer-claimed',
  ERR_KLUSCV_REQUEST: 'offer-wrong',
  ERR_KLUSCV_CREDENTIAL: 'offer-wrong',
}

/** The certificates, or why there are none. */
export async function collectOffer(
  link: OfferLink,
  store: WalletStore,
): Promise<readonly Credential[] | ReceiveProblem> {
  try {
    const key = await provideDeviceKey(store)
    const { claimOffer } = await import('../../../../holder/index.ts')
    return await claimOffer({ ...link, key, fetch: shareAccess().fetch })
  } catch (error) {
    return problemOf(error, OFFER_PROBLEMS)
  }
}
