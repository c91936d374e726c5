/**
 * Makes a share link: sealed on the device, then stored, then kept here with what stops it.
 * @module
 */

import { problemOf, shareAccess } from '../share-access.ts'
import type { HeldCertificate, KeptShare, WalletStore } from '../storage/wallet-store.ts'
import type { SendProblem } from '../words/text-types.ts'
import { openKeptKey } from './device-key.ts'

/** What is shared, where it is looked at, and how long. */
export interface LinkRequest {
  readonly held: readonly HeldCertificate[]
  readonly verifierUrl: string
  readonly until: Date
  /** For whom; empty for nobody in particular. */
  readonly label?: string
  /** For the code on a PDF. */
  readonly isPrinted?: boolean
}

const PROBLEMS: Readonly<Record<string, SendProblem>> = {
  // More than a share may have, or more certificates than a bundle.
  ERR_KLUSCV_CREDENTIAL: 'too-large',
  ERR_KLUSCV_LIMIT: 'too-many',
}

/** The link as it is to be kept, or why there is none. */
export async function createLink(
  { held, verifierUrl, until, label = '', isPrinted = false }: LinkRequest,
  store: WalletStore,
): Promise<KeptShare | SendProblem> {
  const credentials = held.map(({ credential }) => credential)
  try {
    const key = await openKeptKey(store)
    const { presentCredentials, shareCredentials } = await import('../../../../holder/index.ts')
    const document = await presentCredentials({ credentials, key, answers: 'unbound' })
    const shared = await shareCredentials({ ...shareAccess(), document, verifierUrl, until })
    return {
      id: shared.id,
      kind: 'link',
      createdAt: new Date().toISOString(),
      certificates: held.map(({ id }) => id),
      ...(label === '' ? {} : { label }),
      ...(isPrinted ? { isPrinted } : {}),
      url: shared.link,
      until: shared.until,
      stopToken: shared.stopToken,
    }
  } catch (error) {
    return problemOf(error, PROBLEMS)
  }
}
