/**
 * A map that stays on the device, in IndexedDB.
 *
 *     kluscv-map, version 1
 *       certificates   by id      HeldCertificate
 *       shares         by id      KeptShare
 *       values         by name    the wallet's key, platforms and lists as they were last seen
 *
 * @module
 */
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb'
import type { Collection, HeldCertificate, KeptShare, WalletStore } from './wallet-store.ts'

const NAME = 'kluscv-map'
const VERSION = 1

interface Schema extends DBSchema {
  certificates: { key: string; value: HeldCertificate }
  shares: { key: string; value: KeptShare }
  values: { key: string; value: unknown }
}

type Database = IDBPDatabase<Schema>

/** Opens it, and makes it where it is not there. Rejects where the browser keeps nothing. */
export async function openIndexedStore(): Promise<WalletStore> {
  const database = await openDB<Schema>(NAME, VERSION, {
    upgrade: (upgraded) => {
      upgraded.createObjectStore('certificates', { keyPath: 'id' })
      upgraded.createObjectStore('shares', { keyPath: 'id' })
      upgraded.createObjectStore('values')
    },
    // A newer version of this page in another window must not wait for this one.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  })
  return {
    isKept: true,
    certificates: createCollection<HeldCertificate>(database, 'certificates'),
    shares: createCollection<KeptShare>(database, 'shares'),
    values: {
      get: (name) => database.get('values', name),
      put: async (name, value) => {
        await database.put('values', value, name)
      },
    },
    wipe: () => wipe(database),
  }
}

function createCollection<Item extends HeldCertificate | KeptShare>(
  database: Database,
  name: 'certificates' | 'shares',
): Collection<Item> {
  return {
    all: () => database.getAll(name) as unknown as Promise<readonly Item[]>,
    put: async (items) => {
      const transaction = database.transaction(name, 'readwrite')
      // All of them or none: the first that fails undoes the others.
      await Promise.all([...items.map((item) => transaction.store.put(item)), transaction.done])
    },
    remove: (id) => database.delete(name, id),
  }
}

async function wipe(database: Database): Promise<void> {
  const names = ['certificates', 'shares', 'values'] as const
  const transaction = database.transaction(names, 'readwrite')
  await Promise.all([
    ...names.map((name) => transaction.objectStore(name).clear()),
    transaction.done,
  ])
  // Empty by now; not even that there was a map is left. Other windows close it, as above.
  database.close()
  await deleteDB(NAME)
}
