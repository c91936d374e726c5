/**
 * A map that lives as long as its window: for a shared computer, and where the device keeps nothing.
 * @module
 */
import type { Collection, HeldCertificate, KeptShare, WalletStore } from './wallet-store.ts'

/** An empty one. */
export function createMemoryStore(): WalletStore {
  const values = new Map<string, unknown>()
  const certificates = createCollection<HeldCertificate>()
  const shares = createCollection<KeptShare>()
  return {
    isKept: false,
    certificates: certificates.collection,
    shares: shares.collection,
    values: {
      get: async (name) => values.get(name),
      put: async (name, value) => {
        values.set(name, value)
      },
    },
    wipe: async () => {
      values.clear()
      certificates.clear()
      shares.clear()
    },
  }
}

function createCollection<Item extends { readonly id: string }>(): {
  readonly collection: Collection<Item>
  readonly clear: () => void
} {
  const items = new Map<string, Item>()
  return {
    collection: {
      all: async () => [...items.values()],
      put: async (added) => {
        for (const item of added) items.set(item.id, item)
      },
      remove: async (id) => {
        items.delete(id)
      },
    },
    clear: () => items.clear(),
  }
}
