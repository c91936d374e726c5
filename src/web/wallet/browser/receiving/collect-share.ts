/**
 * Takes what was issued already out of the share store, where the platform's page left it.
 * @module
 */
import { problemOf, shareAccess } from '../share-access.ts'
import type { ReceiveProblem } from './incoming.ts'
import { type Received, readDocument } from './read-received.ts'

const PROBLEMS: Readonly<Record<string, ReceiveProblem>> = {
  ERR_KLUSCV_GONE: 'share-ended',
  ERR_KLUSCV_SHARE_STOPPED: 'share-ended',
  ERR_KLUSCV_NOT_FOUND: 'share-unknown',
  ERR_KLUSCV_CREDENTIAL: 'share-broken',
}

/** Fetches and opens it. */
export async function collectShare(link: {
  readonly id: string
  readonly key: string
}): Promise<Received> {
  const { fetchShare } = await import('../../../../holder/index.ts')
  try {
    return await readDocument(await fetchShare(shareAccess(), link))
  } catch (error) {
    return problemOf(error, PROBLEMS)
  }
}
