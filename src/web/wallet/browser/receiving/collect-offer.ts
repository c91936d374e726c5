/**
 * Collects an offer with the key of this map: the platform signs now, for this key.
 * @module
 */
import type { OfferChoices } from '../../../../certificate/wallet-link.ts'
import type { Credential } from '../../../../core/credential.ts'
import { KlusCvError } from '../../../../core/errors.ts'
import { provideDeviceKey } from '../sharing/device-key.ts'
import type { WalletStore } from '../storage/wallet-store.ts'
import type { ReceiveProblem } from './incoming.ts'

/** The certificates, or why there are none. */
export async function collectOffer(
  { offerUrl, choices }: { readonly offerUrl: string; readonly choices: OfferChoices },
  store: WalletStore,
): Promise<readonly Credential[] | ReceiveProblem> {
  const [key, { claimOffer }] = await Promise.all([
    provideDeviceKey(store),
    import('../../../../holder/index.ts'),
  ])
  try {
    return await claimOffer({ offerUrl, choices, key, fetch: (url, init) => fetch(url, init) })
  } catch (error) {
    return problemOf(error)
  }
}

const PROBLEMS: Readonly<Record<string, ReceiveProblem>> = {
  ERR_KLUSCV_NOT_FOUND: 'offer-ended',
  ERR_KLUSCV_GONE: 'offer-ended',
  ERR_KLUSCV_CONFLICT: 'offer-claimed',
  ERR_KLUSCV_NETWORK: 'offline',
}

function problemOf(error: unknown): ReceiveProblem {
  return (error instanceof KlusCvError ? PROBLEMS[error.code] : undefined) ?? 'trouble'
}
