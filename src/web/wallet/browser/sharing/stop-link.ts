/**
 * Stops a link: from then on nobody gets what it leads to.
 * @module
 */
import { problemOf, shareAccess } from '../share-access.ts'
import type { KeptShare } from '../storage/wallet-store.ts'

/** A link that the store does not know any more is as good as stopped. */
const PROBLEMS = { ERR_KLUSCV_NOT_FOUND: 'stopped', ERR_KLUSCV_GONE: 'stopped' } as const

/** What became of it. */
export async function stopLink({
  id,
  stopToken = '',
}: KeptShare): Promise<'stopped' | 'offline' | 'trouble'> {
  try {
    const { stopShare } = await import('../../../../holder/index.ts')
    await stopShare(shareAccess(), { id, stopToken })
    return 'stopped'
  } catch (error) {
    return problemOf(error, PROBLEMS)
  }
}
