/**
 * The share store's port in memory, for pages that need one and are not about it.
 */
import type { FoundShare, NewShare, ShareStore } from '../../src/certificate/share-store.ts'

/** An empty one. */
export function createMemoryShares(): ShareStore {
  const kept = new Map<string, NewShare>()
  const stopped = new Set<string>()
  const stateOf = ({ id, until, blob }: NewShare, now: string): FoundShare => {
    if (stopped.has(id)) return { state: 'stopped' }
    return until > now ? { state: 'kept', blob } : { state: 'ended' }
  }
  return {
    keep: async (share) => {
      kept.set(share.id, share)
    },
    find: async (id, now) => {
      const share = kept.get(id)
      return share && stateOf(share, now)
    },
    stop: async (id, stopTokenHash) => {
      const share = kept.get(id)
      if (share === undefined || !Buffer.from(share.stopTokenHash).equals(stopTokenHash))
        return false
      stopped.add(id)
      return true
    },
    removeEnded: async () => undefined,
    total: async () => ({ shares: kept.size, bytes: 0 }),
  }
}
